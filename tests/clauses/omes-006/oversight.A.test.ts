import { expect } from 'vitest';

import { paths as policy } from '#paths/policy';
import { paths } from '#paths/registers';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';

const clause = 'OMES-006/oversight.A';

test(`${clause}: only Public Affairs brings an account into the register, and the decision cites the clause`, async ({
  house,
}) => {
  const technology = await house
    .as('omes/dana')
    .view((view) => view.selectFrom('technologies').select('id').executeTakeFirstOrThrow());
  const account = {
    technologyId: technology.id,
    network: 'site',
    name: 'Office of Management and Enterprise Services: fleet',
    handle: 'fleet',
    purpose: 'Tells agencies about state cars.',
    audience: 'public',
  };

  const byAuthor = await pageOf(house.visit('omes/ada', paths.newAccount, account));
  const byPublicAffairs = await pageOf(house.visit('omes/dana', paths.newAccount, account));
  const decision = await house
    .as('omes/dana')
    .view((view) =>
      view
        .selectFrom('decisions')
        .select('id')
        .where('act', '=', 'register-account')
        .where('granted', '=', true)
        .orderBy('id', 'desc')
        .executeTakeFirstOrThrow(),
    );
  const why = await pageOf(house.visit('omes/victor', policy.decision(decision.id)));

  expect([byAuthor.status, byPublicAffairs.status]).toEqual([422, 303]);
  expect(byAuthor.words).toContain('None of your roles permits this.');
  expect(why.clauses).toContain(clause);
  expect(why.words).toContain('Dana Whitefeather');
});
