import { expect } from 'vitest';

import { paths } from '#paths/policy';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';

const documents = [
  'State policy on social networking and social media',
  'State development methodology for social media',
  'State guidelines for social media',
] as const;

const clauses: readonly (readonly [clause: string, ...rests: string[]])[] = [
  ['OMES-006/purpose.1', ...documents],
  ['OMES-006/scope.A.d', 'OMES rules on information security'],
  ['OMES-006/scope.A.e', 'OMES rules on disciplinary action'],
  ['OMES-006/scope.A.g', 'OMES code of ethics'],
  ['OMES-006/scope.A.j', 'OMES Computer Usage policy'],
  ['OMES-006/ethics', 'Rules of the Oklahoma Ethics Commission', 'Constitution of the State of Oklahoma'],
];

test.for(clauses)('%s: what it rests on stands with it, and that the text is not held', async (row, { house }) => {
  const [clause, ...rests] = row;
  const { words } = await pageOf(house.visit('omes/ada', paths.clause(clause)));
  const [, library = ''] = words.split('Law and standards');

  for (const title of rests)
    expect(library).toMatch(new RegExp(`${title} .*Text not held here; counsel reads the original\\.`));
});

test('OMES-006/scope.A.m: the state’s standards come with the pack that this one extends, its version pinned', async ({
  house,
}) => {
  const page = await pageOf(house.visit('omes/ada', paths.policy));
  const { document, hash } = await house
    .as('omes/ada')
    .view((view) => view.selectFrom('packs').select(['document', 'hash']).executeTakeFirstOrThrow());

  expect(page.words).toMatch(/Rests on .*OK-STATE, What law and the State of Oklahoma ask of every agency/);
  expect(page.html).toContain(hash);
  expect(document).toMatchObject({
    lineage: [
      { policy: 'OK-STATE', hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      { policy: 'OMES-006', hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ],
  });
});
