import { expect } from 'vitest';

import { adds, cleanScanner, describes, handsIn } from '#tests/support/attachments';
import { test } from '#tests/support/house';
import { aPhoto } from '#tests/support/photo';
import { drafts } from '#tests/support/steps';

const clause = 'OMES-006/security.E';
const author = 'omes/ada';
const text = 'The new entrance is open.';

test(`${clause}: a file goes to review only after a scanner has looked through it, as an e-mail attachment would`, async ({
  house,
}) => {
  const draftId = await drafts(house, author, text);
  await adds(house, author, { draftId, text, bytes: await aPhoto() });
  await describes(house, author, { draftId, text });

  const without = await handsIn(house, author, draftId);
  house.world.malware = cleanScanner;
  const scanned = await handsIn(house, author, draftId);

  expect(without).toMatchObject({ status: 422, clauses: expect.arrayContaining([clause]) });
  expect(without.words).toContain('no scanner is configured here, and the policy requires it');
  expect(scanned.status).toBe(303);
});

test(`${clause}: what is called a picture and is a program is refused by its bytes`, async ({ house }) => {
  house.world.malware = cleanScanner;
  const draftId = await drafts(house, author, text);
  const bytes = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500)]);

  const refused = await adds(house, author, { draftId, text, bytes, name: 'entrance.jpg' });

  expect(refused.status).toBe(422);
  expect(refused.words).toContain('it is a program');
});
