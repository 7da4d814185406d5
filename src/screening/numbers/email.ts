import type { Hit } from '#screening/near/spot';
import { type Tokens, endOf, gapAfter, lengthOf, startOf, wordAt } from '#screening/near/tokens';

const [MOST_LOCAL, MOST_DOMAIN] = [64, 120];

/** Each e-mail address with a sign, in one pass from '@' to '@'. A handle ('@name@server') isn't one. */
export function emailsWithSign(tokens: Tokens): Hit[] {
  const { text } = tokens;
  const hits: Hit[] = [];
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const from = localStart(text, at);
    const to = domainEnd(text, at + 1);
    if (from < at && to > at + 1 && !isHandle(text, from)) hits.push(hit(from, to, 0.98));
  }
  return hits;
}

const hit = (from: number, to: number, confidence: number): Hit => ({
  kind: 'email',
  from,
  to,
  confidence,
  explanation: 'An e-mail address.',
});

/** '@name@server' is a handle, and ':secret@host' belongs to an address with a password. */
function isHandle(text: string, from: number): boolean {
  const sign = text.charAt(from - 1);
  return sign === '@' || (sign === ':' && text.slice(Math.max(0, from - 60), from).includes('//'));
}

const isLocal = (sign: string): boolean => /[a-z0-9._%+'-]/.test(sign) || sign > '\u00bf';
const isDomain = (sign: string): boolean => /[a-z0-9.-]/.test(sign) || sign > '\u00bf';

function localStart(text: string, at: number): number {
  let from = at;
  while (from > 0 && at - from < MOST_LOCAL && isLocal(text.charAt(from - 1)) && text.charAt(from - 1) !== '\uFFFC')
    from -= 1;
  while (from < at && /[.'%-]/.test(text.charAt(from))) from += 1;
  return text.charAt(at - 1) === '.' ? at : from;
}

/** Where a domain with an ending of letters ends; `from` if there is none. */
function domainEnd(text: string, from: number): number {
  let to = from;
  while (to - from < MOST_DOMAIN && isDomain(text.charAt(to)) && text.charAt(to) !== '\uFFFC') to += 1;
  while (to > from && /[.-]/.test(text.charAt(to - 1))) to -= 1;
  const domain = text.slice(from, to);
  const ending = domain.slice(domain.lastIndexOf('.') + 1);
  const isName = ending.length >= 2 && !/[0-9]/.test(ending) && domain.lastIndexOf('.') > 0 && !domain.includes('..');
  return isName ? to : from;
}

const endings = new Set(
  'com net org gov edu mil us uk ca de fr it es nl se no dk fi pl cz at ch be eu au nz io co me info biz tv app dev mail'.split(
    ' ',
  ),
);
const AT = new Set(['[at]', '(at)', '{at}', '<at>', '-at-', '_at_', '*at*']);
const DOT = new Set(['[dot]', '(dot)', '{dot}', '<dot>', '-dot-', '_dot_', '*dot*']);

/** An address spelt out, at the word 'at': 'ann [at] mail [dot] com', 'ann at mail dot com', 'ann at mail.com'. */
export function spelledEmailAt(tokens: Tokens, at: number): Hit | undefined {
  if (lengthOf(tokens, at) !== 2 || wordAt(tokens, at) !== 'at') return undefined;
  const marked = isMarked(tokens, at, AT);
  const end = spelledEnd(tokens, at + 1, marked);
  const from = localBefore(tokens, at, marked);
  return end === 0 || from < 0 ? undefined : hit(from, end, marked ? 0.97 : 0.9);
}

/** Whether the word stands in brackets or between dashes of its own. */
function isMarked(tokens: Tokens, at: number, forms: ReadonlySet<string>): boolean {
  return forms.has(tokens.text.slice(startOf(tokens, at) - 1, endOf(tokens, at) + 1));
}

const isSpaced = (tokens: Tokens, at: number): boolean =>
  gapAfter(tokens, at - 1) === ' ' && gapAfter(tokens, at) === ' ';

/** The characters before 'at' that may be a name in a mailbox; -1 if there are none. */
function localBefore(tokens: Tokens, at: number, marked: boolean): number {
  const { text } = tokens;
  let to = startOf(tokens, at) - (marked ? 1 : 0);
  if (!marked && !isSpaced(tokens, at)) return -1;
  while (text.charAt(to - 1) === ' ' && startOf(tokens, at) - to < 4) to -= 1;
  const from = localStart(text, to);
  return from < to ? from : -1;
}

/** Where 'mail dot com' ends, from the token after 'at'; 0 if what follows is no domain. */
function spelledEnd(tokens: Tokens, at: number, marked: boolean): number {
  let [place, dots] = [at, 0];
  for (; dots < 4; dots += 1) {
    const dot = nextDot(tokens, place);
    if (dot === 0) break;
    place = dot;
  }
  const written = marked ? domainEnd(tokens.text, startOf(tokens, at)) : startOf(tokens, at);
  if (dots === 0) return written > startOf(tokens, at) ? written : freeMailEnd(tokens, at);
  return lastPart(tokens, place);
}

const freeMail = new Set('gmail yahoo outlook hotmail icloud aol protonmail proton live msn comcast ymail'.split(' '));

/** 'ann at gmail.com': the domain of a mail service that anybody may use; 0 for another. */
const freeMailEnd = (tokens: Tokens, at: number): number =>
  freeMail.has(wordAt(tokens, at)) && wordAt(tokens, at + 1) === 'com' && gapAfter(tokens, at) === '.'
    ? endOf(tokens, at + 1)
    : 0;

/** The token after the next 'dot' within a domain's word or two, or 0. */
function nextDot(tokens: Tokens, at: number): number {
  for (let place = at + 1; place <= at + 4; place += 1) {
    if (wordAt(tokens, place) === 'dot' && (isMarked(tokens, place, DOT) || isSpaced(tokens, place))) return place + 1;
    const gap = gapAfter(tokens, place - 1);
    if (gap !== '' && gap !== '.' && gap !== '-') return 0;
  }
  return 0;
}

/** 'state.oh.us' after the last 'dot' goes on; an ending alone is one that exists. */
function lastPart(tokens: Tokens, at: number): number {
  const written = domainEnd(tokens.text, startOf(tokens, at));
  if (written > endOf(tokens, at)) return written;
  return endings.has(wordAt(tokens, at)) ? endOf(tokens, at) : 0;
}
