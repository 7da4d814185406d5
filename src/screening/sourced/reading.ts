import { type Tokens, gapAfter, isCapital, lengthOf, wordAt } from '#screening/near/tokens';

/** A text as words, each cut once. */
export type Reading = { tokens: Tokens; words: readonly string[] };

/** A run of tokens, from the first to behind the last; `asks` when it ends in a question mark. */
export type Sentence = { from: number; to: number; asks: boolean };

export const readingOf = (tokens: Tokens): Reading => ({
  tokens,
  words: tokens.start.map((_, at) => wordAt(tokens, at)),
});

/** Behind these a full stop ends no sentence. */
const shorts = new Set('mr mrs ms dr prof st jr sr no vs dept lt sgt capt gov sen rep'.split(' '));

/** The sentences of a text, cut at full stops, marks and line ends. Linear. */
export function sentencesOf({ tokens, words }: Reading): Sentence[] {
  const found: Sentence[] = [];
  let from = 0;
  for (let at = 0; at < words.length; at += 1) {
    const gap = at + 1 < words.length ? gapAfter(tokens, at) : tokens.text.slice(tokens.end[at] ?? 0);
    const cut = cutIn(gap.slice(0, 8), isShort(tokens, words, at));
    if (cut === '' && at + 1 < words.length) continue;
    found.push({ from, to: at + 1, asks: cut === '?' });
    from = at + 1;
  }
  return found;
}

const isShort = (tokens: Tokens, words: readonly string[], at: number): boolean =>
  shorts.has(words[at] ?? '') || (lengthOf(tokens, at) === 1 && isCapital(tokens, at));

function cutIn(gap: string, isShortWord: boolean): string {
  for (const sign of gap) {
    if (sign === '?' || sign === '!' || sign === '\n') return sign;
    if (sign === '.' && gap.length > 1 && !isShortWord) return sign;
  }
  return '';
}
