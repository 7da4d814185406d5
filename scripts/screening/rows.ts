import { rowOfPair, rowOfSkip, rowsOfSorts, rowsOfWord } from '../../src/screening/heads/features.ts';
import { readWords, roomForWords } from '../../src/screening/heads/tokens.ts';

const words = roomForWords();
const some = new Int32Array(256);

/** The rows of a text as the scorer adds them up: each different word, pair and meeting of sorts once. */
export function rowsOf(text: string): Int32Array {
  const rows: number[] = [];
  const seen = new Set<number>();
  const once = (row: number): void => {
    if (seen.has(row)) return;
    seen.add(row);
    rows.push(row);
  };
  const seenWords = new Set<number>();
  readWords(text, words, (at) => {
    const key = words.hash[at] ?? 0;
    if (!seenWords.has(key)) {
      seenWords.add(key);
      const count = rowsOfWord(words, at, some);
      for (let one = 0; one < count; one++) rows.push(some[one] ?? 0);
    }
    if (at > 0) once(rowOfPair(words, at));
    if (at > 1) once(rowOfSkip(words, at));
    const sorts = rowsOfSorts(words, at, some);
    for (let one = 0; one < sorts; one++) once(some[one] ?? 0);
  });
  return Int32Array.from(rows);
}
