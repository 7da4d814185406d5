/**
 * Whether an EXIF block says where the picture was taken: its first directory leads to one of GPS with anything in it but
 * its version. The bytes are a stranger's; whatever can't be followed holds no position. Source: EXIF 3.0, 4.6.6; TIFF 6.0, 2.
 */
export function hasGpsPosition(exif: Uint8Array | undefined): boolean {
  if (!exif || exif.length > MOST_BYTES) return false;
  // JPEG and WebP have a marker before the TIFF header, PNG has none.
  const start = Buffer.from(exif.subarray(0, 4)).toString('latin1') === 'Exif' ? 6 : 0;
  const block = exif.subarray(start);
  const order = Buffer.from(block.subarray(0, 4)).toString('latin1');
  if (order !== 'II*\0' && order !== 'MM\0*') return false;
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
  const little = order.startsWith('I');
  const first = entriesAt(view, numberAt(view, 4, little), little);
  const gps = first.find(({ tag }) => tag === GPS_DIRECTORY);
  return gps !== undefined && entriesAt(view, gps.value, little).some(({ tag }) => tag !== GPS_VERSION);
}

const GPS_DIRECTORY = 0x8825;
const GPS_VERSION = 0;
const ENTRY_BYTES = 12;
/** A JPEG's EXIF has at most 64 kB; PNG and WebP set no bound. */
const MOST_BYTES = 8_000_000;

function entriesAt(view: DataView, offset: number, little: boolean): { tag: number; value: number }[] {
  if (offset < 8 || offset + 2 > view.byteLength) return [];
  const room = Math.floor((view.byteLength - offset - 2) / ENTRY_BYTES);
  const count = Math.min(view.getUint16(offset, little), room);
  return Array.from({ length: count }, (_, index) => {
    const at = offset + 2 + index * ENTRY_BYTES;
    return { tag: view.getUint16(at, little), value: numberAt(view, at + 8, little) };
  });
}

function numberAt(view: DataView, offset: number, little: boolean): number {
  return offset + 4 <= view.byteLength ? view.getUint32(offset, little) : 0;
}
