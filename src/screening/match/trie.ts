/** Words as a tree of letters, to be walked a letter at a time. Node 0 is the root. */
export type Trie = {
  /** The child by node × 32 + letter (a is 1); 0: none. */
  child: Int32Array;
  /** For each node, the number of the word that ends there; −1: none. The first of equal words counts. */
  word: Int32Array;
};

/** The tree of these words, of lower-case letters alone. */
export function trieOf(words: readonly string[]): Trie {
  const most = words.reduce((sum, word) => sum + word.length, 1);
  const child = new Int32Array(most * 32);
  const word = new Int32Array(most).fill(-1);
  let count = 1;
  for (const [number, letters] of words.entries()) {
    let node = 0;
    for (let at = 0; at < letters.length; at += 1) {
      const cell = node * 32 + letters.charCodeAt(at) - 96;
      if (child[cell] === 0) {
        child[cell] = count;
        count += 1;
      }
      node = child[cell] ?? 0;
    }
    if (word[node] === -1) word[node] = number;
  }
  return { child, word };
}
