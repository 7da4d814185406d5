import { spanOf } from '#screening/fold/folded';
import { role } from '#screening/near/roles';
import { type Tokens, endOf, gapLength, has, wordAt } from '#screening/near/tokens';

import type { Secret } from './known.ts';
import { isStandIn } from './random.ts';

const MOST_LENGTH = 64;

/** A password, pass code or name to sign in with that is given away: the word, something that leads on, and a value like one. */
export function passwords(tokens: Tokens): Secret[] {
  const secrets: Secret[] = [];
  for (let at = 0; at < tokens.start.length; at += 1) {
    const found = announces(tokens, at) ? passwordAt(tokens, at) : undefined;
    if (found) secrets.push(found);
  }
  return secrets;
}

/** A word of its own, or 'code' after what it opens. */
function announces(tokens: Tokens, at: number): boolean {
  if (!has(tokens, at, role.password) || (at > 0 && gapLength(tokens, at - 1) === 0)) return false;
  return wordAt(tokens, at) !== 'code' || opened.has(wordAt(tokens, at - 1));
}

const opened = new Set('door gate entry alarm keypad lock garage security access unlock vault lockbox'.split(' '));

function passwordAt(tokens: Tokens, at: number): Secret | undefined {
  const { given } = tokens.folded;
  const after = spanOf(tokens.folded, endOf(tokens, at), endOf(tokens, at)).start;
  const rest = given.slice(after, after + MOST_LENGTH + 40);
  const word = wordAt(tokens, at);
  const link = linkOf(rest);
  if (link === undefined || (isBare(link) && (link.includes('\n') || word === 'pass'))) return undefined;
  const value = valueIn(rest, link, word);
  if (value === undefined) return undefined;
  const start = after + link.length;
  return {
    start,
    end: start + value.length,
    confidence: names.has(word) ? 0.6 : isBare(link) || word === 'code' ? 0.8 : 0.93,
    explanation: `It follows “${word}” and looks like one, so whoever reads the post could sign in with it.`,
  };
}

const isBare = (link: string): boolean => link.trim() === '';

/** The value after the link, if it looks like one and isn't the length or age of passwords. */
function valueIn(rest: string, link: string, word: string): string | undefined {
  const quoted = /[\s:=]["'“‘`«]$/.test(link);
  const value = valueOf(rest.slice(link.length), quoted);
  if (!value || isMeasure(rest.slice(link.length + value.length))) return undefined;
  const manner = { quoted, equals: link.includes('='), plain: isBare(link), pin: word === 'pin' || word === 'code' };
  return isPassword(value, manner) ? value : undefined;
}

const names = new Set(['username', 'login', 'userid', 'logon']);

const SIGNS = String.raw`=|->|=>|→|[-–—]{1,2}(?= )`;
const VERBS = String.raw`(?:[ \t]{1,3}(?:is|was|are|remains)|['’]s)(?: (?:now|still|just|set to|currently))?[ \t]{0,2}:?`;
const SAYS = String.raw`(?:[ \t]{0,3}(?::(?=[ \t\n])|${SIGNS})|${VERBS})`;
const DIRECT = String.raw`(?:[ \t]{0,3}(?::|${SIGNS})|${VERBS})`;
const GAP = String.raw`[ \t\n]{0,3}["'“‘«]?`;
const ASIDE = String.raw`(?:[ \t]{0,3}\([^()\n]{1,24}\))?`;
/** 'for the guest network', then what says it. */
const phrased = new RegExp(
  String.raw`^${ASIDE}[ \t]{1,3}(?:for|to|on|of|at|in)(?: [\w'’.-]{1,16}){1,4}?${SAYS}${GAP}`,
  'u',
);
const direct = new RegExp(`^${ASIDE}(?:${DIRECT}|,)?${GAP}`, 'u');

/** ': ', ' is ', ' = ', ' for the guest network is now ', or a space alone; undefined if the sentence goes on otherwise. */
function linkOf(rest: string): string | undefined {
  const link = (phrased.exec(rest) ?? direct.exec(rest))?.[0];
  return link === '' ? undefined : link;
}

const valueOf = (rest: string, quoted: boolean): string | undefined =>
  quoted
    ? /^[^"'”’`»\n]{3,40}(?=["'”’`»])/.exec(rest)?.[0]
    : /^[^\s"”,;<>]{4,64}/.exec(rest)?.[0].replace(/[.?):]+$/, '');

type Manner = { quoted: boolean; equals: boolean; plain: boolean; pin: boolean };

function isPassword(value: string, { quoted, equals, plain, pin }: Manner): boolean {
  if (value.length < 4 || isStandIn(value) || nothing.test(value)) return false;
  if (pin) return !plain && /^[#*]?\d{4,8}[#*]?$/.test(value);
  return plain ? isPlainly(value) : quoted || equals || isMixed(value);
}

/** With nothing but a space before: a digit among letters or signs, and no word of everyday language. */
const isPlainly = (value: string): boolean => /\d/.test(value) && /[^\d.,:/-]/.test(value) && !isOrdinary(value);

/** Addresses of pages, handles, and signs that stand for letters. */
const nothing = /^(?:https?:|www\.|@|#[^\d]|&#|[*x._•●-]+$)/i;

/** '24/7', '2FA', '1Password', '90-day', '8th', 'iPhone15': words with digits of everyday language. */
const isOrdinary = (value: string): boolean =>
  /^\d+(?:st|nd|rd|th|am|pm|x|fa|s|k)?$|^\d+[-+/][\w+]*$|^1password/i.test(value);

/** A digit or a sign among letters, or capitals in the middle: 'is required' and 'is safe' are words. */
function isMixed(value: string): boolean {
  if (isOrdinary(value) && !/^\d{6,}$/.test(value)) return false;
  const inner = value.replace(/!+$/, '');
  if (/^\p{L}+(?:[-'’/]\p{L}+)?$/u.test(inner)) return /\p{Ll}\p{Lu}/u.test(inner) || /-\p{L}+-/u.test(value);
  return /\d/.test(inner) || /[^\p{L}\d'’-]/u.test(inner) || /-.+-/.test(inner);
}

/** '8-16 characters', '12 digits', '90 days': how long passwords are or last. */
const isMeasure = (rest: string): boolean =>
  /^[ +-]{1,2}(?:or more |to \d+ )?(?:characters?|digits?|letters?|chars?|days?|months?|years?|times?|numbers?|symbols?|of )/i.test(
    rest,
  );
