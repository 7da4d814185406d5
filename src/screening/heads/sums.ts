import { rowOfPair, rowOfSkip, rowsOfSorts, rowsOfWord } from './features.ts';
import { HEADS } from './head-names.ts';
import { MOST_WORDS, type Words, readWords, roomForWords } from './tokens.ts';
import { type HeadWeights, squared } from './weights.ts';

/** Words whose sums are kept; a power of two. A word that falls on another's place is added up again. */
const KEPT = 1 << 14;
/** Words and rows of one text that are told apart; what falls together may count twice, by the text alone, which does no harm. */
const SEEN = 1 << 13;
/** Words in a window: about one sentence. */
export const WINDOW = 12;
const SPAN = HEADS - 1;
/** Words whose pairs are asked for side by side, and as many pairs as one word may have. */
const BLOCK = 64;
const MOST_PAIRS = 16;

/** What the heads add up over one text. Its arrays are used again for the next text. */
export type Sums = {
  words: Words;
  /** For each head, over the whole text, each different word once; divided by the root of the rows, with the bias. */
  whole: Float64Array;
  /** For each head, the largest over the windows of twelve words. */
  worst: Float64Array;
  /** For each head, the last word of that window. */
  worstAt: Int32Array;
  /** For each word and head, what it adds, with what it adds together with its neighbours, in units of the head. */
  share: Int32Array;
  /** For each word, how far it is of a toxic run. */
  span: Float64Array;
  /** Rows that were added up for the whole text. */
  rows: number;
};

/** Adds up texts with these weights, one at a time: the answer holds until the next call. */
export function adder(weights: HeadWeights): (text: string) => Sums {
  const room = roomForAdding(weights);
  const add = (at: number): void => addWord(room, at);
  return (text) => {
    const { sums, units, bias } = room;
    room.turn++;
    sums.whole.fill(0);
    sums.rows = 0;
    readWords(text, sums.words, add);
    for (let from = 0; from < sums.words.count; from += BLOCK)
      addPairs(room, from, Math.min(sums.words.count, from + BLOCK));
    addWindows(room);
    const scale = 1 / Math.sqrt(Math.max(1, sums.rows));
    for (let head = 0; head < HEADS; head++)
      sums.whole[head] = (sums.whole[head] ?? 0) * (units[head] ?? 0) * scale + (bias[head] ?? 0);
    return sums;
  };
}

type Room = ReturnType<typeof roomForAdding>;

/** What is kept of a word, in 64 bytes that lie together: its two hashes, how many rows it has, and its sums. */
const STRIDE = 16;
const CHECK = 1;
const COUNT = 2;
const SUMS = 8;

function roomForAdding({ steps, units, bias }: HeadWeights) {
  const sums: Sums = {
    words: roomForWords(),
    whole: new Float64Array(HEADS),
    worst: new Float64Array(HEADS),
    worstAt: new Int32Array(HEADS),
    share: new Int32Array(MOST_WORDS * HEADS),
    span: new Float64Array(MOST_WORDS),
    rows: 0,
  };
  return {
    steps,
    units,
    bias,
    sums,
    turn: 0,
    some: new Int32Array(256),
    rows: new Int32Array(BLOCK * MOST_PAIRS),
    places: new Int32Array(BLOCK * MOST_PAIRS),
    /** What was asked for ahead, so that it is asked for. */
    asked: 0,
    window: new Int32Array(HEADS),
    counts: new Int32Array(MOST_WORDS),
    kept: new Int32Array(KEPT * STRIDE),
    seen: new Int32Array(SEEN),
    seenTurn: new Int32Array(SEEN),
  };
}

function addWord(room: Room, at: number): void {
  const { sums, kept } = room;
  const { share, whole } = sums;
  const slot = slotOf(room, at);
  const rows = kept[slot + COUNT] ?? 0;
  const from = slot + SUMS;
  room.counts[at] = rows;
  for (let head = 0; head < SPAN; head++) share[at * HEADS + head] = kept[from + head] ?? 0;
  sums.span[at] = ((kept[from + SPAN] ?? 0) * (room.units[SPAN] ?? 0)) / Math.sqrt(rows);
  if (!isNew(room, sums.words.hash[at] ?? 0)) return;
  sums.rows += rows;
  for (let head = 0; head < SPAN; head++) whole[head] = (whole[head] ?? 0) + (kept[from + head] ?? 0);
}

/** Where the word is kept: in the first of two places, and what was there in the second. */
function slotOf(room: Room, at: number): number {
  const { kept, sums } = room;
  const hash = sums.words.hash[at] ?? 0;
  const check = sums.words.check[at] ?? 0;
  const slot = ((hash ^ (hash >>> 14)) & (KEPT - 2)) * STRIDE;
  if (kept[slot] === hash && kept[slot + CHECK] === check && kept[slot + COUNT] !== 0) return slot;
  const other = slot + STRIDE;
  if (kept[other] === hash && kept[other + CHECK] === check && kept[other + COUNT] !== 0) return other;
  kept.copyWithin(other, slot, other);
  keepWord(room, at, slot);
  return slot;
}

function keepWord(room: Room, at: number, slot: number): void {
  const { kept, some, steps } = room;
  const { words } = room.sums;
  const count = rowsOfWord(words, at, some);
  kept.fill(0, slot, slot + STRIDE);
  kept[slot] = words.hash[at] ?? 0;
  kept[slot + CHECK] = words.check[at] ?? 0;
  kept[slot + COUNT] = count;
  for (let one = 0; one < count; one++) room.asked ^= steps[(some[one] ?? 0) * HEADS] ?? 0;
  for (let one = 0; one < count; one++) {
    const row = (some[one] ?? 0) * HEADS;
    for (let head = 0; head < HEADS; head++)
      kept[slot + SUMS + head] = (kept[slot + SUMS + head] ?? 0) + squared(steps[row + head] ?? 0);
  }
}

function addPairs(room: Room, from: number, to: number): void {
  const { sums, rows, places, some, steps } = room;
  const { words } = sums;
  let count = 0;
  const take = (row: number, at: number): void => {
    rows[count] = row;
    places[count] = at;
    count += 1;
  };
  for (let at = from; at < to; at++) {
    if (at > 0) take(rowOfPair(words, at), at);
    if (at > 1) take(rowOfSkip(words, at), at);
    const meetings = rowsOfSorts(words, at, some);
    for (let one = 0; one < meetings; one++) take(some[one] ?? 0, at);
  }
  // All of them before any is added: the processor fetches side by side what would else be waited for one by one.
  for (let one = 0; one < count; one++) room.asked ^= steps[(rows[one] ?? 0) * HEADS] ?? 0;
  for (let one = 0; one < count; one++) addRow(room, places[one] ?? 0, rows[one] ?? 0);
  for (let at = Math.max(1, from); at < to; at++) addSpanOfPair(room, at, rowOfPair(words, at));
}

function addRow(room: Room, at: number, row: number): void {
  const { sums, steps, counts } = room;
  const { share, whole } = sums;
  const isFirst = isNew(room, row);
  counts[at] = (counts[at] ?? 0) + 1;
  if (isFirst) sums.rows++;
  for (let head = 0; head < SPAN; head++) {
    const adds = squared(steps[row * HEADS + head] ?? 0);
    share[at * HEADS + head] = (share[at * HEADS + head] ?? 0) + adds;
    if (isFirst) whole[head] = (whole[head] ?? 0) + adds;
  }
}

/** Whether a word or a row is met for the first time in this text. */
function isNew({ seen, seenTurn, turn }: Room, what: number): boolean {
  const slot = what & (SEEN - 1);
  if (seenTurn[slot] === turn && seen[slot] === what) return false;
  seenTurn[slot] = turn;
  seen[slot] = what;
  return true;
}

// Whether a word is of a toxic run, its neighbours say on both sides.
function addSpanOfPair({ sums: { span }, steps, units }: Room, at: number, row: number): void {
  const adds = squared(steps[row * HEADS + SPAN] ?? 0) * (units[SPAN] ?? 0);
  span[at] = (span[at] ?? 0) + adds;
  span[at - 1] = (span[at - 1] ?? 0) + adds;
}

function addWindows(room: Room): void {
  const { worst, words } = room.sums;
  worst.fill(words.count === 0 ? 0 : -Infinity);
  room.window.fill(0);
  let rows = 0;
  for (let at = 0; at < words.count; at++) {
    rows += room.counts[at] ?? 0;
    move(room, at, 1);
    if (at >= WINDOW) {
      rows -= room.counts[at - WINDOW] ?? 0;
      move(room, at - WINDOW, -1);
    }
    if (at >= WINDOW - 1 || at === words.count - 1) compare(room, at, 1 / Math.sqrt(Math.max(1, rows)));
  }
}

/** Takes a word into the window, or out of it. */
function move({ window, sums: { share } }: Room, at: number, sign: 1 | -1): void {
  const from = at * HEADS;
  for (let head = 0; head < SPAN; head++) window[head] = (window[head] ?? 0) + sign * (share[from + head] ?? 0);
}

function compare({ window, units, bias, sums: { worst, worstAt } }: Room, at: number, scale: number): void {
  for (let head = 0; head < SPAN; head++) {
    const value = (window[head] ?? 0) * (units[head] ?? 0) * scale + (bias[head] ?? 0);
    if (value <= (worst[head] ?? 0)) continue;
    worst[head] = value;
    worstAt[head] = at;
  }
}
