import { isIPv6 } from 'node:net';

type Rate = { most: number; withinMs: number };

const MOST_REMEMBERED = 10_000;

/**
 * How often each address may do something: at most `most` times within `withinMs`. Kept in the memory of this process,
 * for the newest 10,000 addresses; nothing is written down. An IPv6 address counts by its network of 64 bits.
 *
 * `taken` counts one more and answers 0; or answers after how many seconds the next one is welcome, and counts nothing.
 */
export function rateBy({ most, withinMs }: Rate): { taken: (address: string, atMs: number) => number } {
  const seen = new Map<string, number[]>();
  return {
    taken(address, atMs) {
      const key = networkOf(address);
      const recent = (seen.get(key) ?? []).filter((time) => time > atMs - withinMs);
      const [oldest] = recent;
      if (oldest !== undefined && recent.length >= most)
        return Math.max(1, Math.ceil((oldest + withinMs - atMs) / 1000));
      seen.delete(key);
      seen.set(key, [...recent, atMs]);
      const [first] = seen.keys();
      if (seen.size > MOST_REMEMBERED && first !== undefined) seen.delete(first);
      return 0;
    },
  };
}

/** The first 64 bits of an IPv6 address, since one household has them all; anything else as it is. */
function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const { hostname } = new URL(`http://[${address.replace(/%.*$/, '')}]`);
  const [before = '', after] = hostname.slice(1, -1).split('::');
  const head = before === '' ? [] : before.split(':');
  const tail = after === undefined || after === '' ? [] : after.split(':');
  const missing = after === undefined ? 0 : 8 - head.length - tail.length;
  return [...head, ...Array.from({ length: missing }, () => '0'), ...tail].slice(0, 4).join(':');
}
