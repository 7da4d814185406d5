import { expect } from 'vitest';

import { paths } from '#paths/respond';
import { captures, comments } from '#tests/support/comments';
import { type TestHouse, test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { written } from '#tests/support/sample';

const unsampled = (text: string) => written(text, { sampled: false });
const sampled = (text: string) => written(text, { sampled: true });
const SPANISH = '¿Por qué cambiaron el horario de visitas? Mi hermano trabaja los lunes y nadie contesta el teléfono.';
const THREAT = 'I will kill you all with my rifle.';
const PROFANE = 'Fix the form, you useless bastards.';

const rowOf = (house: TestHouse, id: string) =>
  house
    .clock('odoc')
    .view((view) => view.selectFrom('comments').selectAll().where('id', '=', id).executeTakeFirstOrThrow());

const readings = (house: TestHouse, id: string) =>
  house
    .clock('odoc')
    .view((view) =>
      view
        .selectFrom('comment_readings')
        .select(['first', 'own', 'suggested', 'act', 'act_grounds'])
        .where('comment_id', '=', id)
        .execute(),
    );

const entry = (house: TestHouse, kind: string, subject: string) =>
  house
    .clock('odoc')
    .view((view) =>
      view
        .selectFrom('ledger')
        .select('payload')
        .where('kind', '=', kind)
        .where('subject_id', '=', subject)
        .executeTakeFirst(),
    );

const hide = (house: TestHouse, id: string, ground: string, words: string) =>
  house.visit('odoc/theo', paths.hide(id), { token: 'token', ground, [`words-${ground}`]: words });

test('a comment is kept with what was found in it, where, by which engine and under which policy', async ({
  house,
}) => {
  const text = unsampled(PROFANE);
  const { id } = await comments(house, 'odoc', text);

  const { findings, suggested, record_id, ...row } = await rowOf(house, id);
  const captured = await entry(house, 'captured.comment', record_id);

  expect(row).toMatchObject({ screening: 'done', language: '', sampled: false, state: 'waiting' });
  expect(row.screened_by).toMatch(/^\d+ \S+ \S+$/);
  expect(row.screened_under).toMatch(/^[0-9a-f]{64}$/);
  const start = text.indexOf('bastards');
  const found = { kind: 'profanity', start, end: start + 8, band: 'high', ground: 'profane', detector: 'lexicon' };
  expect(findings).toContainEqual(expect.objectContaining({ ...found, clause: 'OP-021002/V.E.1.a' }));
  expect(suggested).toEqual([{ kind: 'profanity', ground: 'profane' }]);
  const seen = {
    screening: 'done',
    by: row.screened_by,
    found: expect.arrayContaining([expect.objectContaining({ kind: 'profanity', start })]),
  };
  expect(captured?.payload).toMatchObject({ screened: seen });
});

test('what may be a danger is read first, then where software is surest, then the oldest; nothing is left out', async ({
  house,
}) => {
  const plain = await comments(house, 'odoc', unsampled('Is there a bus to the gate?'));
  const younger = await comments(house, 'odoc', unsampled('Which form do I bring with me?'));
  const rude = await comments(house, 'odoc', unsampled(PROFANE));
  const foreign = await comments(house, 'odoc', unsampled(SPANISH));
  const threat = await comments(house, 'odoc', unsampled(THREAT));

  const queue = await pageOf(house.visit('odoc/theo', paths.queue));
  const first = await house.visit('odoc/theo', paths.next);
  const second = await pageOf(house.visit('odoc/theo', paths.item(rude.id)));

  const order = [...queue.html.matchAll(/href="\/respond\/([0-9a-f-]{36})"/g)].map(([, id]) => id);
  expect([...new Set(order)]).toEqual([threat, rude, foreign, plain, younger].map(({ id }) => id));
  expect(first.headers.get('location')).toBe(paths.item(threat.id));
  expect(second.html).toMatch(new RegExp(`href="${paths.item(threat.id)}"[^>]*rel="prev"|rel="prev"[^>]*${threat.id}`));
  expect(second.html).toMatch(
    new RegExp(`href="${paths.item(foreign.id)}"[^>]*rel="next"|rel="next"[^>]*${foreign.id}`),
  );
});

test('a comment in another language is said to be so, and that it was not screened', async ({ house }) => {
  const { id } = await comments(house, 'odoc', `${SPANISH} 078-05-1120`);

  const queue = await pageOf(house.visit('odoc/theo', paths.queue));
  const item = await pageOf(house.visit('odoc/theo', paths.item(id)));

  expect(queue.words).toContain('In Spanish, not screened');
  expect(item.words).toContain('This comment is in Spanish.');
  expect(item.words).toContain('The words that a ground rests on come from the original.');
  expect(item.words).toContain('Social Security number');
  expect(item.words).not.toMatch(/points nothing out|suggests/);
  await house.visit('odoc/theo', paths.keep(id), { token: 'token' });
  expect(await readings(house, id)).toEqual([]);
});

test('words that break the engine are taken in all the same, unscreened, and it is said', async ({ house }) => {
  const broken = new Proxy(house.world.headWeights, {
    get() {
      throw new TypeError('broken');
    },
  });
  const kept = house.world.headWeights;
  const posted = await comments(house, 'odoc', 'The first.');
  house.world.headWeights = broken;
  await house.anybody(posted.own, { text: 'Is there a bus on Monday?' });
  await captures(house, 'odoc');
  house.world.headWeights = kept;

  const row = await rowOf(house, posted.id);
  const item = await pageOf(house.visit('odoc/theo', paths.item(posted.id)));

  expect(row).toMatchObject({
    text: 'Is there a bus on Monday?',
    screening: 'failed',
    findings: [],
    screened_by: null,
  });
  expect(item.words).toContain('This comment was not screened.');
});

test('what its author changes is screened anew', async ({ house }) => {
  const { id, own } = await comments(house, 'odoc', unsampled(PROFANE));

  await house.anybody(own, { text: unsampled('Please fix the form.') });
  await captures(house, 'odoc');

  expect(await rowOf(house, id)).toMatchObject({ findings: [], suggested: [], precedence: 0, screening: 'done' });
});

test('of the sample the suggestion is kept back until the person has said what they see, and both are kept', async ({
  house,
}) => {
  const { id } = await comments(house, 'odoc', sampled(PROFANE));

  const [queue, before, form] = [
    await pageOf(house.visit('odoc/theo', paths.queue)),
    await pageOf(house.visit('odoc/theo', paths.item(id))),
    await pageOf(house.visit('odoc/theo', paths.hide(id))),
  ];
  const nothing = await pageOf(house.visit('odoc/theo', paths.readFirst(id), { token: 'token' }));
  const invented = await pageOf(house.visit('odoc/theo', paths.readFirst(id), { token: 'token', sees: 'off-topic' }));
  const said = await house.visit('odoc/theo', paths.readFirst(id), { token: 'token', sees: '-' });
  const after = await pageOf(house.visit('odoc/theo', paths.item(id)));
  await house.visit('odoc/theo', paths.readFirst(id), { token: 'token', sees: 'profane' });

  expect(queue.words).toContain('To be read by a person first');
  for (const page of [queue, before, form]) expect(page.words).not.toMatch(/Software suggests|Swear word/);
  expect(before.words).toContain('What do you see in it?');
  expect([nothing.status, invented.status, said.status]).toEqual([422, 422, 303]);
  expect(nothing.words).toContain('Choose one.');
  expect(invented.clauses).toContain('OP-021002/V.E.1');
  expect(after.words).toMatch(/Your own reading:\s*it stays/);
  expect(after.words).toMatch(/Software suggests[\s\S]*Profane/);
  const suggested = [{ kind: 'profanity', ground: 'profane' }];
  expect(await readings(house, id)).toEqual([{ first: 'own', own: [], suggested, act: null, act_grounds: null }]);

  await hide(house, id, 'profane', 'bastards');

  const kept = { first: 'own', own: [], suggested, act: 'hide', act_grounds: ['profane'] };
  expect(await readings(house, id)).toEqual([kept]);
  expect((await entry(house, 'comment.read-first', id))?.payload).toMatchObject({ own: [], suggested });
  expect((await entry(house, 'comment.hide-ordered', id))?.payload).toMatchObject({ suggested });
});

test('who acts on one of the sample at once has read it without the suggestion', async ({ house }) => {
  const { id } = await comments(house, 'odoc', sampled(THREAT));

  await hide(house, id, 'threatening', 'kill you all');

  const own = ['threatening'];
  expect(await readings(house, id)).toMatchObject([{ first: 'own', own, act: 'hide', act_grounds: own }]);
});

test('what is no sample, or decided, asks nobody first; who may not moderate is refused', async ({ house }) => {
  const plain = await comments(house, 'odoc', unsampled(PROFANE));
  const asked = await comments(house, 'odoc', sampled('Is there a bus?'));

  await house.visit('odoc/theo', paths.readFirst(plain.id), { token: 'token', sees: '-' });
  const counsel = await pageOf(house.visit('odoc/winston', paths.readFirst(asked.id), { token: 'token', sees: '-' }));
  const other = await house.visit('omes/pia', paths.readFirst(asked.id), { token: 'token', sees: '-' });
  await house.visit('odoc/theo', paths.keep(asked.id), { token: 'token' });
  const late = await house.visit('odoc/theo', paths.readFirst(asked.id), { token: 'token', sees: '-' });

  expect(await readings(house, plain.id)).toEqual([]);
  expect([counsel.status, other.status, late.status]).toEqual([422, 404, 422]);
});

test('what became of suggestions is counted by ground, apart for who was shown them first', async ({ house }) => {
  const taken = await comments(house, 'odoc', unsampled(PROFANE));
  const left = await comments(house, 'odoc', unsampled('You bastards closed the office again.'));
  const first = await comments(house, 'odoc', sampled(PROFANE));
  const clean = await comments(house, 'odoc', unsampled('Inmate 4711 sleeps in cell 12.'));
  await hide(house, taken.id, 'profane', 'bastards');
  await house.visit('odoc/theo', paths.keep(left.id), { token: 'token' });
  await house.visit('odoc/theo', paths.readFirst(first.id), { token: 'token', sees: 'profane' });
  await house.visit('odoc/theo', paths.keep(first.id), { token: 'token' });
  await hide(house, clean.id, 'protected', 'Inmate 4711');

  const pages = [
    await pageOf(house.visit('odoc/harold', paths.suggestions)),
    await pageOf(house.visit('odoc/winston', paths.suggestions)),
  ];
  const monitor = await pageOf(house.visit('odoc/theo', paths.suggestions));
  const queues = [
    await pageOf(house.visit('odoc/harold', paths.queue)),
    await pageOf(house.visit('odoc/theo', paths.queue)),
  ];

  for (const { words, clauses } of pages) {
    expect(words).toMatch(/Profane\s+OP-021002\/V\.E\.1\.a\s+Swear word\s+1 of 2\s+1 of 1\s+0 of 1/);
    expect(words).toMatch(/Hidden all the same\s+1 of 1/);
    expect(clauses).toContain('OP-021002/V.E.1.a');
  }
  expect(monitor.status).toBe(403);
  expect(queues.map(({ html }) => html.includes(`href="${paths.suggestions}"`))).toEqual([true, false]);
});
