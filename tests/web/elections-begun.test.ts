import { expect } from 'vitest';

import { electionBegins } from '#app/registers/election-begins.flow';
import { paths } from '#paths/publish';
import { inDays, instantOn } from '#tests/support/days';
import { type TestHouse, test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { names } from '#tests/support/screening-lists';
import { approves, drafts, hashIn, publishes, schedules, submits } from '#tests/support/steps';
import { doDaily } from '#worker';

const author = 'odoc/marisol';
const text = 'Jane Roe opens the fair.';

/** Whoever doesn't decide on the questionable approves it, before any election is known. */
async function approvedBefore(house: TestHouse, by = 'odoc/ben'): Promise<string> {
  const draftId = await drafts(house, author, text);
  await submits(house, author, draftId);
  await approves(house, by, draftId);
  return draftId;
}

const begins = (house: TestHouse, heldOn = inDays(20)) =>
  names(house, 'odoc/june', { name: 'Runoff', heldOn, words: 'Jane Roe' });

async function orders(house: TestHouse, draftId: string, at = '') {
  const { html } = await pageOf(house.visit(author, paths.draft(draftId)));
  const typed = { contentHash: hashIn(html), when: at === '' ? 'now' : 'later', at };
  return pageOf(house.visit(author, paths.schedule(draftId), typed));
}

const daily = (house: TestHouse) =>
  doDaily(house.clock('odoc', instantOn(inDays(1))), (says, error) => {
    throw new Error(says, { cause: error });
  });

const tasksOn = (house: TestHouse, draftId: string) =>
  house
    .clock('odoc')
    .view((view) =>
      view
        .selectFrom('tasks')
        .select(['role', 'says', 'done_at'])
        .where('subject_id', '=', draftId)
        .where('kind', 'like', 'questionable.%')
        .orderBy('role')
        .execute(),
    );

const noticesOf = (house: TestHouse, who: string) =>
  house.clock('odoc').view((view) =>
    view
      .selectFrom('notices')
      .select(['subject', 'says'])
      .where('person_id', '=', house.demo.people[who]?.id ?? '')
      .execute(),
  );

test('what a reviewer approved before an election’s days is ordered within them only once the director has approved it', async ({
  house,
}) => {
  const draftId = await approvedBefore(house);
  await begins(house);

  const tried = await orders(house, draftId);

  expect(tried.status).toBe(422);
  expect(tried.words).toContain('only the chief administrator of Communications decides');
});

test('what the director approved before an election’s days stays approved within them', async ({ house }) => {
  const draftId = await approvedBefore(house, 'odoc/june');
  await begins(house);

  await schedules(house, author, draftId);

  expect(await publishes(house, author, draftId)).toMatchObject({ kind: 'done' });
});

test('an order counts by the hour at which it goes out: before an election’s days yes, within them no', async ({
  house,
}) => {
  const draftId = await approvedBefore(house);
  await begins(house, inDays(70));

  const within = await orders(house, draftId, `${inDays(30)}T10:00`);
  const before = await orders(house, draftId, `${inDays(2)}T10:00`);

  expect(within.status).toBe(422);
  expect(before.status).toBe(303);
});

test('an order of before is stopped at the second of publication when an election’s days have begun meanwhile', async ({
  house,
}) => {
  const draftId = await approvedBefore(house);
  await schedules(house, author, draftId);
  await begins(house);

  const answer = await publishes(house, author, draftId);
  const page = await pageOf(house.visit(author, paths.draft(draftId)));

  expect(answer).toMatchObject({ kind: 'refused', citations: [{ control: 'approve.questionable-to-director' }] });
  expect(page.words).toContain('It was no longer permitted when it was to go out');
});

test('the day’s work hands what was ordered or approved to the director, once, and tells its author; then it goes its way', async ({
  house,
}) => {
  const draftId = await approvedBefore(house);
  await schedules(house, author, draftId);
  await begins(house);

  expect(await daily(house)).toContain('election-begins');
  expect(await electionBegins.run(house.clock('odoc'), {})).toEqual({ takenBack: 0 });
  const waiting = await pageOf(house.visit('odoc/ben', paths.draft(draftId)));
  const [told] = (await noticesOf(house, author)).filter(({ subject }) => subject.includes('director'));
  const tasks = await tasksOn(house, draftId);
  await approves(house, 'odoc/june', draftId);
  await schedules(house, author, draftId);

  expect(tasks).toMatchObject([
    { role: 'chief-administrator', done_at: null },
    { role: 'chief-administrator-designee', done_at: null },
  ]);
  expect(told?.says).toMatch(/Jane Roe \(Sheriff\) stands for election on .* order it again\./);
  expect(waiting.words).toContain('Names somebody who stands for election: the director decides');
  expect(waiting.words).toContain('only the chief administrator of Communications decides');
  expect(await publishes(house, author, draftId)).toMatchObject({ kind: 'done' });
});

test('the day’s work hands a waiting draft over too, and leaves alone what names nobody or the director approved', async ({
  house,
}) => {
  const waiting = await drafts(house, author, text);
  await submits(house, author, waiting);
  const directors = await approvedBefore(house, 'odoc/june');
  const nobody = await drafts(house, author, 'The fair is open.');
  await submits(house, author, nobody);
  await begins(house);

  await daily(house);

  expect(await tasksOn(house, waiting)).toHaveLength(2);
  expect(await tasksOn(house, directors)).toEqual([]);
  expect(await tasksOn(house, nobody)).toEqual([]);
});
