import type { Fault } from '#policy';

import { readUpload } from './upload.ts';

/** Everything that is wrong with an uploaded file, by file and line; nothing where it is whole. Pure. */
export function faultsIn(bytes: Uint8Array, here: { slug: string; hashInForce: string }): readonly Fault[] {
  return readUpload(bytes, here).faults ?? [];
}
