import { expect } from 'vitest';

import { paths } from '#paths/publish';
import { answersFinding, findingIn, questionsFinding, submissionOf } from '#tests/support/findings';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { drafts, edits, hashIn } from '#tests/support/steps';

const text = 'Vote yes on State Question 802.';
const kind = 'ballot_question';

test('who may set a finding aside finds the task, reads the words and why, and the author reads the answer', async ({
  house,
}) => {
  const draftId = await drafts(house, 'omes/ada', text);
  await questionsFinding(house, 'omes/ada', { draftId, kind });
  const href = await findingIn(house, 'omes/dana', { draftId, kind });

  const today = await pageOf(house.visit('omes/dana', '/'));
  const page = await pageOf(house.visit('omes/dana', href));
  await answersFinding(house, 'omes/dana', {
    draftId,
    kind,
    verdict: 'stands',
    reason: 'It tells people how to vote.',
  });
  const authors = await pageOf(house.visit('omes/ada', href));
  const history = await pageOf(house.visit('omes/ada', paths.draft(draftId)));

  expect(today.words).toContain('Is a finding mistaken?');
  expect(page.words).toContain('These are the words of a play');
  expect(page.words).not.toContain('allowed here');
  expect(authors.words).toContain('It tells people how to vote.');
  expect(history.words).toContain('It was looked at and stands, says Dana Whitefeather');
  expect((await submissionOf(house, 'omes/ada', draftId)).status).toBe(422);
});

test('nobody sets a finding in a draft of their own aside, by "approve.not-own-draft"', async ({ house }) => {
  const ada = house.demo.people['omes/ada']?.id ?? '';
  const role = { role: 'public-affairs-director', until: '' };
  const given = await house.visit('omes/arlo', `/people/${ada}/give/give-role`, role);
  const draftId = await drafts(house, 'omes/ada', text);
  await questionsFinding(house, 'omes/ada', { draftId, kind });

  const page = await pageOf(house.visit('omes/ada', await findingIn(house, 'omes/ada', { draftId, kind })));

  expect(given.status).toBe(303);
  expect(page.words).toContain('It waits for an answer');
  expect(page.html).not.toContain('name="verdict"');
});

test('a reviewer without the role sees what is asked, and can’t answer it', async ({ house }) => {
  const draftId = await drafts(house, 'omes/ada', text);
  await questionsFinding(house, 'omes/ada', { draftId, kind });
  const href = await findingIn(house, 'omes/luis', { draftId, kind });
  const page = await pageOf(house.visit('omes/luis', href));
  const questions = await house
    .as('omes/luis')
    .view((view) => view.selectFrom('finding_questions').select('id').where('draft_id', '=', draftId).execute());

  const contentHash = hashIn((await pageOf(house.visit('omes/ada', paths.submit(draftId)))).html);
  const answer = paths.answerFinding(draftId, questions[0]?.id ?? '');
  const forced = await pageOf(house.visit('omes/luis', answer, { contentHash, verdict: 'mistaken', reason: 'No.' }));

  expect(page.html).not.toContain('name="verdict"');
  expect(forced).toMatchObject({ status: 422 });
  expect((await submissionOf(house, 'omes/ada', draftId)).status).toBe(422);
});

test('a draft that was changed meanwhile is not answered unseen: the refusal is by what was seen', async ({
  house,
}) => {
  const draftId = await drafts(house, 'omes/ada', text);
  await questionsFinding(house, 'omes/ada', { draftId, kind });
  const page = await pageOf(house.visit('omes/dana', await findingIn(house, 'omes/dana', { draftId, kind })));
  const [, action = ''] = /action="(\/drafts\/[^"]+\/questions\/[^"]+)"/.exec(page.html) ?? [];

  await edits(house, 'omes/ada', draftId, `${text} And tell your friends.`);
  const form = { contentHash: hashIn(page.html), verdict: 'mistaken', reason: 'It is a quotation.' };
  const answered = await pageOf(house.visit('omes/dana', action, form));

  expect(answered.status).toBe(422);
  expect((await submissionOf(house, 'omes/ada', draftId)).status).toBe(422);
});

test('without a reason nothing is set aside, and the page says what lacks', async ({ house }) => {
  const draftId = await drafts(house, 'omes/ada', text);
  await questionsFinding(house, 'omes/ada', { draftId, kind });

  const page = await answersFinding(house, 'omes/dana', { draftId, kind, verdict: 'mistaken', reason: ' ' });

  expect(page).toMatchObject({ status: 422 });
  expect(page.words).toContain('Write the reason.');
});

test('what is found many times in one kind is told once, with how often', async ({ house }) => {
  const draftId = await drafts(house, 'omes/ada', 'Damn rain. Damn wind. Damn heat. Damn dust.');

  const page = await pageOf(house.visit('omes/ada', paths.edit(draftId)));

  expect(page.words).toContain('Swear word, 4 times');
});

test('what stops a draft is found behind hundreds of things that are only advised against', async ({ house }) => {
  const numbers = Array.from({ length: 260 }, (_none, at) => `405-555-${1000 + at}`).join(', ');
  const draftId = await drafts(house, 'omes/ada', `Call ${numbers}. ${text}`);

  expect((await submissionOf(house, 'omes/ada', draftId)).clauses).toContain('OMES-006/guidelines.K.1');
  expect((await submissionOf(house, 'omes/ada', draftId)).status).toBe(422);
});
