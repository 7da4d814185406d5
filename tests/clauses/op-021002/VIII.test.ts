import { expect } from 'vitest';

import { paths as policy } from '#paths/policy';
import { paths } from '#paths/publish';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { aPhoto } from '#tests/support/photo';
import { drafts } from '#tests/support/steps';

const clause = 'OP-021002/VIII';

test(`${clause}: what keeps a draft from being accessible or secure is found while it is written, and cites it`, async ({
  house,
}) => {
  const text = 'Call us with your SSN 123-45-6789.';
  const draftId = await drafts(house, 'odoc/marisol', text);
  const secret = await pageOf(house.visit('odoc/marisol', paths.edit(draftId)));
  await house.visit('odoc/marisol', paths.edit(draftId), { text: 'Call us.' });
  const files = new File([new Uint8Array(await aPhoto())], 'desk.jpg');
  await house.visit('odoc/marisol', paths.addPictures(draftId), { text: 'Call us.', files });
  const picture = await pageOf(house.visit('odoc/marisol', paths.edit(draftId)));

  expect(secret.html).toContain('<mark');
  expect(secret.clauses).toContain(clause);
  expect(picture.words).toContain('Picture 1 has no alt text.');
  expect(picture.clauses).toContain(clause);
});

test(`${clause}: the three documents that it points to are in the library`, async ({ house }) => {
  const { words } = await pageOf(house.visit('odoc/marisol', policy.clause(clause)));

  expect(words).toMatch(/OP-110415/);
  expect(words).toContain('State information technology accessibility standards');
  expect(words).toContain('State information security policy');
});
