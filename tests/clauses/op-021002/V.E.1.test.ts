import { expect } from 'vitest';

import { paths as policy } from '#paths/policy';
import { paths } from '#paths/respond';
import { comments, postPath } from '#tests/support/comments';
import { type TestHouse, test } from '#tests/support/house';

const THREAT = 'I will burn your office down. You damn people never answer.';
const CLAUSE = 'OP-021002/V.E.1';
const WHY = `href="${policy.clause(CLAUSE)}?at=`;

type Named = Record<string, string>;

/** Theo names grounds, each with words, and presses 'Hide'. */
const hides = (house: TestHouse, id: string, named: Named, who = 'odoc/theo') =>
  house.visit(who, paths.hide(id), {
    token: 'token',
    ground: Object.keys(named),
    ...Object.fromEntries(Object.entries(named).map(([ground, words]) => [`words-${ground}`, words])),
  });

/** What the public and the auditor see of it: nothing was hidden, and the refusal stands in the ledger with its clause. */
async function nothingWasHidden(house: TestHouse, id: string): Promise<void> {
  expect(await (await house.anybody(postPath('odoc'))).text()).toContain('I will burn your office down');
  const { acts, refusal } = await house.clock('odoc').view(async (view) => ({
    acts: await view.selectFrom('moderation_acts').select('id').where('comment_id', '=', id).execute(),
    refusal: await view
      .selectFrom('ledger')
      .select('payload')
      .where('subject_id', '=', id)
      .where('kind', '=', 'act.refused')
      .executeTakeFirst(),
  }));
  expect(acts).toEqual([]);
  expect(refusal?.payload).toMatchObject({ act: 'hide-comment', clauses: expect.arrayContaining([CLAUSE]) });
}

test('OP-021002/V.E.1: on a ground and its words a comment is hidden, with the evidence sealed before', async ({
  house,
}) => {
  const { id, remoteId } = await comments(house, 'odoc', THREAT);

  const hidden = await hides(house, id, { threatening: 'I will burn your office down' });

  expect(hidden.status).toBe(303);
  const { act, evidence, entries } = await house.clock('odoc').view(async (view) => ({
    act: await view.selectFrom('moderation_acts').selectAll().where('comment_id', '=', id).executeTakeFirstOrThrow(),
    evidence: await view
      .selectFrom('records')
      .innerJoin('raw_captures', (on) =>
        on.onRef('raw_captures.agency_id', '=', 'records.agency_id').onRef('raw_captures.id', '=', 'records.raw_id'),
      )
      .select(['records.id', 'records.at', 'sha256'])
      .where('kind', '=', 'evidence')
      .where('remote_id', '=', remoteId)
      .executeTakeFirstOrThrow(),
    entries: await view
      .selectFrom('ledger')
      .select(['kind', 'at', 'payload'])
      .where('subject_id', '=', id)
      .orderBy('id')
      .execute(),
  }));
  expect(act).toMatchObject({ state: 'done', read_back: 'hidden', evidence_id: evidence.id, trouble: null });
  expect(act.notice).toMatch(/Threatening to others \(OP-021002\/V\.E\.1\.d\).*“I will burn your office down”/s);
  expect(act.notice).toContain(act.notice_code);
  expect(entries.map(({ kind }) => kind)).toEqual(['comment.hide-ordered', 'comment.hidden']);
  expect(entries[0]?.payload).toMatchObject({ evidenceId: evidence.id, evidence: evidence.sha256 });
  expect(evidence.at.getTime()).toBeLessThan(entries[1]?.at.getTime() ?? 0);
  const sealed = JSON.parse(String(await house.world.blobs.get(evidence.sha256)));
  expect(sealed).toMatchObject({ comment: { text: THREAT, state: 'waiting' }, thread: [{ text: THREAT }] });
});

test('OP-021002/V.E.1: the public sees ground, clause and code in its place, never the words', async ({ house }) => {
  const { id } = await comments(house, 'odoc', THREAT, 'Mallory');

  await hides(house, id, { threatening: 'I will burn your office down' });
  const page = await (await house.anybody(postPath('odoc'))).text();

  expect(page).toMatch(
    /A comment is hidden here[\s\S]*Threatening to others[\s\S]*OP-021002\/V\.E\.1\.d[\s\S]*Code <strong>[A-Z0-9]{5}-[A-Z0-9]{5}/,
  );
  expect(page).not.toMatch(/burn|Mallory/);
});

test('OP-021002/V.E.1: what is none of the seven grounds is refused, with the clause', async ({ house }) => {
  const { id } = await comments(house, 'odoc', THREAT);

  for (const named of [
    { 'off-topic': 'You damn people' },
    { spam: 'I will' },
    {},
    { constructor: 'I will' },
  ] as Named[]) {
    const refused = await hides(house, id, named);
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toContain('hidden only on one of the procedure&#39;s seven grounds');
    expect(page).toContain(WHY);
  }
  await nothingWasHidden(house, id);
});

test('OP-021002/V.E.1: a further ground needs words of its own', async ({ house }) => {
  const { id } = await comments(house, 'odoc', THREAT);

  const same = await hides(house, id, {
    threatening: 'I will burn your office down',
    profane: 'I will burn your office down',
  });
  const page = await same.text();

  expect(same.status).toBe(422);
  expect(page).toContain('Each ground needs words of its own');
  expect(page).toContain('Another ground rests on the same words');
  expect(page).toContain(WHY);
  await nothingWasHidden(house, id);
  expect((await hides(house, id, { threatening: 'I will burn your office down', profane: 'damn' })).status).toBe(303);
});

test('OP-021002/V.E.1: words that are not in the comment carry no hide', async ({ house }) => {
  const { id } = await comments(house, 'odoc', THREAT);

  for (const words of ['I will sue', '', '   ', THREAT + '!']) {
    const refused = await hides(house, id, { threatening: words });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain(WHY);
  }
  await nothingWasHidden(house, id);
});

test('OP-021002/V.E.1: shown again with a reason, and the network says so', async ({ house }) => {
  const { id } = await comments(house, 'odoc', THREAT);
  await hides(house, id, { threatening: 'I will burn your office down' });

  const restored = await house.visit('odoc/ben', paths.restore(id), { token: 'token', reason: 'Seen by counsel.' });
  const byTheo = await house.visit('odoc/theo', paths.restore(id), { token: 'token', reason: 'Seen by counsel.' });

  // Ben isn't designated to moderate; Theo is.
  expect([restored.status, byTheo.status]).toEqual([422, 303]);
  expect(await (await house.anybody(postPath('odoc'))).text()).toContain('I will burn your office down');
  const entry = await house
    .clock('odoc')
    .view((view) =>
      view
        .selectFrom('ledger')
        .select('payload')
        .where('subject_id', '=', id)
        .where('kind', '=', 'comment.restore-ordered')
        .executeTakeFirstOrThrow(),
    );
  expect(entry.payload).toMatchObject({ reason: 'Seen by counsel.' });
});
