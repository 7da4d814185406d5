import { expect } from 'vitest';

import { exportPost } from '#app/records/export-post.flow';
import { paths as people } from '#paths/people';
import { paths as forPublic } from '#paths/public';
import { paths as publish } from '#paths/publish';
import { paths } from '#paths/scanning';
import { handsIn } from '#tests/support/attachments';
import { type TestHouse, test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { aPhoto } from '#tests/support/photo';
import {
  entriesOn,
  fileNow,
  foundLater,
  inDays,
  looks,
  says,
  scannerOf,
  withPicture,
} from '#tests/support/scanning/quarantine';
import { approves, hashIn, publishes, schedules, submits } from '#tests/support/steps';

const author = 'omes/ada';
const officer = 'omes/sam';
const reason = 'The vendor withdrew the signature this morning.';

async function cleanPicture(house: TestHouse) {
  house.world.malware = scannerOf(inDays(0));
  return withPicture(house, author, await aPhoto());
}

/** A picture in a draft in which newer signatures found malware. */
async function found(house: TestHouse) {
  const file = await cleanPicture(house);
  await foundLater(house, 'omes');
  return file;
}

const today = (house: TestHouse, who: string) => pageOf(house.visit(who, '/', undefined, { at: inDays(1) }));

test('who answers for security finds the task, reads what was found by which signatures, and lets a false alarm out with a reason', async ({
  house,
}) => {
  const { draftId, sha256, fileId } = await found(house);
  const task = await today(house, officer);
  const list = await pageOf(house.visit(officer, paths.files));
  const page = await pageOf(house.visit(officer, paths.file(fileId)));

  const without = await says(house, officer, { fileId, verdict: 'mistaken', reason: ' ' });
  const answered = await says(house, officer, { fileId, verdict: 'mistaken', reason });
  const after = await pageOf(house.visit(officer, paths.file(fileId)));
  const served = await house.visit(author, publish.picture(sha256, draftId));

  expect(task.words).toContain('Malware was found in a file that had been let in.');
  expect(list.words).toContain('In quarantine: “Late.Find” was found');
  expect(page.words).toContain('ClamAV 1.4.6/27000/');
  expect(without).toMatchObject({ status: 422 });
  expect(without.words).toContain('Write the reason.');
  expect(answered.status).toBe(303);
  expect(after.words).toContain(reason);
  expect(after.words).toContain('Out of quarantine: “Late.Find” is held to be mistaken');
  expect((await today(house, officer)).words).not.toContain('Malware was found in a file');
  expect(served.status).toBe(200);
  expect((await handsIn(house, author, draftId)).status).toBe(303);
  const entries = await entriesOn(house, 'omes', fileId);
  expect(entries.find(({ kind }) => kind === 'attachment.quarantined')).toMatchObject({
    payload: { signature: 'Late.Find' },
    person_id: null,
  });
  expect(entries.find(({ kind }) => kind === 'attachment.released')).toMatchObject({
    payload: { sha256, verdict: 'mistaken', reason },
    person_id: house.demo.people[officer]?.id,
  });
});

test('at ODOC too somebody answers for security, who finds the task and the file and says what becomes of it', async ({
  house,
}) => {
  house.world.malware = scannerOf(inDays(0));
  const { fileId } = await withPicture(house, 'odoc/marisol', await aPhoto());
  await foundLater(house, 'odoc');
  const task = await today(house, 'odoc/lena');
  const page = await pageOf(house.visit('odoc/lena', paths.file(fileId)));

  const answered = await says(house, 'odoc/lena', { fileId, verdict: 'stands', reason });

  expect(task.words).toContain('Malware was found in a file that had been let in.');
  expect(page.words).toContain('What becomes of it?');
  expect(answered.status).toBe(303);
  expect((await pageOf(house.visit('odoc/lena', paths.file(fileId)))).words).toContain('it stays in quarantine');
});

test('what was called mistaken puts the file back no more; what else is found in it does', async ({ house }) => {
  const { fileId } = await found(house);
  await says(house, officer, { fileId, verdict: 'mistaken', reason });

  house.world.malware = scannerOf(inDays(2), 'Late.Find');
  await looks(house, 'omes', 2);
  const same = await fileNow(house, 'omes', fileId);
  house.world.malware = scannerOf(inDays(3), 'Another.Find');
  await looks(house, 'omes', 3);

  expect(same).toMatchObject({ scan: 'released', signatures_at: inDays(2) });
  expect(await fileNow(house, 'omes', fileId)).toMatchObject({ scan: 'malware', scan_says: 'Another.Find' });
});

test('a finding that stands ends the task, and the file stays in quarantine whatever a later scan says', async ({
  house,
}) => {
  const { draftId, sha256, fileId } = await found(house);
  await says(house, officer, { fileId, verdict: 'stands', reason: 'The file came from a stranger.' });
  house.world.malware = scannerOf(inDays(2));

  const scanned = await house.visit(officer, paths.scan(fileId), {});
  const page = await pageOf(house.visit(officer, paths.file(fileId)));

  expect((await today(house, officer)).words).not.toContain('Malware was found in a file');
  expect(scanned.status).toBe(303);
  expect(page.words).toContain('A scan was ordered');
  expect(page.words).toContain('None found, by ClamAV');
  expect(page.words).toContain('In quarantine: “Late.Find” was found');
  expect((await house.visit(author, publish.picture(sha256, draftId))).status).toBe(404);
});

test('a draft with a file in quarantine is neither approved nor scheduled, by "attachment.checked", and its author is told', async ({
  house,
}) => {
  const waiting = await cleanPicture(house);
  await submits(house, author, waiting.draftId);
  const contentHash = hashIn((await pageOf(house.visit('omes/dana', publish.draft(waiting.draftId)))).html);
  await foundLater(house, 'omes');

  const approved = await pageOf(house.visit('omes/dana', publish.approve(waiting.draftId), { contentHash, note: '' }));
  await says(house, officer, { fileId: waiting.fileId, verdict: 'mistaken', reason });
  await approves(house, 'omes/dana', waiting.draftId);
  await foundLater(house, 'omes', 'Another.Find');
  house.world.malware = scannerOf(inDays(2), 'Another.Find');
  await looks(house, 'omes', 2);
  const when = { contentHash, when: 'now', at: '' };
  const scheduled = await pageOf(house.visit(author, publish.schedule(waiting.draftId), when));

  expect(approved).toMatchObject({ status: 422, clauses: expect.arrayContaining(['OMES-006/security.E']) });
  expect(scheduled).toMatchObject({ status: 422, clauses: expect.arrayContaining(['OMES-006/security.E']) });
  expect((await today(house, author)).words).toContain('Malware in a picture of your draft');
});

test('a published picture leaves our pages until the finding is called mistaken, and nothing is deleted', async ({
  house,
}) => {
  const { draftId, sha256, fileId } = await cleanPicture(house);
  await submits(house, author, draftId);
  await approves(house, 'omes/dana', draftId);
  await schedules(house, author, draftId);
  await publishes(house, author, draftId);
  await foundLater(house, 'omes');

  const gone = await house.anybody(forPublic.picture('omes', sha256));
  const page = await pageOf(house.visit(officer, paths.file(fileId)));
  const told = await today(house, officer);
  await says(house, officer, { fileId, verdict: 'mistaken', reason });

  expect(gone.status).toBe(404);
  expect(page.words).toContain('Published');
  expect(told.words).toContain('Malware in a published picture');
  expect(await house.world.blobs.has(sha256)).toBe(true);
  expect((await house.anybody(forPublic.picture('omes', sha256))).status).toBe(200);
});

/** The names of all files in an export of the newest post, and what is said of its records. */
async function exported(house: TestHouse): Promise<string> {
  const post = await house
    .as('omes/edith')
    .view((view) =>
      view
        .selectFrom('records')
        .select('id')
        .where('kind', '=', 'post')
        .orderBy('at', 'desc')
        .executeTakeFirstOrThrow(),
    );
  const answer = await exportPost.perform(house.as('omes/edith'), { recordId: post.id });
  if (answer.kind !== 'done') throw new Error(JSON.stringify(answer));
  const said: string[] = [];
  for await (const { path, bytes } of answer.value.files)
    said.push(path, path.endsWith('.json') ? Buffer.from(bytes).toString() : '');
  return said.join('\n');
}

test('an export of a post names a picture in quarantine, says why its bytes aren’t there, and has them once it is let out', async ({
  house,
}) => {
  const { draftId, sha256, fileId } = await cleanPicture(house);
  await submits(house, author, draftId);
  await approves(house, 'omes/dana', draftId);
  await schedules(house, author, draftId);
  await publishes(house, author, draftId);
  await foundLater(house, 'omes');

  const without = await exported(house);
  await says(house, officer, { fileId, verdict: 'mistaken', reason });

  expect(without).not.toContain(`picture-${sha256}`);
  expect(without).toContain('Malware was found in it: its bytes are kept and not handed out.');
  expect(await exported(house)).toContain(`picture-${sha256}`);
});

test('who brought the file in doesn’t let it out, by "attachment.not-own", whatever role they hold', async ({
  house,
}) => {
  const { fileId } = await found(house);
  const ada = house.demo.people[author]?.id ?? '';
  await house.visit('omes/arlo', `/people/${ada}/give/give-role`, { role: 'security-officer', until: '' });

  const page = await pageOf(house.visit(author, paths.file(fileId)));
  const forced = await says(house, author, { fileId, verdict: 'mistaken', reason });

  expect(page.html).not.toContain('name="verdict"');
  expect(page.words).toContain('Sam Iwu can say what becomes of it, and didn’t bring it in.');
  expect(forced.status).toBe(422);
  expect(forced.words).toContain('You brought this file in, so somebody else says what becomes of it.');
  expect((await fileNow(house, 'omes', fileId)).scan).toBe('malware');
});

test('a file that isn’t in quarantine is let out by nobody, by "attachment.moves-by-table"', async ({ house }) => {
  const { fileId } = await cleanPicture(house);

  const forced = await says(house, officer, { fileId, verdict: 'mistaken', reason });

  expect(forced.status).toBe(422);
  expect(forced.words).toContain('This file isn’t in quarantine any more.'.replace('’', "'"));
});

test('who neither looks after security nor reads everything finds no such page', async ({ house }) => {
  const { fileId } = await found(house);

  const answers = [
    await house.visit(author, paths.files),
    await house.visit(author, paths.file(fileId)),
    await house.visit(author, paths.scan(fileId), {}),
    await house.visit('odoc/nadia', paths.file(fileId)),
  ];

  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  expect((await pageOf(house.visit('omes/victor', paths.file(fileId)))).html).not.toContain('name="verdict"');
});

test('where nobody holds the role that answers, the page says so and whom to ask', async ({ house }) => {
  house.world.malware = scannerOf(inDays(0));
  const { fileId } = await withPicture(house, 'odoc/marisol', await aPhoto());
  await house.visit('odoc/nadia', people.disable(house.demo.people['odoc/lena']?.id ?? ''), {});
  await foundLater(house, 'odoc');

  const page = await pageOf(house.visit('odoc/nadia', paths.file(fileId)));
  const reader = await pageOf(house.visit('odoc/ruth', paths.file(fileId)));

  expect(page.html).not.toContain('name="verdict"');
  expect(page.words).toContain(
    'Nobody who didn’t bring it in holds the role ‘Information security officer’, so nobody can say what becomes of it.',
  );
  expect(page.words).toContain('Give it to somebody under People');
  expect(reader.words).toContain('Ask whoever gives out roles in your agency');
});
