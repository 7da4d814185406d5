import { expect } from 'vitest';

import { endTerm } from '#app/registers/end-term.flow';
import { paths } from '#paths/publish';
import { paths as registers } from '#paths/registers';
import { type TestHouse, test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { lists } from '#tests/support/screening-lists';
import { drafts } from '#tests/support/steps';

const draftPage = async (house: TestHouse, who: string, text: string) =>
  pageOf(house.visit(who, paths.draft(await drafts(house, who, text))));

test('words on the agency’s list are found in drafts from the moment they are put down until they are ended', async ({
  house,
}) => {
  const text = 'Thanks to all who made operation blue-sky possible.';
  const before = await draftPage(house, 'odoc/marisol', text);
  const id = await lists(house, 'odoc/june', { sort: 'watched', words: 'Operation Blue Sky' });
  const during = await draftPage(house, 'odoc/marisol', text);
  const ended = await house.visit('odoc/june', registers.endTerm(id), { reason: 'It is public now' });
  const after = await draftPage(house, 'odoc/marisol', text);

  expect(before.words).not.toContain('on the agency’s own list');
  expect(during.words).toContain('These words are on the agency’s own list.');
  expect(during.clauses).toContain('OP-021002/V.C.3.c');
  expect(ended.status).toBe(303);
  expect(after.words).not.toContain('on the agency’s own list');
});

test('an entry is never deleted: the list keeps who put it down and ended it, why, and by which decision', async ({
  house,
}) => {
  const id = await lists(house, 'odoc/june', { sort: 'name', words: 'Scunthorpe', reason: 'A sister town' });
  await house.visit('odoc/june', registers.endTerm(id), { reason: 'Found no more' });
  const page = await pageOf(house.visit('odoc/ben', registers.term(id)));
  const list = await pageOf(house.visit('odoc/ben', `${registers.terms}?state=ended`));
  const file = await pageOf(house.visit('odoc/ben', registers.termsFile));
  const again = await pageOf(house.visit('odoc/june', registers.endTerm(id), { reason: 'Once more' }));
  const refused = await endTerm.perform(house.as('odoc/june'), { termId: id, reason: 'Once more' });

  expect(page.words).toMatch(/Ended .*June Delacroix.*Found no more.*Put down .*June Delacroix.*A sister town/);
  expect(page.html.match(/\/decisions\//g)).toHaveLength(2);
  expect(list.words).toContain('Scunthorpe');
  expect(file.html).toMatch(/Scunthorpe,name,.*A sister town,.*Found no more/);
  expect(again).toMatchObject({ status: 422 });
  expect(again.words).toContain('This entry has been ended meanwhile.');
  expect(refused).toMatchObject({ kind: 'refused', citations: [{ control: 'list.moves-by-table' }] });
});

test('what the list allows is not found, and the draft keeps which entry left it out', async ({ house }) => {
  const text = 'The trail opens at six. Call 405-555-0123.';
  const before = await draftPage(house, 'odoc/marisol', text);
  const name = await lists(house, 'odoc/june', { sort: 'contact', words: '(405) 555-0123' });
  const draftId = await drafts(house, 'odoc/marisol', text);
  const after = await pageOf(house.visit('odoc/marisol', paths.draft(draftId)));
  const kept = await house
    .as('odoc/june')
    .view((view) => view.selectFrom('draft_versions').select('findings').where('draft_id', '=', draftId).execute());

  expect(before.words).toContain('Telephone number');
  expect(after.words).not.toContain('Telephone number');
  expect(after.html).toContain(registers.term(name));
  expect(JSON.stringify(kept)).toContain(`"leftOut":{"entry":"${name}"}`);
  expect(JSON.stringify(kept)).not.toContain('0123');
});

test('no entry lets a secret through', async ({ house }) => {
  await lists(house, 'odoc/june', { sort: 'phrase', words: '123-45-6789' });
  await lists(house, 'odoc/june', { sort: 'contact', words: '123-45-6789' });

  const page = await draftPage(house, 'odoc/marisol', 'My number is 123-45-6789.');

  expect(page.words).toContain('Social Security number');
});

test('numbers are found in the shape in which the agency writes them', async ({ house }) => {
  await lists(house, 'odoc/june', { sort: 'number', words: 'A######', kind: 'offender_number' });

  const page = await draftPage(house, 'odoc/marisol', 'A123456 was moved on Monday; B123456 was not.');

  expect(page.words).toContain('Offender number');
  expect(page.words).toContain('It is written as the agency writes its own numbers.');
});

test('a restricted entry is read by those who keep the list alone, and is found all the same', async ({ house }) => {
  const id = await lists(house, 'odoc/june', { sort: 'watched', words: 'Night Heron', restricted: 'yes' });
  const draftId = await drafts(house, 'odoc/marisol', 'The Night Heron begins.');
  const [keeper, other] = [
    await pageOf(house.visit('odoc/june', registers.terms)),
    await pageOf(house.visit('odoc/marisol', registers.terms)),
  ];
  const one = await pageOf(house.visit('odoc/marisol', registers.term(id)));
  const file = await pageOf(house.visit('odoc/marisol', registers.termsFile));
  const composer = await pageOf(house.visit('odoc/marisol', paths.write(house.demo.accounts['odoc/site'] ?? '')));
  const draft = await pageOf(house.visit('odoc/marisol', paths.draft(draftId)));

  expect(keeper.words).toContain('Night Heron');
  for (const page of [other, one, file, composer]) expect(page.html).not.toContain('Night Heron');
  expect(other.words).toContain('One more entry is in force and shown only to those who keep the list.');
  expect(one.status).toBe(404);
  expect(draft.words).toContain('These words are on the agency’s own list.');
});

test('what is found while somebody types comes with the page', async ({ house }) => {
  await lists(house, 'odoc/june', { sort: 'watched', words: 'Blue Sky' });

  const page = await pageOf(house.visit('odoc/marisol', paths.write(house.demo.accounts['odoc/site'] ?? '')));

  expect(page.html).toContain('Blue Sky');
});

const notTaken: [Record<string, string>, string][] = [
  [{ sort: '', words: 'Blue Sky' }, 'Choose what it is.'],
  [{ sort: 'watched', words: 'ab' }, 'Write at least three letters or digits'],
  [{ sort: 'contact', words: '405' }, 'Write a whole telephone number'],
  [{ sort: 'number', words: '.*####' }, 'Write 4 to 24 signs'],
  [{ sort: 'number', words: 'A12345' }, 'Write at least three signs'],
  [{ sort: 'number', words: '####' }, 'This is also a year'],
  [{ sort: 'name', words: 'Scunthorpe', reason: '' }, 'Write why it is on the list.'],
];

test('the form says of each field what it doesn’t take, and what to do', async ({ house }) => {
  for (const [typed, says] of notTaken) {
    const page = await pageOf(house.visit('odoc/june', registers.newTerm, { reason: 'Why not', ...typed }));

    expect(page.status).toBe(422);
    expect(page.words).toContain(says);
  }
});

test('the same words are taken once for the same purpose', async ({ house }) => {
  await lists(house, 'odoc/june', { sort: 'name', words: 'Scunthorpe' });
  const form = { sort: 'name', words: 'SCUNTHORPE', reason: 'Again' };

  const page = await pageOf(house.visit('odoc/june', registers.newTerm, form));

  expect(page.status).toBe(422);
  expect(page.words).toContain('is on the list for this already');
});

test('who doesn’t keep the list can neither add nor end', async ({ house }) => {
  const id = await lists(house, 'odoc/june', { sort: 'name', words: 'Scunthorpe' });

  const added = await pageOf(
    house.visit('odoc/marisol', registers.newTerm, { sort: 'name', words: 'Penistone', reason: 'A town' }),
  );
  const ended = await pageOf(house.visit('odoc/marisol', registers.endTerm(id), { reason: 'No' }));
  const foreign = await house.visit('omes/dana', registers.endTerm(id), { reason: 'No' });

  expect([added.status, ended.status, foreign.status]).toEqual([422, 422, 404]);
});
