import { fold } from '#screening/fold/fold';

import { isOfficial, sharing, shorteners } from './hosts.ts';
import { borrowedBy } from './official.ts';
import { type Link, linksIn } from './scan.ts';

/** What is wrong with a link. `careless`: its writer may mean well; the public is asked nothing about it. */
export type Risk = { explanation: string; confidence: number; careless?: true };

/** A link with what stands around it. */
export type Seen = {
  link: Link;
  /** The host as it was given. */
  hostGiven: string;
  /** The words that people see instead of the link; empty where there are none. */
  shown: string;
  /** Hosts of the agency's own list. */
  ours: readonly string[];
};

/** The gravest risk of a link; undefined where it has none. */
export function riskOf(seen: Seen): Risk | undefined {
  for (const check of checks) {
    const risk = check(seen);
    if (risk) return risk;
  }
  return undefined;
}

/** Whether nobody who reads the link sees whom it leads to, or it leads to no page. */
export const hidesWhere = (seen: Seen): boolean => hiding.some((check) => check(seen) !== undefined);

type Check = (seen: Seen) => Risk | undefined;

const hiding: readonly Check[] = [
  script,
  lookalikeLetters,
  namedBefore,
  borrowed,
  shownAsAnother,
  byNumber,
  program,
  punycode,
  onward,
  shortened,
];

const checks: readonly Check[] = [...hiding, port, packed, unencrypted];

function script({ link }: Seen): Risk | undefined {
  if (link.scheme !== 'script') return undefined;
  return {
    explanation: 'It runs something, or carries a page inside it, instead of leading to a page.',
    confidence: 0.95,
  };
}

const beyondAscii = /[^ -~]/;

/** Letters of another script, signs or hidden characters in a host that ends in plain ones. */
function lookalikeLetters({ link, hostGiven }: Seen): Risk | undefined {
  if (!beyondAscii.test(hostGiven) || !/\.[a-z]{2,24}$/i.test(hostGiven)) return undefined;
  const odd = Array.from(hostGiven).find((sign) => isDisguise(sign));
  if (odd === undefined) return undefined;
  return {
    explanation: `Some of the letters in its address are of another alphabet, or hidden, and only look like “${link.host}”.`,
    confidence: 0.95,
  };
}

const isDisguise = (sign: string): boolean =>
  /^\p{Cf}$/u.test(sign) ||
  (beyondAscii.test(sign) && !/^[\p{Script=Latin}\p{M}]$/u.test(sign) && /^[a-z0-9.-]+$/.test(fold(sign).text));

function namedBefore({ link }: Seen): Risk | undefined {
  if (!link.user) return undefined;
  return {
    explanation: `What stands before the “@” isn’t where it leads: it leads to “${link.host}”.`,
    confidence: 0.95,
  };
}

function borrowed({ link, ours }: Seen): Risk | undefined {
  const name = shorteners.has(link.host) ? undefined : borrowedBy(link.host, ours);
  if (name === undefined) return undefined;
  const explanation =
    name === '.gov'
      ? `“${link.host}” looks like a government’s address and isn’t one: those end in .gov, .mil or .ok.us.`
      : `“${link.host}” looks like “${name}” and isn’t.`;
  return { explanation, confidence: 0.92 };
}

function shownAsAnother({ link, shown }: Seen): Risk | undefined {
  if (shown === '') return undefined;
  const [named] = linksIn(shown);
  if (!named || named.host === '' || isSameSite(named.host, link.host)) return undefined;
  return { explanation: `It reads “${named.host}” and leads to “${link.host}”.`, confidence: 0.92 };
}

const bare = (host: string): string => host.replace(/^www\./, '');

function isSameSite(one: string, other: string): boolean {
  const [a, b] = [bare(one), bare(other)];
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}

function byNumber({ link }: Seen): Risk | undefined {
  if (!/^(?:\d{1,3}(?:\.\d{1,3}){3}|\d{8,10}|0x[0-9a-f]{8}|\[[0-9a-f:.]+\])$/.test(link.host)) return undefined;
  return { explanation: 'It leads to a machine by its number, so nobody sees whose it is.', confidence: 0.9 };
}

/** The name of the file that the path ends in; empty where it ends in none. */
const fileOf = ({ path }: Link): string => /^[^?#]*\/([^/?#]+)/.exec(path)?.[1] ?? '';

function program({ link }: Seen): Risk | undefined {
  if (!/\.(?:exe|apk|scr|msi|bat|cmd|pif|vbs|ps1|jar|hta|lnk|reg|dmg|pkg|iso|deb|rpm|appimage)$/.test(fileOf(link)))
    return undefined;
  return {
    explanation: 'It leads to a file that runs on the machine of whoever opens it.',
    confidence: isOfficial(link.host) ? 0.7 : 0.9,
  };
}

function punycode({ link }: Seen): Risk | undefined {
  if (!/(?:^|\.)xn--/.test(link.host)) return undefined;
  return {
    explanation: 'It is written in a code (“xn--”) for letters of other alphabets, which can be shown as another name.',
    confidence: 0.8,
  };
}

const onwardKeys =
  /[?&](?:url|u|to|out|link|goto|next|dest|destination|target|return|returnurl|return_to|redirect|redirect_to|redirect_uri|redirecturl|continue|forward)=(?:https?(?::|%3a)|(?=\/\/|%2f%2f))(?:\/|%2f){2}([a-z0-9.-]{1,253})/;

function onward({ link }: Seen): Risk | undefined {
  const [, host] = onwardKeys.exec(link.path) ?? [];
  if (host === undefined || isSameSite(host, link.host) || sharing.test(`${link.host}${link.path}`)) return undefined;
  return { explanation: `It names “${link.host}” and sends people on to “${host}”.`, confidence: 0.85 };
}

function shortened({ link }: Seen): Risk | undefined {
  if (!shorteners.has(bare(link.host)) || link.path.length < 2) return undefined;
  return {
    explanation: 'A shortened link: nobody sees where it leads, and whoever made it may lead it elsewhere later.',
    confidence: 0.8,
    careless: true,
  };
}

const usual: ReadonlySet<string> = new Set(['', '80', '443']);

function port({ link }: Seen): Risk | undefined {
  if (usual.has(link.port)) return undefined;
  return {
    explanation: `It asks for door ${link.port} of the machine (“:${link.port}”), which pages for the public don’t use.`,
    confidence: 0.7,
    careless: true,
  };
}

function packed({ link }: Seen): Risk | undefined {
  if (isOfficial(link.host) || !/\.(?:zip|rar|7z|gz|tgz|bz2|xz|cab|img)$/.test(fileOf(link))) return undefined;
  return {
    explanation: 'It leads to a packed file: nobody sees what is in it before opening it.',
    confidence: 0.65,
    careless: true,
  };
}

function unencrypted({ link }: Seen): Risk | undefined {
  if (link.scheme !== 'http' && link.scheme !== 'ftp') return undefined;
  return {
    explanation: 'Without “https” anybody on the way can read and change what people see.',
    confidence: 0.65,
    careless: true,
  };
}
