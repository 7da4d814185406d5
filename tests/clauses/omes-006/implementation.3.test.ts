import { expect } from 'vitest';

import { later, refusalsTo, wordsOf } from '#tests/support/grants';
import { type TestHouse, test } from '#tests/support/house';

async function technologyOf(house: TestHouse): Promise<string> {
  const account = await house
    .as('omes/dana')
    .view((view) => view.selectFrom('accounts').select('technology_id').executeTakeFirstOrThrow());
  return account.technology_id;
}

test('OMES-006/implementation.3: a technology that is withdrawn stops drafting on its accounts at that very second', async ({
  house,
}) => {
  const t = later(10);
  const id = await technologyOf(house);

  const before = await refusalsTo(house, 'omes/ada', new Date(t.getTime() - 1));
  const done = await house.visit(
    'omes/dana',
    `/registers/technologies/${id}/withdraw`,
    { reason: 'Terms changed.' },
    { at: t },
  );
  const after = await refusalsTo(house, 'omes/ada', t);
  const says = await wordsOf(house.visit('omes/victor', `/registers/technologies/${id}`, undefined, { at: later(11) }));

  expect(before).toEqual([]);
  expect(done.status).toBe(303);
  expect(after).toEqual(['authorization.needs-technology OMES-006/business.A.a']);
  expect(says).toContain('Not approved: nobody can write for an account on it');
  expect(says).toMatch(/Withdrawn .* Dana Whitefeather Terms changed\./);
});

test('OMES-006/implementation.3: only Public Affairs puts a technology on the list, and none that the policy prohibits', async ({
  house,
}) => {
  const form = { name: 'Peertube', kind: 'video-sharing', provider: 'Framasoft', note: '' };

  const byAda = await house.visit('omes/ada', '/registers/technologies/new', form);
  const prohibited = await house.visit('omes/dana', '/registers/technologies/new', { ...form, name: 'tiktok' });
  const byDana = await house.visit('omes/dana', '/registers/technologies/new', form);
  const list = await wordsOf(house.visit('omes/ada', '/registers/technologies'));

  expect([byAda.status, prohibited.status, byDana.status]).toEqual([422, 422, 303]);
  expect(await prohibited.text()).toContain('/policy/OMES-006/implementation.3');
  expect(list).toMatch(/Peertube Video sharing Framasoft Not approved yet/);
  expect(list).toMatch(/TikTok Prohibited Not on the state's networks and devices\. .*2022-33/);
});
