import { type Dirent, readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

import { PackInvalid } from './pack-invalid.ts';
import { type PackFile, type PackSource, wholeBudget } from './pack-source.ts';
import { packDirectory, packsDirectory } from './reading/files.ts';

/** A pack in a folder of the machine; undefined when there is no such folder. */
export function folderSource(directory: string): PackSource | undefined {
  const whole = path.resolve(directory);
  const id = realOf(whole);
  if (id === undefined) return undefined;
  const name = path.basename(whole);
  return {
    id,
    name,
    shown: directory,
    shownAs: (file) => `${name}/${file}`,
    files: () => filesIn(directory),
    parent: (other) => folderSource(path.join(path.dirname(whole), other)) ?? bundledSource(other),
    parents: () => [...foldersIn(path.dirname(whole)), ...bundledNames()],
    budget: wholeBudget(),
  };
}

/** A pack that comes with the software, by its bare name; undefined when none has it. */
export function bundledSource(name: string): PackSource | undefined {
  return /^[a-z0-9-]+$/.test(name) ? folderSource(packDirectory(name)) : undefined;
}

/** The names of the packs that come with the software, sorted. */
export function bundledNames(): string[] {
  return foldersIn(packsDirectory());
}

function foldersIn(directory: string): string[] {
  try {
    const entries = readdirSync(directory, { withFileTypes: true });
    return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).toSorted();
  } catch {
    return [];
  }
}

function realOf(directory: string): string | undefined {
  try {
    return realpathSync(directory);
  } catch {
    return undefined;
  }
}

/** All files, one folder deep. A link is named with its arrow and so fits no part. */
function filesIn(directory: string): PackFile[] {
  return list(directory)
    .flatMap((entry) =>
      entry.isDirectory()
        ? list(path.join(directory, entry.name)).map((inner) => `${entry.name}/${nameOf(inner)}`)
        : [nameOf(entry)],
    )
    .map((name) => {
      const place = path.join(directory, name);
      const sizeBytes = statSync(place, { throwIfNoEntry: false })?.size ?? 0;
      return { name, sizeBytes, read: () => readFileSync(place) };
    });
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
