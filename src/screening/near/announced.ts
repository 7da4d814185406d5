import { type Tokens, endOf, has, lengthOf, startOf } from './tokens.ts';

/** So far back a word may announce a number, in tokens and in characters. */
const [TOKENS, CHARACTERS] = [7, 64];

/**
 * How many tokens before `at` the nearest word with one of these roles stands, in the same sentence; 0 if none does.
 */
export function before(tokens: Tokens, at: number, mask: number): number {
  for (let back = 1; back <= TOKENS; back += 1) {
    const place = at - back;
    if (place < 0 || startOf(tokens, at) - endOf(tokens, place) > CHARACTERS) return 0;
    if (endsSentence(tokens, place)) return 0;
    if (has(tokens, place, mask)) return back;
  }
  return 0;
}

/** The same for words that follow: within three tokens. */
export function after(tokens: Tokens, at: number, mask: number): number {
  for (let on = 1; on <= 3; on += 1) {
    if (at + on >= tokens.start.length || endsSentence(tokens, at + on - 1)) return 0;
    if (has(tokens, at + on, mask)) return on;
  }
  return 0;
}

/** Whether a sentence ends between this token and the next: '!' or '?', or a full stop after what is no abbreviation. */
export function endsSentence(tokens: Tokens, at: number): boolean {
  const next = Math.min(startOf(tokens, at + 1), endOf(tokens, at) + 4);
  for (let place = endOf(tokens, at); place < next; place += 1) {
    const sign = tokens.text[place];
    if (sign === '!' || sign === '?' || sign === ';') return true;
    if (sign === '.' && lengthOf(tokens, at) > 4 && isSpace(tokens.text[place + 1])) return true;
  }
  return false;
}

const isSpace = (sign: string | undefined): boolean => sign === ' ' || sign === '\n' || sign === undefined;

/** Whether words of the wanted roles stand nearer before the number than those of the others. */
export function nearer(tokens: Tokens, at: number, wanted: number, others: number): boolean {
  const mine = before(tokens, at, wanted);
  const theirs = before(tokens, at, others);
  return mine > 0 && (theirs === 0 || mine <= theirs);
}
