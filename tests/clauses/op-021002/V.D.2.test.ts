import { expect } from 'vitest';

import { endGrant } from '#app/people/end-grant.flow';
import { paths as policy } from '#paths/policy';
import { paths } from '#paths/respond';
import { comments, postPath } from '#tests/support/comments';
import { type TestHouse, test } from '#tests/support/house';

const WHY = `href="${policy.clause('OP-021002/V.D.2')}?at=`;
const FORM = { token: 'token', ground: 'threatening', 'words-threatening': 'I will burn your office down' };

async function endsDesignation(house: TestHouse): Promise<void> {
  const { id: grantId } = await house.clock('odoc').view((view) =>
    view
      .selectFrom('grants')
      .select('id')
      .where('kind', '=', 'monitor-designation')
      .where('person_id', '=', house.demo.people['odoc/theo']?.id ?? '')
      .executeTakeFirstOrThrow(),
  );
  const answer = await endGrant.perform(house.as('odoc/june'), { grantId, reason: 'Theo works elsewhere now.' });
  if (answer.kind !== 'done') throw new Error(JSON.stringify(answer));
}

test('OP-021002/V.D.2: who is designated moderates', async ({ house }) => {
  const { id } = await comments(house, 'odoc', 'Is there a bus?');
  const item = await (await house.visit('odoc/theo', paths.item(id))).text();

  expect(item).toContain('You may moderate');
  expect((await house.visit('odoc/theo', paths.keep(id), { token: 'token' })).status).toBe(303);
});

test('OP-021002/V.D.2: without a live designation each act is refused, with the clause, and nothing changes', async ({
  house,
}) => {
  const { id } = await comments(house, 'odoc', 'I will burn your office down');
  await endsDesignation(house);

  const item = await (await house.visit('odoc/theo', paths.item(id))).text();
  const kept = await house.visit('odoc/theo', paths.keep(id), { token: 'token' });
  const hidden = await house.visit('odoc/theo', paths.hide(id), FORM);

  expect(item).toContain('designated to moderate');
  expect(item).not.toContain(`href="${paths.hide(id)}"`);
  for (const refused of [kept, hidden]) {
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toContain('designated to moderate. Ask the chief administrator');
    expect(page).toContain(WHY);
  }
  expect(await (await house.anybody(postPath('odoc'))).text()).toContain('I will burn your office down');
});

test('OP-021002/V.D.2: a designation that ends between the form and the press counts no more', async ({ house }) => {
  const { id } = await comments(house, 'odoc', 'I will burn your office down');
  const form = await house.visit('odoc/theo', paths.hide(id));
  await endsDesignation(house);

  expect(form.status).toBe(200);
  expect((await house.visit('odoc/theo', paths.hide(id), FORM)).status).toBe(422);
});
