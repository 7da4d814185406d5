import { expect } from 'vitest';

import { test } from '#tests/support/house';
import { guideOf } from '#tests/support/self-check';

test('OP-021002/IV.A.1: who can be recognised as an employee is asked to say that the views are personal', async ({
  house,
}) => {
  const guide = await guideOf(house, 'odoc');
  const [views] = guide.part('employee').filter(({ clause }) => clause === 'OP-021002/IV.A.1');

  expect(guide.words).toContain('when readers can recognise you as an employee');
  expect(views?.words).toContain('says that the views are personal');
  expect(guide.part('private').map(({ clause }) => clause)).not.toContain('OP-021002/IV.A.1');
});
