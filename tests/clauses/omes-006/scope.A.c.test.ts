import { expect } from 'vitest';

import { paths as people } from '#paths/people';
import { paths } from '#paths/registers';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';

const clause = 'OMES-006/scope.A.c';

test(`${clause}: an employee's own sign-in is not taken as an account's, and nothing of it is kept`, async ({
  house,
}) => {
  const technology = await house
    .as('omes/dana')
    .view((view) => view.selectFrom('technologies').select('id').executeTakeFirstOrThrow());

  const refused = await pageOf(
    house.visit('omes/dana', paths.newAccount, {
      technologyId: technology.id,
      network: 'bluesky',
      name: 'Office of Management and Enterprise Services',
      handle: 'omes.example',
      purpose: 'News.',
      audience: 'public',
      identifier: 'ada@omes.example',
      password: 'her-own-secret-1',
    }),
  );
  const kept = await house.as('omes/dana').view(async (view) => ({
    credentials: await view.selectFrom('account_credentials').select('version').execute(),
    ledger: JSON.stringify(await view.selectFrom('ledger').select('payload').execute()),
  }));

  expect(refused.status).toBe(422);
  expect(kept.credentials).toEqual([]);
  expect(kept.ledger + refused.html).not.toContain('her-own-secret-1');
});

test(`${clause}: no form about a person asks for the person's password or handle`, async ({ house }) => {
  const personId = house.demo.people['omes/ada']?.id ?? '';
  const forms = [
    ['omes/arlo', people.addPerson],
    ['omes/arlo', people.person(personId)],
    ['omes/dana', people.give(personId, 'authorize-in-writing')],
    ['omes/omar', people.give(personId, 'record-course')],
  ] as const;

  for (const [who, address] of forms) {
    const { html, status } = await pageOf(house.visit(who, address));
    expect(status).toBe(200);
    expect(html).not.toMatch(/type="password"|name="(password|handle|username|credential)[^"]*"/i);
  }
});
