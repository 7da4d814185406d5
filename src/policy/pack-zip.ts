import { type Zippable, zipSync } from 'fflate';

import { sourcesOf } from './pack-chain.ts';
import { bundledNames, bundledSource } from './pack-folder.ts';
import { PackInvalid } from './pack-invalid.ts';
import { type PackFile, type PackSource, textsOf, wholeBudget } from './pack-source.ts';
import { type ZipEntry, entriesIn } from './pack-zip-bytes.ts';
import { parseYaml } from './reading/yaml.ts';

const mostFolders = 8;
const ownFolders = ['clauses', 'forms', 'wording'];

/**
 * The pack in a ZIP: of several folders the one that no other extends. Finder's and Explorer's own files are passed over.
 * Throws {@link PackInvalid} for a ZIP that can't be read, and one in which it isn't clear which pack is meant.
 */
export function zipSource(bytes: Uint8Array): PackSource {
  const entries = entriesIn(bytes).filter(({ name }) => !isJunk(name));
  const folders = Map.groupBy(entries, ({ name }) => folderOf(name, entries));
  if (folders.size > mostFolders)
    throw wrong(`${folders.size} folders; at most ${mostFolders} packs extend each other`);
  for (const name of folders.keys()) refuseName(name);
  const sources = new Map<string, PackSource>();
  const budget = wholeBudget();
  for (const [name, files] of folders) sources.set(name, { ...sourceOf(name, files, sources), budget });
  return meant([...sources.values()]);
}

/**
 * A bundled pack or a folder's as a ZIP with the parents it extends, one folder each: the same files give the same bytes.
 * Throws {@link PackInvalid} when a file can't be read as part of a pack.
 */
export function zipFrom(source: PackSource): Uint8Array {
  const files = sourcesOf(source).flatMap((one) =>
    textsOf(one, wholeBudget()).map(({ name, text }): [string, Uint8Array] => [
      `${safeName(one.name)}/${name}`,
      new TextEncoder().encode(text),
    ]),
  );
  const inOrder: Zippable = Object.fromEntries(files.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  // A ZIP knows no time zone: this is the first day it can say, wherever it is made.
  return zipSync(inOrder, { level: 9, mtime: new Date(1980, 0, 1) });
}

/** With pack.yaml at the top, the top and its own three folders are one pack; every other folder is one by itself. */
function folderOf(name: string, entries: readonly ZipEntry[]): string {
  const [first = '', ...others] = name.split('/');
  const atTop = entries.some((one) => one.name === 'pack.yaml');
  if (others.length === 0) return '';
  return atTop && ownFolders.includes(first) ? '' : first;
}

function refuseName(name: string): void {
  if (name !== '' && !/^[\p{L}\p{N}][\p{L}\p{N} ._()-]{0,99}$/u.test(name))
    throw wrong(`'${name.slice(0, 100)}' is no name for a folder: use letters, digits and hyphens`);
}

function sourceOf(
  name: string,
  entries: readonly ZipEntry[],
  beside: ReadonlyMap<string, PackSource>,
): Omit<PackSource, 'budget'> {
  const inside = (file: string) => (name === '' ? file : `${name}/${file}`);
  const files = entries.map((entry): PackFile => ({
    ...entry,
    name: name === '' ? entry.name : entry.name.slice(name.length + 1),
  }));
  return {
    id: `zip:${name}`,
    name: name === '' ? 'the ZIP' : name,
    shown: name === '' ? 'the ZIP' : name,
    shownAs: (file) => inside(file) || 'the ZIP',
    files: () => files,
    parent: (other) => beside.get(other) ?? bundledSource(other),
    parents: () => [...beside.keys(), ...bundledNames()],
  };
}

/** The pack that the others are there for. */
function meant(sources: PackSource[]): PackSource {
  const packs = sources.filter((source) => source.files().some(({ name }) => name === 'pack.yaml'));
  const [first] = packs;
  if (!first) throw wrong('there is no pack.yaml, at the top or in a folder at the top: it names the policy');
  const stray = sources.find((source) => !packs.includes(source));
  if (stray) throw wrong(`${stray.shown}: no pack.yaml goes with what lies here; leave it out`);
  if (packs.length === 1) return first;
  const extended = new Set(packs.map(extendedBy));
  const heads = packs.filter(({ name }) => !extended.has(name));
  const [head, second] = heads;
  if (head && !second) return head;
  const names = (heads.length > 0 ? heads : packs).map(({ name }) => `'${name}'`).join(' and ');
  throw wrong(
    head
      ? `${names} are packs that don't extend each other: send one, with its parents`
      : `${names} extend each other in a circle`,
  );
}

/** What a pack's own file says; whatever is wrong with the file is said when the pack is read. */
function extendedBy(source: PackSource): string | undefined {
  const files = () => source.files().filter(({ name }) => name === 'pack.yaml');
  const [file] = textsOf({ ...source, files }, source.budget);
  const value = parseYaml(file?.text ?? '').value;
  const parent: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'extends') : undefined;
  return typeof parent === 'string' ? parent : undefined;
}

function safeName(name: string): string {
  return /^[a-z0-9-]{1,64}$/.test(name) ? name : 'pack';
}

/** What a computer's file browser puts into a ZIP by itself. */
function isJunk(name: string): boolean {
  return /^__MACOSX\/|(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/.test(name);
}

function wrong(says: string): PackInvalid {
  return new PackInvalid([{ file: 'the ZIP', line: 0, says }]);
}
