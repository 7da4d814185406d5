import { type Document, LineCounter, type Node, isMap, isPair, isSeq, parseDocument, visit } from 'yaml';

/** A path into a YAML file: keys and, in a list, numbers from 0. */
export type PathInFile = readonly (string | number)[];

/** What a YAML file says, and the line where each part of it stands. */
export type ParsedYaml = {
  value: unknown;
  problems: { line: number; says: string }[];
  /** The line of the value at `path`, or of the nearest part around it that there is. */
  lineOf: (path: PathInFile) => number;
  /** The line of the key `key` in the map at `path`. */
  lineOfKey: (path: PathInFile, key: string) => number;
};

const maxAliases = 20;
const tooDeep = 'nested too deep to read';
/** Of one file: what follows a wrong bracket is mostly noise. */
const mostProblems = 5;
/** The parser's words repeat what it found. */
const longestMessage = 300;

/**
 * Reads one YAML 1.2 file of anybody's. No tags, no merge keys, no key twice, at most {@link maxAliases} aliases and no
 * growth by aliases of aliases. Whatever is wrong is a problem with its line; nothing is thrown.
 */
export function parseYaml(text: string): ParsedYaml {
  const lines = new LineCounter();
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const nothing = { value: undefined, lineOf: () => 1, lineOfKey: () => 1 };
  try {
    const document = parseDocument(text, {
      lineCounter: lines,
      stringKeys: true,
      uniqueKeys: false,
      schema: 'core',
      prettyErrors: false,
      logLevel: 'silent',
    });
    const problems = problemsOf(document, lineAt);
    if (problems.length > 0) return { ...nothing, problems };
    const odd = oddities(document, lineAt);
    if (odd.length > 0) return { ...nothing, problems: odd };
    return {
      value: document.toJS({ maxAliasCount: maxAliases }),
      problems: [],
      lineOf: (path) => lineAt(walk(document, path).offset),
      lineOfKey: (path, key) => lineAt(keyOffset(walk(document, path).node, key) ?? walk(document, path).offset),
    };
  } catch (error) {
    // Nesting without end overflows the parser's stack; too many aliases are its own error.
    const says = error instanceof ReferenceError ? 'aliases that grow without bound' : tooDeep;
    return { ...nothing, problems: [{ line: firstAlias(text), says }] };
  }
}

function problemsOf(document: Document, lineAt: (offset: number) => number): { line: number; says: string }[] {
  const first = [...document.errors, ...document.warnings].slice(0, mostProblems);
  const said = first.map(({ pos, message }) => ({ line: lineAt(pos[0]), says: wordsOf(message) }));
  const deep = said.find(({ says }) => says === tooDeep);
  if (deep) return [deep];
  return said.filter(({ line, says }, at) => said.findIndex((one) => one.line === line && one.says === says) === at);
}

/** The parser catches the end of its own stack and makes it a message. */
function wordsOf(message: string): string {
  return message.includes('call stack') ? tooDeep : `not YAML: ${message.slice(0, longestMessage)}`;
}

function oddities(document: Document, lineAt: (offset: number) => number): { line: number; says: string }[] {
  const found: { line: number; says: string }[] = [];
  let aliases = 0;
  visit(document, {
    Alias: (_key, node) => {
      aliases += 1;
      if (aliases === maxAliases + 1)
        found.push({ line: lineAt(node.range?.[0] ?? 0), says: `more than ${maxAliases} aliases; write the text out` });
    },
    Map: (_key, node) => {
      const seen = new Set<string>();
      for (const pair of node.items) {
        const key = String(pair.key);
        const line = lineAt(offsetOf(pair.key) ?? 0);
        if (seen.has(key)) found.push({ line, says: `'${key.slice(0, 80)}' stands here twice` });
        // Checks of shape pass over this one key, and what nobody checks is not let in.
        if (key === '__proto__') found.push({ line, says: `'__proto__' is no name` });
        seen.add(key);
      }
    },
  });
  return found.slice(0, mostProblems);
}

type Found = { node: unknown; offset: number };

function walk(document: Document, path: PathInFile): Found {
  let found: Found = { node: document.contents, offset: document.contents?.range?.[0] ?? 0 };
  for (const step of path) {
    const next = child(found.node, step);
    if (next === undefined) break;
    found = { node: next, offset: offsetOf(next) ?? found.offset };
  }
  return found;
}

function child(node: unknown, step: string | number): unknown {
  if (isSeq(node)) return node.items[Number(step)];
  return isMap(node) ? pairOf(node, String(step))?.value : undefined;
}

function pairOf(node: unknown, key: string) {
  return isMap(node) ? node.items.find((pair) => isPair(pair) && String(pair.key) === key) : undefined;
}

function keyOffset(node: unknown, key: string): number | undefined {
  return offsetOf(pairOf(node, key)?.key);
}

function offsetOf(node: unknown): number | undefined {
  return isRanged(node) ? node.range?.[0] : undefined;
}

function isRanged(node: unknown): node is Node {
  return typeof node === 'object' && node !== null && 'range' in node;
}

function firstAlias(text: string): number {
  const at = text.search(/(^|[\s,[{])\*[^\s*]/);
  return at < 0 ? 1 : text.slice(0, at + 1).split('\n').length;
}
