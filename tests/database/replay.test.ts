import { sql } from 'kysely';
import { expect } from 'vitest';

import { recordDecision } from '#domain/decisions';
import { adoptPack } from '#domain/policies';
import { ok } from '#kernel/result';
import { paths as respond } from '#paths/respond';
import { packOf, readDocument } from '#policy';
import { replayDecision } from '#steps/replay';
import { comments } from '#tests/support/comments';
import { granted } from '#tests/support/exceptions';
import { later, refusalsTo } from '#tests/support/grants';
import { type TestHouse, test } from '#tests/support/house';
import { drafts, posts, submits } from '#tests/support/steps';

type Row = { id: string; granted: boolean; excepted: boolean; asked: boolean };

/** Every decision of the agency, with what came of judging it again. */
async function replayed(house: TestHouse, agency: string): Promise<(Row & { is: string })[]> {
  return house.clock(agency).view(async (view) => {
    const { rows } = await sql<Row>`
      select id, granted, question is not null as asked,
             exists (select from decision_exceptions u where u.decision_id = d.id) as excepted
        from decisions d order by id`.execute(view);
    const judged: (Row & { is: string })[] = [];
    for (const row of rows) judged.push({ ...row, is: (await replayDecision(view, row.id))?.is ?? 'gone' });
    return judged;
  });
}

/** A part of a working day at ODOC: posts, refusals by rules and by code, comments, an exception that is used. */
async function workingDay(house: TestHouse): Promise<void> {
  await posts(house, { author: 'odoc/marisol', reviewer: 'odoc/ben', text: 'Visiting hours change on Monday.' });
  const secret = await drafts(house, 'odoc/marisol', 'Call us: SSN 123-45-6789.');
  await submits(house, 'odoc/marisol', secret).catch(() => 'refused');
  await refusalsTo(house, 'odoc/theo');
  await refusalsTo(house, 'odoc/ben');
  const { id } = await comments(house, 'odoc', 'Is there a bus?');
  await house.visit('odoc/june', respond.keep(id), { token: 'token' });
  await house.visit('odoc/theo', respond.keep(id), { token: 'token' });
  const page = `/people/${house.demo.people['odoc/ben']?.id}/give/give-role`;
  await house.visit('odoc/nadia', page, { role: 'author', until: '' });
  const span = { from: later(10), until: later(60) };
  await granted(house, 'odoc/harold', { by: 'odoc/june', clause: 'OP-021002/V.B', people: ['odoc/ben'], ...span });
  await refusalsTo(house, 'odoc/ben', later(20));
}

test('every decision that was put to the rules, judged again under its own version, has its own answer', async ({
  house,
}) => {
  await workingDay(house);

  const odoc = await replayed(house, 'odoc');
  const omes = await replayed(house, 'omes');
  const asked = [...odoc, ...omes].filter((one) => one.asked);

  expect(asked.filter(({ is }) => is !== 'same')).toEqual([]);
  expect(asked.filter((one) => one.granted).length).toBeGreaterThan(60);
  expect(asked.filter((one) => !one.granted).length).toBeGreaterThan(2);
  expect(asked.filter((one) => one.excepted).length).toBe(1);
  expect(odoc.filter((one) => !one.asked).map(({ is, granted: yes }) => ({ is, yes }))).toContainEqual({
    is: 'not judged',
    yes: false,
  });
});

test('it has it still when another version is in force, which would decide otherwise', async ({ house }) => {
  await workingDay(house);
  const document = readDocument('op-021002');
  const rule = document.settings['technology-rule'];
  const settings = { ...document.settings, 'technology-rule': { ...rule, value: 'required' } };
  const rules = document.rules.map((file) => ({
    ...file,
    text: file.text.replaceAll('context.standing.contains("designation")', 'false'),
  }));
  const other = packOf({ ...document, settings, rules });
  await house.as('odoc/harold', later(30)).transact(async (tx) => ok(await adoptPack(tx, other, null)));

  const now = await refusalsTo(house, 'odoc/marisol', later(31));
  const judged = (await replayed(house, 'odoc')).filter((one) => one.asked);

  expect(now).toEqual(['authorization.needs-designation OP-021002/V.B']);
  expect(judged.filter(({ is }) => is !== 'same')).toEqual([]);
});

test('a decision whose facts were altered is found out', async ({ house }) => {
  await refusalsTo(house, 'odoc/marisol');
  const altered = await house.as('odoc/marisol').transact(async (tx) => {
    const row = await tx
      .selectFrom('decisions')
      .selectAll()
      .where('act', '=', 'start-draft')
      .where('granted', '=', true)
      .executeTakeFirstOrThrow();
    const { act, subject_kind: subjectKind, subject_id: subjectId, pack_hash: packHash } = row;
    const asked = { act, subjectKind, subjectId, packHash, controls: [], warnings: row.warnings };
    const facts = { ...Object(row.facts), standing: [] };
    return ok(await recordDecision(tx, { ...asked, facts, question: Object(row.question) }));
  });
  const replay = await house
    .as('odoc/marisol')
    .view((view) => replayDecision(view, altered.ok ? altered.value : 'nothing'));

  expect(replay).toEqual({ is: 'other', controls: ['authorization.needs-designation'] });
});
