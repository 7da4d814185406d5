import { BETWEEN, OTHER, classOf } from './classes.ts';

/**
 * Patterns that begin where a word begins, as a tree of letters. A pattern is of lower-case letters and single spaces; a
 * space is any run of what isn't a letter, and the text's end.
 */
export type Starts = {
  /** The node that follows, by node × 32 + class; 0: none. Nodes near the root lie together. */
  next: Int16Array;
  /** For each node, the numbers of the patterns that end there. */
  ends: readonly (readonly number[] | undefined)[];
};

const SPACE = 32;

type Node = { children: Map<number, Node>; ends: number[]; number: number };

/** The tree of these patterns; hits name a pattern by its number in the list. */
export function startsOf(patterns: readonly string[]): Starts {
  const root: Node = { children: new Map(), ends: [], number: 0 };
  for (const [number, pattern] of patterns.entries()) nodeAt(root, pattern).ends.push(number);
  const nodes = [root];
  for (const { children } of nodes)
    for (const child of children.values()) {
      child.number = nodes.length;
      nodes.push(child);
    }
  const next = new Int16Array(nodes.length * 32);
  for (const { children, number } of nodes)
    for (const [kind, child] of children) next[number * 32 + kind] = child.number;
  return { next, ends: nodes.map(({ ends }) => (ends.length > 0 ? ends : undefined)) };
}

function nodeAt(root: Node, pattern: string): Node {
  let node = root;
  for (let at = 0; at < pattern.length; at += 1) {
    const code = pattern.charCodeAt(at);
    const kind = code === SPACE ? BETWEEN : (classOf[code] ?? OTHER);
    const child = node.children.get(kind) ?? { children: new Map<number, Node>(), ends: [], number: 0 };
    node.children.set(kind, child);
    node = child;
  }
  return node;
}

/** Says each pattern that begins where a word of the text begins, with the position after its last letter. */
export function eachStart(starts: Starts, text: string, found: (pattern: number, end: number) => void): void {
  let between = true;
  for (let at = 0; at < text.length; at += 1) {
    const kind = classOf[text.charCodeAt(at)] ?? OTHER;
    if (between && kind !== BETWEEN) walk(starts, text, at, found);
    between = kind === BETWEEN;
  }
}

/** Walks on while the text is a pattern's beginning: after two or three letters it hardly ever is. */
function walk({ next, ends }: Starts, text: string, from: number, found: (pattern: number, end: number) => void): void {
  let node = 0;
  for (let at = from; at <= text.length; at += 1) {
    const kind = at < text.length ? (classOf[text.charCodeAt(at)] ?? OTHER) : BETWEEN;
    node = next[node * 32 + kind] ?? 0;
    if (node === 0) return;
    const here = ends[node];
    if (here) for (const pattern of here) found(pattern, at + 1);
    if (kind === BETWEEN) while (at + 1 < text.length && classOf[text.charCodeAt(at + 1)] === BETWEEN) at += 1;
  }
}
