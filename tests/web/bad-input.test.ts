import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect } from 'vitest';

import { paths as people } from '#paths/people';
import { paths as publish } from '#paths/publish';
import { paths as respond } from '#paths/respond';
import { rostrum } from '#tests/cli/io';
import { captures, comments, postPath, showsPost } from '#tests/support/comments';
import { type TestHouse, test } from '#tests/support/house';
import { type Page, pageOf } from '#tests/support/pages';
import { aPhoto } from '#tests/support/photo';
import { drafts, valuesIn } from '#tests/support/steps';

const NOBODY = '0192f0c0-0000-7000-8000-000000000001';
const UNASKED = /Invalid input|expected string|undefined|\[object|NaN/;

type Asked = { who: string; path: string };
const get = (house: TestHouse, { who, path: at }: Asked): Promise<Page> =>
  pageOf(who === 'anybody' ? house.anybody(at) : house.visit(who, at));

/** How many drafts and public comments the agency has, and how much happened in it. */
const heldBy = (house: TestHouse, agency: string) =>
  house.clock(agency).view(async (view) => ({
    drafts: (await view.selectFrom('drafts').select('id').execute()).length,
    comments: (await view.selectFrom('site_comments').select('id').execute()).length,
    happened: (await view.selectFrom('ledger').select('kind').where('kind', '!=', 'act.refused').execute()).length,
  }));

test.for([
  ['pack.yaml', 'policy: OMES-006\nkind: agency\nroles: { author: [\n', /omes-006\/pack\.yaml:\d+: not YAML: /],
  ['pack.yaml', 'policy: OMES-006\n\tkind: agency\n', /omes-006\/pack\.yaml:2: not YAML: /],
  ['rules.cedar', '// The first line is right.\npermit (principal, action,\n', /omes-006\/rules\.cedar:\d+: /],
] as const)('a pack that can not be read ends with 1 and names file and line: %s %j', async ([file, text, says]) => {
  const place = await mkdtemp(path.join(tmpdir(), 'pack-'));
  await cp('packs', place, { recursive: true });
  await writeFile(path.join(place, 'omes-006', file), text);

  const { code, out, err } = await rostrum('policy', 'check', path.join(place, 'omes-006'));
  await rm(place, { recursive: true });

  expect([code, err]).toEqual([1, '']);
  expect(out).toMatch(says);
});

test('a first text of 100 kB begins no draft, is refused in words, and is still in the form', async ({ house }) => {
  const before = await heldBy(house, 'odoc');
  const text = 'Zwölf Boxkämpfer jagen Viktor. '.repeat(3200).trim();

  const write = publish.write(house.demo.accounts['odoc/site'] ?? '');
  const refused = await pageOf(house.visit('odoc/marisol', write, { text }));

  expect(Buffer.byteLength(text)).toBeGreaterThan(100_000);
  expect(refused).toMatchObject({ status: 422, words: expect.stringContaining('over 50,000 characters') });
  expect(valuesIn(refused.html, 'text')).toEqual([text]);
  expect(await heldBy(house, 'odoc')).toEqual(before);
});

test('of a picture and a file that is none nothing is added: the file is named, and the words stay', async ({
  house,
}) => {
  const draftId = await drafts(house, 'odoc/marisol', 'The new entrance is open.');
  const before = await heldBy(house, 'odoc');
  const form = new FormData();
  form.set('text', 'Newer words.');
  form.append('files', new File([new Uint8Array(await aPhoto())], 'good.jpg'));
  form.append('files', new File(['GIF89a, they said'], '<b>bad.gif'));

  const refused = await pageOf(house.visit('odoc/marisol', publish.addPictures(draftId), form));

  expect(refused.status).toBe(422);
  expect(refused.words).toMatch(/“<b>bad\.gif”: This .*\. Nothing was added\./);
  expect(valuesIn(refused.html, 'text')).toEqual(['Newer words.']);
  expect(valuesIn(refused.html, 'picture')).toEqual([]);
  expect(await heldBy(house, 'odoc')).toEqual(before);
});

test('a hostile comment is posted and captured once, and its bytes are kept as they came', async ({ house }) => {
  const text = `\u202Eexe.gnp\u2066 \u0000a${'\u0301\u0489'.repeat(5000)}\u0000 end`;
  const sent = new URLSearchParams({ name: '\u202EMal\u0000lory', text }).toString();
  const { id } = await comments(house, 'odoc', text, '\u202EMal\u0000lory');
  await captures(house, 'odoc');

  const { kept, records } = await house.clock('odoc').view(async (view) => ({
    kept: await view
      .selectFrom('raw_captures')
      .select(['sha256', 'size_bytes'])
      .where('media_type', 'like', 'application/x-www-form-urlencoded%')
      .execute(),
    records: await view.selectFrom('records').select('text').where('kind', '=', 'comment').execute(),
  }));
  const bytes = await Promise.all(kept.map(({ sha256 }) => house.world.blobs.get(sha256)));

  expect(bytes.map((one) => Buffer.from(one).toString())).toEqual([sent]);
  expect(kept[0]?.size_bytes).toBe(Buffer.byteLength(sent));
  expect(records).toEqual([{ text: text.replaceAll('\0', '\uFFFD') }]);
  const item = await pageOf(house.visit('odoc/theo', respond.item(id)));
  expect(item).toMatchObject({ status: 200, html: expect.not.stringMatching(/[\u202E\u2066\0]/) });
});

/** Every field of the form is missing: what is said of one of them. */
const lacking: [string, (house: TestHouse, ids: { draftId: string; commentId: string }) => Asked, string][] = [
  ['a new draft', (house) => marisol(publish.write(house.demo.accounts['odoc/site'] ?? '')), 'Write what the post'],
  ['a draft', (_house, { draftId }) => marisol(publish.edit(draftId)), 'Write what the post shall say.'],
  ['pictures', (_house, { draftId }) => marisol(publish.addPictures(draftId)), 'Choose a picture first.'],
  ['a submission', (_house, { draftId }) => marisol(publish.submit(draftId)), 'Tick what you confirm.'],
  ['a hiding', (_house, { commentId }) => theo(respond.hide(commentId)), 'Name one; if none fits'],
  ['a restoration', (_house, { commentId }) => theo(respond.restore(commentId)), 'Write the reason.'],
  ['a course', () => ({ who: 'omes/omar', path: people.addCourse }), 'Write the title.'],
];
const marisol = (at: string): Asked => ({ who: 'odoc/marisol', path: at });
const theo = (at: string): Asked => ({ who: 'odoc/theo', path: at });

test.for(lacking)(
  'a form without any of its fields says what is missing, and does nothing: %s',
  async ([, formOf, says], { house }) => {
    const draftId = await drafts(house, 'odoc/marisol', 'Words that stay.');
    const { id: commentId } = await comments(house, 'odoc', 'Is there a bus?');
    const form = formOf(house, { draftId, commentId });
    const agency = form.who.replace(/\/.*/, '');
    const before = await heldBy(house, agency);

    const shown = await pageOf(house.visit(form.who, form.path, {}));

    expect(shown).toMatchObject({ status: 422, words: expect.stringContaining(says) });
    expect(shown.words).not.toMatch(UNASKED);
    expect(await heldBy(house, agency)).toEqual(before);
  },
);

test('an upload over 60 MB is refused in a sentence, and the draft is as it was', async ({ house }) => {
  const draftId = await drafts(house, 'odoc/marisol', 'Words that stay.');
  const before = await heldBy(house, 'odoc');
  const form = new FormData();
  form.set('text', 'Words that come too late.');
  form.append('files', new File([new Uint8Array(60_000_000)], 'huge.jpg'));

  const refused = await pageOf(house.visit('odoc/marisol', publish.addPictures(draftId), form));

  expect(refused).toMatchObject({ status: 413, words: expect.stringContaining('That is over 60 MB') });
  expect(refused.words).toContain('Nothing was saved.');
  expect(await heldBy(house, 'odoc')).toEqual(before);
});

test('a public form over 600 kB is refused on a page that leads back to the post', async ({ house }) => {
  await showsPost(house, 'odoc');
  const before = await heldBy(house, 'odoc');

  const refused = await pageOf(house.anybody(postPath('odoc'), { name: 'Bo', text: 'x'.repeat(600_000) }));

  expect(refused).toMatchObject({ status: 413, words: expect.stringContaining('Nothing was posted. Go back') });
  expect(refused.html).toContain(`href="${postPath('odoc')}"`);
  expect(await heldBy(house, 'odoc')).toEqual(before);
});

const NOT_HERE: [string, string, RegExp][] = [
  ['odoc/ben', publish.draft(NOBODY), /Your agency has nothing under this address/],
  ['odoc/ben', publish.edit(NOBODY), /Your agency has nothing under this address/],
  ['odoc/ben', publish.write(NOBODY), /Your agency has nothing under this address/],
  ['odoc/ben', `/publish/pictures/${'0'.repeat(64)}`, /Your agency has nothing under this address/],
  ['odoc/ben', `/records/${NOBODY}`, /There is no such record The address may be cut/],
  ['odoc/ben', respond.item(NOBODY), /No such comment Your agency has no comment/],
  ['odoc/ben', people.person(NOBODY), /Nobody here has this address/],
  ['odoc/nadia', people.give(NOBODY, 'give-role'), /Nobody here has this address/],
  ['odoc/june', people.endGrant(NOBODY), /There is no such permission/],
  ['odoc/ben', `/registers/accounts/${NOBODY}`, /The register has no such account/],
  ['odoc/ben', '/policy/OP-021002/V.E.77', /has no such clause/],
  ['anybody', '/site/nobody', /No such agency/],
  ['anybody', `/site/odoc/${NOBODY}`, /The agency has no page under this name/],
  ['anybody', `/site/odoc/news/${NOBODY}`, /The page shows no post under this name/],
];
const BROKEN: [string, string, RegExp][] = [
  ['odoc/ben', '/drafts/%', /Your agency has nothing under this address/],
  ['odoc/ben', '/drafts/%E0%A4%A/edit', /Your agency has nothing under this address/],
  ['odoc/ben', '/publish/start/%zz', /Your agency has nothing under this address/],
  ['odoc/ben', '/records/%c3%28', /There is no such record/],
  ['odoc/ben', '/respond/%ff', /No such comment/],
  ['odoc/ben', '/policy/OP-021002/%', /has no such clause/],
  ['anybody', '/site/%', /No such agency/],
  ['anybody', '/site/odoc/%E0%A4%A', /The agency has no page under this name/],
  ['anybody', '/site/odoc/news/%ff', /The page shows no post under this name/],
  ['anybody', '/log/%E0%A4%A/checkpoint', /There is no such file of a log here/],
];

test.for(NOT_HERE)(
  'an id that is nobody’s is answered on a page with words: %s %s',
  async ([who, at, says], { house }) => {
    const page = await get(house, { who, path: at });

    expect(page).toMatchObject({
      status: 404,
      html: expect.stringContaining('<main'),
      words: expect.stringMatching(says),
    });
  },
);

test.for(BROKEN)(
  'a broken percent-encoding in an address is answered in words: %s %s',
  async ([who, at, says], { house }) => {
    const page = await get(house, { who, path: at });

    expect(page).toMatchObject({ status: 404, words: expect.stringMatching(says) });
  },
);

test.for([
  '/publish?after=%E0%A4%A',
  '/respond?after=%',
  '/people?q=%E0%A4%A',
  '/records?account=%zz&from=%',
  '/publish?tab=%00',
])('a broken percent-encoding in a question is a question that finds nothing more: %s', async (at, { house }) => {
  expect(await get(house, { who: 'odoc/ben', path: at })).toMatchObject({
    status: 200,
    words: expect.not.stringMatching(UNASKED),
  });
});

const UNNAMED: [string, (house: TestHouse) => string][] = [
  ['omes/arlo', () => people.addPerson],
  ['omes/arlo', (house: TestHouse) => people.give(house.demo.people['omes/luis']?.id ?? '', 'give-role')],
  ['omes/dana', (house: TestHouse) => people.give(house.demo.people['omes/luis']?.id ?? '', 'authorize-in-writing')],
  ['omes/dana', () => people.authorizeDivision],
  ['anybody', () => postPath('omes')],
];

test.for([
  ['anybody', '/site/a%00b'],
  ['anybody', '/site/odoc/%00'],
  ['anybody', '/site/odoc/news/a%00'],
  ['anybody', '/log/%00/checkpoint'],
  ['odoc/ben', '/comments/%00'],
] as const)(
  'a NUL in an address is answered in words, not as a mistake of ours: %s %s',
  async ([who, at], { house }) => {
    expect((await get(house, { who, path: at })).status).toBe(404);
  },
);

test.for(['/nothing', '/people/x', '/policy/X', people.grantPaper(NOBODY)])(
  'an address that no page has is answered on a page with words: %s',
  async (at, { house }) => {
    expect((await get(house, { who: 'odoc/ben', path: at })).html).toContain('<main');
  },
);

test.for(UNNAMED)('a form that lacks a field names it in our words: %s', async ([who, at], { house }) => {
  await showsPost(house, 'omes');
  const form = { none: '' };

  const page = await pageOf(who === 'anybody' ? house.anybody(at(house), form) : house.visit(who, at(house), form));

  expect(page.words).not.toMatch(UNASKED);
});
