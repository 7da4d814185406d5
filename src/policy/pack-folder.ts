import { type Dirent, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

import { type Fault, PackInvalid } from './pack-invalid.ts';

const fileMaxBytes = 256_000;
const folderMaxBytes = 4_000_000;
const folderMaxFiles = 200;

/** A file of a pack: `name` is its path inside the folder, `shown` how faults name it. */
export type PackFileText = { name: string; shown: string; text: string };

const parts = /^(README\.md|[a-z0-9-]+\.(yaml|cedar)|(clauses|forms|wording)\/[a-z0-9-]+\.yaml)$/;
const expected = 'a pack has pack.yaml, *.yaml, *.cedar, clauses/*.yaml, forms/*.yaml, wording/*.yaml and README.md';

/**
 * Every file of a pack's folder that counts, sorted by name. The folder may come from anybody: links, other names, more
 * than 200 files, a file over 256 kB, all over 4 MB, or bytes that aren't UTF-8 are refused before anything is parsed.
 * Throws {@link PackInvalid}.
 */
export function filesOf(directory: string): PackFileText[] {
  const shownAs = (name: string) => `${path.basename(directory)}/${name}`;
  const fail = (name: string, says: string): never => {
    throw new PackInvalid([{ file: shownAs(name), line: 0, says }]);
  };
  const names = namesIn(directory);
  if (names.length > folderMaxFiles) fail('', `${names.length} files; a pack has at most ${folderMaxFiles}`);
  const strange = names.filter((name) => !parts.test(name));
  if (strange.length > 0)
    throw new PackInvalid(
      strange.map((name): Fault => ({ file: shownAs(name), line: 0, says: `not part of a pack: ${expected}` })),
    );
  let total = 0;
  return names
    .filter((name) => name !== 'README.md')
    .map((name) => {
      const { size } = statSync(path.join(directory, name));
      total += size;
      if (size > fileMaxBytes) fail(name, `${size} bytes; a file has at most ${fileMaxBytes}. Split it`);
      if (total > folderMaxBytes) fail(name, `the pack has more than ${folderMaxBytes} bytes`);
      const text = decode(readFileSync(path.join(directory, name)));
      return { name, shown: shownAs(name), text: text ?? fail(name, 'not UTF-8 text') };
    });
}

/** Names of all files, one folder deep, sorted by code unit. A link is named with its arrow and so fits no part. */
function namesIn(directory: string): string[] {
  return list(directory)
    .flatMap((entry) =>
      entry.isDirectory()
        ? list(path.join(directory, entry.name)).map((inner) => `${entry.name}/${nameOf(inner)}`)
        : [nameOf(entry)],
    )
    .toSorted((a, b) => (a < b ? -1 : 1));
}

function list(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    throw new PackInvalid([{ file: folder, line: 0, says: 'there is no pack here: expected a folder with pack.yaml' }]);
  }
}

function nameOf(entry: Dirent): string {
  return entry.isFile() ? entry.name : `${entry.name} → elsewhere`;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
