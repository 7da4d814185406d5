import { type Bits, bitsFor, hasBit, setBit } from './bits.ts';

/** Values by the hash of what they belong to: a table of numbers, which a processor keeps nearer than a `Map`. */
export type Numbered<Value> = {
  maybe: Bits;
  /** Hash and the number of its value from 1, by turns; 0 as number: nothing stands there. */
  cells: Int32Array;
  values: readonly Value[];
};

/** The table of these; the map's own order doesn't matter. */
export function numbered<Value>(map: ReadonlyMap<number, Value>): Numbered<Value> {
  const size = Math.max(6, Math.ceil(Math.log2(map.size * 2 + 1)));
  const cells = new Int32Array(2 << size);
  const maybe = bitsFor(Math.min(18, size + 3));
  const values: Value[] = [];
  for (const [hash, value] of map) {
    setBit(maybe, hash);
    let place = firstPlace(cells, hash);
    while (cells[place + 1] !== 0) place = (place + 2) & (cells.length - 1);
    values.push(value);
    cells[place] = hash;
    cells[place + 1] = values.length;
  }
  return { maybe, cells, values };
}

/** The value of the hash; undefined: it has none. */
export function valueAt<Value>({ maybe, cells, values }: Numbered<Value>, hash: number): Value | undefined {
  if (!hasBit(maybe, hash)) return undefined;
  for (let place = firstPlace(cells, hash); ; place = (place + 2) & (cells.length - 1)) {
    const number = cells[place + 1] ?? 0;
    if (number === 0) return undefined;
    if (cells[place] === hash) return values[number - 1];
  }
}

const firstPlace = (cells: Int32Array, hash: number): number =>
  (Math.imul(hash, 0x9e37_79b1) >>> 8) & (cells.length - 2);
