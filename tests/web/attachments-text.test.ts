import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect } from 'vitest';

import { readPictureText } from '#app/scanning/read-picture-text.flow';
import { paths } from '#paths/publish';
import { openPictureText, programOnPath, readLimits } from '#platform/picture-text';
import { aScreenshot, adds, describes, editPage, handsIn } from '#tests/support/attachments';
import { inDays } from '#tests/support/days';
import { answersFinding, questionsFinding } from '#tests/support/findings';
import { type TestHouse, test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { aPhoto } from '#tests/support/photo';
import { lists, names } from '#tests/support/screening-lists';
import { drafts, hashIn } from '#tests/support/steps';

const author = 'odoc/marisol';
const soon = () => inDays(20);
const text = 'How to ask for a visit.';
const tesseract = programOnPath('tesseract');
/** Debian's `tesseract-ocr`; without it the tests of the real reader are skipped by name. */
const real = test.skipIf(tesseract === undefined);

/** A reader that finds these words in every picture. */
const findsWords = (words: string): TestHouse['world']['pictureText'] => ({
  configured: true,
  read: () => Promise.resolve({ is: 'read', words }),
});

/** A draft with a picture that is described and waits to be read; answers its id. */
async function withPicture(house: TestHouse, bytes: Uint8Array): Promise<string> {
  const draftId = await drafts(house, author, text);
  await adds(house, author, { draftId, text, bytes });
  await describes(house, author, { draftId, text });
  return draftId;
}

/** The worker reads whatever waits. */
async function workerReads(house: TestHouse): Promise<void> {
  const ctx = house.clock('odoc');
  const waiting = await ctx.view((view) =>
    view.selectFrom('attachments').select('id').where('reading', '=', 'waiting').execute(),
  );
  for (const { id } of waiting) await readPictureText.run(ctx, { attachmentId: id });
}

real(
  'a Social Security number in a screenshot is read, named, and stops the draft as in the text',
  async ({ house }) => {
    house.world.pictureText = openPictureText(tesseract);
    const draftId = await withPicture(
      house,
      await aScreenshot('Visitor record', 'Name: Pat Example', 'Social Security number: 219-09-9998'),
    );
    await workerReads(house);

    const page = await editPage(house, author, draftId);
    const refused = await handsIn(house, author, draftId);

    expect(page.words).toContain('Picture 1 shows text in which this stands: Social Security number.');
    expect(page.words).toContain('219-09-9998');
    expect(refused).toMatchObject({ status: 422, clauses: expect.arrayContaining(['OP-021002/VIII']) });
    const ledger = await house
      .clock('odoc')
      .view((view) => view.selectFrom('ledger').select('payload').where('kind', '=', 'attachment.text-read').execute());
    expect(ledger).toHaveLength(1);
    expect(JSON.stringify(ledger)).not.toContain('219');
  },
);

real('a photo without text is read as empty and goes on', async ({ house }) => {
  house.world.pictureText = openPictureText(tesseract);
  const draftId = await withPicture(house, await aPhoto());
  await workerReads(house);

  const answer = await handsIn(house, author, draftId);

  expect(answer.status).toBe(303);
});

test('until the worker has read a picture its draft stays, and the page says that it takes some seconds', async ({
  house,
}) => {
  house.world.pictureText = findsWords('Gate 4');
  const draftId = await withPicture(house, await aPhoto());

  const early = await handsIn(house, author, draftId);
  await workerReads(house);
  const later = await handsIn(house, author, draftId);

  expect(early.status).toBe(422);
  expect(early.words).toContain('The text in picture 1 is being read, which takes some seconds.');
  expect(later.status).toBe(303);
  const draft = await pageOf(house.visit('odoc/ben', paths.draft(draftId)));
  expect(draft.words).toContain('Text in it “Gate 4”');
});

test('a picture that is mostly text is advised against by the clause on accessibility, and stops nothing', async ({
  house,
}) => {
  const words = Array.from({ length: 24 }, () => 'visiting hours change on Monday').join(' ');
  house.world.pictureText = findsWords(words);
  const draftId = await withPicture(house, await aPhoto());
  await workerReads(house);

  const page = await editPage(house, author, draftId);
  const answer = await handsIn(house, author, draftId);

  expect(page.words).toContain("Picture 1 is mostly text, which a screen reader can't read.");
  expect(answer.status).toBe(303);
});

test('a reader that takes too long counts as not read: the author is asked to look, and the draft goes on', async ({
  house,
}) => {
  const dir = mkdtempSync(path.join(tmpdir(), 'rostrum-reader-'));
  const sleeper = path.join(dir, 'reader');
  writeFileSync(sleeper, '#!/bin/sh\nexec sleep 60\n', { mode: 0o755 });
  house.world.pictureText = openPictureText(sleeper, { ...readLimits, maxSeconds: 1 });
  const draftId = await withPicture(house, await aPhoto());
  const from = Date.now();
  await workerReads(house);
  const tookMs = Date.now() - from;
  rmSync(dir, { recursive: true });

  const page = await editPage(house, author, draftId);

  expect(tookMs).toBeLessThan(10_000);
  expect(page.words).toContain('Software couldn’t read it: look for names and numbers yourself');
  expect((await handsIn(house, author, draftId)).status).toBe(303);
});

test('a number in a picture that is set aside as mistaken lets no other number in the same picture through', async ({
  house,
}) => {
  house.world.pictureText = findsWords('SSN 219-09-9998\nSSN 219-09-9997');
  const draftId = await withPicture(house, await aPhoto());
  await workerReads(house);
  await questionsFinding(house, author, { draftId, kind: 'ssn' });
  await answersFinding(house, 'odoc/june', { draftId, kind: 'ssn', verdict: 'mistaken' });

  const refused = await handsIn(house, author, draftId);

  expect(refused).toMatchObject({ status: 422, clauses: expect.arrayContaining(['OP-021002/VIII']) });
});

test('without a reader the page says that text in pictures is not read', async ({ house }) => {
  const draftId = await withPicture(house, await aPhoto());

  expect((await editPage(house, author, draftId)).words).toContain('Not read by software here');
});

test.for([
  ['IMG_2044.jpg', 'The alt text is the name of a file.'],
  ['Image of a gate', 'A screen reader says already that it is a picture.'],
] as const)('the alt text “%s” is advised against', async ([alt, says], { house }) => {
  const draftId = await drafts(house, author, text);
  await adds(house, author, { draftId, text, bytes: await aPhoto() });
  await describes(house, author, { draftId, text, more: { alt } });

  expect((await editPage(house, author, draftId)).words).toContain(says);
  expect((await handsIn(house, author, draftId)).status).toBe(303);
});

test('somebody who stands for election is found in a picture’s text, and the draft is the director’s to decide', async ({
  house,
}) => {
  await names(house, 'odoc/june', { name: 'Runoff', heldOn: soon(), words: 'Jane Roe' });
  house.world.pictureText = findsWords('Come and meet Jane Roe at the fair');
  const draftId = await withPicture(house, await aPhoto());
  await workerReads(house);

  const page = await editPage(house, author, draftId);
  const sent = await handsIn(house, author, draftId);
  const { html, words } = await pageOf(house.visit('odoc/ben', paths.draft(draftId)));
  const tried = await pageOf(house.visit('odoc/ben', paths.approve(draftId), { contentHash: hashIn(html), note: '' }));

  expect(page.words).toContain('Picture 1 shows text in which this stands: Somebody who stands for election.');
  expect(sent.status).toBe(303);
  expect(words).toContain('Jane Roe (Sheriff) stands for election');
  expect(html).not.toContain('>Approve<');
  expect(tried.status).toBe(422);
  expect(tried.words).toContain('only the chief administrator of Communications decides');
});

test('the agency’s watched words are found in a picture’s text, and what its list allows is not', async ({ house }) => {
  await lists(house, 'odoc/june', { sort: 'watched', words: 'Operation Blue Sky' });
  house.world.pictureText = findsWords('Operation Blue Sky. Call 405-555-0123.');
  const draftId = await withPicture(house, await aPhoto());
  await workerReads(house);

  const before = await editPage(house, author, draftId);
  await lists(house, 'odoc/june', { sort: 'contact', words: '405-555-0123' });
  const after = await editPage(house, author, draftId);

  expect(before.words).toContain('These words are on the agency’s own list.');
  expect(before.words).toContain('in which this stands: Telephone number.');
  expect(after.words).toContain('These words are on the agency’s own list.');
  expect(after.words).not.toContain('in which this stands: Telephone number.');
});
