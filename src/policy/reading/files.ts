import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The checkout's root: the nearest folder at or above this module that holds `package.json`. The same from `src/` and
 * from the bundle in `dist/`. Throws when there is none.
 */
export function rootDirectory(from: string = import.meta.dirname): string {
  if (existsSync(path.join(from, 'package.json'))) return from;
  const above = path.dirname(from);
  if (above === from) throw new Error('No package.json above this module: rules and packs are read from the checkout');
  return rootDirectory(above);
}

/** The text of `src/policy/<name>`: the schema or the floor, which a bundle doesn't carry. */
export function policyFile(name: 'acts.cedarschema' | 'floor.cedar'): string {
  return readFileSync(path.join(rootDirectory(), 'src', 'policy', name), 'utf8');
}

/** Where the bundled packs lie, one folder each. */
export function packsDirectory(): string {
  return path.join(rootDirectory(), 'packs');
}

/** A pack's folder: a bare name is one of the bundled packs, anything with a slash is a folder as it stands. */
export function packDirectory(nameOrDirectory: string): string {
  return /^[a-z0-9-]+$/.test(nameOrDirectory)
    ? path.join(packsDirectory(), nameOrDirectory)
    : path.resolve(nameOrDirectory);
}
