import { type Folded, spanOf } from '#screening/fold/folded';

/** What a token is. A name is a word that is written with a capital inside a sentence of small letters. */
export const sorts = { word: 0, number: 1, money: 2, mark: 3 } as const;

/** So many tokens of one text are read. */
export const MOST_TOKENS = 20_000;

/** The tokens of one text. Positions are those of the folded text. */
export type Tokens = {
  count: number;
  from: Int32Array;
  to: Int32Array;
  sort: Uint8Array;
  /** Of a word without its apostrophes; of a mark its code; the same for all numbers, and for all money. */
  hash: Int32Array;
  /** The word's ending taken off, if it has one: what may be its stem, or 0. */
  stem: Int32Array;
  /** The same with an 'e', or with 'y' for 'ies': another stem it may have, or 0. */
  stemE: Int32Array;
  /** 1: ends in 'ed'; 2: in 'ing'; 3: in 's'. */
  ending: Uint8Array;
  /** 1: begins with a capital; 2: is all capitals. */
  capital: Uint8Array;
  /** Which sentence it stands in, from 0. */
  sentence: Uint16Array;
};

const SEED = 0x811c_9dc5 | 0;
const intoHash = (hash: number, letter: number): number => Math.imul(hash ^ letter, 0x0100_0193);
export const NUMBER_HASH = 11;
export const MONEY_HASH = 12;

/** The hash of a word or of words with spaces between, as tokens have it. */
export function hashOf(word: string): number {
  let hash = SEED;
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (code !== 39) hash = intoHash(hash, code);
  }
  return hash;
}

/** The hash of two neighbours as of one. */
export function pairOf(left: number, right: number): number {
  let hash = Math.imul(left ^ 0x5bd1_e995, 0x1b87_3593) ^ Math.imul(right, 0xcc9e_2d51);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x85eb_ca6b);
  return hash ^ (hash >>> 13);
}

const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;
const plain = new Uint8Array(128);
for (let code = 97; code < 123; code += 1) plain[code] = LETTER;
for (let code = 48; code < 58; code += 1) plain[code] = DIGIT;
for (const code of [9, 10, 13, 32]) plain[code] = SPACE;

function classOf(code: number): number {
  // Beyond the end there is no code: NaN is nothing.
  if (!(code >= 128)) return plain[code] ?? 0;
  if (code < 0xc0 || (code >= 0x2000 && code < 0x2c00) || code >= 0xd800) return 0;
  return LETTER;
}

const room = roomFor(MOST_TOKENS);

/**
 * Cuts the folded text into words, numbers, sums of money and marks. Linear; no more than `MOST_TOKENS`. The answer holds
 * until the next call, which uses its arrays again.
 */
export function tokensOf(folded: Folded): Tokens {
  const tokens = room;
  const { text } = folded;
  tokens.count = 0;
  let at = 0;
  while (at < text.length && tokens.count < MOST_TOKENS) {
    const sort = classOf(text.charCodeAt(at));
    if (sort === SPACE) {
      at += 1;
      continue;
    }
    const start = at;
    clear(tokens, tokens.count);
    if (sort === LETTER) at = readWord(folded, at, tokens);
    else if (sort === DIGIT) at = readNumber(text, at, tokens);
    else at = readMark(text, at, tokens);
    tokens.from[tokens.count] = start;
    tokens.to[tokens.count] = at;
    tokens.count += 1;
  }
  numberSentences(tokens, text);
  return tokens;
}

/** What isn't true of every token is set for those of which it is. */
function clear({ sort, stem, stemE, ending, capital }: Tokens, at: number): void {
  sort[at] = sorts.word;
  stem[at] = 0;
  stemE[at] = 0;
  ending[at] = 0;
  capital[at] = 0;
}

function roomFor(most: number): Tokens {
  return {
    count: 0,
    from: new Int32Array(most),
    to: new Int32Array(most),
    sort: new Uint8Array(most),
    hash: new Int32Array(most),
    stem: new Int32Array(most),
    stemE: new Int32Array(most),
    ending: new Uint8Array(most),
    capital: new Uint8Array(most),
    sentence: new Uint16Array(most),
  };
}

const [D, E, G, H, I, L, N, S, X, Y, Z] = [100, 101, 103, 104, 105, 108, 110, 115, 120, 121, 122] as const;
const LONGEST = 24;
const prefixes = new Int32Array(LONGEST + 1);
const letters = new Uint16Array(LONGEST + 1);

function readWord(folded: Folded, start: number, tokens: Tokens): number {
  const end = endOfWord(folded, start);
  const length = hashPrefixes(folded.text, start, end);
  const place = tokens.count;
  tokens.hash[place] = prefixes[length] ?? 0;
  if (length > 3 && mayInflect(letters[length] ?? 0)) setStems(tokens, length);
  if (isCapital(folded, start)) tokens.capital[place] = end > start + 1 && isCapital(folded, end - 1) ? 2 : 1;
  return end;
}

/** A word that ends otherwise has no ending to take off. */
const mayInflect = (last: number): boolean => last === D || last === G || last === S;

const isApostrophe = (code: number): boolean => code === 39 || code === 0x20_19;

/** A word holds letters, digits and apostrophes between letters; a tag such as '#VoteYes' is two words. */
function endOfWord(folded: Folded, start: number): number {
  const { text } = folded;
  const tag = isInTag(folded, start);
  let at = start + 1;
  while (isOfWord(text, at) && !beginsTagWord(folded, at, tag)) at += 1;
  return at;
}

const beginsTagWord = (folded: Folded, at: number, tag: boolean): boolean =>
  tag && isCapital(folded, at) && !isCapital(folded, at - 1);

function isOfWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (isApostrophe(code)) return classOf(text.charCodeAt(at + 1)) === LETTER;
  const sort = classOf(code);
  return sort === LETTER || sort === DIGIT;
}

/** A tag's first word follows '#', each other one a letter. */
function isInTag(folded: Folded, start: number): boolean {
  if (start === 0) return false;
  const before = folded.text.charCodeAt(start - 1);
  return before === 35 || (isCapital(folded, start) && classOf(before) === LETTER);
}

/** `letters` holds the word without apostrophes, from 1 on, `prefixes` the hash of each beginning of it; answers its length. */
function hashPrefixes(text: string, start: number, end: number): number {
  let hash = SEED;
  let length = 0;
  for (let at = start; at < end && length < LONGEST; at += 1) {
    const code = text.charCodeAt(at);
    if (isApostrophe(code)) continue;
    hash = intoHash(hash, code);
    length += 1;
    letters[length] = code;
    prefixes[length] = hash;
  }
  return length;
}

function setStems(tokens: Tokens, length: number): void {
  const cut = endingOf(length);
  if (cut === 0 || length - cut < 2) return;
  const place = tokens.count;
  const last = letters[length] ?? 0;
  tokens.ending[place] = last === D ? 1 : last === G ? 2 : 3;
  tokens.stem[place] = prefixes[length - (isDoubled(length, cut) ? cut + 1 : cut)] ?? 0;
  if (cut === 1) return;
  tokens.stemE[place] = intoHash(prefixes[length - cut] ?? 0, cut === 3 && last !== G ? Y : E);
}

/** 'stabbed' and 'running', but not 'passed' or 'killing'. */
function isDoubled(length: number, cut: number): boolean {
  const last = letters[length - cut] ?? 0;
  return cut > 1 && last !== S && last !== L && last === letters[length - cut - 1];
}

/** How many letters the ending has: 'ing', 'ies', 'ied', 'ed', 'es', 's'. */
function endingOf(length: number): number {
  const [third, before, last] = [letters[length - 2] ?? 0, letters[length - 1] ?? 0, letters[length] ?? 0];
  if (last === G) return third === I && before === N ? 3 : 0;
  if (before === E) {
    if (third === I) return 3;
    return last === D || isHissed(third) ? 2 : 1;
  }
  return last === S && before !== S ? 1 : 0;
}

/** 'boxes', 'bushes', 'classes', but 'bribes'. */
const isHissed = (letter: number): boolean => letter === S || letter === X || letter === H || letter === Z;

function isCapital({ given, at }: Folded, place: number): boolean {
  const code = given.charCodeAt(at ? (at[place] ?? 0) : place);
  return code >= 65 && code < 91;
}

/** Signs that stand within a number when a digit follows: '.', ',', ':', '-', '/'. */
const joins = new Set([44, 45, 46, 47, 58]);

function readNumber(text: string, start: number, tokens: Tokens): number {
  let at = start + 1;
  while (classOf(text.charCodeAt(at)) === DIGIT || isJoined(text, at)) at += 1;
  const money = text[start - 1] === '$' || text[at] === '%';
  tokens.sort[tokens.count] = money ? sorts.money : sorts.number;
  tokens.hash[tokens.count] = money ? MONEY_HASH : NUMBER_HASH;
  return at;
}

const isJoined = (text: string, at: number): boolean =>
  joins.has(text.charCodeAt(at)) && classOf(text.charCodeAt(at + 1)) === DIGIT;

function readMark(text: string, start: number, tokens: Tokens): number {
  const code = text.charCodeAt(start);
  let at = start + 1;
  while (at < text.length && text.charCodeAt(at) === code) at += 1;
  tokens.sort[tokens.count] = sorts.mark;
  tokens.hash[tokens.count] = code === 0x20_1c || code === 0x20_1d ? 34 : code;
  return at;
}

const ends = new Set([33, 46, 63]);
const NEWLINE = 10;

function numberSentences(tokens: Tokens, text: string): void {
  let sentence = 0;
  for (let at = 0; at < tokens.count; at += 1) {
    if (at > 0 && beginsSentence(tokens, at, text)) sentence += 1;
    tokens.sentence[at] = sentence;
  }
}

function beginsSentence(tokens: Tokens, at: number, text: string): boolean {
  if (isMark(tokens, at) && tokens.hash[at] !== 34) return false;
  const [from, to] = [tokens.to[at - 1] ?? 0, tokens.from[at] ?? 0];
  if (from === to) return false;
  return hasNewline(text, from, to) || endsSentence(tokens, isCloser(tokens, at - 1) ? at - 2 : at - 1);
}

function hasNewline(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) === NEWLINE) return true;
  return false;
}

const endsSentence = (tokens: Tokens, at: number): boolean =>
  isMark(tokens, at) && ends.has(tokens.hash[at] ?? 0) && !isShort(tokens, at);

const isMark = (tokens: Tokens, at: number): boolean => at >= 0 && tokens.sort[at] === sorts.mark;

const closers = new Set([34, 39, 41]);
const isCloser = (tokens: Tokens, at: number): boolean => isMark(tokens, at) && closers.has(tokens.hash[at] ?? 0);

const shorts = new Set(
  'mr mrs ms dr lt sgt capt cpl col gen gov sen rep st no vs hon rev jr sr supt dept det maj insp'
    .split(' ')
    .map((word) => hashOf(word)),
);

/** The point belongs to a title or to a single letter: 'Lt.', 'J.'. */
function isShort(tokens: Tokens, at: number): boolean {
  const before = at - 1;
  if (before < 0 || tokens.hash[at] !== 46 || tokens.sort[before] !== sorts.word) return false;
  return shorts.has(tokens.hash[before] ?? 0) || (tokens.to[before] ?? 0) - (tokens.from[before] ?? 0) === 1;
}

/** Where these tokens stand in what was given, from the first to the last. */
export function spanOfTokens(
  folded: Folded,
  tokens: Tokens,
  first: number,
  last: number,
): { start: number; end: number } {
  return spanOf(folded, tokens.from[first] ?? 0, tokens.to[last] ?? 0);
}
