import { expect } from 'vitest';

import { paths } from '#paths/exceptions';
import { paths as policy } from '#paths/policy';
import { asked, asksFor, granted, grants } from '#tests/support/exceptions';
import { later, refusalsTo } from '#tests/support/grants';
import { type TestHouse, test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';

const clause = 'OP-021002/IX.2';
const needed = 'OP-021002/V.B';
const span = { from: later(10), until: later(60) };

/** Ben isn't designated to write; as an author alone would he be let. */
async function benIsAuthor(house: TestHouse): Promise<void> {
  const page = `/people/${house.demo.people['odoc/ben']?.id}/give/give-role`;
  const given = await house.visit('odoc/nadia', page, { role: 'author', until: '' });
  if (given.status !== 303) throw new Error(`not given: ${given.status}`);
}

const decisionsOf = (house: TestHouse, exceptionId: string) =>
  house
    .as('odoc/harold')
    .view((view) =>
      view.selectFrom('decision_exceptions').select('decision_id').where('exception_id', '=', exceptionId).execute(),
    );

test(`${clause}: an exception that the director signed before changes the decision, and the decision cites it`, async ({
  house,
}) => {
  await benIsAuthor(house);
  const id = await granted(house, 'odoc/harold', { by: 'odoc/june', clause: needed, people: ['odoc/ben'], ...span });

  const before = await refusalsTo(house, 'odoc/ben', later(5));
  const within = await refusalsTo(house, 'odoc/ben', later(20));
  const cited = await decisionsOf(house, id);
  const decision = await pageOf(house.visit('odoc/winston', policy.decision(cited[0]?.decision_id ?? '')));
  const register = await pageOf(house.visit('odoc/winston', paths.one(id)));

  expect(before).toEqual([`authorization.needs-designation ${needed}`]);
  expect(within).toEqual([]);
  expect(cited).toHaveLength(1);
  expect(decision.html).toContain(`href="${paths.one(id)}"`);
  expect(decision.words).toContain('Judged again now under the version of then: the same answer');
  expect(register.html).toContain(`href="${policy.decision(cited[0]?.decision_id ?? '')}"`);
  expect(register.words).toContain("“You aren't designated for this account.");
});

test(`${clause}: it ends by itself: from its last second on, the clause holds again`, async ({ house }) => {
  await benIsAuthor(house);
  await granted(house, 'odoc/harold', { by: 'odoc/june', clause: needed, people: ['odoc/ben'], ...span });

  expect(await refusalsTo(house, 'odoc/ben', new Date(span.until.getTime() - 1))).toEqual([]);
  expect(await refusalsTo(house, 'odoc/ben', span.until)).toEqual([`authorization.needs-designation ${needed}`]);
});

test(`${clause}: an exception is never dated back, neither asked for nor signed after it began`, async ({ house }) => {
  const back = await pageOf(asksFor(house, { by: 'odoc/june', clause: needed, from: later(-1), until: later(60) }));
  const id = await asked(house, { by: 'odoc/june', clause: needed, people: ['odoc/ben'], ...span });
  const late = await pageOf(grants(house, 'odoc/harold', id, { at: new Date(span.from.getTime() + 1000) }));
  const intime = await grants(house, 'odoc/harold', id, { at: span.from });
  const recorded = await house
    .clock('odoc')
    .view((view) => view.selectFrom('decisions').select(['act', 'controls']).where('granted', '=', false).execute());

  for (const page of [back, late]) {
    expect(page.status).toBe(422);
    expect(page.clauses).toContain(clause);
    expect(page.words).toContain("It holds from after the signature on and can't be dated back.");
  }
  expect(intime.status).toBe(303);
  expect(recorded).toContainEqual({ act: 'grant-exception', controls: ['exception.prior-only'] });
  expect(recorded).toContainEqual({ act: 'request-exception', controls: ['exception.prior-only'] });
});

test(`${clause}: the director alone approves, in writing: name, words, second and address are kept`, async ({
  house,
}) => {
  const id = await asked(house, { by: 'odoc/june', clause: needed, people: ['odoc/ben'], ...span });

  const others: Response[] = [];
  for (const who of ['odoc/ben', 'odoc/nadia', 'odoc/winston']) others.push(await grants(house, who, id));
  const unsigned = await pageOf(house.visit('odoc/harold', paths.grant(id), { consent: '', signed: '', answer: '' }));
  const signed = await grants(house, 'odoc/harold', id, { address: '10.1.2.3' });
  const page = await pageOf(house.visit('odoc/ben', paths.one(id)));

  expect(others.map(({ status }) => status)).toEqual([422, 422, 422]);
  expect([unsigned.status, signed.status]).toEqual([422, 303]);
  expect(unsigned.words).toContain('Type your name to sign.');
  expect(unsigned.words).toContain('Tick that you sign this.');
  expect(page.words).toContain('Signed Harold Bright , by Harold Bright');
  expect(page.words).toContain('from the address 10.1.2.3');
  expect(page.words).toContain('I grant this exception as the agency’s director');
});

test(`${clause}: the director excepts from the procedure, not from law, a parent policy or this software's own rules`, async ({
  house,
}) => {
  for (const other of ['OK-STATE/records', 'house', 'OMES-006/security.C', 'OP-021002/XX']) {
    const page = await pageOf(asksFor(house, { by: 'odoc/june', clause: other, ...span }));
    expect({ other, status: page.status }).toEqual({ other, status: 422 });
    expect(page.words).toContain('not from law or a parent policy');
  }
});

test(`${clause}: nobody grants what is asked for oneself, and nobody answers twice`, async ({ house }) => {
  const own = await asked(house, { by: 'odoc/harold', clause: needed, ...span });
  const named = await asked(house, { by: 'odoc/june', clause: needed, people: ['odoc/harold'], ...span });
  const id = await asked(house, { by: 'odoc/june', clause: needed, people: ['odoc/ben'], ...span });
  const refused = await house.visit('odoc/harold', paths.refuse(id), { reason: 'Ask for a designation.' });

  for (const one of [own, named]) {
    const page = await pageOf(grants(house, 'odoc/harold', one));
    expect(page.status).toBe(422);
    expect(page.words).toContain('This concerns your own permission');
  }
  const again = await pageOf(grants(house, 'odoc/harold', id));
  const shown = await pageOf(house.visit('odoc/june', paths.one(id)));
  expect([refused.status, again.status]).toEqual([303, 422]);
  expect(again.words).toContain('This exception has been decided or has ended meanwhile.');
  expect(shown.words).toContain('Ask for a designation.');
  expect(shown.words).toContain('Refused');
});
