import type { Fault } from '#policy';

import { type Here, readUpload } from './upload.ts';

/** Everything that is wrong with an uploaded file, by file and line; nothing where it is whole. Pure. */
export function faultsIn(bytes: Uint8Array, here: Here): readonly Fault[] {
  return readUpload(bytes, here).faults ?? [];
}
