import { expect } from 'vitest';

import { paths } from '#paths/publish';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { answers, asked } from '#tests/support/published';

const clause = 'OMES-006/guidelines.H';

test(`${clause}: an attack on whoever is answered is pointed out to author and reviewer`, async ({ house }) => {
  const staff = { author: 'omes/ada', reviewer: 'omes/luis' };
  const { commentId } = await asked(house, 'Worst shuttle in the state.', staff);

  const draftId = await answers(house, 'omes/ada', commentId, 'You are a pathetic idiot and nobody wants you here.');

  for (const [who, path] of [
    ['omes/ada', paths.edit(draftId)],
    ['omes/luis', paths.draft(draftId)],
  ] as const)
    expect((await pageOf(house.visit(who, path))).clauses).toContain(clause);
});
