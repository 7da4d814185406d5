import { expect } from 'vitest';

import { later, refusalsTo } from '#tests/support/grants';
import { type TestHouse, test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';

const entryOf = (house: TestHouse, who: string) => `/directory/people/${house.demo.people[who]?.id}`;

const MARISOL = {
  name: 'Marisol Vega',
  email: 'marisol@odoc.example',
  title: 'Senior public information officer',
  kind: 'employee',
  number: '20417',
  supervisor: 'june@odoc.example',
};

const changes = (
  house: TestHouse,
  who: string,
  typed: Record<string, string>,
  options: { by?: string; at?: Date } = {},
) =>
  pageOf(
    house.visit(
      options.by ?? 'odoc/nadia',
      `${entryOf(house, who)}/change`,
      { divisionId: house.demo.divisions['odoc/Communications and Government Relations'] ?? '', ...typed },
      options.at ? { at: options.at } : {},
    ),
  );

test('the directory is a table with division, kind and supervisor, narrowed by words, division and kind', async ({
  house,
}) => {
  const divisionId = house.demo.divisions['odoc/Community Outreach'] ?? '';
  const all = await pageOf(house.visit('odoc/ben', '/directory'));
  const outreach = await pageOf(house.visit('odoc/ben', `/directory?division=${divisionId}`));
  const named = await pageOf(house.visit('odoc/ben', '/directory?q=vega'));
  const nobody = await pageOf(house.visit('odoc/ben', '/directory?q=vega&kind=vendor'));

  expect(all.words).toContain('Marisol Vega marisol@ odoc.example Public information officer Employee');
  expect(all.words).not.toContain('Ada Redcorn');
  expect(outreach.words).toContain('Grace Ohanzee');
  expect(outreach.words).not.toContain('Marisol Vega');
  expect(named.words).toContain('Marisol Vega');
  expect(nobody.words).toContain('Nobody fits.');
});

test('an entry is changed from that second on; the directory as of the day before still says what it said', async ({
  house,
}) => {
  const at = later(3 * 24 * 60);
  const dayBefore = new Date(at.getTime() - 2 * 86_400_000).toISOString().slice(0, 10);
  const changed = await changes(house, 'odoc/marisol', MARISOL, { at });
  const visit = (path: string) =>
    pageOf(house.visit('odoc/nadia', path, undefined, { at: new Date(at.getTime() + 1000) }));
  const now = await visit('/directory?q=marisol');
  const before = await visit(`/directory?q=marisol&on=${dayBefore}`);
  const entry = await visit(entryOf(house, 'odoc/marisol'));

  expect([changed.status, changed.location]).toEqual([303, entryOf(house, 'odoc/marisol')]);
  expect(now.words).toMatch(/20417 Senior public information officer .* June Delacroix/);
  expect(before.words).toContain('Public information officer');
  expect(before.words).not.toContain('Senior');
  expect(entry.words).toContain('Nadia Okafor');
  expect(entry.words).toMatch(/Senior public information officer .* Public information officer/);
});

test('nobody comes to stand above himself: the words name the circle, and nothing is changed', async ({ house }) => {
  await changes(house, 'odoc/marisol', MARISOL);
  const circle = await changes(house, 'odoc/june', {
    ...MARISOL,
    name: 'June Delacroix',
    email: 'june@odoc.example',
    number: '',
    supervisor: '20417',
  });
  const own = await changes(house, 'odoc/marisol', { ...MARISOL, supervisor: '20417' });
  const nobody = await changes(house, 'odoc/marisol', { ...MARISOL, supervisor: '99999' });

  expect(circle.status).toBe(422);
  expect(circle.words).toContain('in a circle: June Delacroix → Marisol Vega → June Delacroix.');
  expect(own.words).toContain('Nobody is their own supervisor.');
  expect(nobody.words).toContain("Nobody has the number or the address '99999'.");
});

test('an address or a number that is somebody else’s is said at its field', async ({ house }) => {
  await changes(house, 'odoc/marisol', MARISOL);
  const taken = await changes(house, 'odoc/theo', { ...MARISOL, name: 'Theo Park' });

  expect(taken.status).toBe(422);
  expect(taken.words).toContain('This is the address of Marisol Vega already.');
  expect(taken.words).toContain('This is the number of Marisol Vega already.');
});

test('who may not keep the directory changes nothing in it, and sees no numbers', async ({ house }) => {
  await changes(house, 'odoc/marisol', MARISOL);
  const refused = await changes(house, 'odoc/theo', { ...MARISOL, title: 'Director' }, { by: 'odoc/theo' });
  const division = await pageOf(house.visit('odoc/theo', '/directory/divisions', { name: 'Secret service' }));
  const seen = await pageOf(house.visit('odoc/theo', entryOf(house, 'odoc/marisol')));
  const [file, upload] = [
    await house.visit('odoc/theo', '/directory/people.csv'),
    await house.visit('odoc/theo', '/directory/import'),
  ];

  expect(refused.status).toBe(422);
  expect(refused.words).toContain('None of your roles permits this.');
  expect(division.status).toBe(422);
  expect(seen.words).not.toContain('20417');
  expect(seen.words).not.toContain('Director ');
  expect([file.status, upload.status]).toEqual([404, 404]);
});

test("who has left keeps the entry they left with: 'grant.moves-by-table'", async ({ house }) => {
  const at = later(1);
  await house.visit('odoc/nadia', `/people/${house.demo.people['odoc/theo']?.id}/disable`, {}, { at });
  const page = await changes(house, 'odoc/theo', { ...MARISOL, email: 'theo@odoc.example' }, { at: later(2) });
  const left = await pageOf(house.visit('odoc/nadia', '/directory?show=left', undefined, { at: later(2) }));
  const recorded = await house
    .as('odoc/nadia')
    .view((view) =>
      view
        .selectFrom('decisions')
        .select('controls')
        .where('act', '=', 'change-person')
        .where('granted', '=', false)
        .execute(),
    );

  expect(page.status).toBe(404);
  expect(recorded).toEqual([{ controls: ['grant.moves-by-table'] }]);
  expect(left.words).toContain('Theo Park');
});

test('a division is added once, by whoever keeps the directory', async ({ house }) => {
  const added = await pageOf(house.visit('odoc/della', '/directory/divisions', { name: 'Probation and Parole' }));
  const twice = await pageOf(house.visit('odoc/della', '/directory/divisions', { name: 'probation and parole' }));
  const list = await pageOf(house.visit('odoc/della', '/directory/divisions'));

  expect(added.status).toBe(303);
  expect(twice.words).toContain("There is a division 'Probation and Parole' already.");
  expect(list.words).toContain('Probation and Parole 0');
});

test('the file that is taken out has what the filter shows, and no cell that a spreadsheet would run', async ({
  house,
}) => {
  await changes(house, 'odoc/marisol', { ...MARISOL, title: '=HYPERLINK("https://evil.example")' });
  const answer = await house.visit('odoc/nadia', '/directory/people.csv?q=marisol');
  const [, line = ''] = (await answer.text()).split('\r\n');

  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(line).toMatch(
    /^20417,Marisol Vega,marisol@odoc\.example,"'=HYPERLINK\(""https:\/\/evil\.example""\)",employee,Communications and Government Relations,1002,\d{4}-\d\d-\d\d,$/,
  );
});

test('who moves to another division loses what only the old one had, from that second on and not before', async ({
  house,
}) => {
  const [at, account] = [later(10), house.demo.accounts['omes/site']];
  const moved = await changes(
    house,
    'omes/ada',
    {
      name: 'Ada Redcorn',
      email: 'ada@omes.example',
      title: 'Analyst',
      kind: 'employee',
      number: '',
      supervisor: '',
      divisionId: house.demo.divisions['omes/Information Services'] ?? '',
    },
    { by: 'omes/arlo', at },
  );
  const asOf = (minutes: number) =>
    pageOf(
      house.visit(
        'omes/arlo',
        `/people/who-could-post?account=${account}&at=${encodeURIComponent(later(minutes).toISOString())}`,
        undefined,
        { at: later(30) },
      ),
    );
  const [before, after] = [await asOf(9), await asOf(11)];

  expect(moved.status).toBe(303);
  expect(await refusalsTo(house, 'omes/ada', new Date(at.getTime() - 1))).toEqual([]);
  expect(await refusalsTo(house, 'omes/ada', at)).toEqual(['authorization.needs-division OMES-006/business']);
  expect(before.words).toContain('One person could post on');
  expect(after.words).toContain('Nobody could post on');
});
