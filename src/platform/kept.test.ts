import { expect, test } from 'vitest';

import { keepNewest } from './kept.ts';

test('what is asked for twice, also at once, is made once', async () => {
  const kept = keepNewest<number>(2);
  let made = 0;
  const make = () => Promise.resolve((made += 1));

  expect(await Promise.all([kept('a', make), kept('a', make)])).toEqual([1, 1]);
  expect(await kept('a', make)).toBe(1);
});

test('only the newest are kept, counted from when they were asked for last', async () => {
  const kept = keepNewest<string>(2);
  const of = (key: string, says: string) => kept(key, () => Promise.resolve(says));
  await of('a', 'first a');
  await of('b', 'first b');
  await of('a', 'not made');
  await of('c', 'first c');

  expect(await of('a', 'second a')).toBe('first a');
  expect(await of('b', 'second b')).toBe('second b');
});

test('what failed is made again', async () => {
  const kept = keepNewest<string>(2);

  await expect(kept('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
  expect(await kept('a', () => Promise.resolve('there'))).toBe('there');
});
