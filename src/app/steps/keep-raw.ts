import { addRaw } from '#domain/archive';
import type { Tx } from '#platform/db';

import type { World } from './world.ts';

type Came = { bytes: Uint8Array; type: string; url: string };

/** Bytes in the blob store, before anybody reads them; still to be written down by {@link noteRaw}. */
export type KeptRaw = { sha256: string; sizeBytes: number; mediaType: string; source: string };

/** The bytes lie in the blob store, synced, under their hash. */
export async function keepRaw({ blobs }: World, { bytes, type, url }: Came): Promise<KeptRaw> {
  return { sha256: await blobs.put(bytes), sizeBytes: bytes.byteLength, mediaType: type, source: url };
}

/** The row that says whence and when the bytes came; answers its id. */
export function noteRaw(tx: Tx, accountId: string, raw: KeptRaw): Promise<string> {
  return addRaw(tx, { accountId, ...raw });
}
