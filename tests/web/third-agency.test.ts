import { expect } from 'vitest';

import { dateAfter } from '#kernel/instant';
import { paths as policy } from '#paths/policy';
import { paths as publicPaths } from '#paths/public';
import { paths as publish } from '#paths/publish';
import { paths as respond } from '#paths/respond';
import { comments, postPath } from '#tests/support/comments';
import { inDays, instantOn } from '#tests/support/days';
import { type TestHouse, test } from '#tests/support/house';
import { approves, drafts, hashIn, posts, schedules, submits, valuesIn, wordsOf } from '#tests/support/steps';
import { designates, thirdAgency } from '#tests/support/third-agency';
import { adoptionIn, adopts, packZip, uploads } from '#tests/support/versions';

// A third agency comes in by a folder of data: nothing in src/ knows its policy, its roles or its words.

const words = async (asked: Promise<Response>) => wordsOf(await (await asked).text());
const writes = (town: TestHouse) =>
  town.visit('pecan-ferry/tom', publish.write(town.demo.accounts['pecan-ferry/site'] ?? ''), { text: 'Sale on Main.' });
const hides = (town: TestHouse, id: string, ground: string, quote: string) =>
  town.visit('pecan-ferry/mona', respond.hide(id), { token: 'token', ground, [`words-${ground}`]: quote });

test('its own prerequisites: the class and the clerk’s designation, each missing one cited by its own clause', async ({
  house,
}) => {
  const town = await thirdAgency(house);

  const before = await words(writes(town));
  await designates(town, { course: false });
  const between = await words(writes(town));
  const after = await posts(town, {
    author: 'pecan-ferry/tom',
    reviewer: 'pecan-ferry/carol',
    text: 'Class taken.',
  }).catch((error: unknown) => String(error));

  expect(before).toMatch(/The library gives it[^.]*\..*PF-12\/2\.b/s);
  expect(before).toMatch(/The Town Clerk hasn't designated you.*PF-12\/2\.a/s);
  expect(between).toMatch(/PF-12\/2\.b/);
  expect(between).not.toMatch(/hasn't designated/);
  expect(after).toMatch(/PF-12\/2\.b/);
});

test('from the first word to the public: handed in with its own statements, read by the clerk, published once', async ({
  house,
}) => {
  const town = await thirdAgency(house);
  await designates(town, { course: true });
  const text = 'The ferry runs until nine on Friday.';

  const draftId = await drafts(town, 'pecan-ferry/tom', text);
  const form = await words(town.visit('pecan-ferry/tom', publish.submit(draftId)));
  await submits(town, 'pecan-ferry/tom', draftId);
  await approves(town, 'pecan-ferry/carol', draftId);
  await schedules(town, 'pecan-ferry/tom', draftId);
  const other = await posts(town, { author: 'pecan-ferry/tom', reviewer: 'pecan-ferry/carol', text: 'Second.' });
  const page = await words(town.anybody(publicPaths.account('pecan-ferry', 'news')));

  expect(form).toMatch(/It is true, and I can say what it rests on\..*I say it as the town\./);
  expect(form).toContain('Hand it in');
  expect(other).not.toBe(draftId);
  expect(page).toContain('Second.');
});

test('its own grounds and wording: private data is hidden with the town’s words; criticism and spam once are not', async ({
  house,
}) => {
  const town = await thirdAgency(house);
  await designates(town, { course: true });
  const secret = 'Judge Hay lives at 12 Elm Street.';
  const data = await comments(town, 'pecan-ferry', `Go and tell him. ${secret}`, 'Bo');
  const critic = await comments(town, 'pecan-ferry', 'The street department is useless.', 'Cy');

  const form = await words(town.visit('pecan-ferry/mona', respond.hide(critic.id)));
  const unlisted = await hides(town, critic.id, 'profane', 'useless');
  const hidden = await hides(town, data.id, 'private-data', secret);
  const shown = await words(town.anybody(postPath('pecan-ferry')));
  const notice = await town
    .clock('pecan-ferry')
    .view((view) =>
      view.selectFrom('moderation_acts').select('notice').where('comment_id', '=', data.id).executeTakeFirstOrThrow(),
    );

  expect(form).toMatch(/Seriously threatens.*Gives away a person's private data.*The same advertisement/s);
  expect(form).not.toMatch(/Profane|Sexual|slur/);
  expect([unlisted.status, hidden.status]).toEqual([422, 303]);
  expect(await unlisted.text()).toContain('PF-12/4.b');
  expect(shown).toContain('The street department is useless.');
  expect(shown).not.toContain('12 Elm Street');
  expect(notice.notice).toMatch(/^Neighbor, Town of Pecan Ferry has hidden your comment\. Reason: Gives away/);
  expect(notice.notice).not.toContain('Elm');
});

/** The first Wednesday after today. */
function nextWednesday(): string {
  const days = [1, 2, 3, 4, 5, 6, 7];
  return days.map(inDays).find((date) => instantOn(date).getUTCDay() === 3) ?? '';
}

/** Town Hall is closed on other days: a version that the director adopts now. */
async function closesOn(town: TestHouse, dates: readonly string[]) {
  const listed = dates.map((date) => `'${date}'`).join(', ');
  const zip = packZip(
    'example-agency',
    ['settings.yaml', /value: \['2026-11-26'.*\]/, `value: [${listed}]`],
    ['pack.yaml', 'edition: 2026-1', 'edition: 2026-2'],
  );
  adoptionIn(await adopts(town, 'pecan-ferry/max', await uploads(town, 'pecan-ferry/max', zip)));
}

test('its own clock: a draft handed in on a Wednesday before two holidays is due when Town Hall closes on Monday', async ({
  house,
}) => {
  const town = await thirdAgency(house);
  await designates(town, { course: true });
  const draftId = await drafts(town, 'pecan-ferry/tom', 'Leaf collection begins Monday.');
  const form = await (await town.visit('pecan-ferry/tom', publish.submit(draftId))).text();
  const typed = { contentHash: hashIn(form), attested: valuesIn(form, 'attested') };
  const wednesday = nextWednesday();
  const after = (days: number) => dateAfter(wednesday, { days });
  await closesOn(town, [after(1), after(2)]);
  const at = instantOn(wednesday, '14:00');
  const submitted = await town.visit('pecan-ferry/tom', publish.submit(draftId), typed, { at });
  const clock = await town
    .clock('pecan-ferry')
    .view((view) =>
      view.selectFrom('clocks').select('due_at').where('subject_id', '=', draftId).executeTakeFirstOrThrow(),
    );

  expect(submitted.status).toBe(303);
  expect(clock.due_at).toEqual(instantOn(after(5), '16:30'));
});

test('its policy stands on the public site in its own words, and a clause opens', async ({ house }) => {
  const town = await thirdAgency(house);

  const page = await words(town.anybody(publicPaths.policies('pecan-ferry')));
  const clause = await words(town.visit('pecan-ferry/max', policy.clause('PF-12/4.a')));

  expect(page).toContain('Social Media of the Town of Pecan Ferry');
  expect(clause).toContain('Criticism stays');
});
