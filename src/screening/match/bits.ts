/**
 * Which hashes there may be, a bit for each place that they fall on: what most questions ask isn't there, and a look at a
 * few kilobytes near the processor tells so. A power of two of bits.
 */
export type Bits = Int32Array;

/** Room for 2 to the power of `size` bits, none set; from 5 on. */
export const bitsFor = (size: number): Bits => new Int32Array(1 << (size - 5));

/** From now on the hash may be there. */
export function setBit(bits: Bits, hash: number): void {
  const place = placeOf(bits, hash);
  bits[place >>> 5] = (bits[place >>> 5] ?? 0) | (1 << (place & 31));
}

/** Whether the hash may be there; false: it surely isn't. */
export function hasBit(bits: Bits, hash: number): boolean {
  const place = placeOf(bits, hash);
  return (((bits[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 1;
}

const placeOf = (bits: Bits, hash: number): number => (hash ^ (hash >>> 16)) & (bits.length * 32 - 1);

/** How many bits of the number are set. */
export function countBits(number: number): number {
  let left = number - ((number >>> 1) & 0x5555_5555);
  left = (left & 0x3333_3333) + ((left >>> 2) & 0x3333_3333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}
