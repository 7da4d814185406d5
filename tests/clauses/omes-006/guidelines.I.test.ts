import { expect } from 'vitest';

import { paths } from '#paths/publish';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { drafts } from '#tests/support/steps';

const clause = 'OMES-006/guidelines.I';

test(`${clause}: a fact that is ascribed to nobody is marked while it is written, and not where its source is named`, async ({
  house,
}) => {
  const texts = [
    'Studies show that the new form saves ten minutes.',
    'Studies show that the new form saves ten minutes, according to the State Auditor.',
  ];

  const pages = [];
  for (const text of texts)
    pages.push(await pageOf(house.visit('omes/ada', paths.edit(await drafts(house, 'omes/ada', text)))));

  const [bare, named] = pages;
  expect(bare?.words).toContain('A fact without its source');
  expect(bare?.clauses).toContain(clause);
  expect(bare?.html).toMatch(/<mark[^>]*>.*?Studies show/s);
  expect(named?.words).not.toContain('A fact without its source');
});
