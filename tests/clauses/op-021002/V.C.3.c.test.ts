import { expect } from 'vitest';

import { followPermissions } from '#app/forms/follow-permissions.flow';
import { paths as forms } from '#paths/forms';
import { paths } from '#paths/publish';
import { draftsWithPicture, grants, requests, saves } from '#tests/support/form-requests';
import { type TestHouse, test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { odocRegisters } from '#tests/support/permissions';
import { approves, drafts, hashIn, publishes, schedules, submits, valuesIn } from '#tests/support/steps';

const clause = 'OP-021002/V.C.3.c';
const control = 'draft.needs-permission';
const text = 'Our recruits train for their first assignment.';
const author = 'odoc/marisol';
const DAY_MS = 86_400_000;

/** What the page says when the author submits exactly what it shows. */
async function submitted(house: TestHouse, draftId: string) {
  const page = await pageOf(house.visit(author, paths.submit(draftId)));
  const sent = { contentHash: hashIn(page.html), attested: valuesIn(page.html, 'attested') };
  return pageOf(house.visit(author, paths.submit(draftId), sent));
}

function controlsOf(house: TestHouse, subjectId: string): Promise<string[]> {
  return house.as(author).view(async (view) => {
    const rows = await view
      .selectFrom('decisions')
      .select('controls')
      .where('subject_id', '=', subjectId)
      .where('granted', '=', false)
      .execute();
    return rows.flatMap(({ controls }) => controls);
  });
}

test(`${clause}: photos of training need the director's express written permission before they are even submitted`, async ({
  house,
}) => {
  const { draftId, picture } = await draftsWithPicture(house, author, text);
  await saves(house, author, { draftId, text, picture, needs: { images: 'needed' } });
  const none = await submitted(house, draftId);
  const requestId = await requests(house, author, 'images');
  // What is asked and not granted is no permission, even where a form is sent that offers it.
  await saves(house, author, { draftId, text, picture, needs: { images: requestId } });
  const asked = await submitted(house, draftId);
  await grants(house, 'odoc/harold', requestId);

  await submits(house, author, draftId);

  expect(none).toMatchObject({ status: 422, clauses: expect.arrayContaining([clause]) });
  expect(none.words).toContain('none is linked');
  expect(asked).toMatchObject({ status: 422, clauses: expect.arrayContaining([clause]) });
  expect(asked.words).toContain('waits for its answer');
  expect(await controlsOf(house, draftId)).toEqual([control, control]);
});

test(`${clause}: the director alone permits it, signed, and from that second on`, async ({ house }) => {
  const requestId = await requests(house, author, 'images');
  const form = { signed: 'x', says: '', lastDay: '' };

  const june = await pageOf(house.visit('odoc/june', forms.grant(requestId), form));
  const ben = await pageOf(house.visit('odoc/ben', forms.grant(requestId), form));
  await grants(house, 'odoc/harold', requestId);

  expect([june.status, ben.status]).toEqual([422, 422]);
  expect(ben.words).toContain('Not done');
  const { from_at, known } = await house.as(author).view((view) =>
    view
      .selectFrom('form_requests')
      .innerJoin('decisions', (on) =>
        on
          .onRef('decisions.agency_id', '=', 'form_requests.agency_id')
          .onRef('decisions.id', '=', 'form_requests.answered_by'),
      )
      .select(['from_at', 'decisions.at as known'])
      .where('form_requests.id', '=', requestId)
      .executeTakeFirstOrThrow(),
  );
  expect(from_at).toEqual(known);
});

test(`${clause}: the reviewer sees by which permission, by whom and until when; another link is another content`, async ({
  house,
}) => {
  const { draftId, picture } = await draftsWithPicture(house, author, text);
  const [first, second] = [await requests(house, author, 'images'), await requests(house, author, 'images')];
  for (const id of [first, second]) await grants(house, 'odoc/harold', id);
  await saves(house, author, { draftId, text, picture, needs: { images: first } });
  await submits(house, author, draftId);

  const review = await pageOf(house.visit('odoc/ben', paths.draft(draftId)));
  await saves(house, author, { draftId, text, picture, needs: { images: second } });
  const contentHash = hashIn(review.html);
  const late = await pageOf(house.visit('odoc/ben', paths.approve(draftId), { contentHash, note: '' }));

  expect(review.words).toContain('Recruits at the range , granted by Harold Bright on');
  expect(review.html).toContain(forms.request(first));
  expect(late.status).toBe(422);
});

/** A draft that rests on a permission, approved and ordered; answers both. */
async function ordered(house: TestHouse): Promise<{ draftId: string; requestId: string }> {
  const { draftId, picture } = await draftsWithPicture(house, author, text);
  const requestId = await requests(house, author, 'images');
  await grants(house, 'odoc/harold', requestId);
  await saves(house, author, { draftId, text, picture, needs: { images: requestId } });
  await submits(house, author, draftId);
  await approves(house, 'odoc/ben', draftId);
  await schedules(house, author, draftId);
  return { draftId, requestId };
}

test(`${clause}: with the permission in force it is published`, async ({ house }) => {
  const { draftId } = await ordered(house);

  expect(await publishes(house, author, draftId)).toMatchObject({ kind: 'done', value: { outcome: 'published' } });
});

test(`${clause}: a permission that is withdrawn after the order stops the publication, and its author is told`, async ({
  house,
}) => {
  const { draftId, requestId } = await ordered(house);

  const end = await pageOf(house.visit('odoc/harold', forms.end(requestId)));
  await house.visit('odoc/harold', forms.end(requestId), { reason: 'A recruit objects.' });
  const answer = await publishes(house, author, draftId);

  expect(end.words).toContain("Drafts that rest on it and aren't published yet: 1.");
  expect(answer).toMatchObject({ kind: 'refused', citations: [{ control, clause }] });
  const page = await pageOf(house.visit(author, paths.draft(draftId)));
  expect(page.words).toContain('It was no longer permitted when it was to go out, so it was not sent.');
  expect(page.words).toContain('no written permission of the director in force is attached');
  expect(page.words).toContain(', ended on');
  const today = await pageOf(house.visit(author, '/'));
  expect(today.words).toContain('A draft of yours lost its permission');
  expect(today.words).toContain('A recruit objects.');
});

test(`${clause}: a permission that has run out by the time of publication stops it too`, async ({ house }) => {
  const { draftId, requestId } = await ordered(house);
  const after = new Date(Date.now() + 200 * DAY_MS);

  const answer = await publishes(house, author, draftId, after);

  expect(answer).toMatchObject({ kind: 'refused', citations: [{ control, clause }] });
  expect((await pageOf(house.visit(author, forms.request(requestId), undefined, { at: after }))).words).toContain(
    'Run out',
  );
});

test(`${clause}: the permission ends at its very second, also for what was ordered before`, async ({ house }) => {
  const [late, early] = [await ordered(house), await ordered(house)];
  const endOf = async (requestId: string) => {
    const { until_at: until } = await house
      .as(author)
      .view((view) =>
        view.selectFrom('form_requests').select('until_at').where('id', '=', requestId).executeTakeFirstOrThrow(),
      );
    return until?.getTime() ?? 0;
  };

  const at = await publishes(house, author, late.draftId, new Date(await endOf(late.requestId)));
  const before = await publishes(house, author, early.draftId, new Date((await endOf(early.requestId)) - 1));

  expect(at).toMatchObject({ kind: 'refused', citations: [{ control, clause }] });
  expect(before.kind).toBe('done');
});

test(`${clause}: an order is not taken either, once the permission has ended`, async ({ house }) => {
  const { draftId, picture } = await draftsWithPicture(house, author, text);
  const requestId = await requests(house, author, 'images');
  await grants(house, 'odoc/harold', requestId);
  await saves(house, author, { draftId, text, picture, needs: { images: requestId } });
  await submits(house, author, draftId);
  await approves(house, 'odoc/ben', draftId);
  await house.visit('odoc/harold', forms.end(requestId), { reason: 'A recruit objects.' });

  const page = await pageOf(house.visit(author, paths.draft(draftId)));
  const refused = await pageOf(
    house.visit(author, paths.schedule(draftId), { contentHash: hashIn(page.html), when: 'now', at: '' }),
  );

  expect(page.words).toContain('the one that is linked has ended');
  expect(refused).toMatchObject({ status: 422, clauses: expect.arrayContaining([clause]) });
});

test(`${clause}: nothing is ordered for a time at which the permission will have ended`, async ({ house }) => {
  const { draftId, picture } = await draftsWithPicture(house, author, text);
  const requestId = await requests(house, author, 'images');
  await grants(house, 'odoc/harold', requestId);
  await saves(house, author, { draftId, text, picture, needs: { images: requestId } });
  await submits(house, author, draftId);
  await approves(house, 'odoc/ben', draftId);
  const contentHash = hashIn((await pageOf(house.visit(author, paths.draft(draftId)))).html);
  const on = (days: number) => `${new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)}T09:30`;

  const late = await pageOf(house.visit(author, paths.schedule(draftId), { contentHash, when: 'later', at: on(200) }));
  const sooner = await house.visit(author, paths.schedule(draftId), { contentHash, when: 'later', at: on(20) });

  expect(late.status).toBe(422);
  expect(late.words).toContain('no written permission of the director in force is attached');
  expect(sooner.status).toBe(303);
});

test(`${clause}: confidential matter needs it as well; and it never unlocks what law protects`, async ({ house }) => {
  const secret = `${text} One of them has SSN 123-45-6789.`;
  const draftId = await drafts(house, author, secret);
  await saves(house, author, { draftId, text: secret, needs: { confidential: 'needed' } });
  const none = await submitted(house, draftId);
  const requestId = await requests(house, author, 'confidential');
  await grants(house, 'odoc/harold', requestId);

  await saves(house, author, { draftId, text: secret, needs: { confidential: requestId } });
  const permitted = await submitted(house, draftId);
  await saves(house, author, { draftId, text, needs: { confidential: requestId } });
  await submits(house, author, draftId);

  expect(none.clauses).toContain(clause);
  expect(permitted).toMatchObject({ status: 422, clauses: expect.arrayContaining(['OP-021002/VIII']) });
  expect(await controlsOf(house, draftId)).toEqual(['draft.no-secrets', control, 'draft.no-secrets']);
});

test(`${clause}: a permission of another kind, or for another account, covers nothing here`, async ({ house }) => {
  const elsewhere = await odocRegisters(house, { name: 'Oklahoma Department of Corrections: jobs', handle: 'jobs' });
  const { draftId, picture } = await draftsWithPicture(house, author, text);
  const other = await requests(house, author, 'images', { account: elsewhere });
  const kind = await requests(house, author, 'confidential');
  for (const id of [other, kind]) await grants(house, 'odoc/harold', id);

  await saves(house, author, { draftId, text, picture, needs: { images: other } });
  const account = await submitted(house, draftId);
  await saves(house, author, { draftId, text, picture, needs: { images: kind } });
  const matter = await submitted(house, draftId);
  const compose = await pageOf(house.visit(author, paths.edit(draftId)));

  expect(account.words).toContain('is for another account');
  expect(matter.words).toContain('is another kind of permission');
  expect([account.status, matter.status]).toEqual([422, 422]);
  expect(compose.html).not.toContain(`value="${other}"`);
});

test(`${clause}: who asked is told two weeks before the end, and again at the end with the authors, once each`, async ({
  house,
}) => {
  const { requestId } = await ordered(house);
  const [soon, over] = [170, 200].map((days) => new Date(Date.now() + days * DAY_MS));
  const told = async () => {
    const notices = await house.as(author).view((view) =>
      view
        .selectFrom('notices')
        .select('subject')
        .where('person_id', '=', house.demo.people[author]?.id ?? '')
        .execute(),
    );
    const count = (part: string) => notices.filter(({ subject }) => subject.includes(part)).length;
    return [count('ends soon'), count('has run out'), count('lost its permission')];
  };

  const before = await told();
  for (const at of [new Date(), soon, soon, over, over]) await followPermissions.run(house.clock('odoc', at), {});

  expect(before).toEqual([0, 0, 0]);
  expect(await told()).toEqual([1, 1, 1]);
  expect((await pageOf(house.visit(author, forms.request(requestId)))).words).toContain(
    'Who asked was told that it ends soon',
  );
});
