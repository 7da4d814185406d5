import { expect } from 'vitest';

import { paths } from '#paths/exceptions';
import { paths as people } from '#paths/people';
import { paths as publish } from '#paths/publish';
import { asked, granted, grants } from '#tests/support/exceptions';
import { draftsWithPicture, saves } from '#tests/support/form-requests';
import { later, refusalsTo } from '#tests/support/grants';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { hashIn, valuesIn } from '#tests/support/steps';

const author = 'odoc/marisol';
const text = 'Our recruits train for their first assignment.';

test('a permission that lacks stops nothing while an exception lifts its clause: the page names the exception with its link', async ({
  house,
}) => {
  const { draftId, picture } = await draftsWithPicture(house, author, text);
  await saves(house, author, { draftId, text, picture, needs: { images: 'needed' } });
  const clause = 'OP-021002/V.C.3.c';
  const span = { from: later(10), until: later(60) };
  const id = await granted(house, 'odoc/harold', { by: 'odoc/june', clause, people: [author], ...span });
  const page = (minutes: number) =>
    pageOf(house.visit(author, publish.submit(draftId), undefined, { at: later(minutes) }));

  const before = await page(5);
  const within = await page(20);
  const after = await page(61);
  const sent = await house.visit(
    author,
    publish.submit(draftId),
    { contentHash: hashIn(within.html), attested: valuesIn(within.html, 'attested') },
    { at: later(20) },
  );

  for (const stopped of [before, after]) {
    expect(stopped.words).toContain('Mend this first');
    expect(stopped.html).not.toContain(paths.one(id));
  }
  expect(within.words).not.toContain('Mend this first');
  expect(within.words).toContain('None is linked; an exception lifts the need');
  expect(within.html.split(`href="${paths.one(id)}"`)).toHaveLength(3);
  expect(sent.status).toBe(303);
});

test('the report names each decision that rests on an exception: which act, by whom, when', async ({ house }) => {
  const clause = 'OP-021002/V.B';
  const span = { from: later(10), until: later(60) };
  await house.visit('odoc/nadia', people.give(house.demo.people['odoc/ben']?.id ?? '', 'give-role'), {
    role: 'author',
    until: '',
  });
  const id = await granted(house, 'odoc/harold', { by: 'odoc/june', clause, people: ['odoc/ben'], ...span });
  expect(await refusalsTo(house, 'odoc/ben', later(20))).toEqual([]);
  const [cited] = await house
    .clock('odoc')
    .view((view) =>
      view.selectFrom('decision_exceptions').select('decision_id').where('exception_id', '=', id).execute(),
    );

  const csv = await (await house.visit('odoc/winston', paths.csv)).text();
  const pdf = await house.visit('odoc/winston', paths.pdf);

  expect(csv).toContain(`,1,"Start draft by Ben Tall Bear, `);
  expect(csv).toContain(`(decision ${cited?.decision_id})`);
  expect(pdf.status).toBe(200);
});

test('an act at the very second of the signature is not covered: the signature comes strictly before the act', async ({
  house,
}) => {
  await house.visit('odoc/nadia', people.give(house.demo.people['odoc/ben']?.id ?? '', 'give-role'), {
    role: 'author',
    until: '',
  });
  const clause = 'OP-021002/V.B';
  const [from, until] = [later(10), later(60)];
  const id = await asked(house, { by: 'odoc/june', clause, people: ['odoc/ben'], from, until });
  const before = await refusalsTo(house, 'odoc/ben', from);
  const signed = await grants(house, 'odoc/harold', id, { at: from });

  expect(signed.status).toBe(303);
  expect(before).toEqual([`authorization.needs-designation ${clause}`]);
  expect(await refusalsTo(house, 'odoc/ben', from)).toEqual(before);
  expect(await refusalsTo(house, 'odoc/ben', new Date(from.getTime() + 1))).toEqual([]);
});
