import { expect } from 'vitest';

import { paths } from '#paths/publish';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { drafts } from '#tests/support/steps';

const clause = 'OP-021002/V.C.4';

test.for([
  ['politics', 'Vote for Dan Whitley for governor on Tuesday!'],
  ['commerce', 'Buy my handmade candles, 20% off with code GLOW20.'],
])(`${clause}: %s in a draft is found, and its author is told by the clause`, async ([, text = ''], { house }) => {
  const draftId = await drafts(house, 'odoc/marisol', text);
  const page = await pageOf(house.visit('odoc/marisol', paths.edit(draftId)));

  expect(page.html).toContain(`/policy/${clause}`);
});
