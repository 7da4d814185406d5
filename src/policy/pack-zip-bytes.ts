import { crc32, inflateRawSync } from 'node:zlib';

import { PackInvalid } from './pack-invalid.ts';

/** A file in a ZIP: what its directory says of it. Nothing is inflated before `read` is called. */
export type ZipEntry = { name: string; sizeBytes: number; read: () => Uint8Array };

const zipMaxBytes = 10_000_000;
const mostEntries = 2000;
const longestName = 300;
const endSize = 22;
const longestComment = 65_535;

const signs = { end: 0x06_05_4b_50, entry: 0x02_01_4b_50, local: 0x04_03_4b_50 };
const bits = { encrypted: 0x00_01, sizesFollow: 0x00_08, strongEncryption: 0x00_40, hiddenDirectory: 0x20_00 };
const secret = bits.encrypted | bits.strongEncryption | bits.hiddenDirectory;
const unixFile = 0x80_00;
const unixFolder = 0x40_00;
/** Who made the entry, where its outer attributes hold a mode as on Unix: Unix and macOS. */
const unixMakers = [3, 19];

/** A row of the ZIP's directory. */
type Row = {
  name: string;
  flags: number;
  method: number;
  crc: number;
  packedBytes: number;
  sizeBytes: number;
  /** Where its own header begins. */
  at: number;
  unixKind: number;
};

/**
 * The files of a ZIP that anybody sent, folders left out, in the directory's order. Only what the directory names counts.
 * Throws {@link PackInvalid}, always about the ZIP itself: over 10 MB, cut off, encrypted, in parts, with links, the same
 * name twice, a name that leads out of it, entries that lie upon each other, a method other than stored and deflated; and
 * from `read`, when a file isn't as long as the directory says or its checksum differs. Source: APPNOTE 6.3.10.
 */
export function entriesIn(bytes: Uint8Array): ZipEntry[] {
  if (bytes.length > zipMaxBytes) throw wrong(`${bytes.length} bytes; a ZIP has at most ${zipMaxBytes}`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const rows = rowsOf(view, end);
  const seen = new Set<string>();
  for (const row of rows) {
    refuseRow(row);
    if (seen.has(row.name)) throw wrong(`'${row.name}' stands in it twice`);
    seen.add(row.name);
  }
  return placesOf(view, rows, end)
    .filter(({ row }) => !row.name.endsWith('/'))
    .map(({ row, from }) => ({
      name: row.name,
      sizeBytes: row.sizeBytes,
      read: () => inflated(bytes.subarray(from, from + row.packedBytes), row),
    }));
}

type End = { entries: number; at: number; sizeBytes: number };

/** The last record, which says where the directory is. It ends with the file, so that no two readers find another one. */
function endOf(view: DataView): End {
  const lowest = Math.max(0, view.byteLength - endSize - longestComment);
  for (let at = view.byteLength - endSize; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== signs.end) continue;
    if (at + endSize + view.getUint16(at + 20, true) !== view.byteLength) continue;
    const parts = [4, 6].map((field) => view.getUint16(at + field, true));
    const entries = view.getUint16(at + 10, true);
    const end = { entries, sizeBytes: view.getUint32(at + 12, true), at: view.getUint32(at + 16, true) };
    if (parts.some((part) => part !== 0) || view.getUint16(at + 8, true) !== entries)
      throw wrong('it is one of several parts: send it whole');
    if (entries > mostEntries) throw wrong(`${entries} files; a ZIP of packs has at most ${mostEntries}`);
    if (end.at + end.sizeBytes > at) throw wrong('its directory leads out of it: the file is damaged or cut off');
    return end;
  }
  throw wrong('not a ZIP, or cut off: it has no end record');
}

function rowsOf(view: DataView, end: End): Row[] {
  const rows: Row[] = [];
  let at = end.at;
  for (let number = 0; number < end.entries; number += 1) {
    if (at + 46 > end.at + end.sizeBytes || view.getUint32(at, true) !== signs.entry)
      throw wrong('its directory is damaged');
    const next = at + 46 + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0);
    if (next > end.at + end.sizeBytes) throw wrong('its directory is damaged');
    rows.push(rowAt(view, at));
    at = next;
  }
  return rows;
}

function rowAt(view: DataView, at: number): Row {
  return {
    name: nameAt(view, at + 46, view.getUint16(at + 28, true)),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedBytes: view.getUint32(at + 20, true),
    sizeBytes: view.getUint32(at + 24, true),
    at: view.getUint32(at + 42, true),
    unixKind: unixMakers.includes(view.getUint8(at + 5)) ? (view.getUint32(at + 38, true) >>> 16) & 0xf0_00 : 0,
  };
}

function nameAt(view: DataView, from: number, length: number): string {
  try {
    if (length > longestName) throw wrong(`a name of ${length} bytes; at most ${longestName}`);
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      new Uint8Array(view.buffer, view.byteOffset + from, length),
    );
  } catch (error) {
    throw error instanceof PackInvalid ? error : wrong('a name in it is not UTF-8');
  }
}

/** What ends reading before a byte of any entry is touched. */
const refused: readonly [(row: Row) => boolean, (row: Row) => string][] = [
  [({ name }) => /[\p{C}\\]/u.test(name), () => `has signs that no name has: use letters, digits, hyphens and '/'`],
  [({ name }) => /^\/|^[A-Za-z]:|(^|\/)\.\.?(\/|$)/.test(name), () => 'leads out of the ZIP'],
  [({ name }) => name === '' || name.includes('//'), () => 'is no name of a file'],
  [({ flags }) => (flags & secret) !== 0, () => 'is encrypted: send it without a password'],
  [({ unixKind }) => ![0, unixFile, unixFolder].includes(unixKind), () => 'is a link or a device, not a file'],
  [
    ({ method }) => method !== 0 && method !== 8,
    ({ method }) => `is packed by method ${method}: use stored or deflated`,
  ],
  [
    ({ method, packedBytes, sizeBytes }) => method === 0 && packedBytes !== sizeBytes,
    () => 'is stored, but has two sizes',
  ],
  [({ name, sizeBytes }) => name.endsWith('/') && sizeBytes > 0, () => 'is a folder with content'],
];

function refuseRow(row: Row): void {
  const [, says] = refused.find(([holds]) => holds(row)) ?? [];
  if (says) throw wrong(`'${row.name.replaceAll(/\p{C}/gu, '?').slice(0, 100)}' ${says(row)}`);
}

/** Where each entry's bytes begin. They lie one after another before the directory, none upon another. */
function placesOf(view: DataView, rows: readonly Row[], end: End): { row: Row; from: number }[] {
  const placed = rows.map((row) => ({ row, from: beginningOf(view, row) }));
  const inOrder = placed.toSorted((a, b) => a.row.at - b.row.at);
  for (const [number, { row, from }] of inOrder.entries()) {
    const next = inOrder[number + 1]?.row.at ?? end.at;
    if (from + row.packedBytes > next) throw wrong(`'${row.name}' lies upon what comes after it`);
  }
  return placed;
}

/** Past the entry's own header, which has to say what the directory says. */
function beginningOf(view: DataView, { at, name, method, packedBytes, sizeBytes }: Row): number {
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== signs.local)
    throw wrong(`'${name}' isn't where the directory says`);
  const [nameLength, extraLength] = [view.getUint16(at + 26, true), view.getUint16(at + 28, true)];
  if (at + 30 + nameLength + extraLength > view.byteLength) throw wrong(`'${name}' is cut off`);
  const sizes = [view.getUint32(at + 18, true), view.getUint32(at + 22, true)];
  const flags = view.getUint16(at + 6, true);
  const follow = (flags & bits.sizesFollow) !== 0;
  const same =
    nameAt(view, at + 30, nameLength) === name &&
    view.getUint16(at + 8, true) === method &&
    (flags & secret) === 0 &&
    (follow || (sizes[0] === packedBytes && sizes[1] === sizeBytes));
  if (!same) throw wrong(`'${name}' says otherwise than the directory`);
  return at + 30 + nameLength + extraLength;
}

/** Never more than one byte over the size that was promised comes out, whatever lies in it. */
function inflated(packed: Uint8Array, { name, method, sizeBytes, crc }: Row): Uint8Array {
  const bytes = method === 0 ? packed : inflatedTo(packed, name, sizeBytes);
  if (bytes.length !== sizeBytes) throw wrong(`'${name}' has ${bytes.length} bytes, not ${sizeBytes} as it says`);
  if (crc32(bytes) !== crc) throw wrong(`'${name}' is damaged: its checksum differs`);
  return bytes;
}

function inflatedTo(packed: Uint8Array, name: string, sizeBytes: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: sizeBytes + 1 });
  } catch {
    throw wrong(`'${name}' is damaged, or larger than it says`);
  }
}

function wrong(says: string): PackInvalid {
  return new PackInvalid([{ file: 'the ZIP', line: 0, says }]);
}
