import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { rolldown } from 'rolldown';

/** Runs a program that needs the screens, which Node can't read as they are: made into one file first, as the product is. */
export async function runBundled(input: string): Promise<void> {
  mkdirSync('.cache', { recursive: true });
  const dir = mkdtempSync(path.resolve('.cache', 'bench-built-'));
  try {
    const bundle = await rolldown({ input, platform: 'node', external: /^(?![.#/])/ });
    await bundle.write({ dir, format: 'es', sourcemap: true });
    const built = path.join(dir, `${path.basename(input, path.extname(input))}.js`);
    await import(pathToFileURL(built).href);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
