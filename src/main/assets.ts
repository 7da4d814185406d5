import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { z } from 'zod';

import { rootDirectory } from '#policy';

/** What `scripts/build.mjs` made: the plain name of an asset to its path with a hash. */
export function readAssets(): (name: string) => string {
  const file = path.join(rootDirectory(), 'dist', 'manifest.json');
  const paths = existsSync(file) ? z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
  return (name) => paths[name] ?? `/assets/${name}`;
}
