import { canonicalJson } from '#kernel/canonical-json';
import { sha256 } from '#kernel/hash';
import type { Citation } from '#kernel/result';

import { type Resolved, resolvePack } from './pack-chain.ts';
import { misfitsOf } from './pack-checks.ts';
import { folderSource } from './pack-folder.ts';
import { type Fault, type Misfit, PackInvalid, saysOf } from './pack-invalid.ts';
import { grown } from './pack-kept.ts';
import { Document, type PackDocument } from './pack-schema.ts';
import type { PackSource } from './pack-source.ts';
import { wrongsOf } from './pack-words.ts';
import { zipFrom, zipSource } from './pack-zip.ts';
import { packDirectory } from './reading/files.ts';
import { inForce, rulesIn } from './rule-checks.ts';
import { type Rule, floor } from './rules.ts';

/**
 * One agency's policy in force: data only, and frozen.
 *
 * `document` is what to keep as JSON: {@link packOf} makes the same pack of it, with the same `hash`. `hash` is the
 * SHA-256 of the document's canonical JSON, which holds every byte of the pack that decides; the floor and the schema
 * belong to the software and are not in it. `policies` are the Cedar rules in force by id, the floor's among them.
 */
export type Pack = PackDocument & {
  readonly document: PackDocument;
  readonly hash: string;
  readonly policies: Readonly<Record<string, string>>;
  /** The rules of the pack's files, whether a setting puts them in force or not; the floor's are not among them. */
  readonly rulesRead: readonly Rule[];
};

const documentMaxCharacters = 8_000_000;
/** More of them help nobody, and looking for what was meant takes time. */
const mostFaults = 100;
const keptPacks = 16;
const packs = new Map<string, Pack>();

/**
 * Reads an agency's pack: `nameOrDirectory` is a bundled pack (`omes-006`) or a folder, with the parent it extends
 * beside it or bundled. Deterministic: the same bytes give the same pack and hash, whatever the order in the file system.
 * Throws {@link PackInvalid} with file, line and words for every fault, also for a parent pack, which nobody adopts.
 */
export function readPack(nameOrDirectory: string): Pack {
  return readFrom(() => folderOf(nameOrDirectory));
}

/**
 * What a bundled pack has screened, with its name and the hash that {@link readPack} gives it. Its rules aren't read, which
 * takes longer than all else: that bundled packs are whole is tested. Throws {@link PackInvalid} where a file isn't whole, and for a parent.
 */
export function readBundledScreening(name: string): Pick<Pack, 'policy' | 'hash' | 'screening'> {
  const { document } = resolvePack(folderOf(name));
  if (document.kind === 'parent') return readPack(name);
  const { policy, screening } = Document.parse(document);
  return { policy, screening, hash: sha256(textOf(document)) };
}

/** A pack's document as {@link readPack} reads it, to be kept as JSON. */
export function readDocument(nameOrDirectory: string): PackDocument {
  return readPack(nameOrDirectory).document;
}

/** Checks a pack's folder, an agency's or a parent. Never throws for what stands in it. */
export function checkPack(nameOrDirectory: string): Checked {
  return checkFrom(() => folderOf(nameOrDirectory));
}

/**
 * Reads an agency's pack from a ZIP that anybody sent: one folder with pack.yaml, or pack.yaml at its top, and perhaps the
 * folders of parents; a parent that isn't in it is the bundled one of that name. The same files give the same pack as
 * from a folder. Nothing is written to the disk. Throws {@link PackInvalid} as {@link readPack} does, and for a file
 * that is no such ZIP: over 10 MB, encrypted, with links, with names that lead out, or larger inside than it says.
 */
export function readPackZip(bytes: Uint8Array): Pack {
  return readFrom(() => zipSource(bytes));
}

/** Checks a pack in a ZIP, an agency's or a parent. Never throws for what stands in it. */
export function checkPackZip(bytes: Uint8Array): Checked {
  return checkFrom(() => zipSource(bytes));
}

/**
 * A bundled pack or a folder's as a ZIP with the parents it extends, one folder each, to be sent or kept: the same files
 * give the same bytes. Throws {@link PackInvalid} when a file in them can't be read by itself.
 */
export function zipOf(nameOrDirectory: string): Uint8Array {
  return zipFrom(folderOf(nameOrDirectory));
}

/** What is wrong with a pack: `ok` when nothing is. */
export type Checked = { ok: boolean; faults: readonly Fault[] };

/**
 * Reads a pack, an agency's or a parent alone, to be compared with another and for nothing else: nobody adopts a parent.
 * Throws {@link PackInvalid} for every fault.
 */
export function readToCompare(nameOrDirectory: string): Pack {
  return comparedFrom(() => folderOf(nameOrDirectory));
}

/** As {@link readToCompare}, from a ZIP that anybody sent. */
export function readZipToCompare(bytes: Uint8Array): Pack {
  return comparedFrom(() => zipSource(bytes));
}

function comparedFrom(open: () => PackSource): Pack {
  const { document } = sound(open());
  return document.kind === 'parent'
    ? madeOf(freeze(Document.parse(document)), sha256(textOf(document)))
    : packOf(document);
}

function readFrom(open: () => PackSource): Pack {
  const source = open();
  const { document } = sound(source);
  if (document.kind === 'parent')
    throw new PackInvalid([{ file: source.shownAs('pack.yaml'), line: 1, says: A_PARENT }]);
  return packOf(document);
}

const A_PARENT = 'a parent pack: an agency adopts a pack that extends it';

/** The pack with its parents taken in. Throws where anything is wrong with it. */
function sound(source: PackSource): Resolved {
  const resolved = resolvePack(source);
  const faults = faultsOf(resolved);
  if (faults.length > 0) throw new PackInvalid(faults);
  return resolved;
}

function checkFrom(open: () => PackSource): Checked {
  try {
    const faults = faultsOf(resolvePack(open()));
    return { ok: faults.length === 0, faults };
  } catch (error) {
    if (error instanceof PackInvalid) return { ok: false, faults: error.faults };
    throw error;
  }
}

function folderOf(nameOrDirectory: string): PackSource {
  const directory = packDirectory(nameOrDirectory);
  const source = folderSource(directory);
  if (source) return source;
  throw new PackInvalid([
    { file: directory, line: 0, says: 'there is no pack here: expected a folder with pack.yaml' },
  ]);
}

/**
 * A pack from its document, as read from files or kept in the database; the same document gives the same frozen object
 * while it is remembered (the last 16). Throws {@link PackInvalid}, naming every fault, when it isn't a whole agency's pack.
 */
export function packOf(document: unknown): Pack {
  const hash = sha256(textOf(document));
  const known = packs.get(hash);
  if (known) return known;
  const wrong = shapeFaults(document);
  if (wrong) throw invalid(wrong);
  const whole = freeze(Document.parse(document));
  if (whole.kind === 'parent') throw invalid([A_PARENT]);
  return remember(madeOf(whole, hash));
}

/**
 * A version that an agency keeps. It was whole when it was adopted, and stays what decides until another is: where the
 * software has come to ask more of a pack since, {@link grown} says what is taken. `hash` is that of the document as kept.
 * Throws {@link PackInvalid} when it is no pack at all.
 */
export function keptPackOf(document: unknown): Pack {
  const text = textOf(document);
  const whole = grown(document);
  if (textOf(whole) === text) return packOf(document);
  const wrong = shapeFaults(whole);
  if (wrong) throw invalid(wrong);
  return joined(freeze(Document.parse(whole)), sha256(text));
}

function madeOf(whole: PackDocument, hash: string): Pack {
  const { misfits } = rulesIn(whole);
  const all = [...misfitsOf(whole), ...misfits];
  if (all.length > 0)
    throw invalid(all.slice(0, mostFaults).map((one) => `${one.section} › ${one.key}: ${saysOf(one)}`));
  return joined(whole, hash);
}

function joined(whole: PackDocument, hash: string): Pack {
  const { rules } = rulesIn(whole);
  const policies = Object.fromEntries(inForce(whole, rules).map(({ id, text }) => [id, text]));
  return freeze({ ...whole, document: whole, hash, policies, rulesRead: rules });
}

/** Every rule that a pack's decisions know of: the floor's, then the pack's, also those that a setting puts out of force. */
export function rulesOf(pack: Pack): readonly Rule[] {
  return [...floor(), ...pack.rulesRead];
}

/**
 * What the person who is refused reads. `screening.stops:guilt` is the control for one kind of finding: it rests on the
 * clause that the pack's screening names for the kind. Throws for a control that isn't in controls.ts.
 */
export function citationOf({ bindings, screening }: Pick<Pack, 'bindings' | 'screening'>, control: string): Citation {
  const [name = '', kind] = control.split(':');
  const binding = bindings[name];
  if (!binding) throw new Error(`No pack binds ${control}: it isn't in controls.ts`);
  const rule = kind === undefined ? undefined : screening.find(({ id }) => id === kind);
  return { control, clause: rule?.clause ?? binding.clause, says: binding.says };
}

function textOf(document: unknown): string {
  try {
    const text = canonicalJson(document);
    if (typeof text === 'string' && text.length <= documentMaxCharacters) return text;
  } catch {
    // a circle, nested without end, or signs that no JSON keeps: said below
  }
  throw invalid(shapeFaults(document) ?? ['not a pack kept as JSON']);
}

/** What is wrong with a document's shape; undefined when nothing is, or when it has no end. */
function shapeFaults(document: unknown): string[] | undefined {
  try {
    const wrong = wrongsOf(Document, document);
    if (wrong.length === 0) return undefined;
    return wrong.map(
      ({ path: at, key, says }) => `${[...at, ...(key === undefined ? [] : [key])].join(' › ')}: ${says}`,
    );
  } catch {
    return undefined;
  }
}

function faultsOf({ document, placeOf }: Resolved): Fault[] {
  // Each file by itself has its shape; together they may be more than a pack holds, and rules have a length.
  const shape = wrongsOf(Document, document).map(({ path: [section, at], says }) => {
    const rule = section === 'rules' && typeof at === 'number' ? document.rules[at] : undefined;
    const { file } = rule ? placeOf('rules', rule.name) : placeOf('', '');
    return { file, line: 1, says: rule ? says : `${section}: ${says}` };
  });
  if (shape.length > 0) return shape.slice(0, mostFaults);
  const placed = (one: Misfit): Fault => {
    const { file, lineOf } = placeOf(one.section, one.key);
    return { file, line: lineOf(one.path), says: saysOf(one) };
  };
  const all = [...misfitsOf(document), ...rulesIn(document).misfits].slice(0, mostFaults).map(placed);
  return all.toSorted((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}

function invalid(says: string[]): PackInvalid {
  return new PackInvalid(says.map((one) => ({ file: 'the pack as kept', line: 0, says: one })));
}

function remember(pack: Pack): Pack {
  const [oldest] = packs.keys();
  if (packs.size >= keptPacks && oldest !== undefined) packs.delete(oldest);
  packs.set(pack.hash, pack);
  return pack;
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) freeze(inner);
  }
  return value;
}
