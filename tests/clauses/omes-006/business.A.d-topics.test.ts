import { expect } from 'vitest';

import { wordsOf } from '#tests/support/grants';
import { test } from '#tests/support/house';

const topics = [
  ['OMES-006/business.A.d.i', 'terms-of-use'],
  ['OMES-006/business.A.d.ii', 'legal-issues'],
  ['OMES-006/business.A.d.iii', 'policy'],
  ['OMES-006/business.A.d.iv', 'best-practice'],
  ['OMES-006/business.A.d.v', 'security'],
] as const;
const all = topics.map(([, topic]) => topic);

for (const [clause, topic] of topics)
  test(`${clause}: a course that leaves out ${topic} is no course in the policy’s sense`, async ({ house }) => {
    const topicsLeft = all.filter((one) => one !== topic);

    const refused = await house.visit('omes/omar', '/people/courses/new', {
      title: 'A short course',
      topics: topicsLeft,
    });
    const says = await refused.text();
    const shown = await wordsOf(house.visit('omes/omar', `/policy/${clause}`));

    expect(refused.status).toBe(422);
    expect(says).toContain('The course leaves out a topic');
    expect(says).toContain('/policy/OMES-006/business.A.d?at=');
    expect(says).toContain(`value="${topicsLeft[0]}" checked`);
    expect(shown).toContain('The course covers');
  });

test('OMES-006/business.A.d.i to v: a course with all five is adopted, and who completes it is recorded', async ({
  house,
}) => {
  const adopted = await house.visit('omes/omar', '/people/courses/new', { title: 'The long course', topics: all });
  const list = await wordsOf(house.visit('omes/omar', '/people/courses'));

  expect(adopted.status).toBe(303);
  expect(list).toMatch(/The long course All covered/);
});
