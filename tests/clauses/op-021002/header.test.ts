import { expect } from 'vitest';

import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { adopts, disclaimerIsDuty, packZip, uploads } from '#tests/support/versions';

test('OP-021002/header: the register shows effective date, approver, accreditation, what it replaces, and its own hash', async ({
  house,
}) => {
  const { words } = await pageOf(house.visit('odoc/marisol', '/policy'));

  expect(words).toContain('Effective 2021-10-27');
  expect(words).toContain('Approved by Scott Crow, Director, Oklahoma Department of Corrections');
  expect(words).toContain('Replaces OP-021002, Use of Social Media, dated 2020-10-19');
  expect(words).toContain('Accreditation ACA: none');
  expect(words).toMatch(/Hash by which decisions name it [0-9a-f]{64}/);
  expect(words).toContain('Rests on OK-STATE');
});

test("OP-021002/header: the director's signature brings a version into force, with name, words, time and address in the log", async ({
  house,
}) => {
  const id = await uploads(house, 'odoc/june', packZip('op-021002', disclaimerIsDuty));
  const refused = await adopts(house, 'odoc/june', id);
  await adopts(house, 'odoc/harold', id);
  const entry = await house
    .as('odoc/harold')
    .view((view) =>
      view
        .selectFrom('ledger')
        .select(['payload', 'by_decision'])
        .where('kind', '=', 'policy.adopted')
        .executeTakeFirstOrThrow(),
    );

  expect(refused.status).toBe(422);
  expect(entry.payload).toMatchObject({ signed: { name: 'Harold Bright', address: '127.0.0.1', asDesigneeOf: '' } });
  expect(entry.by_decision).not.toBeNull();
});
