import { expect } from 'vitest';

import { ok } from '#kernel/result';
import { paths } from '#paths/publish';
import { answersFinding, findingIn, questionsFinding, submissionOf } from '#tests/support/findings';
import { type TestHouse, test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { drafts, hashIn } from '#tests/support/steps';

const text = 'Vote yes on State Question 802.';
const kind = 'ballot_question';
const odocs = { text: 'We got the killer. He did it, and everybody knows it.', kind: 'guilt' };
const chief = 'odoc/marisol';

/** From now on this author alone holds the role by which findings are answered. */
async function takesOver(house: TestHouse, who: string, { role, from }: { role: string; from: string }): Promise<void> {
  const [agency = ''] = who.split('/');
  const given = await gives(house, who, role);
  if (given.status !== 303) throw new Error(`the role was not given (${given.status})`);
  const before = house.demo.people[from]?.id ?? '';
  await house.clock(agency).transact(async (tx) => {
    const mine = tx.updateTable('roles').set({ until_at: tx.now }).where('role', '=', role);
    return ok(await mine.where('person_id', '=', before).execute());
  });
}

const directors: Record<string, string> = { odoc: 'odoc/harold', omes: 'omes/celeste' };

const gives = (house: TestHouse, who: string, role: string) =>
  house.visit(directors[who.split('/')[0] ?? ''] ?? '', `/people/${house.demo.people[who]?.id}/give/give-role`, {
    role,
    until: '',
  });

/** A draft of the chief administrator's own, in which something was found that the author holds to be mistaken. */
async function ownDraft(house: TestHouse): Promise<{ draftId: string; href: string }> {
  await takesOver(house, chief, { role: 'chief-administrator', from: 'odoc/june' });
  const draftId = await drafts(house, chief, odocs.text);
  const which = { draftId, kind: odocs.kind };
  await questionsFinding(house, chief, which);
  return { draftId, href: await findingIn(house, chief, which) };
}

test('of the chief administrator’s own draft the director says whether a finding is mistaken, where nobody else could', async ({
  house,
}) => {
  const { draftId, href } = await ownDraft(house);

  const own = await pageOf(house.visit(chief, href));
  const today = await pageOf(house.visit('odoc/harold', '/'));
  await answersFinding(house, 'odoc/harold', { draftId, kind: odocs.kind, verdict: 'mistaken' });

  expect(own.html).not.toContain('name="verdict"');
  expect(own.words).toContain('Somebody else than its author says what becomes of it: Harold Bright.');
  expect(today.words).toContain('Is a finding mistaken?');
  expect((await submissionOf(house, chief, draftId)).status).toBe(303);
});

test('a designee whom the director names answers in the chief administrator’s place, and the director isn’t asked', async ({
  house,
}) => {
  const named = await gives(house, 'odoc/ben', 'chief-administrator-designee');
  const { draftId, href } = await ownDraft(house);

  const director = await pageOf(house.visit('odoc/harold', '/'));
  const designee = await pageOf(house.visit('odoc/ben', '/'));
  const page = await answersFinding(house, 'odoc/ben', {
    draftId,
    kind: odocs.kind,
    verdict: 'stands',
    reason: 'It tells how to vote.',
  });
  const own = await pageOf(house.visit(chief, href));

  expect(named.status).toBe(303);
  expect(director.words).not.toContain('Is a finding mistaken?');
  expect(designee.words).toContain('Is a finding mistaken?');
  expect(page.status).toBe(303);
  expect(own.words).toContain('It tells how to vote.');
});

test('nobody names oneself, and nobody answers of one’s own draft, whatever roles they hold', async ({ house }) => {
  await gives(house, chief, 'chief-administrator-designee');
  const { draftId, href } = await ownDraft(house);
  const page = await pageOf(house.visit(chief, href));
  const questions = await house
    .as(chief)
    .view((view) => view.selectFrom('finding_questions').select('id').where('draft_id', '=', draftId).execute());

  const contentHash = hashIn((await pageOf(house.visit(chief, paths.submit(draftId)))).html);
  const form = { contentHash, verdict: 'mistaken', reason: 'I say so.' };
  const forced = await pageOf(house.visit(chief, paths.answerFinding(draftId, questions[0]?.id ?? ''), form));

  expect(page.html).not.toContain('name="verdict"');
  expect(forced.status).toBe(422);
  expect(forced.words).toContain('You wrote this draft, so somebody else has to decide on it.');
});

test('where the policy lets nobody else answer, the page says so before one asks and after, and what to do', async ({
  house,
}) => {
  const author = 'omes/ada';
  await takesOver(house, author, { role: 'public-affairs-director', from: 'omes/dana' });
  const draftId = await drafts(house, author, text);
  const before = await pageOf(house.visit(author, await findingIn(house, author, { draftId, kind })));
  await questionsFinding(house, author, { draftId, kind });
  const after = await pageOf(house.visit(author, await findingIn(house, author, { draftId, kind })));

  await gives(house, 'omes/luis', 'public-affairs-director');
  const today = await pageOf(house.visit('omes/luis', '/'));
  const answered = await answersFinding(house, 'omes/luis', { draftId, kind, verdict: 'mistaken' });

  for (const { words } of [before, after]) {
    expect(words).toContain('Under the policy Public Affairs director says what becomes of a finding');
    expect(words).toContain('Nobody else holds the role. Have it given to somebody else');
  }
  expect(today.words).toContain('Is a finding mistaken?');
  expect(answered.status).toBe(303);
});
