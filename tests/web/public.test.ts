import { expect } from 'vitest';

import { captureAccount } from '#app/respond/capture-account.flow';
import { putSitePost } from '#domain/site';
import { ok } from '#kernel/result';
import { paths } from '#paths/public';
import { type TestHouse, test } from '#tests/support/house';

const NAME = '2026-11-20-parking';
const POST = paths.post('odoc', 'news', NAME);

/** The agency shows a post, with a picture that lies in the store. */
async function published(house: TestHouse, agency = 'odoc', pictures: Record<string, unknown>[] = []) {
  const accountId = house.demo.accounts[`${agency}/site`] ?? '';
  const content = { text: 'Visiting hours change on Monday.', languages: ['en'], pictures };
  await house
    .clock(agency)
    .transact(async (tx) => ok(await putSitePost(tx, { accountId, name: NAME, version: 'v1', content })));
  return accountId;
}

const page = async (response: Response | Promise<Response>) => (await response).text();

test('the public finds agencies, accounts, posts and policies without signing in, and gets no cookie', async ({
  house,
}) => {
  await published(house);

  for (const [path, words] of [
    ['/site', 'Oklahoma Department of Corrections'],
    ['/site/odoc', 'Official accounts'],
    ['/appeals/ABCDE-FGHJK', 'name the code ABCDE-FGHJK'],
    ['/site/odoc/news', 'Visiting hours change'],
    [POST, 'Write a comment'],
    ['/site/odoc/policies', 'Use of Social Media'],
    ['/site/omes/policies', 'Social Networking'],
    [paths.clause('odoc', 'OP-021002/V.E.1'), 'OP-021002/V.E.1'],
  ] as const) {
    const response = await house.anybody(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('set-cookie')).toBeNull();
    const html = await response.text();
    expect(html).toContain(words);
    expect(html).not.toMatch(/undefined|\[object|NaN/);
  }
});

test('a name that is nobody’s is answered in words', async ({ house }) => {
  await published(house);

  for (const path of [
    '/site/nobody',
    '/site/odoc/none',
    '/site/odoc/news/none',
    `${POST}/none`,
    '/site/odoc/policies/X/1',
  ]) {
    const response = await house.anybody(path);
    expect([path, response.status]).toEqual([path, 404]);
    expect(await response.text()).toContain('<h1>');
  }
});

test('a clause whose text is not held says so', async ({ house }) => {
  expect(await page(house.anybody('/site/odoc/policies'))).toContain('Text not held');
  expect(await page(house.anybody('/site/odoc/policies'))).toContain('Scott Crow');
});

test('a comment is posted, changed and taken back by whoever has the address that was shown', async ({ house }) => {
  await published(house);

  const posted = await house.anybody(POST, { name: 'Marta', text: 'Is there\r\na bus?' });
  const own = posted.headers.get('location')?.replace(/\?.*/, '') ?? '';

  expect(posted.status).toBe(303);
  expect(await page(house.anybody(`${own}?done=posted`))).toContain('Your comment is posted');
  expect(await page(house.anybody(POST))).toContain('Is there\na bus?');

  expect((await house.anybody(own, { text: 'Is there a train?' })).status).toBe(303);
  expect(await page(house.anybody(POST))).toMatch(/Is there a train\?[\s\S]*Changed by its author/);

  expect((await house.anybody(`${own}/withdraw`, {})).status).toBe(303);
  const after = await page(house.anybody(POST));
  expect(after).toContain('A comment was taken back by its author');
  expect(after).not.toContain('a train');
  expect(after).not.toContain('Marta');
});

test('another key opens nothing', async ({ house }) => {
  await published(house);
  const posted = await house.anybody(POST, { name: 'Marta', text: 'Mine.' });
  const own = posted.headers.get('location')?.replace(/\?.*/, '') ?? '';
  const wrong = own.replace(/yours\/.*/, `yours/${'A'.repeat(32)}`);

  expect((await house.anybody(wrong)).status).toBe(404);
  expect((await house.anybody(wrong, { text: 'Theirs.' })).status).toBe(404);
  expect((await house.anybody(`${wrong}/withdraw`, {})).status).toBe(404);
  expect(await page(house.anybody(POST))).toContain('Mine.');
});

test('an answer stands below what it answers, and answers nothing of another post', async ({ house }) => {
  const accountId = await published(house);
  await house
    .clock('odoc')
    .transact(async (tx) =>
      ok(await putSitePost(tx, { accountId, name: 'other', version: 'v', content: { text: 'Other.' } })),
    );
  const first = await house.anybody(POST, { name: 'Marta', text: 'Is there a bus?' });
  const [, id = ''] = /([0-9a-f-]{36})\/yours/.exec(first.headers.get('location') ?? '') ?? [];

  await house.anybody(POST, { name: 'Bo', text: 'Line 4.', answers: id });
  const elsewhere = await house.anybody(paths.post('odoc', 'news', 'other'), {
    name: 'Bo',
    text: 'Line 5.',
    answers: id,
  });

  expect(await page(house.anybody(POST))).toMatch(/thread__item--1[\s\S]*Answers[\s\S]*Marta[\s\S]*Line 4/);
  expect(elsewhere.status).toBe(403);
  expect(await elsewhere.text()).toContain('Line 5.');
});

test('a form that lacks something is shown again with what was typed', async ({ house }) => {
  await published(house);

  const response = await house.anybody(POST, { name: ' ', text: 'Words that are kept.' });

  expect(response.status).toBe(422);
  expect(await response.text()).toMatch(/Write a name[\s\S]*Words that are kept\./);
});

test('a hostile comment is kept byte by byte and shown as words', async ({ house }) => {
  const accountId = await published(house);
  const text = `\u202Eevil\u0000 <script>alert(1)</script> a${'\u0301'.repeat(10_000)} ${'x'.repeat(30_000)}`;

  const posted = await house.anybody(POST, { name: '\u202E<b>Mallory', text });
  const commentPath = posted.headers.get('location')?.replace(/\/yours.*/, '') ?? '';

  expect(posted.status).toBe(303);
  const listed = await page(house.anybody(POST));
  expect(listed).toContain('&lt;script&gt;');
  expect(listed).toContain('U+202E');
  expect(listed).toContain('Read the whole comment');
  expect(listed).not.toMatch(/\u202E|<b>|x{100}/);
  const whole = await page(house.anybody(commentPath));
  expect(whole).toMatch(/x{30000}/);
  const { raw } = await house
    .clock('odoc')
    .view((view) =>
      view.selectFrom('site_comments').select('raw').where('account_id', '=', accountId).executeTakeFirstOrThrow(),
    );
  expect(new URLSearchParams(raw.toString()).get('text')).toBe(text);
});

test('a comment over the bound is refused in a sentence, and nothing of it is posted', async ({ house }) => {
  const accountId = await published(house);
  const long = await house.anybody(POST, { name: 'Marta', text: 'x'.repeat(60_001) });
  const huge = await house.anybody(POST, { name: 'Marta', text: 'x'.repeat(700_000) });
  const file = await house.anybody(POST, { name: new Blob(['x']), text: 'x' });

  expect([long.status, huge.status, file.status]).toEqual([422, 413, 415]);
  expect(await long.text()).toContain('longer than 60,000 characters');
  expect(await huge.text()).toContain('over 600 kB');
  const { rows } = await house.clock('odoc').view(async (view) => ({
    rows: await view.selectFrom('site_comments').select('id').where('account_id', '=', accountId).execute(),
  }));
  expect(rows).toEqual([]);
});

test('many comments from one address wait, with what was typed', async ({ house }) => {
  await published(house);
  for (let one = 0; one < 6; one++) await house.anybody(POST, { name: 'Bo', text: `Number ${one}` });

  const seventh = await house.anybody(POST, { name: 'Bo', text: 'Number 6, kept' });

  expect(seventh.status).toBe(429);
  expect(Number(seventh.headers.get('retry-after'))).toBeGreaterThan(500);
  expect(await seventh.text()).toMatch(/Wait 10 minutes[\s\S]*Number 6, kept/);
});

test('a thread is read in pages, and an answer finds what it answers on an earlier one', async ({ house }) => {
  const accountId = await published(house);
  const at = new Date('2026-11-20T12:00:00Z').getTime();
  const { addSiteComment } = await import('#domain/site');
  let first = '';
  for (let one = 0; one < 52; one++)
    await house.clock('odoc', new Date(at + one * 1000)).transact(async (tx) => {
      const id = await addSiteComment(tx, {
        accountId,
        postName: NAME,
        parentId: one === 51 ? first : null,
        authorName: 'Bo',
        text: `Comment ${one}.`,
        raw: new Uint8Array(),
        rawType: 'text/plain',
      });
      if (one === 0) first = id;
      return ok(null);
    });

  const front = await page(house.anybody(POST));
  const [, next = ''] = /href="([^"]*after=[^"]*)"/.exec(front) ?? [];
  const second = await page(house.anybody(next.replace('&amp;', '&')));

  expect(front).toContain('52 comments');
  expect(front).toContain('Comment 49.');
  expect(front).not.toContain('Comment 50.');
  expect(second).toContain('Comment 50.');
  expect(second).toMatch(/Comment 51\.[\s\S]*an earlier comment/);
});

test('the feed is well-formed whatever a post says', async ({ house }) => {
  const accountId = await published(house);
  const content = { text: 'A <b>&"\u0007\u{1F600} end', languages: ['en'] };
  await house
    .clock('odoc')
    .transact(async (tx) => ok(await putSitePost(tx, { accountId, name: 'z', version: 'v', content })));

  const response = await house.anybody(paths.feed('odoc', 'news'));
  const feed = await response.text();

  expect(response.headers.get('content-type')).toContain('application/atom+xml');
  expect(feed).toContain('A &lt;b&gt;&amp;&quot;\uFFFD\u{1F600} end');
  expect(feed.match(/<entry/g)).toHaveLength(2);
});

test('a picture is served while a published post shows it, and not otherwise', async ({ house }) => {
  const sha256 = await house.world.blobs.put(Buffer.from('a picture'));
  const unpublished = await house.world.blobs.put(Buffer.from('a draft’s picture'));
  await published(house, 'odoc', [{ sha256, mediaType: 'image/png', alt: 'A gate', width: 10, height: 10 }]);

  const shown = await house.anybody(paths.picture('odoc', sha256));

  expect(shown.status).toBe(200);
  expect(shown.headers.get('content-type')).toBe('image/png');
  expect(shown.headers.get('x-content-type-options')).toBe('nosniff');
  expect(await page(house.anybody(POST))).toContain('A gate');
  expect((await house.anybody(paths.picture('odoc', unpublished))).status).toBe(404);
  expect((await house.anybody(paths.picture('omes', sha256))).status).toBe(404);
});

test('what the public writes is captured as a record, each change as a version, and taking it back as a tombstone', async ({
  house,
}) => {
  const accountId = await published(house);
  const posted = await house.anybody(POST, { name: 'Marta', text: 'First words.' });
  const own = posted.headers.get('location')?.replace(/\?.*/, '') ?? '';
  await captureAccount.run(house.clock('odoc'), { accountId });
  await house.anybody(own, { text: 'Second words.' });
  await captureAccount.run(house.clock('odoc'), { accountId });
  await house.anybody(`${own}/withdraw`, {});
  await captureAccount.run(house.clock('odoc'), { accountId });

  const kinds = await house
    .clock('odoc')
    .view((view) =>
      view
        .selectFrom('records')
        .select(['kind', 'text'])
        .where('account_id', '=', accountId)
        .where('text', 'not like', 'Visit%')
        .orderBy('at')
        .execute(),
    );

  expect(kinds).toEqual([
    { kind: 'comment', text: 'First words.' },
    { kind: 'edit', text: 'Second words.' },
    { kind: 'deletion', text: '' },
  ]);
});
