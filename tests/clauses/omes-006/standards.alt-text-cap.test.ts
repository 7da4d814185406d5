import { expect } from 'vitest';

import { test } from '#tests/support/house';
import { TOO_LONG, describesTooLong } from '#tests/support/long-alt-text';

const clause = 'OMES-006/standards';

test(`${clause}: a description that the network would not take is said while it is written, and can't be submitted`, async ({
  house,
}) => {
  const { said, refused, mended, submitted } = await describesTooLong(house, 'omes/ada');

  expect(said.words).toContain(`${TOO_LONG} Why? ${clause}`);
  expect(refused.status).toBe(422);
  expect(refused.words).toContain("The network doesn't take it like this.");
  expect(refused.words).toContain('The description of picture 1 is longer than 2,000 characters');
  expect(mended.words).not.toContain('The alt text has');
  expect(submitted.status).toBe(303);
});
