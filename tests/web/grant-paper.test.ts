import { expect } from 'vitest';

import { test } from '#tests/support/house';

test('a named moderator’s accountability is printed for the performance form', async ({ house }) => {
  const grant = await house
    .clock('omes')
    .view((view) =>
      view.selectFrom('grants').select('id').where('kind', '=', 'moderator-named').executeTakeFirstOrThrow(),
    );

  const paper = await house.visit('omes/hazel', `/people/permissions/${grant.id}/paper.pdf`);

  expect(paper.headers.get('content-type')).toBe('application/pdf');
  expect(
    Buffer.from(await paper.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  expect((await house.visit('odoc/june', `/people/permissions/${grant.id}/paper.pdf`)).status).toBe(404);
});

test('every permission that stands can be had on paper', async ({ house }) => {
  const grants = await house.clock('odoc').view((view) => view.selectFrom('grants').select(['id', 'kind']).execute());

  const answers: [string, number][] = [];
  for (const { id, kind } of grants)
    answers.push([kind, (await house.visit('odoc/marisol', `/people/permissions/${id}/paper.pdf`)).status]);

  expect(answers).toEqual(grants.map(({ kind }) => [kind, 200]));
});
