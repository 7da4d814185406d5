import { type RawBuilder, sql } from 'kysely';
import { expect } from 'vitest';

import { hideComment } from '#app/respond/hide-comment.flow';
import { paths } from '#paths/respond';
import { captures, comments, postPath } from '#tests/support/comments';
import { type TestHouse, test } from '#tests/support/house';

const shown = (html: string) => [...html.matchAll(/Number \d+\.|The first\./g)].length;
const THREAT = 'I will burn your office down. You never answer.';
const NOBODY = '00000000-0000-7000-8000-000000000000';
const page = async (response: Response | Promise<Response>) => (await response).text();
const threat = (words: string) => ({ token: 'token', ground: 'threatening', 'words-threatening': words });

const hides = (house: TestHouse, id: string, words = 'I will burn your office down') =>
  house.visit('odoc/theo', paths.hide(id), threat(words));

test('who monitors finds what waits, the oldest first, and reads one with its thread', async ({ house }) => {
  const first = await comments(house, 'odoc', 'Is there a bus?', 'Marta');
  const second = await comments(house, 'odoc', 'You people never fix anything.', 'Bo');

  const queue = await page(house.visit('odoc/theo', paths.queue));
  const next = await house.visit('odoc/theo', paths.next);
  const item = await page(house.visit('odoc/theo', paths.item(first.id)));

  expect(queue.indexOf('Is there a bus?')).toBeLessThan(queue.indexOf('You people never fix'));
  expect(next.headers.get('location')).toBe(paths.item(first.id));
  expect(item).toMatch(/Comment by[\s\S]*Marta[\s\S]*2 comments wait/);
  expect(item).toContain('You people never fix anything.');
  expect(item).toContain(`rel="next"`);
  expect(item).toContain(paths.hide(first.id));
  expect(item).not.toMatch(/undefined|\[object|NaN/);
  expect((await house.visit('odoc/theo', paths.comment(second.id))).headers.get('location')).toBe(
    paths.item(second.id),
  );
});

test('a comment that is let stand leaves the queue, and the next one comes', async ({ house }) => {
  const first = await comments(house, 'odoc', 'Is there a bus?');
  const second = await comments(house, 'odoc', 'And a train?');

  const kept = await house.visit('odoc/theo', paths.keep(first.id), { token: 'token' });
  const landed = await page(house.visit('odoc/theo', kept.headers.get('location') ?? ''));

  expect(kept.headers.get('location')).toBe(`${paths.item(second.id)}?done=${first.id}`);
  expect(landed).toContain('The comment stands.');
  expect(await page(house.visit('odoc/theo', paths.read))).toContain('Is there a bus?');
  expect((await house.visit('odoc/theo', paths.keep(first.id), { token: 'token' })).status).toBe(422);
});

test('hidden, read back, undone with a reason: the public page follows each step', async ({ house }) => {
  const { id, own } = await comments(house, 'odoc', THREAT, 'Mallory');

  const hidden = await hides(house, id);
  const hiddenList = await page(house.visit('odoc/ben', paths.hidden));
  const publicPage = await page(house.anybody(postPath('odoc')));
  const authors = await page(house.anybody(own));

  expect(hidden.status).toBe(303);
  const [code = ''] = /[A-Z0-9]{5}-[A-Z0-9]{5}/.exec(hiddenList) ?? [];
  expect(hiddenList).toMatch(/Threatening to others[\s\S]*hidden[\s\S]*hidden by Theo Park/);
  expect(publicPage).toMatch(/A comment is hidden here[\s\S]*Threatening to others[\s\S]*OP-021002\/V\.E\.1\.d/);
  expect(publicPage).toContain(code);
  expect(publicPage).not.toMatch(/burn|Mallory/);
  expect(authors).toMatch(/has hidden your comment[\s\S]*I will burn your office down/);
  expect(authors).toContain(code);

  expect((await house.visit('odoc/theo', paths.restore(id), { token: 'token', reason: '' })).status).toBe(422);
  const restored = await house.visit('odoc/theo', paths.restore(id), { token: 'token', reason: 'A figure of speech.' });

  expect(await page(house.visit('odoc/theo', restored.headers.get('location') ?? ''))).toContain('shown again');
  expect(await page(house.anybody(postPath('odoc')))).toContain('I will burn your office down');
  const item = await page(house.visit('odoc/theo', paths.item(id)));
  expect(item).toMatch(/Ordered to be hidden[\s\S]*says: hidden[\s\S]*Ordered to be shown again[\s\S]*says: shown/);
});

test('the form to hide keeps what was chosen, says what is wrong, and previews the notice', async ({ house }) => {
  const { id } = await comments(house, 'odoc', THREAT);

  const form = await page(house.visit('odoc/theo', paths.hide(id)));
  const wrong = await hides(house, id, 'I will sue');
  const wrongPage = await wrong.text();
  const preview = await house.visit('odoc/theo', paths.hide(id), { ...threat('I will burn'), preview: 'yes' });
  const previewPage = await preview.text();

  expect(form.match(/name="ground"/g)).toHaveLength(7);
  expect(form).toContain('For counsel: profanity alone is mostly protected speech');
  expect(wrong.status).toBe(422);
  expect(wrongPage).toMatch(/Not hidden[\s\S]*Each ground needs words of its own[\s\S]*I will sue/);
  expect(wrongPage).toContain('stand in the comment like this');
  expect(preview.status).toBe(200);
  expect(previewPage).toMatch(/Ground: Threatening to others[\s\S]*“I will burn”/);
  expect(await page(house.anybody(postPath('odoc')))).toContain('I will burn');
});

test('words over two lines are found whatever line breaks the browser sends', async ({ house }) => {
  const { id } = await comments(house, 'odoc', 'I will\nburn it.');

  expect((await hides(house, id, 'I will\r\nburn')).status).toBe(303);
});

test('a hidden comment under a ground that protects somebody shows no words in the list', async ({ house }) => {
  const { id } = await comments(house, 'odoc', 'Inmate 4711 sleeps in cell 12.');
  await house.visit('odoc/theo', paths.hide(id), {
    token: 'token',
    ground: 'protected',
    'words-protected': 'Inmate 4711 sleeps in cell 12',
  });

  const list = await page(house.visit('odoc/theo', paths.hidden));

  expect(list).toContain('Words not passed around');
  expect(list).not.toContain('Inmate 4711');
});

test('what its author changes comes back to the queue; what its author deletes stays, marked', async ({ house }) => {
  const { id, own } = await comments(house, 'odoc', 'Is there a bus?');
  await house.visit('odoc/theo', paths.keep(id), { token: 'token' });

  await house.anybody(own, { text: 'Is there a train?' });
  await captures(house, 'odoc');
  const waiting = await page(house.visit('odoc/theo', paths.queue));
  await house.anybody(`${own}/withdraw`, {});
  await captures(house, 'odoc');
  const item = await page(house.visit('odoc/theo', paths.item(id)));

  expect(waiting).toMatch(/Is there a train\?[\s\S]*Changed by its author/);
  expect(item).toMatch(/Its author has deleted it/);
  expect(item).toMatch(/Captured[\s\S]*Changed by its author[\s\S]*bus[\s\S]*Deleted by its author/);
});

test('findings are pointed out and decide nothing', async ({ house }) => {
  const { id } = await comments(house, 'odoc', 'My number is 078-05-1120, call me.');

  const item = await page(house.visit('odoc/theo', paths.item(id)));

  expect(item).toMatch(/Social Security number[\s\S]*very likely/);
  expect(await page(house.anybody(postPath('odoc')))).toContain('078-05-1120');
});

test('who writes under the name of the agency’s own page waits to be read like anybody, and is nowhere taken for it', async ({
  house,
}) => {
  const { id } = await comments(house, 'odoc', 'All visits are cancelled.', 'news');

  const queue = await page(house.visit('odoc/theo', paths.queue));
  const item = await page(house.visit('odoc/theo', paths.item(id)));

  expect(queue).toContain('All visits are cancelled.');
  expect(item).not.toContain('>Ours<');
});

test('hostile words stay words', async ({ house }) => {
  const { id } = await comments(
    house,
    'odoc',
    `\u202Eevil\u0000<script>alert(1)</script>${'\u0301'.repeat(10_000)}`,
    '<b>\u202EMallory',
  );

  for (const path of [paths.queue, paths.item(id), paths.hide(id)]) {
    const html = await page(house.visit('odoc/theo', path));
    expect(html).toContain('U+202E');
    expect(html).not.toMatch(/\u202E|<script>alert|<b>/);
  }
});

test('lists are read in pages', async ({ house }) => {
  const { id } = await comments(house, 'odoc', 'The first.');
  const { addSiteComment } = await import('#domain/site');
  const { ok } = await import('#kernel/result');
  const at = Date.now() + 1000;
  for (let one = 0; one < 26; one++)
    await house.clock('odoc', new Date(at + one)).transact(async (tx) =>
      ok(
        await addSiteComment(tx, {
          accountId: house.demo.accounts['odoc/site'] ?? '',
          postName: '2026-11-20-visiting',
          parentId: null,
          authorName: 'Bo',
          text: `Number ${one}.`,
          raw: new Uint8Array(),
          rawType: 'text/plain',
        }),
      ),
    );
  await captures(house, 'odoc');

  const front = await page(house.visit('odoc/theo', paths.queue));
  const [, next = ''] = /href="([^"]*after=[^"]*)"/.exec(front) ?? [];
  const second = await page(house.visit('odoc/theo', next.replace('&amp;', '&')));

  expect(front).toContain(paths.item(id));
  expect([shown(front), shown(second)]).toEqual([25, 2]);
});

test('nobody of another agency or role reads the queue', async ({ house }) => {
  const { id } = await comments(house, 'odoc', THREAT);

  expect((await house.visit('omes/pia', paths.item(id))).status).toBe(404);
  expect((await house.visit('omes/pia', paths.hide(id), threat('burn'))).status).toBe(404);
  expect((await house.visit('odoc/della', paths.queue)).status).toBe(403);
  expect((await house.visit('odoc/theo', paths.item('nothing'))).status).toBe(404);
});

test('software can not hide: a person has to be there', async ({ house }) => {
  const { id } = await comments(house, 'odoc', THREAT);
  const grounds = [{ ground: 'threatening', words: 'I will burn your office down' }];

  const answer = await hideComment.perform(house.as('odoc/theo').as({ byPerson: false }), { commentId: id, grounds });
  const nobody = await hideComment.perform(house.clock('odoc'), { commentId: id, grounds });

  expect(answer).toMatchObject({ kind: 'refused', citations: [{ control: 'act.by-person' }] });
  expect(nobody).toMatchObject({ kind: 'refused', citations: [{ control: 'act.by-person' }] });
  expect(await page(house.anybody(postPath('odoc')))).toContain('I will burn');
});

test('the queue and a post’s comments are found by their indexes, as the app’s role', async ({ house }) => {
  await comments(house, 'odoc', THREAT);

  const plans = await house.clock('odoc').view(async (view) => {
    await sql`select set_config('enable_seqscan', 'off', true)`.execute(view);
    const explain = async (query: RawBuilder<unknown>) =>
      JSON.stringify((await sql`explain ${query}`.execute(view)).rows);
    return {
      first: await explain(
        sql`select id from comments where state = 'waiting' and (precedence, captured_at, id) > (-80, now(), ${NOBODY}::uuid) order by precedence, captured_at, id limit 26`,
      ),
      read: await explain(
        sql`select id from comments where state = 'kept' and (captured_at, id) < (now(), ${NOBODY}::uuid) order by captured_at desc, id desc limit 26`,
      ),
      acts: await explain(
        sql`select id from moderation_acts where comment_id = ${NOBODY}::uuid order by at desc limit 1`,
      ),
      post: await explain(
        sql`select id from site_comments where account_id = ${NOBODY}::uuid and post_name = 'x' and id > ${NOBODY}::uuid order by id limit 51`,
      ),
    };
  });

  expect(plans.first).toMatch(/Index[^"]*comments_first/);
  expect(plans.read).toMatch(/Index[^"]*comments_queue/);
  expect(plans.acts).toMatch(/Index[^"]*moderation_acts_by_comment/);
  expect(plans.post).toMatch(/Index[^"]*site_comments_by_post/);
});
