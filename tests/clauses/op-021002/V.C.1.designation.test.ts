import { expect } from 'vitest';

import { gives, refusalsTo, wordsOf } from '#tests/support/grants';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';

test('OP-021002/V.C.1: conduct as a representative is attested at designation; without the tick nobody is designated', async ({
  house,
}) => {
  const page = `/people/${house.demo.people['odoc/ben']?.id}`;
  const form = await wordsOf(house.visit('odoc/june', `${page}/give/designate-author`));

  const unticked = await gives(house, { by: 'odoc/june', kind: 'designate-author', to: 'odoc/ben' });
  const refused = await pageOf(Promise.resolve(unticked));
  const recorded = await house
    .clock('odoc')
    .view((view) => view.selectFrom('decisions').select('controls').where('granted', '=', false).execute());
  const before = await refusalsTo(house, 'odoc/ben');
  const ticked = await gives(house, { by: 'odoc/june', kind: 'designate-author', to: 'odoc/ben' }, { conduct: 'yes' });
  const says = await wordsOf(house.visit('odoc/winston', page));

  expect(form).toContain(
    "I act at all times as the agency's representative and keep its standards of conduct. Why? OP-021002/V.C.1",
  );
  expect([unticked.status, ticked.status]).toEqual([422, 303]);
  expect(refused).toMatchObject({ clauses: expect.arrayContaining(['OP-021002/V.C.1']) });
  expect(refused.words).toContain("The author hasn't signed yet to act as the agency's representative");
  expect(recorded).toContainEqual({ controls: ['authorization.attests-conduct'] });
  expect(before).toEqual(['authorization.needs-designation OP-021002/V.B']);
  expect(says).toContain('Standards of conduct attested: yes');
});
