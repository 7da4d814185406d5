import { expect } from 'vitest';

import { paths } from '#paths/publish';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { drafts } from '#tests/support/steps';

const clause = 'OMES-006/guidelines.C';

test(`${clause}: a link that borrows a government’s name or hides where it leads is marked while it is written`, async ({
  house,
}) => {
  const texts = [
    'Renew at https://oklahoma.gov-login.com/id today.',
    'Renew at bit.ly/renewok today.',
    'Renew at https://oklahoma.gov/id today.',
  ];

  const pages = [];
  for (const text of texts)
    pages.push(await pageOf(house.visit('omes/ada', paths.edit(await drafts(house, 'omes/ada', text)))));

  expect(pages.map(({ words }) => words.includes('Risky link'))).toEqual([true, true, false]);
  expect(pages[0]?.words).toContain('looks like a government’s address and isn’t one');
  expect(pages[1]?.words).toContain('nobody sees where it leads');
  expect(pages[0]?.clauses).toContain(clause);
});
