import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of a ZIP as its two headers tell it: true, unless a field says otherwise. */
export type Told = {
  name: string;
  content: string | Uint8Array;
  /** 0 stored, 8 deflated. */
  method?: number;
  flags?: number;
  crc?: number;
  sizeBytes?: number;
  /** A file's mode as on Unix: a link is 0o120777. */
  mode?: number;
  /** The name in the entry's own header, where it differs from the directory's. */
  localName?: string;
  /** Where the directory says that the entry begins. */
  at?: number;
};

/** A ZIP with these entries in this order, however untrue what they tell; `count` is how many the end record says. */
export function zipTelling(entries: readonly Told[], count = entries.length): Uint8Array {
  const bodies: Buffer[] = [];
  const rows: Buffer[] = [];
  let at = 0;
  for (const told of entries) {
    const { body, row } = headersOf(told, at);
    bodies.push(body);
    rows.push(row);
    at += body.length;
  }
  const directory = Buffer.concat(rows);
  const end = [u32(0x06_05_4b_50), u16(0, 0, count, count), u32(directory.length, at), u16(0)];
  return Buffer.concat([...bodies, directory, ...end]);
}

/** The entry with its own header, and its row in the directory. */
function headersOf(told: Told, at: number): { body: Buffer; row: Buffer } {
  const { method = 8, flags = 0, mode = 0o100644 } = told;
  const content = Buffer.from(told.content);
  const packed = method === 8 ? deflateRawSync(content) : content;
  const fields = u16(20, flags, method, 0, 0x21);
  const sizes = u32(told.crc ?? crc32(content), packed.length, told.sizeBytes ?? content.length);
  const name = Buffer.from(told.name);
  const localName = Buffer.from(told.localName ?? told.name);
  const attributes = u32((mode * 0x1_00_00) >>> 0, told.at ?? at);
  return {
    body: Buffer.concat([u32(0x04_03_4b_50), fields, sizes, u16(localName.length, 0), localName, packed]),
    row: Buffer.concat([
      u32(0x02_01_4b_50),
      u16(0x03_14),
      fields,
      sizes,
      u16(name.length, 0, 0, 0, 0),
      attributes,
      name,
    ]),
  };
}

function u16(...numbers: number[]): Buffer {
  const bytes = Buffer.alloc(2 * numbers.length);
  numbers.forEach((number, index) => bytes.writeUInt16LE(number & 0xff_ff, 2 * index));
  return bytes;
}

function u32(...numbers: number[]): Buffer {
  const bytes = Buffer.alloc(4 * numbers.length);
  numbers.forEach((number, index) => bytes.writeUInt32LE(number >>> 0, 4 * index));
  return bytes;
}
