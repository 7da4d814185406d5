import { expect } from 'vitest';

import { paths as policy } from '#paths/policy';
import { paths } from '#paths/respond';
import { comments, postPath } from '#tests/support/comments';
import { test } from '#tests/support/house';

const SAYS = 'policy holds no ground to hide a comment';
const WHY = `href="${policy.clause('OK-STATE/commenting')}?at=`;

test('OMES-006 holds no ground: the page says so, with the clause and what can be done instead', async ({ house }) => {
  const { id } = await comments(house, 'omes', 'Cheap watches, look at my page');

  const item = await (await house.visit('omes/pia', paths.item(id))).text();
  const page = await (await house.visit('omes/pia', paths.hide(id))).text();

  for (const html of [item, page]) {
    expect(html).toContain(SAYS);
    expect(html).toContain(WHY);
  }
  expect(page).toMatch(/Report it to the network[\s\S]*Ask counsel to adopt a ground/);
  expect(page).not.toContain('name="ground"');
});

test('OMES-006 holds no ground: hiding is refused with that sentence whatever is sent, and the comment stays', async ({
  house,
}) => {
  const { id } = await comments(house, 'omes', 'Cheap watches, look at my page');

  for (const ground of ['profane', 'spam']) {
    const refused = await house.visit('omes/pia', paths.hide(id), {
      token: 'token',
      ground,
      [`words-${ground}`]: 'Cheap watches',
    });
    expect(refused.status).toBe(422);
    const html = await refused.text();
    expect(html).toContain(SAYS);
    expect(html).toContain(WHY);
  }
  expect(await (await house.anybody(postPath('omes'))).text()).toContain('Cheap watches');
  expect((await house.visit('omes/pia', paths.keep(id), { token: 'token' })).status).toBe(303);
});
