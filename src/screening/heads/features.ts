import { type Words, mix } from './tokens.ts';

/** Rows of the table that the features share. A power of two. */
export const ROWS = 1 << 18;
const SHIFT = 32 - 18;
const SHORTEST = 2;
const LONGEST = 5;
const EDGE = 0x5f;
/** How far two words of a sort may stand apart and still say something together, in words. */
const REACH = 7;

/** Takes a row of the table. */
export type Take = (row: number) => void;

const rowOf = (hash: number): number => Math.imul(hash, 0x9e37_79b1) >>> SHIFT;

/** The rows of one word: the word itself and its runs of two to five letters, its edges among them. Answers how many. */
export function rowsOfWord(words: Words, at: number, rows: Int32Array): number {
  let count = 0;
  rows[count++] = rowOf(words.hash[at] ?? 0);
  const length = words.length[at] ?? 0;
  const first = words.first[at] ?? 0;
  for (let from = -1; from < length; from++) {
    let hash = 0x2f0b;
    for (let size = 1; size <= LONGEST && from + size <= length + 1; size++) {
      const place = from + size - 1;
      const code = place < 0 || place >= length ? EDGE : (words.letters[first + place] ?? 0);
      hash = Math.imul(hash ^ code, 0x0100_0193);
      hash ^= hash >>> 11;
      // A run that is the whole word with both edges is the word: it counts once.
      if (size >= SHORTEST && size < length + 2) rows[count++] = rowOf(mix(hash, size));
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
