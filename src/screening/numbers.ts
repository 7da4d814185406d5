import type { Finding } from './findings.ts';

/** A run of digits with the separators people put between them, folded to ASCII; `places` are offsets of the digits. */
type Run = { digits: string; groups: number[]; start: number; end: number };

const MOST_DIGITS = 40;
const WINDOW = 48;

/** Social security, card and account numbers. */
export function numberFindings(text: string): Finding[] {
  return runsOf(text).flatMap((run) => ssn(text, run) ?? card(text, run) ?? account(text, run) ?? []);
}

function ssn(text: string, run: Run): Finding | undefined {
  const { digits, groups } = run;
  if (digits.length !== 9 || !couldBeSsn(digits)) return undefined;
  const written = groups.join('-') === '3-2-4';
  const named = near(text, run.start, ['ssn', 'social security', 'soc sec', 'social sec']);
  if (!written && !named) return undefined;
  return {
    ...place(text, run),
    kind: 'ssn',
    band: written && named ? 'high' : 'middle',
    explanation: written
      ? 'Nine digits written as a Social Security number is, in a range that is given out.'
      : 'Nine digits after words that announce a Social Security number.',
    instead: 'Leave the number out. Ask the person to call, or give a secure form to use.',
  };
}

/** Areas 000, 666 and 900–999, group 00 and serial 0000 are never given out. */
function couldBeSsn(digits: string): boolean {
  const area = Number(digits.slice(0, 3));
  return area > 0 && area !== 666 && area < 900 && digits.slice(3, 5) !== '00' && digits.slice(5) !== '0000';
}

function card(text: string, run: Run): Finding | undefined {
  const { digits } = run;
  if (digits.length < 13 || digits.length > 19 || !/^[3-6]/.test(digits) || !luhn(digits)) return undefined;
  return {
    ...place(text, run),
    kind: 'card',
    band: 'high',
    explanation: `${digits.length} digits that pass the check of a payment card's number.`,
    instead: 'Leave the number out. Payments are never arranged in a post.',
  };
}

function luhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits[digits.length - 1 - place]);
    const weighted = place % 2 ? digit * 2 : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10 === 0;
}

function account(text: string, run: Run): Finding | undefined {
  if (run.digits.length < 6 || run.digits.length > 17) return undefined;
  const words = ['account number', 'account no', 'account #', 'acct', 'bank account', 'routing'];
  if (!near(text, run.start, words)) return undefined;
  return {
    ...place(text, run),
    kind: 'account',
    band: 'middle',
    explanation: 'A number after words that announce an account.',
    instead: 'Leave the number out. Ask the person to call, or give a secure form to use.',
  };
}

const place = (text: string, { start, end }: Run) => ({ start, end, quote: text.slice(start, end) });

function near(text: string, start: number, words: string[]): boolean {
  const before = text.slice(Math.max(0, start - WINDOW), start).toLowerCase();
  return words.some((word) => before.includes(word));
}

const SEPARATORS = new Set('-–—‐‑.·/ \u00A0\u2007\u202F\u200B');

/** Every run of digits, in one pass. Digits of other scripts count; two separators in a row end a run. */
function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  let at = 0;
  while (at < text.length) {
    const run = digitAt(text, at) === undefined ? undefined : runFrom(text, at);
    if (run && run.digits.length <= MOST_DIGITS) runs.push(run);
    at = run ? run.end : at + 1;
  }
  return runs;
}

function runFrom(text: string, start: number): Run {
  let digits = '';
  const groups = [0];
  let end = start;
  for (let at = start; at < text.length;) {
    const digit = digitAt(text, at);
    if (digit !== undefined) {
      digits += digit;
      groups[groups.length - 1] = (groups.at(-1) ?? 0) + 1;
      at = end = at + 1;
    } else if (SEPARATORS.has(text[at] ?? '') && digitAt(text, at + 1) !== undefined) {
      groups.push(0);
      at += 1;
    } else break;
  }
  return { digits, groups, start, end };
}

/** The value of a digit of any script in the basic plane; each script's digits are ten in a row, from a multiple of its zero. */
function digitAt(text: string, at: number): string | undefined {
  const code = text.charCodeAt(at);
  if (code >= 48 && code <= 57) return String(code - 48);
  if (code < 0x0660) return undefined;
  const zero = ZEROS.find((first) => code >= first && code < first + 10);
  return zero === undefined ? undefined : String(code - zero);
}

/** Arabic-Indic, its extended form, Devanagari, Bengali, Thai, fullwidth. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10];
