import { expect } from 'vitest';

import { ends, gives, grantOf, later, refusalsTo, wordsOf } from '#tests/support/grants';
import { test } from '#tests/support/house';

test('OMES-006/business.A.d: the completed course ends at that very second, and drafting with it', async ({
  house,
}) => {
  const t = later(10);
  const grantId = await grantOf(house, 'omes/dana', 'course-completed');

  const before = await refusalsTo(house, 'omes/ada', new Date(t.getTime() - 1));
  const ended = await ends(house, 'omes/dana', grantId, t);
  const after = await refusalsTo(house, 'omes/ada', t);

  expect(before).toEqual([]);
  expect(ended.status).toBe(303);
  expect(after).toEqual(['authorization.needs-course OMES-006/business.A.d']);
});

test('OMES-006/business.A.d: a course counts for as long as the setting says, to the second', async ({ house }) => {
  const { until_at: until } = await house
    .as('omes/dana')
    .view((view) =>
      view.selectFrom('grants').select('until_at').where('kind', '=', 'course-completed').executeTakeFirstOrThrow(),
    );
  const end = until ?? new Date(0);

  expect(await refusalsTo(house, 'omes/ada', new Date(end.getTime() - 1))).toEqual([]);
  expect(await refusalsTo(house, 'omes/ada', end)).toEqual(['authorization.needs-course OMES-006/business.A.d']);
});

test('OMES-006/business.A.d: Training records the course with score and certificate; nobody else, and nobody for himself', async ({
  house,
}) => {
  const course = await house
    .as('omes/omar')
    .view((view) => view.selectFrom('courses').select('id').executeTakeFirstOrThrow());
  const form = { courseId: course.id, score: '88', certificate: 'SM-2026-020' };

  const byDana = await gives(house, { by: 'omes/dana', kind: 'record-course', to: 'omes/luis' }, form);
  const own = await gives(house, { by: 'omes/omar', kind: 'record-course', to: 'omes/omar' }, form);
  const impossible = await gives(
    house,
    { by: 'omes/omar', kind: 'record-course', to: 'omes/luis' },
    { ...form, score: '101' },
  );
  const byOmar = await gives(house, { by: 'omes/omar', kind: 'record-course', to: 'omes/luis' }, form);
  const says = await wordsOf(house.visit('omes/victor', `/people/${house.demo.people['omes/luis']?.id}`));

  expect([byDana.status, own.status, impossible.status, byOmar.status]).toEqual([422, 422, 422, 303]);
  expect(says).toMatch(
    /Completed course .*Course: Social media for approved employees Certificate: SM-2026-020 Score in percent: 88/,
  );
});
