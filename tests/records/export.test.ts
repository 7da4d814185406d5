import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect } from 'vitest';

import { exportPost } from '#app/records/export-post.flow';
import { verifyBundle } from '#formats/verify-bundle';
import { readWarc } from '#formats/warc';
import { sha256 } from '#kernel/hash';
import { type TestHouse, test as base } from '#tests/support/house';
import { THREAT, aPublishedPost, answersAsked, commentsUnder, hides } from '#tests/support/published';
import { posts } from '#tests/support/steps';

import { run } from './tlog-sample.ts';

const test = base.extend<{ directory: string }>({
  // oxlint-disable-next-line no-empty-pattern -- vitest reads the fixture's dependencies from this pattern
  directory: async ({}, use) => {
    const directory = await mkdtemp(path.join(tmpdir(), 'export-'));
    await use(directory);
    await rm(directory, { recursive: true, force: true });
  },
});

/** A post of odoc on its own page: written, approved and published, with a comment that waits and one that is hidden. */
async function aPostAndItsComments(house: TestHouse): Promise<string> {
  const post = await aPublishedPost(house);
  await commentsUnder(house, post, 'Is there a bus?');
  await hides(house, await commentsUnder(house, post, THREAT));
  return post.recordId;
}

async function exported(house: TestHouse, who: string, recordId: string, directory: string): Promise<number> {
  const answer = await exportPost.perform(house.as(who), { recordId });
  if (answer.kind !== 'done') throw new Error(JSON.stringify(answer));
  for await (const { path: name, bytes } of answer.value.files) {
    await mkdir(path.dirname(path.join(directory, name)), { recursive: true });
    await writeFile(path.join(directory, name), bytes);
  }
  return answer.value.records;
}

const allRecords = async (directory: string) => {
  const names = await readdir(path.join(directory, 'records'));
  const texts = await Promise.all(names.map((name) => readFile(path.join(directory, 'records', name), 'utf8')));
  return texts.map((text) => JSON.parse(text) as { fields: Record<string, unknown>; about: Record<string, unknown> });
};

test('a post goes out with its comments, decisions and permissions, and anybody can check it', async ({
  house,
  directory,
}) => {
  const recordId = await aPostAndItsComments(house);

  const count = await exported(house, 'odoc/ruth', recordId, directory);
  const found = await allRecords(directory);
  const kinds = new Set(found.map(({ fields }) => fields['kind']));

  expect(await verifyBundle(directory)).toEqual([]);
  expect(await run('python3', ['verify.py'], directory)).toMatchObject({
    code: 0,
    says: expect.stringContaining('VERIFIED') as unknown,
  });
  expect(found).toHaveLength(count);
  for (const kind of [
    'draft.started',
    'draft.submitted',
    'draft.approved',
    'post.ordered',
    'post.published',
    'captured.comment',
    'comment.hide-ordered',
    'comment.hidden',
    'grant.given',
    'account.registered',
    'role.given',
    'agency.set-up',
    'records.exported',
  ])
    expect([kind, kinds.has(kind)]).toEqual([kind, true]);
});

test('an answer goes out with the post and the comment that it stands under, named by either', async ({
  house,
  directory,
}) => {
  const post = await aPublishedPost(house);
  const commentId = await commentsUnder(house, post, 'Is there a bus?');
  const draftId = await answersAsked(house, commentId, 'The 23 bus stops at the gate.');
  const { id: recordId } = await house
    .as('odoc/ruth')
    .view((view) =>
      view.selectFrom('records').select('id').where('text', 'like', 'The 23 bus%').executeTakeFirstOrThrow(),
    );

  const byPost = path.join(directory, 'post');
  const byAnswer = path.join(directory, 'answer');
  await exported(house, 'odoc/ruth', post.recordId, byPost);
  await exported(house, 'odoc/ruth', recordId, byAnswer);

  for (const one of [byPost, byAnswer]) {
    const found = await allRecords(one);
    const answer = found.find(({ fields }) => fields['kind'] === 'post.published' && fields['subjectId'] === draftId);
    expect(answer?.fields['payload.answers']).toBe(commentId);
    expect(found.filter(({ fields }) => fields['kind'] === 'draft.approved')).toHaveLength(2);
    expect(JSON.stringify(found)).toContain('Is there a bus?');
    expect(await verifyBundle(one)).toEqual([]);
  }
});

test('raw bytes, evidence and the same as WARC are in it, bound by what the log holds', async ({
  house,
  directory,
}) => {
  await exported(house, 'odoc/ruth', await aPostAndItsComments(house), directory);
  const found = await allRecords(directory);
  const names = (await readdir(directory, { recursive: true })).map((name) => name.split(path.sep).join('/'));

  const comment = found.find(({ fields }) => fields['payload.text'] === THREAT);
  const bytes = await readFile(path.join(directory, 'raw', String(comment?.fields['id']), 'raw'));
  const warc = await readFile(path.join(directory, 'further', String(comment?.fields['id']), 'raw.warc'));
  const inside = [];
  for await (const record of readWarc(warc)) inside.push(Buffer.from(record.body).toString());

  expect(sha256(bytes)).toBe(comment?.fields['payload.raw']);
  expect(inside).toEqual([bytes.toString()]);
  expect(names.some((name) => /^raw\/.*\/evidence\.json$/.test(name))).toBe(true);
});

test('a byte that was changed after the export is named', async ({ house, directory }) => {
  await exported(house, 'odoc/ruth', await aPostAndItsComments(house), directory);
  const [name = ''] = (await readdir(path.join(directory, 'disclosures'))).toSorted();
  const file = path.join(directory, 'disclosures', name);
  await writeFile(file, (await readFile(file, 'utf8')).replace('"kind"', '"kinda"'));

  const troubles = await verifyBundle(directory);

  expect(troubles.map(({ where }) => where).join(' ')).toContain(`disclosures/${name}`);
});

test('nothing of another post, of another account or of another agency is in it', async ({ house, directory }) => {
  const recordId = await aPostAndItsComments(house);
  await posts(house, { author: 'odoc/marisol', reviewer: 'odoc/june', text: 'Another post altogether.' });
  await exported(house, 'odoc/ruth', recordId, directory);

  const all = JSON.stringify(await allRecords(directory));

  expect(all).toContain('visitation hall');
  expect(all).not.toContain('Another post altogether');
  expect(all).not.toContain('Office of Management');
});

test('who may not hand out records is refused with the clause, and the refusal is on record', async ({ house }) => {
  const recordId = await aPostAndItsComments(house);

  const answer = await exportPost.perform(house.as('odoc/theo'), { recordId });
  const strangers = await exportPost.perform(house.as('omes/edith'), { recordId });
  const refused = await house
    .as('odoc/ruth')
    .view((view) =>
      view
        .selectFrom('decisions')
        .select('granted')
        .where('act', '=', 'export-records')
        .where('subject_id', '=', recordId)
        .execute(),
    );

  expect(answer).toMatchObject({ kind: 'refused', citations: [{ control: 'act.is-permitted' }] });
  expect(strangers).toMatchObject({ kind: 'refused', citations: [{ control: 'agency.no-crossing' }] });
  expect(refused).toEqual([{ granted: false }]);
});

test('a record that is no post says so in words', async ({ house }) => {
  await aPostAndItsComments(house);
  const comment = await house
    .as('odoc/ruth')
    .view((view) => view.selectFrom('records').select('id').where('kind', '=', 'comment').executeTakeFirstOrThrow());

  await expect(exportPost.perform(house.as('odoc/ruth'), { recordId: comment.id })).rejects.toThrow(/not a post/);
});
