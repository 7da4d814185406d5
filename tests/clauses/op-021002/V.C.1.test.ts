import { expect } from 'vitest';

import { designateAuthor } from '#app/people/designate-author.flow';
import { paths } from '#paths/publish';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { drafts, hashIn, submits, valuesIn } from '#tests/support/steps';

const clause = 'OP-021002/V.C.1';

test(`${clause}: who submits signs to act as the agency's representative, or nothing goes to review`, async ({
  house,
}) => {
  const draftId = await drafts(house, 'odoc/marisol', 'Forty people passed their exam.');
  const page = await pageOf(house.visit('odoc/marisol', paths.submit(draftId)));
  const contentHash = hashIn(page.html);
  const others = valuesIn(page.html, 'attested').filter((says) => !says.includes('representative'));

  const refused = await pageOf(house.visit('odoc/marisol', paths.submit(draftId), { contentHash, attested: others }));
  await submits(house, 'odoc/marisol', draftId);

  expect(page.words).toContain("I submit it as the agency's representative.");
  expect(refused).toMatchObject({ status: 422, clauses: expect.arrayContaining([clause]) });
  const after = await pageOf(house.visit('odoc/ben', paths.draft(draftId)));
  expect(after.words).toContain("Signed: I submit it as the agency's representative.");
});

test(`${clause}: nobody is designated without having signed the standards of conduct`, async ({ house }) => {
  const designated = { accountId: house.demo.accounts['odoc/site'], personId: house.demo.people['odoc/ben']?.id };
  const by = (conduct: string) =>
    designateAuthor.perform(house.as('odoc/june'), { ...designated, signed: 'June Delacroix', conduct });

  expect(await by('')).toMatchObject({
    kind: 'refused',
    citations: [{ control: 'authorization.attests-conduct', clause, says: expect.stringContaining('conduct') }],
  });
  expect(await by('yes')).toMatchObject({ kind: 'done' });
});
