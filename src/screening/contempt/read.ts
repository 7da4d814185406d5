import {
  BEGINNING,
  GROUP,
  isBegun,
  isOwnWord,
  SEED,
  type Sense,
  does,
  letterInto,
  mayBegin,
  says,
  senseOf,
  senseOfRun,
  wordInto,
} from './classes.ts';

/** Words that are read of one text. */
export const MOST_WORDS = 16_384;

/** What parts a word from the one before: nothing, a comma or the like, the end of a sentence. */
export const parting = { none: 0, comma: 1, sentence: 2 } as const;

/** The words of one text. The arrays are used again for the next text. */
export type Reading = {
  count: number;
  /** Positions in the folded text. */
  from: Int32Array;
  to: Int32Array;
  hash: Int32Array;
  /** What it does and says, by the bits of `classes.ts`; for a phrase, at its first word. */
  does: Int32Array;
  says: Int32Array;
  /** The last word of the longest phrase that begins here; itself, where none does. */
  last: Int32Array;
  before: Uint8Array;
  quoted: Uint8Array;
  bent: Uint8Array;
  /** What any word does, and says. */
  anyDoes: number;
  anySays: number;
};

const room: Reading = {
  count: 0,
  from: new Int32Array(MOST_WORDS),
  to: new Int32Array(MOST_WORDS),
  hash: new Int32Array(MOST_WORDS),
  does: new Int32Array(MOST_WORDS),
  says: new Int32Array(MOST_WORDS),
  last: new Int32Array(MOST_WORDS),
  before: new Uint8Array(MOST_WORDS),
  quoted: new Uint8Array(MOST_WORDS),
  bent: new Uint8Array(MOST_WORDS),
  anyDoes: 0,
  anySays: 0,
};

// 0 parts words, 1 is of a word, 2 is of a word between two letters, 3 ends a sentence, 4 is a comma, 5 quotes, 6 is an apostrophe.
const sorts = new Uint8Array(0x2100);
for (const letter of 'abcdefghijklmnopqrstuvwxyz0123456789') sorts[letter.charCodeAt(0)] = 1;
for (let code = 0xc0; code < 0x2000; code += 1) sorts[code] = 1;
for (const [signs, sort] of [
  ['@$!|', 2],
  ['.?\n', 3],
  [',;:()/\u2013\u2014', 4],
  ['"\u201C\u201D\u201E\u00AB\u00BB', 5],
  ["'\u2019\u2018`", 6],
] as const)
  for (const sign of signs) sorts[sign.charCodeAt(0)] = sort;
const sortOf = (code: number): number => (code < 0x2100 ? (sorts[code] ?? 0) : 1);

const letterFor = new Uint16Array(128);
for (let code = 0; code < 128; code += 1) letterFor[code] = code;
for (const [sign, letter] of Object.entries({
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  8: 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'i',
}))
  letterFor[sign.charCodeAt(0)] = letter.charCodeAt(0);

const ONE_SIGN = 49;
const EL = 108;

/** Reads the words of a folded text, and what each is. The answer holds until the next call. */
export function read(text: string): Reading {
  room.count = 0;
  room.anyDoes = 0;
  room.anySays = 0;
  let before: number = parting.sentence;
  let quotes = 0;
  for (let place = 0; place < text.length && room.count < MOST_WORDS;) {
    const sort = sortOf(text.charCodeAt(place));
    if (sort === 1 || (sort === 2 && isLetterAt(text, place + 1) && text.charCodeAt(place) !== 33)) {
      const first = room.count;
      spell(text, place);
      take(text, place);
      room.before[first] = before;
      for (let at = first; at < room.count; at += 1) room.quoted[at] = quotes;
      before = parting.none;
      place = spelt.end;
      continue;
    }
    if (sort === 3 || (sort === 2 && text.charCodeAt(place) === 33)) before = parting.sentence;
    else if (sort === 4 && before === parting.none) before = parting.comma;
    else if (sort === 5 || sort === 6) quotes = isOpening(text, place) ? 1 : 0;
    place += 1;
  }
  return room;
}

const isLetterAt = (text: string, place: number): boolean => sortOf(text.charCodeAt(place)) === 1;

const isOpening = (text: string, place: number): boolean =>
  isLetterAt(text, place + 1) && (place === 0 || !isLetterAt(text, place - 1));

// Where the word that was read last ends, its hash, and whether a one is in it, which may be an 'i' or an 'l'.
const spelt = { end: 0, hash: 0, hasOne: false };

function spell(text: string, from: number): void {
  let hash = SEED;
  let place = from;
  let hasOne = false;
  for (; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    const sort = sortOf(code);
    if (sort !== 1 && !((sort === 2 || sort === 6) && isLetterAt(text, place + 1))) break;
    if (sort === 6 || place - from >= LONGEST) continue;
    if (code === ONE_SIGN) hasOne = true;
    hash = letterInto(hash, code < 128 ? (letterFor[code] ?? code) : code);
  }
  spelt.end = place;
  spelt.hash = hash;
  spelt.hasOne = hasOne;
}

const LONGEST = 40;

/** The hash of a run of letters as words are hashed: apostrophes left out, signs as their letters. */
function hashOf(text: string, from: number, to: number, one = 105): number {
  let hash = SEED;
  for (let place = from; place < to; place += 1) {
    const code = text.charCodeAt(place);
    if (sortOf(code) === 6) continue;
    hash = letterInto(hash, code === ONE_SIGN ? one : code < 128 ? (letterFor[code] ?? code) : code);
  }
  return hash;
}

function take(text: string, from: number): void {
  const { end: to, hash, hasOne } = spelt;
  const sense = senseOf(hash) ?? (hasOne && to - from < LONGEST ? senseOf(hashOf(text, from, to, EL)) : undefined);
  if (!sense && to - from > 5 && to - from < LONGEST && !isOwnWord(hash) && isParted(text, from, to)) return;
  keep({ from, to, hash }, sense);
}

function keep({ from, to, hash }: { from: number; to: number; hash: number }, sense: Sense | undefined): void {
  const at = room.count;
  room.count += 1;
  room.from[at] = from;
  room.to[at] = to;
  room.hash[at] = hash;
  room.last[at] = at;
  room.before[at] = parting.none;
  room.does[at] = sense ? sense.does : 0;
  room.says[at] = sense ? sense.says : 0;
  room.bent[at] = sense?.bent ? 1 : 0;
  if (sense) {
    room.anyDoes |= sense.does;
    room.anySays |= sense.says;
  }
}

const STRONG_SAYS =
  says.hate | says.derog | says.low | says.beast | says.harm | says.remove | says.swear | says.harmed | says.removed;
const isStrong = (sense: Sense): boolean => (sense.does & GROUP) !== 0 || (sense.says & STRONG_SAYS) !== 0;

/** A word that is two or three listed ones written as one, of which one names a group or says something strong. */
function isParted(text: string, from: number, to: number): boolean {
  if (!mayBegin(hashOf(text, from, from + BEGINNING))) return false;
  let hash = SEED;
  for (let place = from; place < to - 2; place += 1) {
    const code = text.charCodeAt(place);
    hash = letterInto(hash, code < 128 ? (letterFor[code] ?? code) : code);
    const sense = senseOf(hash);
    if (!sense || sense.bent || !(isVerb(sense) || isLight(sense, place + 1 - from))) continue;
    const rest = restOf(text, place + 1, to);
    if (!rest || !mayBeMeant(sense, rest)) continue;
    keep({ from, to: place + 1, hash }, sense);
    for (const one of rest) keep(one, one.sense);
    return true;
  }
  return false;
}

const VERBS = says.hate | says.harm | says.remove | says.swear;
const isVerb = (sense: Sense): boolean => (sense.does & GROUP) !== 0 || (sense.says & VERBS) !== 0;

/** A group with what is or is done, or what is done with whom: no compound of the language. */
const mayBeMeant = (sense: Sense, rest: readonly Part[]): boolean =>
  (sense.does & GROUP) !== 0
    ? rest.every(
        ({ sense: other }) =>
          (other.does & (does.is | does.people | does.should | does.function)) !== 0 ||
          (other.says & STRONG_SAYS) !== 0,
      )
    : rest.some(({ sense: other }) => isVerb(other));

const isLight = ({ does: what }: Sense, size: number): boolean =>
  (size === 1 && (what & does.i) !== 0) || (size > 2 && (what & (does.a | does.is | does.they | does.people)) !== 0);

type Part = { from: number; to: number; hash: number; sense: Sense };

function restOf(text: string, from: number, to: number): Part[] | undefined {
  const hash = hashOf(text, from, to);
  const whole = senseOf(hash);
  if (whole && !whole.bent) return [{ from, to, hash, sense: whole }];
  for (let place = from + 2; place < to - 2; place += 1) {
    const left = hashOf(text, from, place);
    const sense = senseOf(left);
    if (!sense || sense.bent) continue;
    const right = hashOf(text, place, to);
    const other = senseOf(right);
    if (other && !other.bent)
      return [
        { from, to: place, hash: left, sense },
        { from: place, to, hash: right, sense: other },
      ];
  }
  return undefined;
}

const LONGEST_RUN = 6;

/** Joins what was set apart. */
export function joinPieces(text: string): void {
  if (mayBeSetApart()) joinLetters(text);
}

/** Finds the phrases of two words or more. */
export function findPhrases(): void {
  for (let at = 0; at < room.count; at += 1) phraseAt(at);
}

function phraseAt(at: number): void {
  let phrase = room.hash[at] ?? 0;
  for (let next = at + 1; next < room.count && next < at + LONGEST_RUN; next += 1) {
    if (room.before[next] !== parting.none || !isBegun(phrase)) return;
    phrase = wordInto(phrase, room.hash[next] ?? 0);
    const sense = senseOfRun(phrase);
    if (!sense) continue;
    room.does[at] = (room.does[at] ?? 0) | sense.does;
    room.says[at] = (room.says[at] ?? 0) | sense.says;
    room.last[at] = next;
    room.anyDoes |= sense.does;
    room.anySays |= sense.says;
  }
}

const sizeOf = (at: number): number => (room.to[at] ?? 0) - (room.from[at] ?? 0);
const MOST_LETTERS = 24;

function mayBeSetApart(): boolean {
  for (let at = 1; at < room.count; at += 1) if (isPiece(at) && isPiece(at - 1)) return true;
  return false;
}

/** One letter, or a short word that no list has. */
const isPiece = (at: number): boolean =>
  sizeOf(at) === 1 || (sizeOf(at) < 8 && room.does[at] === 0 && room.says[at] === 0);

/** Letters set apart, and words cut in two, become the word that they are, where it is a listed one. */
function joinLetters(text: string): void {
  let kept = 0;
  for (let at = 0; at < room.count;) {
    const last = joinedEnd(text, at);
    move(at, kept);
    if (last > at) {
      const hash = joinedHash(text, at, last);
      const sense = senseOf(hash);
      room.to[kept] = room.to[last] ?? 0;
      room.hash[kept] = hash;
      room.does[kept] = sense?.does ?? 0;
      room.says[kept] = sense?.says ?? 0;
      room.anyDoes |= sense?.does ?? 0;
      room.anySays |= sense?.says ?? 0;
    }
    kept += 1;
    at = last + 1;
  }
  room.count = kept;
}

function move(at: number, to: number): void {
  for (const list of [room.from, room.to, room.hash, room.does, room.says, room.before, room.quoted, room.bent])
    list[to] = list[at] ?? 0;
  room.last[to] = to;
}

function joinedHash(text: string, at: number, last: number): number {
  let hash = room.hash[at] ?? 0;
  for (let word = at + 1; word <= last; word += 1)
    for (let place = room.from[word] ?? 0; place < (room.to[word] ?? 0); place += 1) {
      const code = text.charCodeAt(place);
      if (sortOf(code) !== 6) hash = letterInto(hash, code < 128 ? (letterFor[code] ?? code) : code);
    }
  return hash;
}

/** The last piece of the listed word that begins with this piece, or the piece itself. */
function joinedEnd(text: string, at: number): number {
  if (!isPiece(at)) return at;
  let end = at;
  if (sizeOf(at) > 1) {
    const next = at + 1;
    if (next >= room.count || room.before[next] !== parting.none || !isPiece(next)) return at;
    end = next;
  } else
    while (
      end + 1 < room.count &&
      end < at + MOST_LETTERS &&
      sizeOf(end + 1) === 1 &&
      room.before[end + 1] === parting.none
    )
      end += 1;
  for (let last = end; last > at; last -= 1) {
    const sense = last - at > 1 || sizeOf(at) > 1 || sizeOf(last) > 1 ? senseOf(joinedHash(text, at, last)) : undefined;
    if (sense && !sense.bent && isStrong(sense)) return last;
  }
  return at;
}
