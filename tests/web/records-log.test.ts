import { expect } from 'vitest';

import { sequenceLog } from '#app/records/sequence-log.flow';
import { appendEntry } from '#domain/ledger';
import { ok } from '#kernel/result';
import { type TestHouse, test } from '#tests/support/house';
import { type TileReader, openCheckpoint, readVerifierKey, verifyLog } from '#tlog';

/** The log over HTTP, as a client of the format reads it. */
const overHttp = (house: TestHouse, slug: string): TileReader => ({
  async read(path) {
    const response = await house.anybody(`/log/${slug}/${path}`);
    return response.status === 200 ? new Uint8Array(await response.arrayBuffer()) : undefined;
  },
});

test('anybody can check the whole log over HTTP by the published key alone', async ({ house }) => {
  await sequenceLog.run(house.clock('odoc'), {});
  const key = readVerifierKey(await (await house.anybody('/log/odoc/key')).text());

  const entries: number[] = [];
  const troubles = await verifyLog(overHttp(house, 'odoc'), key, { onEntry: (index) => entries.push(index) });

  expect(troubles).toEqual([]);
  expect(entries.length).toBeGreaterThan(20);
});

test('tiles may be kept for ever, the checkpoint for seconds', async ({ house }) => {
  await sequenceLog.run(house.clock('odoc'), {});
  const checkpoint = await house.anybody('/log/odoc/checkpoint');
  const key = readVerifierKey(await (await house.anybody('/log/odoc/key')).text());
  const { size } = openCheckpoint(await checkpoint.text(), [key]);

  const tile = await house.anybody(`/log/odoc/tile/0/000.p/${size}`);
  const entries = await house.anybody(`/log/odoc/tile/entries/000.p/${size}`);

  expect(checkpoint.headers.get('cache-control')).toBe('public, max-age=5');
  expect(checkpoint.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect([tile.status, entries.status]).toEqual([200, 200]);
  expect(tile.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(tile.headers.get('content-type')).toBe('application/octet-stream');
  expect(tile.headers.get('access-control-allow-origin')).toBe('*');
  expect((await tile.arrayBuffer()).byteLength).toBe(size * 32);
});

test('what no checkpoint covers yet is not shown, however it came there', async ({ house }) => {
  await sequenceLog.run(house.clock('odoc'), {});
  const { store, signer } = await house.world.logOf(house.demo.agencies['odoc'] ?? '', 'public');
  const { size } = openCheckpoint((await store.read('checkpoint')) ?? '', [signer.key]);
  const beyond = `tile/0/000.p/${size + 1}`;
  await store.write([{ path: beyond, bytes: new Uint8Array((size + 1) * 32) }]);

  expect((await house.anybody(`/log/odoc/${beyond}`)).status).toBe(404);
});

test.for([
  'tile/0/0',
  'tile/0/000.p/256',
  'tile/0/000.p/0',
  'tile/00/000',
  'tile/64/000',
  'tile/0/999',
  'tile/entries/x000/000',
  'tile/0/..%2f..%2fcheckpoint',
  '..%2f..%2frestricted%2fcheckpoint',
  'checkpoint/',
  'key.pem',
  'tile/',
])('the path %s is none of a log', async (path, { house }) => {
  await sequenceLog.run(house.clock('odoc'), {});

  const response = await house.anybody(`/log/odoc/${path}`);

  expect(response.status).toBe(404);
  expect(response.headers.get('cache-control')).toBe('no-store');
});

test("an agency's page tells origin, key, size and root; nobody signs in", async ({ house }) => {
  const before = await (await house.anybody('/log/omes/')).text();
  await sequenceLog.run(house.clock('omes'), {});
  const page = await house.anybody('/log/omes/');
  const text = await page.text();
  const { store, signer } = await house.world.logOf(house.demo.agencies['omes'] ?? '', 'public');
  const head = openCheckpoint((await store.read('checkpoint')) ?? '', [signer.key]);

  expect(before).toContain('No checkpoint is signed yet');
  expect(page.status).toBe(200);
  expect(text).toContain(signer.key.name);
  expect(text).toContain(Buffer.from(head.root).toString('base64'));
  expect(page.headers.get('set-cookie')).toBe(null);
  expect((await house.anybody('/log/omes')).headers.get('location')).toBe('/log/omes/');
  expect((await house.anybody('/log/nobody/')).status).toBe(404);
  expect((await house.anybody('/log/nobody/checkpoint')).status).toBe(404);
});

test("one agency's log holds nothing of another's", async ({ house }) => {
  await sequenceLog.run(house.clock('odoc'), {});
  await sequenceLog.run(house.clock('omes'), {});
  const before = await (await house.anybody('/log/odoc/checkpoint')).text();

  await house.clock('omes').transact(async (tx) => {
    await appendEntry(tx, { kind: 'test.happened', subjectId: tx.agencyId, payload: {} });
    return ok(null);
  });
  await sequenceLog.run(house.clock('omes'), {});

  expect(await (await house.anybody('/log/odoc/checkpoint')).text()).toBe(before);
});
