import { expect } from 'vitest';

import { dateAfter } from '#kernel/instant';
import { paths } from '#paths/publish';
import { paths as registers } from '#paths/registers';
import { inDays, instantOn } from '#tests/support/days';
import { type TestHouse, test } from '#tests/support/house';
import { type Page, pageOf } from '#tests/support/pages';
import { aPhoto } from '#tests/support/photo';
import { lists, names } from '#tests/support/screening-lists';
import { approves, drafts, hashIn, submits, valuesIn } from '#tests/support/steps';

const soon = () => inDays(20);

const found = async (house: TestHouse, text: string, at: Date) => {
  const answer = await house.visit(
    'odoc/marisol',
    paths.write(house.demo.accounts['odoc/site'] ?? ''),
    { text },
    { at },
  );
  const page = await pageOf(
    house.visit('odoc/marisol', (answer.headers.get('location') ?? '').split('?')[0] ?? '', undefined, { at }),
  );
  return page.words.includes('stands for election');
};

test('names are minded from the first second of the day that the policy says until the last of the election’s, by the agency’s clock', async ({
  house,
}) => {
  const heldOn = inDays(80);
  await names(house, 'odoc/june', { name: 'Spring election', heldOn, words: 'Jane Q. Roe' });
  const at = async (days: number, time: string) =>
    found(house, 'Sheriff Roe came by.', instantOn(dateAfter(heldOn, { days }), time));

  expect(await at(-61, '23:59:59')).toBe(false);
  expect(await at(-60, '00:00')).toBe(true);
  expect(await at(0, '23:59:59')).toBe(true);
  expect(await at(1, '00:00')).toBe(false);
});

test('the finding says who stands where and when, and from when on the director decides', async ({ house }) => {
  await names(house, 'odoc/june', { name: 'Runoff', heldOn: soon(), words: 'Jane Roe', also: 'Sheriff Janie' });
  const pages: Page[] = [];
  for (const text of ['Meet Jane Roe.', 'Ms. Roe opens the fair.', 'Ask #JaneRoe.', 'Sheriff Janie was here.'])
    pages.push(await pageOf(house.visit('odoc/marisol', paths.draft(await drafts(house, 'odoc/marisol', text)))));
  const other = await drafts(house, 'odoc/marisol', 'Roe v. Wade is in the library. Jane is at the desk.');
  const none = await pageOf(house.visit('odoc/marisol', paths.draft(other)));

  for (const { words, clauses } of pages) {
    expect(words).toContain('Jane Roe (Sheriff) stands for election on');
    expect(words).toMatch(/Runoff, Pecan County\. From .* on, drafts that name Jane Roe go to the director\./);
    expect(clauses).toContain('OP-021002/V.C.4');
  }
  expect(none.words).not.toContain('stands for election');
});

test('a name in the description of a picture counts as one in the text', async ({ house }) => {
  await names(house, 'odoc/june', { name: 'Runoff', heldOn: soon(), words: 'Jane Roe' });
  const draftId = await drafts(house, 'odoc/marisol', 'The fair is open.');
  const files = new File([new Uint8Array(await aPhoto())], 'fair.jpg');
  await house.visit('odoc/marisol', paths.addPictures(draftId), { text: 'The fair is open.', files });
  const [sha256 = ''] = valuesIn((await pageOf(house.visit('odoc/marisol', paths.edit(draftId)))).html, 'picture');
  const described = {
    [`alt-${sha256}`]: 'Jane Roe cuts a ribbon.',
    [`source-${sha256}`]: 'Us',
    [`right-${sha256}`]: 'Own',
  };
  await house.visit('odoc/marisol', paths.edit(draftId), { text: 'The fair is open.', ...described });

  const page = await pageOf(house.visit('odoc/marisol', paths.draft(draftId)));

  expect(page.words).toContain('Picture 1, alt text: Jane Roe (Sheriff) stands for election');
});

test('a draft approved by nobody yet goes to the director when the days begin while it waits', async ({ house }) => {
  const draftId = await drafts(house, 'odoc/marisol', 'Jane Roe was here.');
  await submits(house, 'odoc/marisol', draftId);
  await names(house, 'odoc/june', { name: 'Runoff', heldOn: soon(), words: 'Jane Roe' });
  const contentHash = hashIn((await pageOf(house.visit('odoc/ben', paths.draft(draftId)))).html);

  const tried = await pageOf(house.visit('odoc/ben', paths.approve(draftId), { contentHash, note: '' }));

  expect(tried.status).toBe(422);
  expect(tried.words).toContain('only the chief administrator of Communications decides');
  await approves(house, 'odoc/june', draftId);
});

test('the calendar says what is to come, who stands, and from when on; a past or ended election minds nobody', async ({
  house,
}) => {
  const id = await names(house, 'odoc/june', { name: 'Runoff', heldOn: soon(), words: 'Jane Roe' });
  const before = await pageOf(house.visit('odoc/marisol', registers.elections));
  const ended = await house.visit('odoc/june', registers.endElection(id), { reason: 'Called off' });
  const after = await pageOf(house.visit('odoc/marisol', registers.elections));
  const page = await pageOf(house.visit('odoc/marisol', registers.election(id)));
  const late = await pageOf(
    house.visit('odoc/june', registers.nameCandidate(id), { words: 'Al Dunn', office: 'Sheriff', reason: 'x' }),
  );
  const draft = await drafts(house, 'odoc/marisol', 'Jane Roe was here.');
  const free = await pageOf(house.visit('odoc/marisol', paths.draft(draft)));

  expect(before.words).toMatch(/To come .*Runoff .*Pecan County .*Names go to the director now .*Jane Roe/);
  expect(before.words).toContain('From 60 days before an election');
  expect(ended.status).toBe(303);
  expect(after.words).toContain('Taken off the calendar');
  expect(page.words).toMatch(/Ended .*Called off/);
  expect(late.status).toBe(422);
  expect(free.words).not.toContain('stands for election');
});

test('who stands no more is ended by name, with a reason, and stays in the history', async ({ house }) => {
  const electionId = await names(house, 'odoc/june', { name: 'Runoff', heldOn: soon(), words: 'Jane Roe' });
  const { html } = await pageOf(house.visit('odoc/june', registers.election(electionId)));
  const [, termId = ''] = /\/registers\/words\/([0-9a-f-]{36})\/end/.exec(html) ?? [];

  const ended = await house.visit('odoc/june', registers.endTerm(termId), { reason: 'Withdrew' });
  const page = await pageOf(house.visit('odoc/ben', registers.election(electionId)));

  expect(ended.headers.get('location')).toBe(registers.election(electionId));
  expect(page.words).toMatch(/Jane Roe .*Withdrew/);
});

test('the calendar takes an election once and a person by first and family name', async ({ house }) => {
  const heldOn = soon();
  const id = await names(house, 'odoc/june', { name: 'Runoff', heldOn, words: 'Jane Roe' });

  const twice = await pageOf(
    house.visit('odoc/june', registers.newElection, { name: 'runoff', jurisdiction: 'X', heldOn }),
  );
  const family = await pageOf(
    house.visit('odoc/june', registers.nameCandidate(id), { words: 'Roe', office: 'X', reason: 'x' }),
  );
  const same = await pageOf(
    house.visit('odoc/june', registers.nameCandidate(id), { words: 'jane roe', office: 'X', reason: 'x' }),
  );
  const author = await house.visit('odoc/marisol', registers.newElection, { name: 'X', jurisdiction: 'X', heldOn });

  expect(twice.words).toContain('is in the calendar already');
  expect(family.words).toContain('a family name alone is also other people’s');
  expect(same.words).toContain('is on the list for this already');
  expect(author.status).toBe(422);
});

test('an entry of the list can’t let a candidate’s name stand', async ({ house }) => {
  await names(house, 'odoc/june', { name: 'Runoff', heldOn: soon(), words: 'Jane Roe' });
  await lists(house, 'odoc/june', { sort: 'name', words: 'Jane Roe' });

  const page = await pageOf(
    house.visit('odoc/marisol', paths.draft(await drafts(house, 'odoc/marisol', 'Jane Roe was here.'))),
  );

  expect(page.words).toContain('stands for election');
});
