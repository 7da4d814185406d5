import { expect } from 'vitest';

import { paths } from '#paths/publish';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { drafts, hashIn, submits, valuesIn } from '#tests/support/steps';

const clauses = [
  ['OMES-006/guidelines.F', 'answerable', 'I know that it is public and that I answer for it.'],
  ['OMES-006/guidelines.I', 'accurate', 'What it says is accurate and true, and I have named my sources.'],
  ['OMES-006/guidelines.L', 'lawful', 'To my knowledge it breaks no local, state or federal law.'],
  ['OMES-006/implementation.1', 'agency-purpose', "It serves the agency's purposes."],
] as const;

test.for(clauses)('%s: the author signs it for each post, or nothing goes to review', async (row, { house }) => {
  const [clause, statement, says] = row;
  const draftId = await drafts(house, 'omes/ada', 'The west stairs are open again.');
  const page = await pageOf(house.visit('omes/ada', paths.submit(draftId)));
  const stateOf = async () =>
    (
      await house
        .as('omes/ada')
        .view((view) => view.selectFrom('drafts').select('state').where('id', '=', draftId).executeTakeFirstOrThrow())
    ).state;

  const others = valuesIn(page.html, 'attested').filter((one) => one !== statement);
  const refused = await pageOf(
    house.visit('omes/ada', paths.submit(draftId), { contentHash: hashIn(page.html), attested: others }),
  );
  const unsigned = await stateOf();
  await submits(house, 'omes/ada', draftId);
  const signed = await house
    .as('omes/ada')
    .view((view) =>
      view.selectFrom('attestations').select('words').where('subject_id', '=', draftId).executeTakeFirstOrThrow(),
    );

  expect(page.words).toContain(`${says} Why? ${clause}`);
  expect([others.length, refused.status, unsigned]).toEqual([3, 422, 'drafted']);
  expect(await stateOf()).toBe('in_review');
  expect(JSON.stringify(signed.words)).toContain(says);
});
