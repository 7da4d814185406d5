import type { View } from '#platform/db';
import {
  type TileReader,
  type VerifierKey,
  checkpointPath,
  openCheckpoint,
  peekCheckpoint,
  tileAt,
  verifierKeyText,
} from '#tlog';

/** The public log of an agency: its files, and the key that signs its checkpoints. */
export type PublicLog = { reader: TileReader; key: VerifierKey };

/** What the log says of itself to people; `head` is missing before the first checkpoint. */
export type LogFacts = {
  origin: string;
  verifierKey: string;
  head: { size: number; root: string; checkpoint: string; signedAt: Date | undefined } | undefined;
};

/** The log as it is published. Throws a `LogTrouble` where the published checkpoint isn't signed by the log's own key. */
export async function readLog(view: View, { reader, key }: PublicLog): Promise<LogFacts> {
  const published = await reader.read(checkpointPath);
  const facts = { origin: key.name, verifierKey: verifierKeyText(key) };
  if (!published) return { ...facts, head: undefined };
  const { size, root } = openCheckpoint(published, [key]);
  const checkpoint = Buffer.from(published).toString('utf8');
  const row = await view
    .selectFrom('log_heads')
    .select('at')
    .where('log', '=', 'public')
    .where('checkpoint', '=', checkpoint)
    .executeTakeFirst();
  return { ...facts, head: { size, root: Buffer.from(root).toString('base64'), checkpoint, signedAt: row?.at } };
}

/** A file of the log as a client of the format asks for it; `lasts` says that its bytes never change. */
export type LogFile = { bytes: Uint8Array<ArrayBuffer>; type: string; lasts: boolean };

/**
 * The file at this path of the log; undefined where the path is none of a log, or the log has no such file.
 *
 * A tile is shown only when the published checkpoint covers it: what lies beyond isn't signed, and a crash may replace it.
 * Source: C2SP tlog-tiles.
 */
export async function readLogFile({ reader, key }: PublicLog, path: string): Promise<LogFile | undefined> {
  if (path === 'key') return { bytes: Buffer.from(`${verifierKeyText(key)}\n`), type: TEXT, lasts: false };
  const tile = tileAt(path);
  if (path !== checkpointPath && !tile) return undefined;
  const published = await reader.read(checkpointPath);
  if (!published) return undefined;
  if (!tile) return { bytes: Buffer.from(published), type: TEXT, lasts: false };
  const level = tile.level === 'entries' ? 0 : tile.level;
  const hashes = Math.floor(peekCheckpoint(published).size / WIDTH ** level);
  if (tile.n * WIDTH + tile.width > hashes) return undefined;
  const bytes = await reader.read(path);
  return bytes && { bytes: Buffer.from(bytes), type: 'application/octet-stream', lasts: true };
}

const TEXT = 'text/plain; charset=utf-8';
const WIDTH = 256;
