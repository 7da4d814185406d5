import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect } from 'vitest';

import { sequenceLog } from '#app/records/sequence-log.flow';
import { doctor } from '#cli/doctor';
import { exportCommand } from '#cli/export';
import { verify } from '#cli/verify';
import { test as base } from '#tests/support/house';
import { THREAT, aPublishedPost, commentsUnder, hides } from '#tests/support/published';
import { verifierKeyText } from '#tlog';

import { rostrum, runs } from './io.ts';

const test = base.extend<{ place: string }>({
  // oxlint-disable-next-line no-empty-pattern -- vitest reads the fixture's dependencies from this pattern
  place: async ({}, use) => {
    const place = await mkdtemp(path.join(tmpdir(), 'cli-'));
    await use(place);
    await rm(place, { recursive: true, force: true });
  },
});

test('a post is exported into a directory that a second process verifies without a database', async ({
  house,
  place,
}) => {
  const post = await aPublishedPost(house);
  await hides(house, await commentsUnder(house, post, THREAT));
  const given = { post: post.recordId, out: 'bundle', as: 'ruth@odoc.example' };

  const exported = await runs(exportCommand, given, { house, from: place });
  const verified = await rostrum('verify', path.join(place, 'bundle'));
  const { signer } = await house.world.logOf(house.demo.agencies['odoc'] ?? '', 'public');
  const byKey = await runs(verify, { _: 'bundle', key: verifierKeyText(signer.key) }, { from: place });

  expect(exported).toMatchObject({ code: 0, told: { ok: true, as: 'ruth@odoc.example' } });
  expect(exported.lines[0]).toMatch(/^\d+ records in \d+ files are in .*bundle, in the name of Ruth Lindqvist\.$/);
  expect(verified).toMatchObject({ code: 0, err: '' });
  expect(verified.out).toMatch(/^VERIFIED/);
  expect(byKey).toMatchObject({ code: 0, told: { ok: true, key: 'given' } });
  expect(await readdir(place)).toEqual(['bundle']);
});

test('verify names file and entry of a byte that was changed, and ends with 1', async ({ house, place }) => {
  const post = await aPublishedPost(house);
  await runs(exportCommand, { post: post.draftId, out: 'bundle', as: 'ruth@odoc.example' }, { house, from: place });
  const [name = ''] = (await readdir(path.join(place, 'bundle', 'entries'))).toSorted();
  const file = path.join(place, 'bundle', 'entries', name);
  await writeFile(file, (await readFile(file, 'utf8')).replace('"version":1', '"version":2'));

  const found = await rostrum('verify', path.join(place, 'bundle'), '--json');

  expect(found.code).toBe(1);
  const { ok, troubles } = JSON.parse(found.out) as { ok: boolean; troubles: { where: string }[] };
  expect(ok).toBe(false);
  expect(troubles.every(({ where }) => where.includes(name.replace('.json', '')))).toBe(true);
});

test('a post is found by record, draft, name on the network, address, or a comment under it', async ({
  house,
  place,
}) => {
  const post = await aPublishedPost(house);
  await commentsUnder(house, post, 'Is there a bus?');
  const { id: commentRecord } = await house
    .as('odoc/ruth')
    .view((view) =>
      view.selectFrom('records').select('id').where('text', '=', 'Is there a bus?').executeTakeFirstOrThrow(),
    );
  const { remote_url: url } = await house
    .as('odoc/ruth')
    .view((view) =>
      view
        .selectFrom('publications')
        .select('remote_url')
        .where('draft_id', '=', post.draftId)
        .executeTakeFirstOrThrow(),
    );

  const named = [post.recordId, post.draftId, post.remoteId, url ?? '', commentRecord];
  for (const [at, name] of named.entries()) {
    const found = await runs(
      exportCommand,
      { post: name, out: `b${at}`, as: 'ruth@odoc.example' },
      { house, from: place },
    );
    expect([name, found.code]).toEqual([name, 0]);
  }
});

test('nothing is written where something is, and nothing of a refused or broken export stays', async ({
  house,
  place,
}) => {
  const { recordId } = await aPublishedPost(house);
  await mkdir(path.join(place, 'full'));
  await writeFile(path.join(place, 'full', 'mine.txt'), 'mine');
  await writeFile(path.join(place, 'file'), 'mine');
  const out = (directory: string, as = 'ruth@odoc.example', post = recordId) =>
    runs(exportCommand, { post, out: directory, as }, { house, from: place });

  const full = await out('full');
  const file = await out('file');
  const refused = await out('refused', 'theo@odoc.example');
  const stranger = await out('stranger', 'edith@omes.example');
  const nobody = await out('nobody', 'nobody@odoc.example');
  const nothing = await out('nothing', 'ruth@odoc.example', 'no such post');

  expect([full.code, file.code, refused.code, stranger.code, nobody.code, nothing.code]).toEqual([2, 2, 1, 2, 2, 2]);
  expect(full.lines[0]).toMatch(/is not empty\. Name a new directory\.$/);
  expect(refused.lines[0]).toMatch(/^Not done \(house\): None of your roles permits this/);
  expect(stranger.lines[0]).toMatch(/^No post .* is recorded here/);
  expect((await readdir(place)).toSorted()).toEqual(['file', 'full']);
  expect(await readdir(path.join(place, 'full'))).toEqual(['mine.txt']);
});

test('without a name, and with two records officers, the export asks in whose name', async ({ house, place }) => {
  const { recordId } = await aPublishedPost(house);

  const asked = await runs(exportCommand, { post: recordId, out: 'x' }, { house, from: place });

  expect(asked.code).toBe(2);
  expect(asked.lines[0]).toMatch(/--as MAIL.*ruth@odoc\.example/);
});

test('the doctor finds every log whole, and names the tile of one that was changed', async ({ house }) => {
  await sequenceLog.run(house.clock('odoc'), {});
  const well = await runs(doctor, {}, { house });
  const { store } = await house.world.logOf(house.demo.agencies['odoc'] ?? '', 'public');
  const tiles = path.join(store.directory, 'tile', '0', '000.p');
  const [width = ''] = await readdir(tiles);
  const bytes = await readFile(path.join(tiles, width));
  bytes[5] = (bytes[5] ?? 0) ^ 1;
  await writeFile(path.join(tiles, width), bytes);

  const ill = await runs(doctor, {}, { house });

  expect(well.code).toBe(0);
  expect(well.lines.join('\n')).toMatch(/log of odoc: \d+ entries, every hash holds/);
  expect(ill.code).toBe(1);
  expect(ill.lines.join('\n')).toMatch(
    /WRONG {2}log of odoc: entry 0: its bytes .* differ from its hash in tile\/0\/000/,
  );
});
