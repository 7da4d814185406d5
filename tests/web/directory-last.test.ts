import { expect } from 'vitest';

import { paths } from '#paths/people';
import { today } from '#tests/support/days';
import { type TestHouse, test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';

const disables = (house: TestHouse, by: string, whom: string) =>
  pageOf(house.visit(by, paths.disable(house.demo.people[whom]?.id ?? ''), {}));

const atWork = (house: TestHouse) =>
  house.clock('odoc').view((view) => view.selectFrom('people').select('email').where('until_at', 'is', null).execute());

test("the last one who can give roles does not leave, by whomever: 'directory.keeps-role-giver'", async ({ house }) => {
  const director = await disables(house, 'odoc/della', 'odoc/harold');
  const last = await disables(house, 'odoc/della', 'odoc/nadia');
  const own = await disables(house, 'odoc/nadia', 'odoc/nadia');
  const left = await atWork(house);

  expect(director.status).toBe(303);
  for (const page of [last, own]) {
    expect(page.status).toBe(422);
    expect(page.words).toContain('Nobody who is left could give roles to others any more.');
  }
  expect(left).toContainEqual({ email: 'nadia@odoc.example' });
});

test("a file by which everybody who can give roles leaves is not applied: 'directory.keeps-role-giver'", async ({
  house,
}) => {
  const lines = [
    'name,email,left',
    `Nadia Okafor,nadia@odoc.example,${today()}`,
    `Harold Bright,harold@odoc.example,${today()}`,
  ];
  const file = new File([lines.join('\r\n')], 'people.csv', { type: 'text/csv' });
  const { location } = await pageOf(house.visit('odoc/della', '/directory/import', { file }));
  const applied = await pageOf(house.visit('odoc/della', `${location}/apply`, { leaving: 'yes' }));
  const left = await atWork(house);

  expect(applied.status).toBe(422);
  expect(applied.words).toContain('Nobody who is left could give roles to others any more.');
  expect(left).toContainEqual({ email: 'nadia@odoc.example' });
});
