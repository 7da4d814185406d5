import type { Secret } from './known.ts';
import { isStandIn } from './random.ts';

const [MOST_SCHEME, MOST_PART] = [24, 200];

/** An address that holds a password or is a door by itself, around '://'. */
export function addressAt(text: string, colon: number): Secret | undefined {
  const start = schemeStart(text, colon);
  return start === colon ? undefined : (withPassword(text, start, colon + 3) ?? webhook(text, start, colon + 3));
}

function schemeStart(text: string, colon: number): number {
  let start = colon;
  while (start > 0 && colon - start < MOST_SCHEME && /[a-z0-9+.-]/i.test(text.charAt(start - 1))) start -= 1;
  return start;
}

/** 'scheme://name:password@host'. */
function withPassword(text: string, start: number, authority: number): Secret | undefined {
  const name = runEnd(text, authority, /[^\s/:@"'<>]/);
  if (text.charAt(name) !== ':') return undefined;
  const end = runEnd(text, name + 1, /[^\s/@"'<>]/);
  const at = text.charAt(end) === '@' ? end : slashed(text, end);
  const password = text.slice(name + 1, at);
  if (at < 0 || password.length < 3 || isStandIn(password) || stands.test(password)) return undefined;
  const last = hostEnd(text, at + 1);
  return { start, end: last, confidence: 0.97, explanation: 'An address with a name and a password in it.' };
}

const stands = /^(?:password|passwd|pass|pwd|secret|token|user|\*+|x+|\.+)$/i;

/** A password may hold a slash: then the '@' must come soon, before a space. */
function slashed(text: string, from: number): number {
  const end = runEnd(text, from, /[^\s@"'<>]/);
  return text.charAt(end) === '@' && !/^\d{1,5}\//.test(text.slice(from - 5, from + 1)) && text.charAt(from) === '/'
    ? end
    : -1;
}

function runEnd(text: string, from: number, sort: RegExp): number {
  let end = from;
  while (end < text.length && end - from < MOST_PART && sort.test(text.charAt(end))) end += 1;
  return end;
}

function hostEnd(text: string, from: number): number {
  let end = runEnd(text, from, /[^\s"'<>)]/);
  while (end > from && /[.,;:!?]/.test(text.charAt(end - 1))) end -= 1;
  return end;
}

/** Hosts and paths where whoever knows the address may write, and how long what follows is at least. */
const doors: readonly (readonly [host: RegExp, path: RegExp])[] = [
  [/^hooks\.slack(?:-gov)?\.com$/, /^\/(?:services|workflows|triggers)\/[A-Z][\w]{5,20}\/[\w]{6,24}\/[\w/]{12,60}$/],
  [/^(?:(?:ptb|canary)\.)?discord(?:app)?\.com$/, /^\/api\/(?:v\d+\/)?webhooks\/\d{15,22}\/[\w-]{40,90}$/],
  [/^[\w-]{1,60}\.webhook\.office\.com$/, /^\/webhookb2\/[\w@-]{36,90}\/IncomingWebhook\/[\w/-]{32,120}$/],
  [/^chat\.googleapis\.com$/, /^\/v1\/spaces\/[\w-]{6,20}\/messages\?[\w=&%.-]{30,150}$/],
  [/^hooks\.zapier\.com$/, /^\/hooks\/catch\/\d{3,12}\/\w{5,20}\/?$/],
  [/^maker\.ifttt\.com$/, /^\/trigger\/\w{1,40}\/(?:json\/)?with\/key\/[\w-]{20,60}$/],
  [/^outlook\.office(?:365)?\.com$/, /^\/webhook\/[\w@-]{36,90}\/IncomingWebhook\/[\w/-]{32,120}$/],
  [/^[\w.-]{1,80}\.logic\.azure\.com(?::443)?$/, /^\/workflows\/\w{20,60}\/triggers\/.{10,180}sig=[\w%-]{20,60}$/],
];

function webhook(text: string, start: number, authority: number): Secret | undefined {
  const host = runEnd(text, authority, /[^\s/"'<>]/);
  const name = text.slice(authority, host).toLowerCase();
  const door = doors.find(([pattern]) => pattern.test(name));
  if (!door) return undefined;
  const end = hostEnd(text, host);
  const path = text.slice(host, end);
  if (!door[1].test(path) || isStandIn(path)) return undefined;
  return {
    start,
    end,
    confidence: 0.97,
    explanation: 'Whoever has this address can write there: it is a key by itself.',
  };
}
