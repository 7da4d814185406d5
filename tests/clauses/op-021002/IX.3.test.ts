import { expect } from 'vitest';

import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { adopts, disclaimerIsDuty, packZip, uploads } from '#tests/support/versions';

test('OP-021002/IX.3: the procedure in force, its date and what it replaced stand on the public site, on paper too', async ({
  house,
}) => {
  const page = await pageOf(house.anybody('/site/odoc/policies'));
  const [, href = ''] = /href="([^"]+policy\.pdf)"/.exec(page.html) ?? [];
  const paper = await house.anybody(href);
  const bytes = Buffer.from(await paper.arrayBuffer());

  expect(page.words).toContain('Effective 2021-10-27');
  expect(page.words).toContain('Replaces OP-021002, Use of Social Media, dated 2020-10-19');
  expect(page.words).toContain('Distribution Policy and Operations Manual, Agency website');
  expect(paper.headers.get('content-type')).toBe('application/pdf');
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(bytes.length).toBeGreaterThan(20_000);
});

test('OP-021002/IX.3: every version that was in force stays to be read there, clause by clause, and none before its day', async ({
  house,
}) => {
  const id = await uploads(house, 'odoc/june', packZip('op-021002', disclaimerIsDuty));
  const [first] = await house
    .as('odoc/june')
    .view((view) => view.selectFrom('adoptions').select(['from_at', 'hash']).execute());
  await adopts(house, 'odoc/harold', id);
  const then = encodeURIComponent(first?.from_at.toISOString() ?? '');
  const now = await pageOf(house.anybody('/site/odoc/policies'));
  const old = await pageOf(house.anybody(`/site/odoc/policies?at=${then}`));
  const [clauseNow, clauseThen] = [
    await pageOf(house.anybody('/site/odoc/policies/OP-021002/IV.A.2')),
    await pageOf(house.anybody(`/site/odoc/policies/OP-021002/IV.A.2?at=${then}`)),
  ];
  const nothing = await pageOf(house.anybody('/site/odoc/policies?at=2001-01-01'));
  const later = await uploads(
    house,
    'odoc/june',
    packZip('op-021002', disclaimerIsDuty, ['pack.yaml', 'title: Use', 'title: Future use']),
  );
  await adopts(house, 'odoc/harold', later, { when: 'later', day: '2031-01-01' });
  const before = await pageOf(house.anybody('/site/odoc/policies?at=2031-06-01'));

  expect(now.words).toContain('Harold Bright');
  expect(now.words).toContain('A disclaimer goes with every post.');
  expect(old.words).toContain(first?.hash);
  expect(old.words).toContain('A disclaimer is a good idea.');
  expect(clauseNow.words).toContain('A disclaimer goes with every post.');
  expect(clauseThen.words).toContain('A disclaimer is a good idea.');
  expect(clauseThen.words).toContain('As it was in force then');
  expect(nothing.status).toBe(404);
  expect(before.words).not.toContain('Future');
});
