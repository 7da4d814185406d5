/** Numbers that the seed alone decides. */
export type Random = {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number, at least 0 and below `most`. */
  below(most: number): number;
  pick<T>(from: readonly [T, ...T[]]): T;
  /** True so often: 0.07 is seven times in a hundred. */
  chance(share: number): boolean;
  bytes(count: number): Uint8Array;
};

/** A generator of 32 bits of state. The same seed gives the same numbers on every machine. Source: mulberry32, by Tommy Ettinger (public domain). */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const word = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const next = () => word() / 2 ** 32;
  const below = (most: number) => Math.floor(next() * most);
  return {
    next,
    below,
    pick: (from) => from[below(from.length)] ?? from[0],
    chance: (share) => next() < share,
    bytes(count) {
      const bytes = Buffer.alloc(Math.ceil(count / 4) * 4);
      for (let at = 0; at < bytes.length; at += 4) bytes.writeUInt32LE(word(), at);
      return bytes.subarray(0, count);
    },
  };
}
