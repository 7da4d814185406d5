import { expect } from 'vitest';

import { paths } from '#paths/publish';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { drafts } from '#tests/support/steps';

const clause = 'OP-021002/VIII';

test(`${clause}: a link without protection and a video without a word on captions are marked, and cite it`, async ({
  house,
}) => {
  const text = 'Rules for visits: http://visits.example.org. Watch our video on the new scanner.';
  const draftId = await drafts(house, 'odoc/marisol', text);

  const page = await pageOf(house.visit('odoc/marisol', paths.edit(draftId)));

  expect(page.words).toContain('Without “https” anybody on the way can read and change what people see.');
  expect(page.words).toContain('nothing says whether that has captions');
  expect(page.clauses).toContain(clause);
});
