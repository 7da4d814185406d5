import { expect } from 'vitest';

import { paths as exceptions } from '#paths/exceptions';
import { paths as policy } from '#paths/policy';
import { paths } from '#paths/respond';
import { comments } from '#tests/support/comments';
import { granted } from '#tests/support/exceptions';
import { later } from '#tests/support/grants';
import { type TestHouse, test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';

const clause = 'OP-021002/V.D.1';
const control = 'moderation.needs-designation';
const acting = 'OP-021002/V.D.2';

/** Grace works in another unit and isn't designated; she only has the role. */
async function graceMonitors(house: TestHouse): Promise<void> {
  const page = `/people/${house.demo.people['odoc/grace']?.id}/give/give-role`;
  const given = await house.visit('odoc/nadia', page, { role: 'monitor', until: '' });
  if (given.status !== 303) throw new Error(`not given: ${given.status}`);
}

const covering = { by: 'odoc/june', clause: acting, people: ['odoc/grace'], from: later(10), until: later(60) };

test(`${clause}: comments are read by designated staff of the unit; a role alone doesn't do it`, async ({ house }) => {
  const { id } = await comments(house, 'odoc', 'Is there a bus?');
  await graceMonitors(house);

  const refused = await pageOf(house.visit('odoc/grace', paths.keep(id), { token: 'token' }));
  const recorded = await house
    .clock('odoc')
    .view((view) => view.selectFrom('decisions').select('controls').where('granted', '=', false).execute());

  expect(refused).toMatchObject({ status: 422, clauses: expect.arrayContaining([acting]) });
  expect(recorded).toEqual([{ controls: [control] }]);
  expect((await house.visit('odoc/theo', paths.keep(id), { token: 'token' })).status).toBe(303);
});

test(`${clause}: somebody outside the unit reads them by the director's exception, and the decision says so`, async ({
  house,
}) => {
  const { id } = await comments(house, 'odoc', 'Is there a bus?');
  await graceMonitors(house);
  const exceptionId = await granted(house, 'odoc/harold', covering);

  const before = await house.visit('odoc/grace', paths.keep(id), { token: 'token' }, { at: later(5) });
  const item = await pageOf(house.visit('odoc/grace', paths.item(id), undefined, { at: later(20) }));
  const kept = await house.visit('odoc/grace', paths.keep(id), { token: 'token' }, { at: later(20) });
  const page = await pageOf(house.visit('odoc/winston', exceptions.one(exceptionId)));
  const used = await house
    .clock('odoc')
    .view((view) =>
      view
        .selectFrom('ledger')
        .select(['payload', 'by_decision'])
        .where('kind', '=', 'exception.used')
        .where('subject_id', '=', exceptionId)
        .executeTakeFirstOrThrow(),
    );

  expect([before.status, kept.status]).toEqual([422, 303]);
  expect(item.words).toContain('You may moderate without a designation, by an exception');
  expect(item.html).toContain(`href="${exceptions.one(exceptionId)}"`);
  expect(page.html).toContain(`href="${policy.decision(used.by_decision ?? '')}"`);
  expect(page.words).toContain('Keep comment');
  expect(used.payload).toEqual({ act: 'keep-comment', subject: id, controls: [control] });
});

test(`${clause}: the exception counts for nobody else, and not after it was ended early`, async ({ house }) => {
  const { id } = await comments(house, 'odoc', 'Is there a bus?');
  await graceMonitors(house);
  const nadia = `/people/${house.demo.people['odoc/owen']?.id}/give/give-role`;
  await house.visit('odoc/nadia', nadia, { role: 'monitor', until: '' });
  const exceptionId = await granted(house, 'odoc/harold', covering);

  const other = await house.visit('odoc/owen', paths.keep(id), { token: 'token' }, { at: later(20) });
  const reason = { reason: 'The unit is whole again.' };
  const ended = await house.visit('odoc/harold', exceptions.end(exceptionId), reason, { at: later(30) });
  const after = await house.visit('odoc/grace', paths.keep(id), { token: 'token' }, { at: later(31) });
  const page = await pageOf(house.visit('odoc/grace', exceptions.one(exceptionId), undefined, { at: later(31) }));

  expect([other.status, ended.status, after.status]).toEqual([422, 303, 422]);
  expect(page.words).toContain('Ended early');
  expect(page.words).toContain('The unit is whole again.');
});
