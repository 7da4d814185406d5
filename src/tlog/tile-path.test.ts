import fc from 'fast-check';
import { expect, test } from 'vitest';

import { bundleOf, entriesIn } from './entry-bundle.ts';
import { tileAt, tilePath, widthOf } from './tile-path.ts';

test('paths are those of the standard', () => {
  expect(tilePath({ level: 0, n: 1_234_067, width: 256 })).toBe('tile/0/x001/x234/067');
  expect(tilePath({ level: 'entries', n: 0, width: 5 })).toBe('tile/entries/000.p/5');
  expect(tilePath({ level: 1, n: 1000, width: 1 })).toBe('tile/1/x001/000.p/1');
});

test('a log of 70,000 entries has the tiles that the standard counts', () => {
  expect([widthOf(0, 272, 70_000), widthOf(0, 273, 70_000), widthOf(0, 274, 70_000)]).toEqual([256, 112, 0]);
  expect([widthOf(1, 0, 70_000), widthOf(1, 1, 70_000), widthOf(2, 0, 70_000)]).toEqual([256, 17, 1]);
});

test('each tile has one path and each path one tile', () => {
  const level = fc.oneof(fc.integer({ min: 0, max: 63 }), fc.constant('entries' as const));
  const tile = fc.record({ level, n: fc.integer({ min: 0, max: 10 ** 15 }), width: fc.integer({ min: 1, max: 256 }) });
  fc.assert(
    fc.property(tile, (one) => {
      expect(tileAt(tilePath(one))).toEqual(one);
    }),
  );
  for (const path of [
    'tile/0/000.p/256',
    'tile/0/000.p/0',
    'tile/0/000.p/05',
    'tile/64/000',
    'tile/00/000',
    'tile/0/x000/001',
    'tile/0/1',
    'tile/0/../../etc/passwd',
    'checkpoint',
  ])
    expect(tileAt(path)).toBeUndefined();
});

test('entries come out of a bundle as they went in, and a cut bundle says where it ends', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 600 }), { minLength: 1, maxLength: 20 }), (entries) => {
      const bundle = bundleOf(entries);
      expect(entriesIn(bundle, entries.length, 'b').map((entry) => [...entry])).toEqual(
        entries.map((entry) => [...entry]),
      );
      expect(() => entriesIn(bundle.subarray(0, -1), entries.length, 'b')).toThrow('it ends');
      expect(() => entriesIn(bundle, entries.length + 1, 'b')).toThrow('it ends after');
      expect(() => entriesIn(Buffer.concat([bundle, Buffer.of(0)]), entries.length, 'b')).toThrow('1 bytes after');
    }),
  );
});
