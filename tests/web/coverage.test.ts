import { expect } from 'vitest';

import { sequenceLog } from '#app/records/sequence-log.flow';
import { appendEntry } from '#domain/ledger';
import { ok } from '#kernel/result';
import { paths } from '#paths/coverage';
import { readPack } from '#policy';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { drafts, submits } from '#tests/support/steps';

test('the map has a tile for every clause, each with how it stands, and the counts add up', async ({ house }) => {
  const page = await pageOf(house.visit('omes/ada', paths.home));
  const { clauses } = readPack('omes-006');

  const tiles = [...page.html.matchAll(/aria-label="([A-Z0-9-]+\/[^,"]+), /g)].map(([, id]) => id);
  const counts = [...page.html.matchAll(/<strong>(\d+)<\/strong> (?:enf|det|att|rec|inf|text|gaps)/g)];

  expect(page.status).toBe(200);
  expect(tiles).toHaveLength(clauses.length);
  expect(new Set(tiles)).toEqual(new Set(clauses.map(({ id }) => id)));
  expect(counts.reduce((total, [, count]) => total + Number(count), 0)).toBe(clauses.length);
});

test('a clause shows what keeps it, who answers, and what last showed it, with the record and its place in the log', async ({
  house,
}) => {
  const before = await pageOf(house.visit('omes/victor', paths.by({ clause: 'OMES-006/guidelines.I' })));
  const draftId = await drafts(house, 'omes/ada', 'The fountain runs again.');
  await submits(house, 'omes/ada', draftId);
  const after = await pageOf(house.visit('omes/victor', paths.by({ clause: 'OMES-006/guidelines.I' })));

  expect(before.words).toContain('Not yet');
  expect(after.words).toContain('The author signs the statements for exactly these words and pictures.');
  expect(after.words).toContain('Granted: submit draft');
  expect(after.words).toContain('Authors (approved employees) Ada Redcorn');
  expect(after.html).toMatch(/href="\/decisions\/[0-9a-f-]{36}"/);
  expect(after.html).toMatch(/href="\/coverage\/evidence\/[0-9a-f-]{36}"/);
});

test('a gap says which kind of control lacks, and what brings it', async ({ house }) => {
  const page = await pageOf(house.visit('omes/ada', paths.by({ clause: 'OMES-006/scope.A.f' })));

  expect(page.words).toContain('Nothing finds it yet; comes with monitoring and moderation.');
  expect(page.words).toContain('Its evidence is not kept yet; comes with monitoring and moderation.');
});

test('the list is narrowed by how a clause stands, by policy and by who answers, and goes on by key', async ({
  house,
}) => {
  const gaps = await pageOf(house.visit('odoc/marisol', paths.by({ status: 'gap' })));
  const parents = await pageOf(house.visit('odoc/marisol', paths.by({ policy: 'OK-STATE' })));
  const monitors = await pageOf(house.visit('odoc/marisol', paths.by({ owner: 'monitors', status: 'enforced' })));
  const first = await pageOf(house.visit('odoc/marisol', paths.home));
  const next = await pageOf(house.visit('odoc/marisol', paths.by({ after: lastOf(first) })));

  expect(gaps.clauses).toContain('OP-021002/V.D.1');
  expect(gaps.clauses).not.toContain('OP-021002/V.B');
  expect(parents.clauses.every((id) => id.startsWith('OK-STATE/'))).toBe(true);
  expect(monitors.clauses).toEqual(['OP-021002/V.D.2']);
  expect(first.clauses).toHaveLength(20);
  expect(next.clauses.filter((id) => first.clauses.includes(id))).toEqual([]);
});

test('a filter that fits nothing says so, and nonsense does no harm', async ({ house }) => {
  const nothing = await pageOf(house.visit('odoc/marisol', paths.by({ status: 'enforced', clause: 'OP-021002/VII' })));
  const nonsense = await pageOf(
    house.visit('odoc/marisol', '/coverage?status=%00%27&owner=__proto__&after=constructor'),
  );

  expect(nothing.words).toContain('No clause of the policy in force is like that.');
  expect(nonsense.status).toBe(200);
});

test('nobody outside sees it', async ({ house }) => {
  expect((await house.anybody(paths.home)).headers.get('location')).toBe('/sign-in');
});

const lastOf = (page: { html: string }) => /after=([^"#&]+)/.exec(page.html)?.[1]?.replaceAll('%2F', '/') ?? '';

test('who may take records out opens the proof of a piece of evidence; others see its place in the log alone', async ({
  house,
}) => {
  const clause = paths.by({ clause: 'OMES-006/oversight.A' });
  await sequenceLog.run(house.clock('omes'), {});
  const auditor = await pageOf(house.visit('omes/victor', clause));
  const author = await pageOf(house.visit('omes/ada', clause));
  const [, entryId = ''] = /\/coverage\/evidence\/([0-9a-f-]{36})/.exec(auditor.html) ?? [];

  const page = await pageOf(house.visit('omes/victor', paths.evidence(entryId)));
  const file = await house.visit('omes/victor', paths.evidenceFile(entryId, 'proof.tlog-proof'));
  const text = await file.text();
  const byAuthor = await house.visit('omes/ada', paths.evidence(entryId));
  const elsewhere = await house.visit('odoc/ruth', paths.evidence(entryId));
  const noFile = await house.visit('omes/victor', paths.evidenceFile(entryId, 'constructor'));

  expect(author.words).toMatch(/Entry \d+ of the log/);
  expect(author.html).not.toContain('/coverage/evidence/');
  expect(page.words).toContain('Evidence: account registered');
  expect(page.words).toContain('Proven');
  expect(text).toMatch(/^c2sp\.org\/tlog-proof@v1/);
  expect([byAuthor.status, elsewhere.status, noFile.status]).toEqual([404, 404, 404]);
});

test('what counsel wrote is no evidence of anything', async ({ house }) => {
  const entryId = await house
    .as('omes/victor')
    .transact(async (tx) => ok(await appendEntry(tx, { kind: 'counsel.kept', subjectId: tx.agencyId, payload: {} })));

  const page = await house.visit('omes/victor', paths.evidence(entryId.ok ? entryId.value : ''));

  expect([entryId.ok, page.status]).toEqual([true, 404]);
});
