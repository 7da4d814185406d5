import { type Format, type Sort, byStart, tableFor } from './formats.ts';
import { entropyOf, isStandIn } from './random.ts';

/** A secret in the text as given. */
export type Secret = { start: number; end: number; confidence: number; explanation: string };

/** The key of a known service that begins at a place, where nothing of a word stands before. */
export function knownAt(text: string, start: number): Secret | undefined {
  for (const format of byStart.get(text.slice(start, start + 2)) ?? []) {
    if (!text.startsWith(format.starts, start) || !mayFollow(text, start, format)) continue;
    const end = endOfFormat(text, start, format);
    if (end > 0) return secret(start, end, `It begins and goes on as a key of ${format.name} does.`);
  }
  return telegramAt(text, start) ?? tokenAt(text, start);
}

/** After a slash a short beginning may be chance, within a picture's or a signature's base 64. */
const mayFollow = (text: string, start: number, { starts }: Format): boolean =>
  text[start - 1] !== '/' || starts.length > 4;

const secret = (start: number, end: number, explanation: string, confidence = 0.98): Secret => ({
  start,
  end,
  confidence,
  explanation,
});

/** Where the key ends; 0 if it is too short, is no key, or is the start of something longer. */
function endOfFormat(text: string, start: number, { starts, of, least, most }: Format): number {
  const from = start + starts.length;
  const end = endOfSort(text, from, of, most);
  const body = text.slice(from, end);
  const isLonger = end - from === most && (tableFor(of)[text.charCodeAt(end)] ?? false);
  const isWord = (of === 'hex' || of === 'upper') && (tableFor('word')[text.charCodeAt(end)] ?? false);
  return body.length < least || isLonger || isWord || !isKey(body, of) ? 0 : end;
}

/** Digits among letters or capitals among small ones, as drawn by chance, and no stand-in. */
function isKey(body: string, of: Sort): boolean {
  const isMixed = /\d/.test(body) || of === 'upper' || (/[a-z]/.test(body) && /[A-Z]/.test(body));
  const bits = entropyOf(body);
  return isMixed && !isStandIn(body) && bits > (/\d/.test(body) ? 2.8 : 3.2);
}

/** Where a run of a sort ends; full stops and hyphens at its end are the sentence's. */
export function endOfSort(text: string, start: number, of: Sort, most: number): number {
  const table = tableFor(of);
  let end = start;
  while (end - start < most && table[text.charCodeAt(end)]) end += 1;
  while (end > start && (text.charCodeAt(end - 1) === 46 || text.charCodeAt(end - 1) === 45)) end -= 1;
  return end;
}

/** A bot of Telegram: eight to ten digits, a colon and thirty-five characters. */
function telegramAt(text: string, start: number): Secret | undefined {
  if (!/\d/.test(text.charAt(start))) return undefined;
  let colon = start;
  while (colon - start < 11 && /\d/.test(text.charAt(colon))) colon += 1;
  if (text.charAt(colon) !== ':' || colon - start < 8) return undefined;
  const end = endOfSort(text, colon + 1, 'dashed', 40);
  return end - colon >= 34 && end - colon <= 38 && /[A-Za-z]/.test(text.slice(colon, end))
    ? secret(start, end, 'It is written as the token of a Telegram bot is.')
    : undefined;
}

const MOST_PART = 2000;

/** A JSON web token: three parts with full stops between, the first two of them JSON. Source: RFC 7519 */
function tokenAt(text: string, start: number): Secret | undefined {
  if (!text.startsWith('eyJ', start)) return undefined;
  const first = partEnd(text, start);
  if (first - start < 12 || text.charAt(first) !== '.' || !text.startsWith('eyJ', first + 1)) return undefined;
  const second = partEnd(text, first + 1);
  if (text.charAt(second) !== '.') return undefined;
  const end = partEnd(text, second + 1);
  return end - second > 16 && !isStandIn(text.slice(second, end))
    ? secret(start, end, 'Three parts as a web token has them, with a signature: whoever has it is signed in.')
    : undefined;
}

function partEnd(text: string, start: number): number {
  const table = tableFor('dashed');
  let end = start;
  while (end - start < MOST_PART && table[text.charCodeAt(end)]) end += 1;
  return end;
}
