import { expect } from 'vitest';

import { newId } from '#kernel/ids';
import { ok } from '#kernel/result';
import { type TestHouse, test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';

const OUTSIDERS = ['vera', 'calvin', 'ines'] as const;

/** A campaign asks the three who aren't employed: the first has signed, the second was told, the third's mail came back. */
async function campaign(house: TestHouse): Promise<void> {
  const done = await house.as('odoc/june').transact(async (tx) => {
    const { id: by_decision, pack_hash: policy_hash } = await tx
      .selectFrom('decisions')
      .select(['id', 'pack_hash'])
      .executeTakeFirstOrThrow();
    const own = { agency_id: tx.agencyId, made_at: tx.now };
    const campaignId = newId(tx.now);
    const words = { words: '{}', words_hash: 'a'.repeat(64), clauses: [], form: 'acknowledgement', policy_hash };
    await tx
      .insertInto('campaigns')
      .values({
        ...own,
        ...words,
        id: campaignId,
        title: 'The procedure of 2026',
        reason: 'first',
        due_on: '2026-12-31',
        state: 'running',
        by_decision,
      })
      .execute();
    const rows = [
      { state: 'signed', mail_state: 'sent', mail_at: tx.now, opened_at: tx.now, signed_at: tx.now },
      { state: 'asked', mail_state: 'sent', mail_at: tx.now },
      { state: 'asked', mail_state: 'bounced', mail_at: tx.now },
    ];
    for (const [index, row] of rows.entries())
      await tx
        .insertInto('acknowledgements')
        .values({
          ...own,
          ...row,
          id: newId(tx.now),
          campaign_id: campaignId,
          person_id: house.demo.people[`odoc/${OUTSIDERS[index]}`]?.id ?? '',
        })
        .execute();
    return ok(campaignId);
  });
  if (!done.ok) throw new Error('no campaign');
}

test('OP-021002/III: vendors, volunteers and contractors are in a register, employees are not; it names its clause', async ({
  house,
}) => {
  const page = await pageOf(house.visit('odoc/della', '/directory/stakeholders'));
  const vendors = await pageOf(house.visit('odoc/della', '/directory/stakeholders?kind=vendor'));

  expect(page.words).toMatch(/Calvin Ortiz Contractor Web designer .* Ines Novak Vendor .* Vera Lindholm Volunteer/);
  expect(page.words).not.toContain('Marisol Vega');
  expect(page.clauses).toContain('OP-021002/III');
  expect(vendors.words).toContain('Ines Novak');
  expect(vendors.words).not.toContain('Calvin Ortiz');
});

test('OP-021002/III: who has been told, who has acknowledged, and who has not been told is listed', async ({
  house,
}) => {
  await campaign(house);
  const page = await pageOf(house.visit('odoc/della', '/directory/stakeholders'));
  const untold = await pageOf(house.visit('odoc/della', '/directory/stakeholders?standing=not+told'));

  expect(page.words).toMatch(/Acknowledged 1 person: 1 volunteer/);
  expect(page.words).toMatch(/Told, not acknowledged 1 person: 1 contractor/);
  expect(page.words).toMatch(/Not told yet 1 person: 1 vendor/);
  expect(untold.words).toMatch(/Ines Novak Vendor .* Not told yet Came back/);
  expect(untold.words).not.toContain('Vera Lindholm Volunteer');
});

test('OP-021002/III: who came after the campaign stands there as not asked', async ({ house }) => {
  await campaign(house);
  await house.visit('odoc/nadia', '/people/new', {
    name: 'Hugo Late',
    email: 'hugo@volunteers.example',
    title: 'Tutor',
    kind: 'volunteer',
    divisionId: '',
  });
  const page = await pageOf(house.visit('odoc/della', '/directory/stakeholders?standing=not+asked'));

  expect(page.words).toContain('Hugo Late Volunteer Tutor — Not asked in this campaign');
});
