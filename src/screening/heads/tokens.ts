import { classifiedWords, wordClass } from './word-classes.ts';

/** Words that are read of one text; what follows is left to the lexicon. */
export const MOST_WORDS = 24_576;
const LONGEST_WORD = 24;
const SEED = 0x811c_9dc5 | 0;
const EDGE = 0x5f;
const ZERO = 48;
const APOSTROPHE = 39;

/** The words of one text, in arrays that are used again for the next text. */
export type Words = {
  count: number;
  /** Positions in the folded text. */
  from: Int32Array;
  to: Int32Array;
  /** Two hashes of the word as spelt, or of its class where the name must not count. */
  hash: Int32Array;
  check: Int32Array;
  kind: Uint8Array;
  /** 1 where a sentence begins. */
  opens: Uint8Array;
  /** Where the word's first edge is in `letters`, and how many letters follow it; none for a word that is its class alone. */
  first: Int32Array;
  length: Uint8Array;
  letters: Uint16Array;
};

/** Arrays for the words of one text at a time. */
export function roomForWords(): Words {
  return {
    count: 0,
    from: new Int32Array(MOST_WORDS),
    to: new Int32Array(MOST_WORDS),
    hash: new Int32Array(MOST_WORDS),
    check: new Int32Array(MOST_WORDS),
    kind: new Uint8Array(MOST_WORDS),
    opens: new Uint8Array(MOST_WORDS),
    first: new Int32Array(MOST_WORDS),
    length: new Uint8Array(MOST_WORDS),
    letters: new Uint16Array(MOST_WORDS * 6),
  };
}

/** A hash of two numbers, the same everywhere: the weights were made with it. */
export function mix(left: number, right: number): number {
  let hash = Math.imul(left ^ Math.imul(right, 0xcc9e_2d51), 0x1b87_3593);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x85eb_ca6b);
  return hash ^ (hash >>> 13);
}

// What a character is: 0 parts words, 1 is of a word, 2 is of a word between two letters, 3 ends a sentence.
const sorts = new Uint8Array(128);
for (const letter of 'abcdefghijklmnopqrstuvwxyz0123456789') sorts[letter.charCodeAt(0)] = 1;
for (const letter of "'*@$") sorts[letter.charCodeAt(0)] = 2;
for (const letter of '.!?\n') sorts[letter.charCodeAt(0)] = 3;
const sortOf = (code: number): number =>
  code < 128 ? (sorts[code] ?? 0) : code < 0xc0 || (code >= 0x2000 && code < 0x3000) ? 0 : 1;

const letterFor = new Uint16Array(128);
for (let code = 0; code < 128; code++) letterFor[code] = code;
for (const [sign, letter] of Object.entries({ 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's' }))
  letterFor[sign.charCodeAt(0)] = letter.charCodeAt(0);

const classes = new Map<number, { check: number; kind: number }>();
for (const [word, kind] of classifiedWords()) {
  let hash = SEED;
  let check = 0;
  for (let at = 0; at < word.length; at++) {
    if (word[at] === "'") continue;
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x0100_0193);
    check = (Math.imul(check, 31) + word.charCodeAt(at)) | 0;
  }
  classes.set(hash, { check, kind });
}

/** `words` holds the words of the folded text: runs of letters and digits, with the signs that stand for letters. */
export function readWords(text: string, words: Words): void {
  words.count = 0;
  let opens = 1;
  let place = 0;
  let used = 0;
  while (place < text.length && words.count < MOST_WORDS) {
    const sort = sortOf(text.charCodeAt(place));
    if (sort !== 1 && !(sort === 2 && sortOf(text.charCodeAt(place + 1)) === 1 && text[place] !== "'")) {
      if (sort === 3) opens = 1;
      place++;
      continue;
    }
    const end = endOf(text, place);
    words.opens[words.count] = opens;
    used = addWord(text, words, { from: place, to: end, used });
    opens = 0;
    place = end;
  }
}

function endOf(text: string, from: number): number {
  let place = from + 1;
  for (; place < text.length; place++) {
    const sort = sortOf(text.charCodeAt(place));
    if (sort === 1) continue;
    if (sort !== 2) break;
    let after = place + 1;
    while (after < text.length && after < place + 4 && sortOf(text.charCodeAt(after)) === 2) after++;
    if (sortOf(text.charCodeAt(after)) !== 1) break;
  }
  return place;
}

const isDigit = (code: number): boolean => code >= 48 && code < 58;

function onlyDigits(text: string, from: number, to: number): boolean {
  for (let place = from; place < to; place++) if (!isDigit(text.charCodeAt(place))) return false;
  return true;
}

// How the word that was read last is spelt: its letters, between two edges, and its hashes.
const spelt = { letters: new Uint16Array(LONGEST_WORD + 2), length: 0, hash: 0, check: 0 };

const letterOf = (code: number): number => (code < 128 ? (letterFor[code] ?? code) : code);

/** Reads a word without its apostrophes, signs as their letters, a number as zeros, at most two of a letter in a row. */
function spell(text: string, from: number, to: number): void {
  const isNumber = onlyDigits(text, from, to);
  const { letters } = spelt;
  letters[0] = EDGE;
  spelt.hash = SEED;
  spelt.check = 0;
  let length = 0;
  for (let place = from; place < to && length < LONGEST_WORD; place++) {
    const given = text.charCodeAt(place);
    const code = isNumber ? ZERO : letterOf(given);
    if (given === APOSTROPHE || (length > 1 && code === letters[length] && code === letters[length - 1])) continue;
    letters[++length] = code;
    spelt.hash = Math.imul(spelt.hash ^ code, 0x0100_0193);
    spelt.check = (Math.imul(spelt.check, 31) + code) | 0;
  }
  letters[length + 1] = EDGE;
  spelt.length = length;
}

// The name of a group is nothing to go by: only that there is one.
const isNameless = (kind: number): boolean =>
  kind === wordClass.group || kind === wordClass.trade || kind === wordClass.gendered;

function addWord(text: string, words: Words, { from, to, used }: { from: number; to: number; used: number }): number {
  spell(text, from, to);
  const at = words.count++;
  const kind = kindOfSpelt();
  const nameless = isNameless(kind);
  const end = used + spelt.length + 2;
  const hasRoom = end <= words.letters.length;
  words.from[at] = from;
  words.to[at] = to;
  words.first[at] = used;
  words.kind[at] = kind;
  words.hash[at] = nameless ? mix(7, kind) : mix(spelt.hash, 1);
  words.check[at] = nameless ? kind : spelt.check;
  words.length[at] = nameless || !hasRoom ? 0 : spelt.length;
  if (!hasRoom) return used;
  keepLetters(words.letters, used);
  return end;
}

function kindOfSpelt(): number {
  const known = classes.get(spelt.hash);
  return known?.check === spelt.check ? known.kind : 0;
}

function keepLetters(letters: Uint16Array, to: number): void {
  for (let one = 0; one < spelt.length + 2; one++) letters[to + one] = spelt.letters[one] ?? 0;
}
