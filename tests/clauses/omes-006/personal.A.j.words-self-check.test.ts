import { expect } from 'vitest';

import { test } from '#tests/support/house';
import { looksFor } from '#tests/support/self-check';

test.for([
  ['OMES-006/personal.A.j', 'grievance'],
  ['OMES-006/personal.A.g', 'campaign_contribution'],
  ['OMES-006/guidelines.K.1', 'electioneering'],
] as const)(
  '%s: %s is advised on where the policy reaches the words, and never said of a private person’s',
  async ([clause, kind], { house }) => {
    const { all, inPrivate } = await looksFor(house, 'omes');

    expect(all[kind]).toBe(clause);
    expect(inPrivate).toEqual([]);
  },
);
