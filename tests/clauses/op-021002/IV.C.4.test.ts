import { expect } from 'vitest';

import { test } from '#tests/support/house';
import { guideOf } from '#tests/support/self-check';

test('OP-021002/IV.C.4: six kinds of what one knows from the job are asked for, and the list is said to be not whole', async ({
  house,
}) => {
  const { part } = await guideOf(house, 'odoc');
  const [whole] = part('private').filter(({ clause }) => clause === 'OP-021002/IV.C.4');

  expect(part('confidential').map(({ clause }) => clause)).toEqual(
    ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => `OP-021002/IV.C.4.${letter}`),
  );
  expect(whole?.words).toContain('the page of the procedure that may hold more is missing');
});
