import { longestEntry } from './merkle.ts';
import { LogTrouble } from './trouble.ts';

/** The entries as a log serves them, each behind its length in 16 bits, the high byte first. Source: C2SP tlog-tiles. */
export function bundleOf(entries: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(entries.reduce((sum, entry) => sum + 2 + entry.length, 0));
  let at = 0;
  for (const entry of entries) {
    if (entry.length > longestEntry)
      throw new RangeError(`an entry has at most ${longestEntry} bytes, this one has ${entry.length}`);
    bytes[at] = entry.length >> 8;
    bytes[at + 1] = entry.length & 255;
    bytes.set(entry, at + 2);
    at += 2 + entry.length;
  }
  return bytes;
}

/**
 * The `width` entries of a bundle, as views of its bytes.
 *
 * Throws a `LogTrouble` at `where` when there are fewer or more, or when the bundle ends inside an entry.
 */
export function entriesIn(bundle: Uint8Array, width: number, where: string): Uint8Array[] {
  const entries: Uint8Array[] = [];
  let at = 0;
  while (entries.length < width) {
    const [high, low] = [bundle[at], bundle[at + 1]];
    if (high === undefined || low === undefined)
      throw new LogTrouble(where, `it ends after ${entries.length} of ${width} entries`);
    const end = at + 2 + high * 256 + low;
    if (end > bundle.length) throw new LogTrouble(where, `it ends inside its entry ${entries.length}`);
    entries.push(bundle.subarray(at + 2, end));
    at = end;
  }
  if (at < bundle.length) throw new LogTrouble(where, `it has ${bundle.length - at} bytes after its ${width} entries`);
  return entries;
}
