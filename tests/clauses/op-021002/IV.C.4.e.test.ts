import { expect } from 'vitest';

import { test } from '#tests/support/house';
import { guideOf } from '#tests/support/self-check';

test('OP-021002/IV.C.4.e: what one knows of an investigation is advised against, also that there is one', async ({
  house,
}) => {
  const [one] = (await guideOf(house, 'odoc')).part('confidential').filter(({ clause }) => clause.endsWith('.e'));

  expect(one?.words).toContain('what you know of an investigation, also that there is one');
});
