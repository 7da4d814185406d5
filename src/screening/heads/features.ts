import { type Words, mix } from './tokens.ts';

/** Rows of the table that the features share. A power of two. */
export const ROWS = 1 << 17;
const SHIFT = 32 - 17;
const LONGEST = 5;
const RUN = 0x2f0b;
/** How far two words of a sort may stand apart and still say something together, in words. */
const REACH = 7;

const rowOf = (hash: number): number => Math.imul(hash, 0x9e37_79b1) >>> SHIFT;

/**
 * The rows of the word that was read last, which is at `at`: the word itself and its runs of two to five letters, its edges
 * among them. Answers how many.
 */
export function rowsOfWord({ hash, length: size, letters }: Words, at: number, rows: Int32Array): number {
  let count = 0;
  rows[count++] = rowOf(hash[at] ?? 0);
  if (size === 0) return count;
  const end = size + 2;
  for (let from = 0; from < end - 1; from++) {
    let run = RUN;
    const last = Math.min(end, from + LONGEST);
    for (let place = from; place < last; place++) {
      run = Math.imul(run ^ (letters[place] ?? 0), 0x0100_0193);
      run ^= run >>> 11;
      // One letter says nothing, and the run that is the whole word with both edges is the word.
      if (place > from && place - from < size + 1) rows[count++] = rowOf(mix(run, place - from + 1));
    }
  }
  return count;
}

/** The row of a word and the one before it. */
export const rowOfPair = (words: Words, at: number): number => rowOf(mix(words.hash[at - 1] ?? 0, words.hash[at] ?? 0));

/** The row of a word with the one two before it. */
export const rowOfSkip = (words: Words, at: number): number =>
  rowOf(mix((words.hash[at - 2] ?? 0) ^ 0x51ed, words.hash[at] ?? 0));

/** Rows of the sorts of words before `at` in its sentence that stand with the sort of `at`. Answers how many. */
export function rowsOfSorts(words: Words, at: number, rows: Int32Array): number {
  const kind = words.kind[at] ?? 0;
  if (kind === 0 || words.opens[at] === 1) return 0;
  let count = 0;
  let middle = 0;
  for (let back = at - 1; back >= 0 && back >= at - REACH; back--) {
    const other = words.kind[back] ?? 0;
    if (other !== 0) {
      rows[count++] = rowOf(mix(other * 64 + kind, 0x77a1));
      if (middle !== 0) rows[count++] = rowOf(mix((other * 64 + middle) * 64 + kind, 0x77a2));
      middle = other;
    }
    if (words.opens[back] === 1) break;
  }
  return count;
}
