import { rowOfPair, rowOfSkip, rowsOfSorts, rowsOfWord } from './features.ts';
import { HEADS } from './head-names.ts';
import { MOST_WORDS, type Words, readWords, roomForWords } from './tokens.ts';
import type { HeadWeights } from './weights.ts';

/** Words whose sums are kept; a power of two. A word that falls on another's place is added up again. */
const KEPT = 1 << 14;
/** Pairs of one text that are told apart; what falls together counts twice, which does no harm. */
const SEEN = 1 << 15;
/** Words in a window: about one sentence. */
export const WINDOW = 12;
const SPAN = HEADS - 1;

/** What the heads add up over one text. Its arrays are used again for the next text. */
export type Sums = {
  words: Words;
  /** For each head, over the whole text, each different word once; divided by the root of the rows, with the bias. */
  whole: Float64Array;
  /** For each head, the largest over the windows of twelve words. */
  worst: Float64Array;
  /** For each head, the last word of that window. */
  worstAt: Int32Array;
  /** For each word and head, what it adds, with what it adds together with its neighbours. */
  share: Float32Array;
  /** Rows that were added up for the whole text. */
  rows: number;
};

/** Adds up texts with these weights, one at a time: the answer holds until the next call. */
export function adder(weights: HeadWeights): (text: string) => Sums {
  const room = roomForAdding(weights);
  return (text) => {
    const { sums } = room;
    readWords(text, sums.words);
    room.turn++;
    sums.whole.fill(0);
    sums.rows = 0;
    for (let at = 0; at < sums.words.count; at++) {
      addWord(room, at);
      addPairs(room, at);
    }
    addWindows(room);
    const scale = 1 / Math.sqrt(Math.max(1, sums.rows));
    for (let head = 0; head < HEADS; head++)
      sums.whole[head] = (sums.whole[head] ?? 0) * scale + (weights.bias[head] ?? 0);
    return sums;
  };
}

type Room = ReturnType<typeof roomForAdding>;

function roomForAdding({ steps, worth, bias }: HeadWeights) {
  const sums: Sums = {
    words: roomForWords(),
    whole: new Float64Array(HEADS),
    worst: new Float64Array(HEADS),
    worstAt: new Int32Array(HEADS),
    share: new Float32Array(MOST_WORDS * HEADS),
    rows: 0,
  };
  return {
    steps,
    worth,
    bias,
    sums,
    turn: 0,
    some: new Int32Array(256),
    window: new Float64Array(HEADS),
    counts: new Int32Array(MOST_WORDS),
    kept: new Float32Array(KEPT * HEADS),
    keptHash: new Int32Array(KEPT),
    keptCheck: new Int32Array(KEPT),
    keptRows: new Int32Array(KEPT),
    keptTurn: new Int32Array(KEPT),
    seenRow: new Int32Array(SEEN),
    seenTurn: new Int32Array(SEEN),
  };
}

function addWord(room: Room, at: number): void {
  const { sums, kept, keptTurn } = room;
  const slot = slotOf(sums.words.hash[at] ?? 0);
  const isKept = isWordKept(room, at, slot);
  if (!isKept) keepWord(room, at, slot);
  const rows = room.keptRows[slot] ?? 0;
  room.counts[at] = rows;
  const from = slot * HEADS;
  const to = at * HEADS;
  for (let head = 0; head < HEADS; head++) sums.share[to + head] = kept[from + head] ?? 0;
  sums.share[to + SPAN] = (kept[from + SPAN] ?? 0) / Math.sqrt(rows);
  if (keptTurn[slot] === room.turn && isKept) return;
  keptTurn[slot] = room.turn;
  addWhole(sums, kept, from, rows);
}

const slotOf = (hash: number): number => (hash ^ (hash >>> 14)) & (KEPT - 1);

const isWordKept = ({ sums: { words }, keptHash, keptCheck, keptRows }: Room, at: number, slot: number): boolean =>
  keptHash[slot] === words.hash[at] && keptCheck[slot] === words.check[at] && keptRows[slot] !== 0;

function addWhole(sums: Sums, kept: Float32Array, from: number, rows: number): void {
  sums.rows += rows;
  for (let head = 0; head < HEADS; head++) sums.whole[head] = (sums.whole[head] ?? 0) + (kept[from + head] ?? 0);
}

function keepWord(room: Room, at: number, slot: number): void {
  const { kept, some, steps, worth } = room;
  const count = rowsOfWord(room.sums.words, at, some);
  room.keptHash[slot] = room.sums.words.hash[at] ?? 0;
  room.keptCheck[slot] = room.sums.words.check[at] ?? 0;
  room.keptRows[slot] = count;
  const to = slot * HEADS;
  for (let head = 0; head < HEADS; head++) kept[to + head] = 0;
  for (let one = 0; one < count; one++) {
    const row = (some[one] ?? 0) * HEADS;
    for (let head = 0; head < HEADS; head++)
      kept[to + head] = (kept[to + head] ?? 0) + (worth[head * 256 + ((steps[row + head] ?? 0) & 255)] ?? 0);
  }
}

function addPairs(room: Room, at: number): void {
  const { words } = room.sums;
  if (at > 0) {
    addRow(room, at, rowOfPair(words, at));
    addSpanOfPair(room, at);
  }
  if (at > 1) addRow(room, at, rowOfSkip(words, at));
  const count = rowsOfSorts(words, at, room.some);
  for (let one = 0; one < count; one++) addRow(room, at, room.some[one] ?? 0);
}

function addRow(room: Room, at: number, row: number): void {
  const { sums, steps, worth } = room;
  const slot = row & (SEEN - 1);
  const isNew = room.seenTurn[slot] !== room.turn || room.seenRow[slot] !== row;
  room.seenTurn[slot] = room.turn;
  room.seenRow[slot] = row;
  if (isNew) sums.rows++;
  room.counts[at] = (room.counts[at] ?? 0) + 1;
  for (let head = 0; head < SPAN; head++) {
    const weight = worth[head * 256 + ((steps[row * HEADS + head] ?? 0) & 255)] ?? 0;
    sums.share[at * HEADS + head] = (sums.share[at * HEADS + head] ?? 0) + weight;
    if (isNew) sums.whole[head] = (sums.whole[head] ?? 0) + weight;
  }
}

// Whether a word is of a toxic run, its neighbours say on both sides.
function addSpanOfPair({ sums, steps, worth }: Room, at: number): void {
  const weight = worth[SPAN * 256 + ((steps[rowOfPair(sums.words, at) * HEADS + SPAN] ?? 0) & 255)] ?? 0;
  for (const place of [at * HEADS + SPAN, (at - 1) * HEADS + SPAN])
    sums.share[place] = (sums.share[place] ?? 0) + weight;
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
function move({ window, sums }: Room, at: number, sign: 1 | -1): void {
  const from = at * HEADS;
  for (let head = 0; head < SPAN; head++) window[head] = (window[head] ?? 0) + sign * (sums.share[from + head] ?? 0);
}

function compare({ window, bias, sums }: Room, at: number, scale: number): void {
  for (let head = 0; head < SPAN; head++) {
    const value = (window[head] ?? 0) * scale + (bias[head] ?? 0);
    if (value <= (sums.worst[head] ?? 0)) continue;
    sums.worst[head] = value;
    sums.worstAt[head] = at;
  }
}
