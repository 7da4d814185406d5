import { rmSync } from 'node:fs';
import path from 'node:path';

import { expect } from 'vitest';

import { paths } from '#paths/scanning';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { aPhoto } from '#tests/support/photo';
import { entriesOn, fileNow, inDays, looks, scannerOf, withPicture } from '#tests/support/scanning/quarantine';

const author = 'omes/ada';
const officer = 'omes/sam';
const administrator = 'omes/arlo';
const away = { configured: true, version: () => Promise.resolve(undefined) };
const silent = { scan: () => Promise.resolve({ is: 'unanswered', says: 'It is away.' } as const) };

test('by the same signatures nothing is scanned again; by newer ones each file is, once, and the day’s work is in the ledger', async ({
  house,
}) => {
  house.world.malware = scannerOf(inDays(0));
  const { fileId } = await withPicture(house, author, await aPhoto());
  let scans = 0;
  const counting = (days: number) => {
    const scanner = scannerOf(inDays(days));
    return { ...scanner, scan: (bytes: Parameters<typeof scanner.scan>[0]) => (scans++, scanner.scan(bytes)) };
  };

  house.world.malware = counting(0);
  await looks(house, 'omes', 1);
  const same = scans;
  house.world.malware = counting(1);
  await looks(house, 'omes', 2);
  await looks(house, 'omes', 2);

  expect([same, scans]).toEqual([0, 1]);
  expect(await fileNow(house, 'omes', fileId)).toMatchObject({ scan: 'clean', signatures_at: inDays(1) });
  expect(await entriesOn(house, 'omes', house.demo.agencies['omes'] ?? '')).toContainEqual(
    expect.objectContaining({
      kind: 'attachments.scanned-again',
      payload: expect.objectContaining({ clean: 1, found: 0 }) as unknown,
    }),
  );
});

test('work that is cut off goes on where it was: what was scanned stays so, and the rest is first in line', async ({
  house,
}) => {
  house.world.malware = scannerOf(inDays(0));
  const first = await withPicture(house, author, await aPhoto());
  const second = await withPicture(house, author, await aPhoto({ red: 200 }));
  const newer = scannerOf(inDays(1));
  let scans = 0;
  house.world.malware = { ...newer, scan: (bytes) => (scans++ === 0 ? newer.scan(bytes) : silent.scan()) };
  await looks(house, 'omes', 1);
  const half = [await fileNow(house, 'omes', first.fileId), await fileNow(house, 'omes', second.fileId)];
  const page = await pageOf(house.visit(officer, `${paths.files}?list=all`));

  house.world.malware = newer;
  await looks(house, 'omes', 1);
  const done = [await fileNow(house, 'omes', first.fileId), await fileNow(house, 'omes', second.fileId)];

  expect(half.map((file) => file.signatures_at)).toEqual([inDays(1), inDays(0)]);
  expect(page.words).toContain('None found The last try to scan it came to nothing: It is away.');
  expect(done.map((file) => [file.signatures_at, file.scan_trouble])).toEqual([
    [inDays(1), ''],
    [inDays(1), ''],
  ]);
});

test('a scanner that is away fails the day’s work, so that it is tried again; what waits for a week is said', async ({
  house,
}) => {
  house.world.malware = scannerOf(inDays(0));
  await withPicture(house, author, await aPhoto());
  house.world.malware = { ...away, ...silent };

  await expect(looks(house, 'omes', 8)).rejects.toThrow("The malware scanner doesn't answer");
  const soon = await pageOf(house.visit(officer, paths.files));
  const late = await pageOf(house.visit(officer, `${paths.files}?list=overdue`, undefined, { at: inDays(8) }));

  expect(soon.words).toContain('No file has waited for a week yet.');
  expect(late.words).toContain('One file has waited for a week or longer.');
  expect(late.words).toContain('None found');
});

test('signatures that are more than a week old are said, and what came in without a scanner is listed', async ({
  house,
}) => {
  await withPicture(house, author, await aPhoto());
  const none = await pageOf(house.visit(officer, `${paths.files}?list=unscanned`));
  house.world.malware = scannerOf(inDays(-9));
  const old = await pageOf(house.visit(officer, paths.files));

  expect(none.words).toContain('No malware scanner is configured');
  expect(none.words).toContain('until there is a scanner, no picture goes to review');
  expect(none.words).toContain('Not scanned yet');
  expect(old.words).toContain('The scanner’s signatures are more than a week old');
});

test('who looks after the machine is told what to do about the scanner, and everybody else whom to ask', async ({
  house,
}) => {
  const readers = async () => {
    const words: string[] = [];
    for (const who of [administrator, officer, 'omes/edith'])
      words.push((await pageOf(house.visit(who, paths.files))).words);
    return words;
  };
  const none = await readers();
  house.world.malware = { ...away, ...silent };
  const silence = await readers();
  house.world.malware = scannerOf(inDays(-9));
  const old = await readers();

  const does = ['CLAMD_URL', './rostrum doctor', 'Start clamav-freshclam'];
  for (const [at, words] of [none, silence, old].entries()) {
    const [own = '', ...others] = words;
    expect(own).toContain(does[at]);
    expect(own).not.toContain('your system administrator');
    for (const other of others) {
      expect(other).toContain('your system administrator');
      expect(other).not.toContain(does[at]);
    }
  }
});

test('bytes that the disk has lost get no verdict, and the file says so', async ({ house }) => {
  house.world.malware = scannerOf(inDays(0));
  const { sha256, fileId } = await withPicture(house, author, await aPhoto());
  rmSync(path.join(house.env.data, 'blobs', sha256.slice(0, 2), sha256));
  house.world.malware = {
    ...scannerOf(inDays(1)),
    scan: async (bytes) => {
      try {
        if (!(bytes instanceof Uint8Array)) for await (const part of bytes) void part;
      } catch {
        return silent.scan();
      }
      return { is: 'clean', by: 'nobody' };
    },
  };

  await looks(house, 'omes', 1);
  const page = await pageOf(house.visit(officer, paths.file(fileId)));

  expect(page.words).toContain('Its bytes are missing or damaged in the store.');
  expect((await fileNow(house, 'omes', fileId)).signatures_at).toEqual(inDays(0));
});
