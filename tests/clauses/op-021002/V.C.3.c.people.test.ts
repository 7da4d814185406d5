import { expect } from 'vitest';

import { paths } from '#paths/publish';
import { adds, describes, editPage, handsIn } from '#tests/support/attachments';
import { grants, requests } from '#tests/support/form-requests';
import { type TestHouse, test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { aPhoto } from '#tests/support/photo';
import { drafts } from '#tests/support/steps';

const clause = 'OP-021002/V.C.3.c';
const author = 'odoc/marisol';
const text = 'The garden in the north yard.';

async function withPicture(house: TestHouse): Promise<string> {
  const draftId = await drafts(house, author, text);
  await adds(house, author, { draftId, text, bytes: await aPhoto() });
  return draftId;
}

/** The controls that refused to let the draft go to review. */
function refusedBy(house: TestHouse, draftId: string): Promise<string[]> {
  return house.as(author).view(async (view) => {
    const rows = await view
      .selectFrom('decisions')
      .select('controls')
      .where('subject_id', '=', draftId)
      .where('granted', '=', false)
      .execute();
    return rows.flatMap(({ controls }) => controls);
  });
}

test(`${clause}: who is in a picture is asked, and without an answer it goes nowhere`, async ({ house }) => {
  const draftId = await withPicture(house);
  await describes(house, author, { draftId, text, shows: [] });

  const unanswered = await handsIn(house, author, draftId);
  await describes(house, author, { draftId, text, shows: ['nobody'] });
  const answered = await handsIn(house, author, draftId);

  expect(unanswered).toMatchObject({ status: 422, clauses: expect.arrayContaining([clause]) });
  expect(unanswered.words).toContain("Picture 1 doesn't say who is in it.");
  expect(answered.status).toBe(303);
  expect(await refusedBy(house, draftId)).toEqual(['draft.names-people']);
});

test.for([['inmate'], ['minor'], ['victim'], ['visitor'], ['passing', 'inmate']])(
  `${clause}: a picture of %s goes to review with the director's written permission alone`,
  async (shows, { house }) => {
    const draftId = await withPicture(house);
    await describes(house, author, { draftId, text, shows });
    const none = await handsIn(house, author, draftId);
    const requestId = await requests(house, author, 'images');
    await describes(house, author, { draftId, text, shows, more: { 'needs-images': requestId } });
    const asked = await handsIn(house, author, draftId);
    await grants(house, 'odoc/harold', requestId);

    const granted = await handsIn(house, author, draftId);

    expect(none).toMatchObject({ status: 422, clauses: expect.arrayContaining([clause]) });
    expect(none.words).toMatch(
      /Picture 1 shows an? (inmate|minor|victim|visitor): “[^”]+” is needed, and none is linked/,
    );
    expect(asked.words).toContain('waits for its answer');
    expect(granted.status).toBe(303);
    const review = await pageOf(house.visit('odoc/ben', paths.draft(draftId)));
    expect(review.words).toContain('as its author says');
  },
);

test(`${clause}: staff and the public in passing need no permission`, async ({ house }) => {
  const draftId = await withPicture(house);
  await describes(house, author, { draftId, text, shows: ['passing'] });

  expect((await handsIn(house, author, draftId)).status).toBe(303);
});

test(`${clause}: nobody and somebody can't both be in it: the form says so and keeps both ticks`, async ({ house }) => {
  const draftId = await withPicture(house);

  const refused = await describes(house, author, { draftId, text, shows: ['nobody', 'minor'] });

  expect(refused.status).toBe(422);
  expect(refused.words).toContain('Nobody and somebody can’t both be in it.');
  expect(refused.html.match(/<input[^>]*name="shows-[^>]*checked/g)).toHaveLength(2);
  expect((await editPage(house, author, draftId)).html).not.toMatch(/<input[^>]*name="shows-[^>]*checked/);
});
