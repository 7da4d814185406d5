import { numbered, valueAt } from '#screening/match/numbered';

import { classifiedWords, wordClass } from './word-classes.ts';

/** Words that are read of one text; what follows is left to the lexicon. */
export const MOST_WORDS = 24_576;
const LONGEST_WORD = 24;
const SEED = 0x811c_9dc5 | 0;
const EDGE = 0x5f;
const ZERO = 48;
const NINE = 57;
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
  /** The letters of the word that was read last, from the second place on, and how many they are: 0 for its class alone. */
  letters: Uint16Array;
  length: number;
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
    letters: new Uint16Array(LONGEST_WORD + 2),
    length: 0,
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

const LETTER_PRIME = 0x0100_0193;
const intoHash = (hash: number, letter: number): number => Math.imul(hash ^ letter, LETTER_PRIME);
const intoCheck = (check: number, letter: number): number => (Math.imul(check, 31) + letter) | 0;

const known = new Map<number, { check: number; kind: number }>();
for (const [word, kind] of classifiedWords()) {
  let hash = SEED;
  let check = 0;
  for (let at = 0; at < word.length; at++) {
    if (word[at] === "'") continue;
    hash = intoHash(hash, word.charCodeAt(at));
    check = intoCheck(check, word.charCodeAt(at));
  }
  known.set(hash, { check, kind });
}
const classes = numbered(known);

/**
 * `words` holds the words of the folded text: runs of letters and digits, with the signs that stand for letters. `each` is
 * asked after each word: its letters are there until the next.
 */
export function readWords(text: string, words: Words, each: (at: number) => void): void {
  words.count = 0;
  let opens = 1;
  for (let place = 0; place < text.length && words.count < MOST_WORDS;) {
    const sort = sortOf(text.charCodeAt(place));
    if (sort !== 1 && !(sort === 2 && isOfWord(text, place + 1) && text.charCodeAt(place) !== APOSTROPHE)) {
      if (sort === 3) opens = 1;
      place++;
      continue;
    }
    const at = words.count;
    words.from[at] = place;
    words.opens[at] = opens;
    place = readWord(text, place, words);
    words.to[at] = place;
    words.count++;
    opens = 0;
    each(at);
  }
}

/** Whether the word goes on with the signs that stand there: a letter follows. */
function goesOn(text: string, place: number): boolean {
  let after = place + 1;
  while (after < text.length && after < place + 4 && sortOf(text.charCodeAt(after)) === 2) after++;
  return isOfWord(text, after);
}

const isOfWord = (text: string, place: number): boolean => place < text.length && sortOf(text.charCodeAt(place)) === 1;

const letterOf = (code: number): number => (code < 128 ? (letterFor[code] ?? code) : code);

/** Reads a word without its apostrophes, signs as their letters, a number as zeros, at most two of a letter in a row. */
function readWord(text: string, from: number, words: Words): number {
  const { letters } = words;
  let hash = SEED;
  let check = 0;
  let length = 0;
  let isNumber = true;
  let place = from;
  for (; place < text.length; place++) {
    const code = text.charCodeAt(place);
    const sort = sortOf(code);
    if (sort !== 1 && place > from && !(sort === 2 && goesOn(text, place))) break;
    if (code > NINE || code < ZERO) isNumber = false;
    if (length === LONGEST_WORD || code === APOSTROPHE) continue;
    const letter = letterOf(code);
    if (length > 1 && letter === letters[length] && letter === letters[length - 1]) continue;
    letters[++length] = letter;
    hash = intoHash(hash, letter);
    check = intoCheck(check, letter);
  }
  if (isNumber) asZeros(words, place - from);
  else keep(words, { hash, check, length });
  return place;
}

function asZeros(words: Words, digits: number): void {
  const length = Math.min(digits, 2);
  let hash = SEED;
  let check = 0;
  for (let at = 1; at <= length; at++) {
    words.letters[at] = ZERO;
    hash = intoHash(hash, ZERO);
    check = intoCheck(check, ZERO);
  }
  keep(words, { hash, check, length });
}

// The name of a group is nothing to go by: only that there is one.
const isNameless = (kind: number): boolean =>
  kind === wordClass.group || kind === wordClass.trade || kind === wordClass.gendered;

function keep(words: Words, { hash, check, length }: { hash: number; check: number; length: number }): void {
  const at = words.count;
  const listed = valueAt(classes, hash);
  const kind = listed?.check === check ? listed.kind : 0;
  const nameless = isNameless(kind);
  words.kind[at] = kind;
  words.hash[at] = nameless ? mix(7, kind) : mix(hash, 1);
  words.check[at] = nameless ? kind : check;
  words.length = nameless ? 0 : length;
  words.letters[0] = EDGE;
  words.letters[length + 1] = EDGE;
}
