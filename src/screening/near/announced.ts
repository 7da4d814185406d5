import { type Tokens, endOf, has, lengthOf, startOf } from './tokens.ts';

/** So far back a word may announce a number, in tokens and in characters. */
const [TOKENS, CHARACTERS] = [7, 64];

/**
 * How many tokens before `at` the nearest word with one of these roles stands, in the same sentence; 0 if none does.
 */
export function before(tokens: Tokens, at: number, mask: number): number {
  const { behind } = tokens;
  if (behind.at !== at) look(tokens, at);
  if ((behind.all & mask) === 0) return 0;
  for (let back = 0; back < behind.count; back += 1) if (((behind.roles[back] ?? 0) & mask) !== 0) return back + 1;
  return 0;
}

/** Reads the roles of the words before a token once; several scanners ask about the same one. */
function look(tokens: Tokens, at: number): void {
  const { behind } = tokens;
  [behind.at, behind.count, behind.all] = [at, 0, 0];
  const least = startOf(tokens, at) - CHARACTERS;
  for (let place = at - 1; place >= 0 && behind.count < TOKENS; place -= 1) {
    if (endOf(tokens, place) < least || endsSentence(tokens, place)) return;
    const roles = tokens.roles[place] ?? 0;
    behind.roles[behind.count] = roles;
    behind.count += 1;
    behind.all |= roles;
  }
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
  const from = endOf(tokens, at);
  const next = Math.min(startOf(tokens, at + 1), from + 4);
  for (let place = from; place < next; place += 1) {
    const sign = tokens.text.charCodeAt(place);
    if (sign === BANG || sign === QUESTION || sign === SEMICOLON) return true;
    if (sign === STOP && lengthOf(tokens, at) > 4 && !(tokens.text.charCodeAt(place + 1) > SPACE)) return true;
  }
  return false;
}

const [SPACE, BANG, STOP, SEMICOLON, QUESTION] = [32, 33, 46, 59, 63];

/** Whether words of the wanted roles stand nearer before the number than those of the others. */
export function nearer(tokens: Tokens, at: number, wanted: number, others: number): boolean {
  const mine = before(tokens, at, wanted);
  const theirs = before(tokens, at, others);
  return mine > 0 && (theirs === 0 || mine <= theirs);
}
