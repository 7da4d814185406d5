import { BETWEEN, OTHER, classOf } from './classes.ts';

/**
 * All patterns at once, in one walk over the text (Aho and Corasick, 1975), as a table of the next state by class.
 *
 * A pattern is of lower-case letters and single spaces. A space is any run of what isn't a letter, and the text's
 * begin and end; so ' ass' is found at a word's begin alone.
 */
export type Automaton = {
  /** The next state by state × 32 + class, itself × 32; below zero: the same, where patterns end. */
  next: Int32Array;
  /** For each state, the place in `ends` of its list; 0: none. */
  list: Int32Array;
  /** Lists of pattern numbers, each closed by −1. */
  ends: Int32Array;
};

const WIDTH = 32;
const SPACE = 32;

type Tree = { child: Int32Array; own: number[][]; count: number };

function treeOf(patterns: readonly string[]): Tree {
  const most = patterns.reduce((sum, pattern) => sum + pattern.length, 1);
  const tree: Tree = { child: new Int32Array(most * WIDTH), own: [[]], count: 1 };
  for (const [number, pattern] of patterns.entries()) {
    let state = 0;
    for (let at = 0; at < pattern.length; at += 1) {
      const cell = state * WIDTH + classOfPattern(pattern.charCodeAt(at));
      if (tree.child[cell] === 0) {
        tree.child[cell] = tree.count;
        tree.own.push([]);
        tree.count += 1;
      }
      state = tree.child[cell] ?? 0;
    }
    if (state > 0) tree.own[state]?.push(number);
  }
  return tree;
}

function classOfPattern(code: number): number {
  return code === SPACE ? BETWEEN : (classOf[code] ?? OTHER);
}

/** The automaton of these patterns; hits name a pattern by its number in the list. */
export function automatonOf(patterns: readonly string[]): Automaton {
  const tree = treeOf(patterns);
  const fails = new Int32Array(tree.count);
  const queue = [0];
  for (let head = 0; head < queue.length; head += 1) {
    const state = queue[head] ?? 0;
    const fail = fails[state] ?? 0;
    if (state > 0) tree.own[state]?.push(...(tree.own[fail] ?? []));
    link(tree, { state, fail, fails, queue });
  }
  return packed(tree);
}

type Place = { state: number; fail: number; fails: Int32Array; queue: number[] };

/** Where no child stands, the walk goes on as after the longest end of what was read that begins a pattern. */
function link({ child }: Tree, { state, fail, fails, queue }: Place): void {
  for (let kind = 0; kind < WIDTH; kind += 1) {
    const own = child[state * WIDTH + kind] ?? 0;
    const instead = state === 0 ? 0 : (child[fail * WIDTH + kind] ?? 0);
    if (own === 0) child[state * WIDTH + kind] = instead;
    else {
      fails[own] = instead;
      queue.push(own);
    }
  }
}

function packed(tree: Tree): Automaton {
  const list = new Int32Array(tree.count);
  const ends = [-1];
  for (let state = 1; state < tree.count; state += 1) {
    const own = tree.own[state] ?? [];
    if (own.length > 0) {
      list[state] = ends.length;
      ends.push(...own, -1);
    }
  }
  const next = tree.child.slice(0, tree.count * WIDTH);
  for (let cell = 0; cell < next.length; cell += 1) {
    const state = next[cell] ?? 0;
    next[cell] = (list[state] ?? 0) > 0 ? -state * WIDTH : state * WIDTH;
  }
  return { next, list, ends: Int32Array.from(ends) };
}

/**
 * Says each pattern that ends in the text, with the position after its last letter, in the order of the text.
 *
 * Takes time linear in the text, and in the hits.
 */
export function eachMatch(automaton: Automaton, text: string, found: (pattern: number, end: number) => void): void {
  const { next } = automaton;
  let state = Math.abs(next[BETWEEN] ?? 0);
  let between = true;
  for (let at = 0; at <= text.length; at += 1) {
    const kind = at < text.length ? (classOf[text.charCodeAt(at)] ?? OTHER) : BETWEEN;
    if (kind !== BETWEEN) between = false;
    else if (between) continue;
    else between = true;
    const to = next[state | kind] ?? 0;
    state = to;
    if (to < 0) {
      state = -to;
      tell(automaton, state / WIDTH, (pattern) => found(pattern, at + 1));
    }
  }
}

function tell({ list, ends }: Automaton, state: number, found: (pattern: number) => void): void {
  for (let at = list[state] ?? 0; (ends[at] ?? -1) >= 0; at += 1) found(ends[at] ?? 0);
}
