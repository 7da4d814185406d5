import { expect } from 'vitest';

import { paths as people } from '#paths/people';
import { paths as publish } from '#paths/publish';
import { paths as respond } from '#paths/respond';
import { comments, postPath } from '#tests/support/comments';
import { ends, gives, grantOf, later } from '#tests/support/grants';
import { type TestHouse, test } from '#tests/support/house';
import { type Page, pageOf } from '#tests/support/pages';
import { approves, drafts, hashIn, posts, schedules, submits, valuesIn } from '#tests/support/steps';

const SAYS = {
  'draft.moves-by-table': 'This draft has been decided or has moved on meanwhile. Look at it again.',
  'draft.fits-network': "The network doesn't take it like this. Shorten the text, or change the picture",
  'comment.moves-by-table': 'Somebody has decided on this comment meanwhile. Look at it again.',
  'grant.moves-by-table': 'This permission has been decided or has ended meanwhile. Look at it again.',
};
type Refusing = keyof typeof SAYS;

const NOTE = 'From a page that was open for long.';
const THREAT = 'I will burn it down';

/** How much happened in the agency, and how often somebody was refused there by this control alone. */
function countsOf(house: TestHouse, agency: string, control: Refusing) {
  return house.clock(agency).view(async (view) => {
    const happened = await view.selectFrom('ledger').select('kind').where('kind', '!=', 'act.refused').execute();
    const refused = await view.selectFrom('decisions').select('controls').where('granted', '=', false).execute();
    const byControl = refused.filter(({ controls }) => JSON.stringify(controls) === JSON.stringify([control]));
    return { happened: happened.length, refused: byControl.length };
  });
}

/** What somebody does at `path` is refused by the control in its words: that is recorded once, and nothing happened. */
async function refuses(
  house: TestHouse,
  control: Refusing,
  act: { who: string; path: string; form?: Record<string, string | string[]>; at?: Date },
): Promise<Page> {
  const agency = act.who.replace(/\/.*/, '');
  const { happened, refused } = await countsOf(house, agency, control);

  const page = await pageOf(house.visit(act.who, act.path, act.form ?? {}, act.at ? { at: act.at } : {}));

  expect(page).toMatchObject({ status: 422, words: expect.stringContaining(SAYS[control]) });
  expect(await countsOf(house, agency, control)).toEqual({ happened, refused: refused + 1 });
  return page;
}

async function approved(house: TestHouse): Promise<string> {
  const draftId = await drafts(house, 'odoc/marisol', 'The gate opens at eight.');
  await submits(house, 'odoc/marisol', draftId);
  await approves(house, 'odoc/ben', draftId);
  return draftId;
}

test('a draft that was decided meanwhile gets no second verdict, whatever it says', async ({ house }) => {
  const draftId = await drafts(house, 'odoc/marisol', 'The gate opens at eight.');
  await submits(house, 'odoc/marisol', draftId);
  const open = await pageOf(house.visit('odoc/ben', publish.draft(draftId)));
  const form = { contentHash: hashIn(open.html), note: NOTE };
  await approves(house, 'odoc/ben', draftId);

  for (const path of [publish.approve(draftId), publish.sendBack(draftId), publish.refuse(draftId)])
    await refuses(house, 'draft.moves-by-table', { who: 'odoc/ben', path, form });

  const page = await pageOf(house.visit('odoc/ben', publish.draft(draftId)));
  expect(page.words).toContain('Approved, not ordered yet');
  expect(page.words).not.toContain(NOTE);
});

test('what is ordered already is ordered once: a second order is refused', async ({ house }) => {
  const draftId = await approved(house);
  const open = await pageOf(house.visit('odoc/marisol', publish.draft(draftId)));
  const form = { contentHash: hashIn(open.html), when: 'now', at: '' };
  await schedules(house, 'odoc/marisol', draftId);

  await refuses(house, 'draft.moves-by-table', { who: 'odoc/marisol', path: publish.schedule(draftId), form });

  const orders = await house
    .clock('odoc')
    .view((view) => view.selectFrom('publications').select('state').where('draft_id', '=', draftId).execute());
  expect(orders).toEqual([{ state: 'ordered' }]);
});

test('a published draft is not changed; what its author typed is still on the page', async ({ house }) => {
  const text = 'The gate opens at eight.';
  const draftId = await posts(house, { author: 'odoc/marisol', reviewer: 'odoc/ben', text });
  const act = { who: 'odoc/marisol', path: publish.edit(draftId), form: { text: 'The gate opens at nine.' } };

  const refused = await refuses(house, 'draft.moves-by-table', act);

  expect(valuesIn(refused.html, 'text')).toEqual(['The gate opens at nine.']);
  const page = await pageOf(house.visit('odoc/marisol', publish.draft(draftId)));
  expect(page.words).toContain(text);
  expect(page.words).not.toContain('The gate opens at nine.');
});

test('a text longer than the agency allows is not submitted: by how much is said, and it stays a draft', async ({
  house,
}) => {
  const text = 'A sentence. '.repeat(900).trim();
  const draftId = await drafts(house, 'odoc/marisol', text);
  const { html } = await pageOf(house.visit('odoc/marisol', publish.submit(draftId)));
  const form = { contentHash: hashIn(html), attested: valuesIn(html, 'attested') };

  const refused = await refuses(house, 'draft.fits-network', {
    who: 'odoc/marisol',
    path: publish.submit(draftId),
    form,
  });

  expect(refused.words).toContain("The text has 10,799 characters; this agency's drafts have at most 10,000.");
  const again = await pageOf(house.visit('odoc/marisol', publish.edit(draftId)));
  expect(valuesIn(again.html, 'text')).toEqual([text]);
  expect((await pageOf(house.visit('odoc/ben', publish.draftsIn('review')))).words).not.toContain('A sentence.');
});

test('emoji of several parts count as people count them: as many as the agency allows are handed in, one more is not', async ({
  house,
}) => {
  const families = '👨‍👩‍👧‍👦'.repeat(10_000);
  const draftId = await drafts(house, 'odoc/marisol', families);
  const page = await pageOf(house.visit('odoc/marisol', publish.edit(draftId)));
  const over = await drafts(house, 'odoc/marisol', `${families}👨‍👩‍👧‍👦`);
  const { html } = await pageOf(house.visit('odoc/marisol', publish.submit(over)));

  await submits(house, 'odoc/marisol', draftId);
  const refused = await refuses(house, 'draft.fits-network', {
    who: 'odoc/marisol',
    path: publish.submit(over),
    form: { contentHash: hashIn(html), attested: valuesIn(html, 'attested') },
  });

  expect(page.words).toContain('10,000 of 10,000 characters');
  expect(page.words).toContain('at most 10,000 characters in a draft of this agency');
  expect(refused.words).toContain("The text has 10,001 characters; this agency's drafts have at most 10,000.");
});

test('a text longer than the network takes is kept, and its page says by how much', async ({ house }) => {
  const draftId = await drafts(house, 'odoc/marisol', '🇺🇸'.repeat(20_001));

  const { words } = await pageOf(house.visit('odoc/marisol', publish.edit(draftId)));

  expect(words).toContain('The text has 20,001 characters, the page takes 20,000: shorten it by 1.');
});

test('a comment that somebody decided on meanwhile is decided on by nobody else', async ({ house }) => {
  const { id } = await comments(house, 'odoc', THREAT);
  const hiding = { token: 'token', ground: 'threatening', 'words-threatening': THREAT };
  const again = (path: string, form: Record<string, string>) =>
    refuses(house, 'comment.moves-by-table', { who: 'odoc/theo', path, form });
  const publicPage = async () => (await pageOf(house.anybody(postPath('odoc')))).words;

  const early = await again(respond.restore(id), { token: 'token', reason: 'A figure of speech.' });
  await house.visit('odoc/theo', respond.keep(id), { token: 'token' });
  await again(respond.keep(id), { token: 'token' });
  expect(await publicPage()).toContain(THREAT);
  await house.visit('odoc/theo', respond.hide(id), hiding);
  const late = await again(respond.hide(id), hiding);
  await again(respond.keep(id), { token: 'token' });

  expect(valuesIn(early.html, 'reason')).toEqual(['A figure of speech.']);
  expect(valuesIn(late.html, 'words-threatening')).toEqual([THREAT]);
  expect(await publicPage()).toContain('A comment is hidden here');
  expect(await publicPage()).not.toContain(THREAT);
});

test('a permission that stands is given to nobody twice', async ({ house }) => {
  const personId = house.demo.people['omes/luis']?.id ?? '';
  const role = { who: 'omes/arlo', path: people.give(personId, 'give-role'), form: { role: 'author', until: '' } };
  const words = { words: 'May answer questions about parking.' };
  const path = people.give(personId, 'authorize-in-writing');
  const form = { accountId: house.demo.accounts['omes/site'] ?? '', signed: 'Dana Whitefeather', ...words };

  await house.visit(role.who, role.path, role.form);
  await gives(house, { by: 'omes/dana', kind: 'authorize-in-writing', to: 'omes/luis' }, words);
  await refuses(house, 'grant.moves-by-table', role);
  const refused = await refuses(house, 'grant.moves-by-table', { who: 'omes/dana', path, form });

  expect(refused.words).toContain(words.words);
  const rows = await house
    .clock('omes')
    .view((view) => view.selectFrom('grants').select('kind').where('person_id', '=', personId).execute());
  expect(rows.filter(({ kind }) => kind === 'written-authorization')).toHaveLength(1);
});

test('a permission ends once, and somebody who left is not disabled again: the first second counts', async ({
  house,
}) => {
  const [first, second] = [later(5), later(6)];
  const grantId = await grantOf(house, 'omes/dana', 'course-completed');
  const target = people.disable(house.demo.people['omes/luis']?.id ?? '');
  const again = { reason: 'Somebody else ended it, too.' };

  await ends(house, 'omes/dana', grantId, first);
  await house.visit('omes/arlo', target, {}, { at: first });
  await refuses(house, 'grant.moves-by-table', {
    who: 'omes/dana',
    path: people.endGrant(grantId),
    form: again,
    at: second,
  });
  await refuses(house, 'grant.moves-by-table', { who: 'omes/arlo', path: target, at: second });

  const ended = await house
    .clock('omes')
    .view((view) => view.selectFrom('grants').select('until_at').where('id', '=', grantId).executeTakeFirstOrThrow());
  expect(ended.until_at).toEqual(first);
});
