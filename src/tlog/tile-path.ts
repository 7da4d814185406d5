/** Hashes or entries of a full tile. Source: C2SP tlog-tiles. */
export const fullWidth = 256;

/** A file of the log: hashes of a level, or the entries themselves; tile `n` of it, with 1 to 256 of them. */
export type Tile = { level: number | 'entries'; n: number; width: number };

/** A tile's path in the log: `tile/0/x001/x234/067`, partial `tile/entries/000.p/5`. Source: C2SP tlog-tiles. */
export function tilePath({ level, n, width }: Tile): string {
  const groups = String(n).replace(/^\d*$/, (digits) => digits.padStart(Math.ceil(digits.length / 3) * 3, '0'));
  const path = (groups.match(/\d{3}/g) ?? []).map((group, at, all) => (at < all.length - 1 ? `x${group}` : group));
  return `tile/${level}/${path.join('/')}${width === fullWidth ? '' : `.p/${width}`}`;
}

/** The tile that lies at this path, or `undefined` where the path is none of a log. The inverse of `tilePath`. */
export function tileAt(path: string): Tile | undefined {
  const found = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path);
  if (!found) return undefined;
  const [, level, groups = '', width] = found;
  const tile: Tile = {
    level: level === 'entries' ? level : Number(level),
    n: Number(groups.replaceAll(/[x/]/g, '')),
    width: width === undefined ? fullWidth : Number(width),
  };
  // One tile has one path: no needless zeros, no `.p/256`, no level beyond 63.
  return tilePath(tile) === path && (width === undefined || inPart(tile.width)) && known(tile.level) ? tile : undefined;
}

const inPart = (width: number) => width > 0 && width < fullWidth;
const known = (level: Tile['level']) => level === 'entries' || level < 64;

/** How many hashes of this level a log of `size` entries has, over all tiles. */
export function hashesAt(level: number, size: number): number {
  return Math.floor(size / fullWidth ** level);
}

/** The width of tile `n` of a level in a log of `size` entries; 0 where it has no such tile. */
export function widthOf(level: Tile['level'], n: number, size: number): number {
  const hashes = hashesAt(level === 'entries' ? 0 : level, size);
  return Math.max(0, Math.min(fullWidth, hashes - n * fullWidth));
}
