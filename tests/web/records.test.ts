import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';

import { expect } from 'vitest';

import { sequenceLog } from '#app/records/sequence-log.flow';
import { addRecord, addRaw } from '#domain/archive';
import { ok } from '#kernel/result';
import { paths } from '#paths/records';
import { type TestHouse, test } from '#tests/support/house';
import { TEXT, THREAT, aPublishedPost, commentsUnder, hides } from '#tests/support/published';
import { wordsOf } from '#tests/support/steps';
import { checkDisclosure, checkProofFile, readEntry } from '#tlog';

const page = async (response: Response | Promise<Response>) => (await response).text();
const words = async (response: Response | Promise<Response>) => wordsOf(await page(response));
const visit = (house: TestHouse, path: string, who = 'odoc/ruth') => house.visit(who, path);

/** A record with bytes of a network's own choosing; answers its id. */
async function aHostileRecord(house: TestHouse, text: string, bytes: Uint8Array): Promise<string> {
  const sha256 = await house.world.blobs.put(bytes);
  const accountId = house.demo.accounts['odoc/site'] ?? '';
  const made = await house.clock('odoc').transact(async (tx) => {
    const raw = { accountId, sha256, sizeBytes: bytes.length, mediaType: 'text/html', source: 'javascript:alert(1)' };
    const record = {
      kind: 'comment',
      accountId,
      remoteId: `x ${text}`,
      rootRemoteId: null,
      parentRemoteId: null,
    } as const;
    const said = {
      version: '1',
      author: { id: '<b>', name: '\u202Eevil' },
      text,
      certainty: 'stated',
      how: 'poll',
    } as const;
    return ok(await addRecord(tx, { ...record, ...said, rawId: await addRaw(tx, raw), body: { '</script>': text } }));
  });
  return made.ok ? (made.value ?? '') : '';
}

test('a published post is in the list, and its page shows who decided what, with the clauses', async ({ house }) => {
  const { recordId } = await aPublishedPost(house);
  const list = await words(visit(house, paths.records));
  const text = await page(visit(house, paths.record(recordId)));

  expect(list).toContain('The visitation hall opens at nine');
  expect(wordsOf(text)).toMatch(/Approved .*June Delacroix/);
  expect(text).toMatch(/href="\/policy\/OP-021002\/[^"]+"/);
  expect(text).toMatch(/href="\/decisions\/[0-9a-f-]{36}"/);
  expect(text).toContain(`rostrum export --post ${recordId}`);
  expect(await page(visit(house, paths.record(recordId), 'odoc/june'))).not.toContain('rostrum export');
});

test('a hidden comment shows its ground, the words that it rests on, and the clause', async ({ house }) => {
  const post = await aPublishedPost(house);
  await hides(house, await commentsUnder(house, post, THREAT));
  const { id } = await house
    .as('odoc/ruth')
    .view((view) => view.selectFrom('records').select('id').where('kind', '=', 'evidence').executeTakeFirstOrThrow());

  const text = await page(visit(house, paths.record(id)));

  expect(wordsOf(text)).toMatch(/Threatening to others rests on “ ?I will burn your office down ?”/);
  expect(text).toContain('href="/policy/OP-021002/V.E.1.d?at=');
});

test('a record waits for its checkpoint; then anybody can check its three files', async ({ house }) => {
  const { recordId } = await aPublishedPost(house);
  expect(await words(visit(house, paths.proof(recordId)))).toContain('Written, not yet in a checkpoint');
  expect((await visit(house, paths.proofFile(recordId, 'entry.json'))).status).toBe(404);

  await sequenceLog.run(house.clock('odoc'), {});
  const proof = await page(visit(house, paths.proofFile(recordId, 'proof.tlog-proof')));
  const entry = new Uint8Array(await (await visit(house, paths.proofFile(recordId, 'entry.json'))).arrayBuffer());
  const shown = (await page(visit(house, paths.proofFile(recordId, 'disclosures.jsonl')))).trim().split('\n');
  const { signer } = await house.world.logOf(house.demo.agencies['odoc'] ?? '', 'public');
  const fields = shown.map((line) => checkDisclosure(readEntry(entry, 'entry'), line, 'line'));

  expect(checkProofFile(proof, entry, [signer.key], 'proof').origin).toBe(signer.key.name);
  expect(fields).toContainEqual({ field: 'payload.text', value: TEXT });
  expect(await words(visit(house, paths.proof(recordId)))).toContain('Proven');
  expect((await visit(house, paths.proofFile(recordId, 'toString'))).status).toBe(404);
});

test('a row that was altered behind our back is no longer proven, and the page says what does not hold', async ({
  house,
}) => {
  const { recordId, draftId } = await aPublishedPost(house);
  await sequenceLog.run(house.clock('odoc'), {});
  const { store } = await house.world.logOf(house.demo.agencies['odoc'] ?? '', 'public');
  const row = await house
    .as('odoc/ruth')
    .view((view) =>
      view
        .selectFrom('ledger')
        .select('log_index')
        .where('subject_id', '=', draftId)
        .where('kind', '=', 'post.published')
        .executeTakeFirstOrThrow(),
    );
  const real = await store.read('checkpoint');
  const size = Number(
    Buffer.from(real ?? '')
      .toString()
      .split('\n')[1],
  );
  const path = `tile/entries/000.p/${size}`;
  const bundle = Buffer.from((await store.read(path)) ?? '');
  await writeFile(
    `${store.directory}/${path}`,
    Buffer.from(bundle.toString('latin1').replaceAll('"version":1', '"version":9'), 'latin1'),
  );

  const text = await words(visit(house, paths.proof(recordId)));

  expect(text).toContain('The proof fails');
  expect(text).toContain(`What does not hold: entry ${row.log_index}`);
});

test('the thread is shown as it stood at a minute', async ({ house }) => {
  const post = await aPublishedPost(house);
  await hides(house, await commentsUnder(house, post, THREAT));
  const at = (time: string) => words(visit(house, paths.thread(post.recordId, time)));

  expect(await at('')).toMatch(/I will burn your office down.*Hidden by us/);
  expect(await at('2020-01-01T09:30')).toContain('Nothing of this thread was captured by then.');
  expect(await at('2020-02-31T09:30')).toContain('There is no such minute.');
  expect(await at('<script>')).toContain('There is no such minute.');
});

test('what a network sent is shown as text and handed out as a file, never as a page of ours', async ({ house }) => {
  const markup = '<script>alert(1)</script><img src=x onerror=alert(1)>';
  const id = await aHostileRecord(house, markup, Buffer.from(markup));
  const shown: string[] = [];
  for (const path of [paths.record(id), paths.parsed(id), paths.raw(id), paths.records])
    shown.push(await page(visit(house, path)));
  const file = await visit(house, paths.bytes(id));

  for (const html of shown) {
    expect(html).not.toMatch(/<script>alert|<img src=x|href="javascript:/);
    expect(html).toContain('&lt;script&gt;alert(1)');
  }
  expect(file.headers.get('content-disposition')).toBe(`attachment; filename="record-${id}.bin"`);
  expect(file.headers.get('content-type')).toBe('application/octet-stream');
  expect(file.headers.get('x-content-type-options')).toBe('nosniff');
  expect(await file.text()).toBe(markup);
});

test('bytes that are no text are not shown; bytes that the disk lost or changed are said to be so', async ({
  house,
}) => {
  const binary = await aHostileRecord(house, 'binary', Uint8Array.of(0xff, 0xfe, 0, 1));
  const gone = await aHostileRecord(house, 'gone', Buffer.from('gone'));
  await house.world.blobs.destroy(createHash('sha256').update('gone').digest('hex'));

  expect(await words(visit(house, paths.raw(binary)))).toContain('They are not text');
  expect(await words(visit(house, paths.raw(gone)))).toContain('The bytes are not there');
  expect((await visit(house, paths.bytes(gone))).headers.get('location')).toBe(paths.raw(gone));
});

test('the list is narrowed by kind, account, day and thread, and walked by key without a gap', async ({ house }) => {
  const post = await aPublishedPost(house);
  for (let at = 0; at < 30; at += 1) await aHostileRecord(house, `Number ${at}.`, Buffer.from(String(at)));
  const first = await page(visit(house, paths.records));
  const [, next = ''] = /href="([^"]*)" rel="next"/.exec(first) ?? [];
  const second = await page(visit(house, next.replaceAll('&amp;', '&')));
  const found = [...`${first}${second}`.matchAll(/Number (\d+)\./g)].map(([, number]) => Number(number));

  expect(new Set(found).size).toBe(30);
  expect(found).toHaveLength(30);
  expect(await words(visit(house, paths.recordsBy({ kind: 'post' })))).not.toContain('Number');
  expect(await words(visit(house, paths.recordsBy({ thread: post.remoteId })))).not.toContain('Number');
  expect(await words(visit(house, paths.recordsBy({ day: '2020-01-01' })))).toContain('No record has all of this');
  expect(await words(visit(house, paths.recordsBy({ day: '2026-13-99' })))).toContain('There is no such day');
  expect((await visit(house, `${paths.records}?account=x&kind=%00&after=junk&thread=%27`)).status).toBe(200);
});

test.for(['', '/parsed', '/raw', '/bytes', '/thread', '/proof', '/proof/entry.json'])(
  "another agency's record has no page: %s",
  async (view, { house }) => {
    const { recordId } = await aPublishedPost(house);

    expect((await visit(house, `/records/${recordId}${view}`, 'omes/edith')).status).toBe(404);
    expect((await visit(house, `/records/not-an-id${view}`)).status).toBe(404);
    expect((await visit(house, `/records/${recordId}${view}`, 'odoc/della')).status).toBe(403);
  },
);
