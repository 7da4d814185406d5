/**
 * A text as a QR code: error correction M, bytes, versions 1 to 16. Source: ISO/IEC 18004.
 *
 * Written here because an authenticator's secret should pass through as few hands as can be.
 */

/** A square of `size` modules, quiet zone not counted; `path` draws the dark ones in units of a module. */
export type QrCode = { size: number; path: string };

/** Of each version: bytes of correction a block, then how many blocks of how many bytes of data. Source: ISO/IEC 18004, table 9. */
const versions: readonly { check: number; blocks: readonly (readonly [count: number, bytes: number])[] }[] = [
  { check: 10, blocks: [[1, 16]] },
  { check: 16, blocks: [[1, 28]] },
  { check: 26, blocks: [[1, 44]] },
  { check: 18, blocks: [[2, 32]] },
  { check: 24, blocks: [[2, 43]] },
  { check: 16, blocks: [[4, 27]] },
  { check: 18, blocks: [[4, 31]] },
  {
    check: 22,
    blocks: [
      [2, 38],
      [2, 39],
    ],
  },
  {
    check: 22,
    blocks: [
      [3, 36],
      [2, 37],
    ],
  },
  {
    check: 26,
    blocks: [
      [4, 43],
      [1, 44],
    ],
  },
  {
    check: 30,
    blocks: [
      [1, 50],
      [4, 51],
    ],
  },
  {
    check: 22,
    blocks: [
      [6, 36],
      [2, 37],
    ],
  },
  {
    check: 22,
    blocks: [
      [8, 37],
      [1, 38],
    ],
  },
  {
    check: 24,
    blocks: [
      [4, 40],
      [5, 41],
    ],
  },
  {
    check: 24,
    blocks: [
      [5, 41],
      [5, 42],
    ],
  },
  {
    check: 28,
    blocks: [
      [7, 45],
      [3, 46],
    ],
  },
];

/** The code of `text`; undefined where it is longer than 450 bytes. */
export function qrCode(text: string): QrCode | undefined {
  const bytes = Buffer.from(text);
  const version = versions.findIndex((_one, index) => bytes.length <= roomOf(index + 1)) + 1;
  if (version === 0) return undefined;
  const stream = withCorrection(dataBytes(bytes, version), version);
  const base = functionPatterns(version);
  place(base, stream);
  const masked = masks.map((_mask, number) => finished(base, number));
  const best = masked.reduce((one, other) => (penalty(other) < penalty(one) ? other : one));
  return { size: best.length, path: pathOf(best) };
}

const blocksOf = (version: number) => versions[version - 1]?.blocks ?? [];
const checkOf = (version: number) => versions[version - 1]?.check ?? 0;
const lengthBits = (version: number) => (version < 10 ? 8 : 16);
const capacity = (version: number) => blocksOf(version).reduce((sum, [count, bytes]) => sum + count * bytes, 0);
const roomOf = (version: number) => Math.floor((capacity(version) * 8 - 4 - lengthBits(version)) / 8);

function dataBytes(bytes: Uint8Array, version: number): number[] {
  const wanted = capacity(version) * 8;
  let bits = `0100${bytes.length.toString(2).padStart(lengthBits(version), '0')}`;
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  bits += '0'.repeat(Math.min(4, wanted - bits.length));
  bits += '0'.repeat((8 - (bits.length % 8)) % 8);
  const made = (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  for (let pad = 0xec; made.length * 8 < wanted; pad ^= 0xec ^ 0x11) made.push(pad);
  return made;
}

/** Product in the field of 256 elements over x⁸+x⁴+x³+x²+1. */
function times(one: number, other: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >> 7) * 0x11d);
    product ^= ((other >> bit) & 1) * one;
  }
  return product;
}

/** The generator's coefficients without the leading 1. */
function generator(degree: number): number[] {
  let made = [1];
  for (let step = 0, root = 1; step < degree; step += 1, root = times(root, 2))
    made = [...made, 0].map((_one, at) => (made[at] ?? 0) ^ times(made[at - 1] ?? 0, root));
  return made.slice(1);
}

function remainder(block: readonly number[], divisor: readonly number[]): number[] {
  let rest = divisor.map(() => 0);
  for (const byte of block) {
    const factor = byte ^ (rest[0] ?? 0);
    rest = divisor.map((one, at) => (rest[at + 1] ?? 0) ^ times(one, factor));
  }
  return rest;
}

/** The blocks' first bytes, then their second bytes, …, and the same with their correction. */
function withCorrection(bytes: readonly number[], version: number): number[] {
  const divisor = generator(checkOf(version));
  const blocks: number[][] = [];
  let from = 0;
  for (const [count, size] of blocksOf(version))
    for (let turn = 0; turn < count; turn += 1, from += size) blocks.push(bytes.slice(from, from + size));
  return [...interleaved(blocks), ...interleaved(blocks.map((block) => remainder(block, divisor)))];
}

function interleaved(blocks: readonly number[][]): number[] {
  const longest = Math.max(...blocks.map((block) => block.length));
  return Array.from({ length: longest }, (_one, at) => blocks.flatMap((block) => block.slice(at, at + 1))).flat();
}

/** Rows of modules. `fixed` ones belong to the pattern: no data lies there, and no mask changes them. */
type Module = { dark: boolean; fixed: boolean };
type Grid = Module[][];

function fix(grid: Grid, x: number, y: number, dark: boolean): void {
  const module = grid[y]?.[x];
  if (module) Object.assign(module, { dark, fixed: true });
}

function functionPatterns(version: number): Grid {
  const size = 17 + 4 * version;
  const grid = Array.from({ length: size }, () => Array.from({ length: size }, () => ({ dark: false, fixed: false })));
  for (let at = 0; at < size; at += 1) {
    fix(grid, 6, at, at % 2 === 0);
    fix(grid, at, 6, at % 2 === 0);
  }
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    square(grid, { x, y, radius: 4, light: [2, 4] });
  for (const { x, y } of alignments(version, size)) square(grid, { x, y, radius: 2, light: [1] });
  formatBits(grid, 0);
  if (version >= 7) versionBits(grid, version);
  return grid;
}

/** Squares around a middle, one in the other; those at a distance in `light` are light. */
function square(grid: Grid, about: { x: number; y: number; radius: number; light: number[] }): void {
  const { x, y, radius, light } = about;
  for (let down = -radius; down <= radius; down += 1)
    for (let right = -radius; right <= radius; right += 1)
      fix(grid, x + right, y + down, !light.includes(Math.max(Math.abs(right), Math.abs(down))));
}

function alignments(version: number, size: number): { x: number; y: number }[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.ceil((size - 13) / (2 * (count - 1))) * 2;
  const places = [6, ...Array.from({ length: count - 1 }, (_one, at) => size - 7 - at * step)];
  const corners = new Set([`6 6`, `6 ${size - 7}`, `${size - 7} 6`]);
  return places.flatMap((x) => places.map((y) => ({ x, y }))).filter(({ x, y }) => !corners.has(`${x} ${y}`));
}

/** `value` with the remainder of its division by `divisor`, which has `degree`, behind it. */
function checked(value: number, divisor: number, degree: number): number {
  let rest = value;
  for (let step = 0; step < degree; step += 1) rest = (rest << 1) ^ ((rest >> (degree - 1)) * divisor);
  return (value << degree) | rest;
}

/** Level M, whose two bits are 00, and the mask; twice. */
function formatBits(grid: Grid, mask: number): void {
  const size = grid.length;
  const bits = checked(mask, 0x537, 10) ^ 0x5412;
  const isDark = (bit: number) => ((bits >> bit) & 1) === 1;
  for (let bit = 0; bit < 15; bit += 1) {
    const along = bit < 6 ? bit : bit + 1;
    if (bit < 8) fix(grid, 8, along, isDark(bit));
    else fix(grid, bit === 8 ? 7 : 14 - bit, 8, isDark(bit));
    if (bit < 8) fix(grid, size - 1 - bit, 8, isDark(bit));
    else fix(grid, 8, size - 15 + bit, isDark(bit));
  }
  fix(grid, 8, size - 8, true);
}

function versionBits(grid: Grid, version: number): void {
  const bits = checked(version, 0x1f25, 12);
  for (let bit = 0; bit < 18; bit += 1) {
    const [far, near] = [grid.length - 11 + (bit % 3), Math.floor(bit / 3)];
    fix(grid, far, near, ((bits >> bit) & 1) === 1);
    fix(grid, near, far, ((bits >> bit) & 1) === 1);
  }
}

/** Two columns at a time from the right, up and down in turns, past the column of the timing pattern. */
function place(grid: Grid, stream: readonly number[]): void {
  const size = grid.length;
  let bit = 0;
  const lay = (x: number, y: number) => {
    const module = grid[y]?.[x];
    if (!module || module.fixed) return;
    module.dark = (((stream[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1) === 1;
    bit += 1;
  };
  for (let right = size - 1, upward = true; right > 0; right -= right === 8 ? 3 : 2, upward = !upward)
    for (let step = 0; step < size; step += 1) {
      const y = upward ? size - 1 - step : step;
      lay(right, y);
      lay(right - 1, y);
    }
}

const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

function finished(base: Grid, number: number): boolean[][] {
  const grid = base.map((row) => row.map((module) => ({ ...module })));
  formatBits(grid, number);
  const flips = masks[number];
  return grid.map((row, y) => row.map(({ dark, fixed }, x) => dark !== (!fixed && (flips?.(x, y) ?? false))));
}

/** How hard a code is to read: long runs, blocks, what looks like a finder, much more of one shade. Source: ISO/IEC 18004, 7.8.3. */
function penalty(modules: readonly boolean[][]): number {
  const rows = modules.map((row) => row.map(Number).join(''));
  const columns = rows.map((_row, x) => rows.map((row) => row[x]).join(''));
  const lines = [...rows, ...columns];
  let sum = 0;
  for (const line of lines) {
    for (const [run] of line.matchAll(/0{5,}|1{5,}/g)) sum += run.length - 2;
    sum += 40 * [...line.matchAll(/(?=00001011101|10111010000)/g)].length;
  }
  for (const [y, row] of rows.entries())
    for (let x = 0; x + 1 < row.length; x += 1)
      if (new Set(row.slice(x, x + 2) + (rows[y + 1] ?? 'ab').slice(x, x + 2)).size === 1) sum += 3;
  const dark = rows.join('').replaceAll('0', '').length / (rows.length * rows.length);
  return sum + 10 * Math.floor(Math.abs(dark - 0.5) * 20);
}

function pathOf(modules: readonly boolean[][]): string {
  const runs = modules.flatMap((row, y) =>
    Array.from(
      row.map(Number).join('').matchAll(/1+/g),
      ({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`,
    ),
  );
  return runs.join('');
}
