import { type Tokens, gapAfter, isCapital, lengthOf, wordAt } from '#screening/near/tokens';

/** A run of tokens, from the first to behind the last; `asks` when it ends in a question mark. */
export type Sentence = { from: number; to: number; asks: boolean };

/** Behind these a full stop ends no sentence. */
const shorts = new Set([
  'mr',
  'mrs',
  'ms',
  'mx',
  'dr',
  'st',
  'jr',
  'sr',
  'sgt',
  'lt',
  'capt',
  'cpl',
  'no',
  'vs',
  'dept',
]);

/** The sentences of a text, cut at full stops, marks and line ends; a semicolon, a colon and a dash cut too. Linear. */
export function sentencesOf(tokens: Tokens): Sentence[] {
  const found: Sentence[] = [];
  let from = 0;
  for (let at = 0; at < tokens.start.length; at += 1) {
    const cut = cutAfter(tokens, at);
    if (!cut && at + 1 < tokens.start.length) continue;
    found.push({ from, to: at + 1, asks: cut === '?' });
    from = at + 1;
  }
  return found;
}

function cutAfter(tokens: Tokens, at: number): string | undefined {
  const gap = at + 1 < tokens.start.length ? gapAfter(tokens, at) : tokens.text.slice(tokens.end[at] ?? 0);
  for (const sign of gap.slice(0, 8)) {
    if (sign === '?' || sign === '!' || sign === ';' || sign === '\n' || sign === ':') return sign;
    if (sign === '.' && isEnd(tokens, at, gap)) return sign;
  }
  return undefined;
}

const isEnd = (tokens: Tokens, at: number, gap: string): boolean =>
  gap.length > 1 && !shorts.has(wordAt(tokens, at)) && !(lengthOf(tokens, at) === 1 && isCapital(tokens, at));
