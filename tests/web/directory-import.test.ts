import { expect } from 'vitest';

import { dayOf } from '#tests/support/days';
import { later } from '#tests/support/grants';
import { type TestHouse, test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';

const HEADS = 'number,name,email,title,kind,division,supervisor,since,left';

type Ways = { whole?: string; newDivisions?: string; name?: string; by?: string; at?: Date };

/** Uploads these lines as a file; answers where its page is, or the page that says why there is none. */
async function uploads(house: TestHouse, lines: readonly string[] | Uint8Array<ArrayBuffer>, ways: Ways = {}) {
  const { name = 'people.csv', by = 'odoc/nadia', at, ...ticks } = ways;
  const bytes = lines instanceof Uint8Array ? lines : lines.join('\r\n');
  const form = { ...ticks, file: new File([bytes], name, { type: 'text/csv' }) };
  return pageOf(house.visit(by, '/directory/import', form, at ? { at } : {}));
}

const looks = (house: TestHouse, path: string | null, at?: Date) =>
  pageOf(house.visit('odoc/nadia', path ?? '', undefined, at ? { at } : {}));

const applies = (house: TestHouse, path: string | null, form: Record<string, string> = {}, at?: Date) =>
  pageOf(house.visit('odoc/nadia', `${path}/apply`, form, at ? { at } : {}));

const peopleIn = (house: TestHouse) =>
  house
    .as('odoc/nadia')
    .view((view) =>
      view.selectFrom('people').select(['name', 'email', 'number', 'until_at']).orderBy('email').execute(),
    );

test('a file is shown line by line before anything is done: added, changed from and to, unchanged', async ({
  house,
}) => {
  const before = await peopleIn(house);
  const shown = await uploads(house, [
    HEADS,
    '100,Ana Lopez,ana@odoc.example,Case worker,employee,institutions,200,2020-01-31,',
    '200,Ben Ray,ben.ray@odoc.example,Warden,,Institutions,,1/2/2019,',
    ',Marisol Vega,MARISOL@odoc.example,Press officer,,Communications and Government Relations,1011,,',
    ',Theo Park,theo@odoc.example,"Communications specialist, monitors comments",,Communications and Government Relations,ben@odoc.example,,',
  ]);
  const page = await looks(house, shown.location);

  expect(shown.status).toBe(303);
  expect(page.words).toMatch(
    /Added 2 Changed 1 Back again None Leave None Unchanged 1 Taken out None With errors None/,
  );
  expect(page.words).toContain('Title: Public information officer → Press officer');
  expect(page.words).toContain('Apply the file');
  expect(await peopleIn(house)).toEqual(before);
});

test('applying does exactly what was shown: a supervisor who stands later in the file, first days, and who did it', async ({
  house,
}) => {
  const { location } = await uploads(house, [
    HEADS,
    '100,Ana Lopez,ana@odoc.example,Case worker,,Institutions,200,2020-01-31,',
    '200,Ben Ray,ben.ray@odoc.example,Warden,contractor,Institutions,june@odoc.example,,',
  ]);
  const done = await applies(house, location);
  const page = await looks(house, location);
  const list = await pageOf(house.visit('odoc/nadia', '/directory?q=odoc.example'));
  const then = await pageOf(house.visit('odoc/nadia', '/directory?q=ana@&on=2020-02-01'));
  const entries = await house
    .as('odoc/nadia')
    .view((view) =>
      view
        .selectFrom('ledger')
        .select(['kind', 'payload'])
        .where('kind', 'in', ['person.added', 'directory.imported'])
        .where('payload', '@>', '{}')
        .orderBy('id', 'desc')
        .limit(3)
        .execute(),
    );

  expect(done.status).toBe(303);
  expect(page.words).toContain('Applied');
  expect(list.words).toMatch(/Ana Lopez ana@ odoc\.example 100 Case worker Employee Institutions Ben Ray Jan 31, 2020/);
  expect(list.words).toMatch(/Ben Ray ben\.ray@ odoc\.example 200 Warden Contractor Institutions June Delacroix/);
  expect(then.words).toContain('Ana Lopez');
  expect(entries.map(({ kind }) => kind).toSorted()).toEqual(['directory.imported', 'person.added', 'person.added']);
});

test('each error is said with its line and column, and a file that has one can’t be applied', async ({ house }) => {
  const { location } = await uploads(house, [
    HEADS,
    ',Ana Lopez,ana@odoc.example,Case worker,employe,Institution,200,2020-02-31,',
    ',,nobody,,,,,,',
    '7,Ben Ray,ben.ray@odoc.example,Warden,,,ben.ray@odoc.example,2126-01-01,',
    ',Ana Other,ana@odoc.example,Clerk,,,,,',
    ',Theo Park,theo@odoc.example,Monitor,,,,,,surplus',
  ]);
  const page = await looks(house, location);
  const forced = await applies(house, location);

  expect(page.words).toContain('5 lines have errors. Nothing can be applied yet.');
  expect(page.words).toMatch(/2 Ana Lopez .*There is no kind 'employe': .* Did you mean 'employee'\?/);
  expect(page.words).toContain("There is no division 'Institution'. Did you mean 'Institutions'?");
  expect(page.words).toContain("'2020-02-31' is no day. Write 2026-01-31 or 1/31/2026.");
  expect(page.words).toContain("Nobody in the directory or in the file has the number '200'.");
  expect(page.words).toContain('The name is missing.');
  expect(page.words).toContain("'nobody' is no e-mail address.");
  expect(page.words).toContain('Nobody is their own supervisor.');
  expect(page.words).toContain('2126-01-01 is a day to come.');
  expect(page.words).toContain('This belongs to Ana Lopez in line 2 already.');
  expect(page.words).toContain('The line has more cells than there are columns.');
  expect(page.words).not.toContain('Apply the file');
  expect([forced.status, (await peopleIn(house)).some(({ email }) => email === 'ana@odoc.example')]).toEqual([
    422,
    false,
  ]);
});

test('lines with errors can be taken out, and new divisions made: the file is shown anew, and then applied', async ({
  house,
}) => {
  const { location } = await uploads(house, [
    HEADS,
    '100,Ana Lopez,ana@odoc.example,Case worker,,Probation and Parole,,,',
    ',No Mail,,Clerk,,,,,',
  ]);
  const made = await pageOf(house.visit('odoc/nadia', `${location}/again`, { newDivisions: 'yes' }));
  const without = await pageOf(
    house.visit('odoc/nadia', `${made.location}/again`, { newDivisions: 'yes', without: 'wrong' }),
  );
  const page = await looks(house, without.location);
  const done = await applies(house, without.location);
  const divisions = await pageOf(house.visit('odoc/nadia', '/directory/divisions'));

  expect(page.words).toMatch(/Added 1 .* Taken out 1 With errors None New divisions Probation and Parole/);
  expect(done.status).toBe(303);
  expect(divisions.words).toContain('Probation and Parole 1');
});

test("when the directory has changed since, the file isn't applied: 'directory.exact-file'; nor a second time", async ({
  house,
}) => {
  const { location } = await uploads(house, [HEADS, ',Marisol Vega,marisol@odoc.example,Press officer,,,,,']);
  const second = await uploads(house, [HEADS, ',Marisol Vega,marisol@odoc.example,Director of press,,,,,']);
  const done = await applies(house, location);
  const changed = await applies(house, second.location);
  const again = await applies(house, location);
  const recorded = await house
    .as('odoc/nadia')
    .view((view) =>
      view
        .selectFrom('decisions')
        .select('controls')
        .where('act', '=', 'import-directory')
        .where('granted', '=', false)
        .execute(),
    );

  expect([done.status, changed.status, again.status]).toEqual([303, 422, 422]);
  expect(changed.words).toContain('The directory has changed since this file was shown.');
  expect(recorded.map(({ controls }) => controls)).toEqual([['directory.exact-file'], ['directory.exact-file']]);
});

test('who leaves by a file loses roles, permissions and what was asked from that second; the file says so before', async ({
  house,
}) => {
  const at = later(5);
  await house.as('odoc/nadia').transact(async (tx) => {
    await tx.updateTable('people').set({ number: '20417' }).where('email', '=', 'marisol@odoc.example').execute();
    return { ok: true, value: null };
  });
  const { location } = await uploads(house, [HEADS, `20417,Marisol Vega,marisol@odoc.example,,,,,,${dayOf(at)}`], {
    at,
  });
  const page = await looks(house, location, at);
  const unsaid = await applies(house, location, {}, at);
  const done = await applies(house, location, { leaving: 'yes' }, at);
  const visit = await house.visit('odoc/marisol', '/', undefined, { at: new Date(at.getTime() + 1) });
  const before = await house.visit('odoc/marisol', '/', undefined, { at: new Date(at.getTime() - 1) });

  expect(page.words).toContain('1 person leaves');
  expect(page.words).toContain('May no longer post on Oklahoma Department of Corrections: news.');
  expect([unsaid.status, done.status]).toEqual([422, 303]);
  expect(unsaid.words).toContain('Say that these people leave by this file.');
  expect([before.status, visit.status]).toEqual([200, 303]);
});

test('where the file is the whole directory, who isn’t in it leaves; nobody leaves by their own import', async ({
  house,
}) => {
  const lines = (await peopleIn(house)).map(({ name, email }) => `,${name},${email},,,,,,`);
  const without = (...names: string[]) => [
    HEADS,
    ...lines.filter((line) => !names.some((name) => line.includes(name))),
  ];
  const mine = await uploads(house, without('nadia'), { whole: 'yes' });
  const others = await uploads(house, without('owen', 'ruth'), { whole: 'yes' });
  const [own, page] = [await looks(house, mine.location), await looks(house, others.location)];
  const done = await applies(house, others.location, { leaving: 'yes' });
  const left = await pageOf(house.visit('odoc/nadia', '/directory?show=left', undefined, { at: later(1) }));

  expect(own.words).toContain('You are not in this file, and nobody leaves by their own import.');
  expect(own.words).not.toContain('Apply the file');
  expect(page.words).toContain('2 people leave');
  expect(page.words).toContain('Not in the file, which is the whole directory.');
  expect(done.status).toBe(303);
  expect(left.words).toMatch(/Owen Strand .* Ruth Lindqvist/);
});

test('who comes back works here again, without the roles that were held before', async ({ house }) => {
  const [gone, back] = [later(1), later(2)];
  await house.visit('odoc/nadia', `/people/${house.demo.people['odoc/owen']?.id}/disable`, {}, { at: gone });
  const { location } = await uploads(house, [HEADS, ',Owen Strand,owen@odoc.example,Consultant,contractor,,,,'], {
    at: back,
  });
  const page = await looks(house, location, back);
  await applies(house, location, {}, back);
  const at = new Date(back.getTime() + 1000);
  const person = await pageOf(
    house.visit('odoc/nadia', `/people/${house.demo.people['odoc/owen']?.id}`, undefined, { at }),
  );

  expect(page.words).toMatch(/Back again 1/);
  expect(person.words).toContain('Employee, without a role');
  expect(person.words).not.toContain('Has left the agency');
});

test('addresses and numbers may change hands in one file', async ({ house }) => {
  const first = await uploads(house, [
    HEADS,
    '1,Ana One,one@odoc.example,Clerk,,,,,',
    '2,Ben Two,two@odoc.example,Clerk,,,,,',
  ]);
  await applies(house, first.location);
  const swapped = await uploads(house, [
    HEADS,
    '1,Ana One,two@odoc.example,Clerk,,,,,',
    '2,Ben Two,one@odoc.example,Clerk,,,,,',
  ]);
  const done = await applies(house, swapped.location);
  const people = (await peopleIn(house)).filter(({ number }) => number === '1' || number === '2');

  expect(done.status).toBe(303);
  expect(people.map(({ name, email }) => `${name} ${email}`)).toEqual([
    'Ben Two one@odoc.example',
    'Ana One two@odoc.example',
  ]);
});

test('supervisors who would stand in a circle are named, each at their line', async ({ house }) => {
  const { location } = await uploads(house, [
    HEADS,
    '1,Ana One,one@odoc.example,Clerk,,,2,,',
    '2,Ben Two,two@odoc.example,Clerk,,,3,,',
    '3,Cleo Three,three@odoc.example,Clerk,,,1,,',
  ]);
  const page = await looks(house, location);

  expect(page.words).toContain('3 lines have errors');
  expect(page.words).toContain('in a circle: Ana One → Ben Two → Cleo Three → Ana One.');
});

test('a file that is no table is refused in words: what it is, or in which line a quote is broken', async ({
  house,
}) => {
  const bytes = (...values: number[]) => Uint8Array.from(values);
  const says = async (lines: readonly string[] | Uint8Array<ArrayBuffer>) => (await uploads(house, lines)).words;

  expect(await says(bytes(0x50, 0x4b, 3, 4, 0, 0))).toContain(
    'This is no CSV file but a spreadsheet or another kind of file.',
  );
  expect(await says([HEADS, '1,"Ana,one@odoc.example,,,,,,', '2,x,y,,,,,,'])).toContain(
    'The quote that opens in line 2 is never closed.',
  );
  expect(await says(['number,phone', '1,2'])).toContain("There is no column 'name'.");
  expect(await says([HEADS])).toContain('The file has no line below the names of its columns.');
});

test('a file as a German or an old spreadsheet saves it is read: semicolons, Windows-1252, other names of columns', async ({
  house,
}) => {
  const text =
    'Employee ID;Full name;E-mail address;Job title;Shoe size\r\n9;Zo\u00EB Ni\u00F1o;zoe@odoc.example;Clerk;38\r\n';
  const { location } = await uploads(
    house,
    Uint8Array.from(text, (sign) => sign.charCodeAt(0)),
  );
  const page = await looks(house, location);

  expect(page.words).toContain('Zoë Niño');
  expect(page.words).toContain('Columns not read Shoe size');
  expect(page.words).toMatch(/Added 1/);
});

test('what is taken out as a file and brought in again changes nothing', async ({ house }) => {
  const file = await (await house.visit('odoc/nadia', '/directory/people.csv')).arrayBuffer();
  const { location } = await uploads(house, new Uint8Array(file), { whole: 'yes' });
  const page = await looks(house, location);

  expect(page.words).toContain('Nothing to do');
  expect(page.words).toMatch(/Unchanged 15/);
});

test('who may not keep the directory imports nothing, and sees no file that another uploaded', async ({ house }) => {
  const { location } = await uploads(house, [HEADS, ',Ana Lopez,ana@odoc.example,Clerk,,,,,']);
  const refused = await uploads(house, [HEADS, ',Ana Lopez,ana@odoc.example,Clerk,,,,,'], { by: 'odoc/theo' });
  const seen = await house.visit('odoc/theo', location ?? '');
  const applied = await house.visit('odoc/theo', `${location}/apply`, {});

  expect(refused.words).toContain('None of your roles permits this.');
  expect(seen.status).toBe(404);
  expect([applied.status, (await peopleIn(house)).some(({ email }) => email === 'ana@odoc.example')]).toEqual([
    422,
    false,
  ]);
});

test('the template explains every column, and is itself a file without people', async ({ house }) => {
  const template = await (await house.visit('odoc/nadia', '/directory/template.csv')).arrayBuffer();
  const text = new TextDecoder().decode(template);
  const page = await uploads(house, new Uint8Array(template));

  expect(text.split('\r\n')[0]).toBe(HEADS);
  for (const column of HEADS.split(',')) expect(text).toContain(`# ${column}: `);
  expect(page.words).toContain('The file has no line below the names of its columns.');
});
