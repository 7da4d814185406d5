import { type Fault, PackInvalid } from './pack-invalid.ts';

/** A file of a pack: `name` is its path inside the folder, `shown` how faults name it. */
export type PackFileText = { name: string; shown: string; text: string };

/** A file that lies somewhere, with the size it claims. `read` is called once its name and size are known to be right. */
export type PackFile = { name: string; sizeBytes: number; read: () => Uint8Array };

/** How many signs of YAML may still be read: of a pack and its parents together. */
export type Budget = { signs: number };

/** A place with one pack: a folder, or one folder in a ZIP. Whoever reads packs knows no other. */
export type PackSource = {
  /** The same for the same place, so that a circle is found. */
  id: string;
  /** Its name as `extends` would give it. */
  name: string;
  /** How faults name the place itself. */
  shown: string;
  /** How faults name a file in it. */
  shownAs: (file: string) => string;
  /** Its files in any order. Throws {@link PackInvalid} when they can't be listed. */
  files: () => PackFile[];
  /** The pack of that name beside it, or else the bundled one; undefined when there is neither. */
  parent: (name: string) => PackSource | undefined;
  /** The names that `parent` knows, or may know. */
  parents: () => string[];
  /** What may still be read of it and its parents. */
  budget: Budget;
};

const fileMaxBytes = 256_000;
const packMaxBytes = 4_000_000;
const packMaxFiles = 200;

/** What makes a token of YAML. Reading takes some microseconds for each, so they are counted before any is read. */
const signs = new Set(`\n\r,:[]{}-?&*!|>'"%@\`#`.split('').map((sign) => sign.codePointAt(0)));
const mostSigns = 100_000;

/** Enough for a policy of two thousand short clauses, and read in about a second. */
export function wholeBudget(): Budget {
  return { signs: mostSigns };
}

const parts = /^(README\.md|[a-z0-9-]+\.(yaml|cedar)|(clauses|forms|wording)\/[a-z0-9-]+\.yaml)$/;
const expected = 'a pack has pack.yaml, *.yaml, *.cedar, clauses/*.yaml, forms/*.yaml, wording/*.yaml and README.md';

/**
 * Every file of a pack, sorted by name by code unit. The pack may come from anybody: other names, more than 200 files,
 * a file over 256 kB, all over 4 MB, bytes that aren't UTF-8, or more YAML than the budget allows are refused before
 * anything is parsed. Takes from the budget. Throws {@link PackInvalid}.
 */
export function textsOf(source: PackSource, budget: Budget): PackFileText[] {
  const files = source.files().toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const fault = (name: string, says: string): Fault => ({ file: source.shownAs(name), line: 0, says });
  if (files.length > packMaxFiles)
    throw new PackInvalid([fault('', `${files.length} files; a pack has at most ${packMaxFiles}`)]);
  const faults = [...strange(files, fault), ...tooLarge(files, fault)];
  if (faults.length > 0) throw new PackInvalid(faults);
  return files.map((file) => {
    const text = decode(file.read());
    if (text === undefined) throw new PackInvalid([fault(file.name, 'not UTF-8 text')]);
    budget.signs -= file.name.endsWith('.yaml') ? signsIn(text) : 0;
    if (budget.signs < 0) throw new PackInvalid([fault(file.name, tooMuch)]);
    return { name: file.name, shown: source.shownAs(file.name), text };
  });
}

type ToFault = (name: string, says: string) => Fault;

function strange(files: PackFile[], fault: ToFault): Fault[] {
  return files
    .filter(({ name }) => !parts.test(name))
    .map(({ name }) =>
      fault(
        name,
        /\.(zip|7z|rar|tar|gz|tgz)$/i.test(name)
          ? 'an archive in a pack is not opened: leave it out'
          : `not part of a pack: ${expected}`,
      ),
    );
}

function tooLarge(files: PackFile[], fault: ToFault): Fault[] {
  const large = files.filter(({ sizeBytes }) => sizeBytes > fileMaxBytes);
  const total = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  return [
    ...large.map(({ name, sizeBytes }) =>
      fault(name, `${sizeBytes} bytes; a file has at most ${fileMaxBytes}. Split it`),
    ),
    ...(total > packMaxBytes ? [fault('', `${total} bytes in all; a pack has at most ${packMaxBytes}`)] : []),
  ];
}

const tooMuch = `with this file, pack and parents have more than ${mostSigns} line ends, brackets, commas and other signs of YAML`;

function signsIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) if (signs.has(text.charCodeAt(at))) count += 1;
  return count;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
