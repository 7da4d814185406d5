import { expect, test } from 'vitest';

import { sha256 } from '#kernel/hash';

import { qrCode } from './sign-in-qr.ts';

/** The rows of modules that a path draws. */
function modules({ size, path }: { size: number; path: string }): string[] {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => '0'));
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    rows[Number(y)]?.fill('1', Number(x), Number(x) + Number(run));
  return rows.map((row) => row.join(''));
}

// Every length from 1 to 450 bytes was compared, module by module, with another implementation at the same mask.
test.each([
  ['one letter', 'a', 21, 'e8ab680854e4019c4ac89bd0e19dfe1f7e967f3cafd048091b3e3ec474b6f431'],
  [
    'what an app is told',
    `otpauth://totp/Rostrum:ada%40agency.example?secret=${'MFRGGZDF'.repeat(6)}&issuer=Rostrum&digits=6&period=30`,
    49,
    'e08b72e99e35954c5c20cad2bd96f9ba08f605bdf59266ba82ff3fa7ce33c3c0',
  ],
  ['the longest', 'x'.repeat(450), 81, '042823f2fe0f2dfce78b3ae5a51710c496b23a51f376200677975b813b916f79'],
])('a QR code of %s is the one that was compared', (_name, text, size, hash) => {
  const code = qrCode(text);
  const rows = modules(code ?? { size: 0, path: '' });

  expect(code?.size).toBe(size);
  expect(sha256(rows.join('\n'))).toBe(hash);
});

test('what no version up to 16 holds has no code', () => {
  expect(qrCode('x'.repeat(451))).toBeUndefined();
});

test('three corners can be found, whatever is written', () => {
  const finder = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111'];
  for (const text of ['a', 'otpauth://totp/x', 'é'.repeat(99)]) {
    const rows = modules(qrCode(text) ?? { size: 0, path: '' });

    expect(rows.slice(0, 7).map((row) => row.slice(0, 7))).toEqual(finder);
    expect(rows.slice(0, 7).map((row) => row.slice(-7))).toEqual(finder);
    expect(rows.slice(-7).map((row) => row.slice(0, 7))).toEqual(finder);
  }
});
