import { readFileSync } from 'node:fs';
import path from 'node:path';

import { rootDirectory } from '#policy';
import { type HeadWeights, loadWeights } from '#screening';

let loaded: HeadWeights | undefined;

/** What the screening has learnt, read once a process. Throws RangeError when the file isn't what this version reads. */
export function headWeights(): HeadWeights {
  loaded ??= loadWeights(readFileSync(path.join(rootDirectory(), 'src', 'screening', 'heads', 'heads.bin')));
  return loaded;
}
