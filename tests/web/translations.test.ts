import { expect } from 'vitest';

import { NetworkUnavailable } from '#kernel/trouble';
import { paths } from '#paths/respond';
import { outgoing } from '#platform/outgoing';
import { openTranslator, translateLimits } from '#platform/translator';
import { captures, comments } from '#tests/support/comments';
import { type TestHouse, test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { fakeTranslator, translatesAs, translatorAt, workerTranslates } from '#tests/support/translator';

const SPANISH = '¿Por qué cambiaron el horario de visitas? Mi hermano trabaja los lunes y nadie contesta el teléfono.';
const ENGLISH = 'Why did they change the visiting hours? My brother works on Mondays and nobody answers the telephone.';
const THREAT = 'I will kill you all with my rifle, and nobody will stop me when I come to the gate.';

const item = (house: TestHouse, id: string) => pageOf(house.visit('odoc/theo', paths.item(id)));

const kept = (house: TestHouse) =>
  house
    .clock('odoc')
    .view((view) => view.selectFrom('comment_translations').selectAll().orderBy('asked_at').executeTakeFirst());

const precedence = (house: TestHouse, id: string) =>
  house.clock('odoc').view(async (view) => {
    const row = await view
      .selectFrom('comments')
      .select(['precedence', 'suggested'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return row;
  });

/** A comment in Spanish, which this translator translates. */
async function translated(house: TestHouse, words: string) {
  const fake = await fakeTranslator(translatesAs(words));
  house.world.translator = translatorAt(fake.url, 'a-key');
  const { id } = await comments(house, 'odoc', SPANISH);
  const went = await workerTranslates(house);
  await fake.kill();
  return { id, went, asked: fake.asked, host: new URL(fake.url).host };
}

test('a comment in another language stands with a machine’s translation beside it: whose, when, and marked as one', async ({
  house,
}) => {
  const { id, went, asked, host } = await translated(house, ENGLISH);
  const page = await item(house, id);

  expect(went).toEqual(['done']);
  expect(asked).toEqual([
    { method: 'POST', path: '/translate', q: SPANISH, source: 'es', target: 'en', format: 'text', api_key: 'a-key' },
  ]);
  expect(page.words).toContain(SPANISH);
  expect(page.words).toContain(`Translated by a machine ${ENGLISH} By ${host} on`);
  expect(page.words).toContain('no ground rests on them');
  expect(await kept(house)).toMatchObject({ state: 'done', language: 'es', made_by: host });
});

test('the words of a translation are no words of a ground: they stand on no form, and a hide with them is refused', async ({
  house,
}) => {
  const { id } = await translated(house, THREAT);
  const form = await pageOf(house.visit('odoc/theo', paths.hide(id)));
  const typed = { token: 'token', ground: 'threatening', 'words-threatening': 'I will kill you all' };
  const refused = await pageOf(house.visit('odoc/theo', paths.hide(id), typed));
  const own = { ...typed, 'words-threatening': 'Mi hermano trabaja' };
  const hidden = await house.visit('odoc/theo', paths.hide(id), own);

  expect(form.words).toContain(SPANISH);
  expect(form.words).not.toContain('I will kill you all');
  expect(refused.status).toBe(422);
  expect(hidden.status).toBe(303);
});

test('what is found in a translation moves the comment up in the queue and suggests no ground', async ({ house }) => {
  const plain = await translated(house, ENGLISH);
  const before = await precedence(house, plain.id);
  const { id } = await translated(house, THREAT);
  const page = await item(house, id);

  expect(before).toMatchObject({ precedence: -50, suggested: [] });
  expect((await precedence(house, id)).precedence).toBeLessThan(-1000);
  expect((await precedence(house, id)).suggested).toEqual([]);
  expect(page.words).toMatch(/In the translation: threat, (very )?likely\./);
  expect(page.words).not.toContain('Software suggests. You decide.');
});

test('where no translator is configured nothing is asked, kept or promised', async ({ house }) => {
  const { id } = await comments(house, 'odoc', SPANISH);

  expect(await kept(house)).toBeUndefined();
  expect((await item(house, id)).words).not.toMatch(/translation|Translated by/);
});

test.for([
  ['is broken', (_asked, response) => void response.writeHead(500).end('oops'), 'away', 'answered 500'],
  ['never answers', () => {}, 'away', 'did not answer within'],
  ['answers without an end', (_asked, response) => void response.end('x'.repeat(300_000)), 'away', ''],
  ['answers no JSON', (_asked, response) => void response.end('<html>'), 'away', 'not understood'],
  [
    'answers something else',
    (_asked, response) => void response.end('{"translatedText": 7}'),
    'away',
    'not understood',
  ],
  [
    'doesn’t know the language',
    (_asked, response) => void response.writeHead(400).end('{}'),
    'refused',
    'doesn’t take this language',
  ],
  ['gives the same words back', translatesAs(SPANISH), 'refused', 'not in English'],
  [
    'says English of German',
    translatesAs('Warum wurden die Besuchszeiten geändert? Mein Bruder arbeitet montags und niemand antwortet.', {
      detectedLanguage: { language: 'en' },
    }),
    'refused',
    'not in English',
  ],
] as const satisfies [string, Parameters<typeof fakeTranslator>[0], string, string][])(
  'a translator that %s leaves the comment as it is, and its page says so',
  async ([, answers, outcome, says], { house }) => {
    const fake = await fakeTranslator(answers);
    house.world.translator = translatorAt(fake.url);
    const { id } = await comments(house, 'odoc', SPANISH);

    const went = await workerTranslates(house);
    await fake.kill();
    const page = await item(house, id);

    expect(went).toEqual([outcome]);
    expect(page.words).toContain(
      outcome === 'away' ? 'A machine’s translation is to come.' : 'There is no machine’s translation.',
    );
    expect(page.words).toContain(says);
    expect(page.words).toContain('read it, or have it translated');
  },
);

test('a translation is a stranger’s text: its markup and unseen signs are shown, never followed', async ({ house }) => {
  const { id } = await translated(
    house,
    `<script>alert(1)</script> Why did they \u202E change the hours of the \0 visits? ${ENGLISH}`,
  );
  const page = await item(house, id);

  expect(page.html).not.toContain('<script>alert(1)');
  expect(page.words).toContain('<script>alert(1)</script> Why did they');
  expect(page.html).not.toContain('\u202E');
});

test('a comment that its author changed is translated anew, and an old translation never stands beside new words', async ({
  house,
}) => {
  const fake = await fakeTranslator(({ q }, response) =>
    translatesAs(q?.includes('Gracias') ? `${ENGLISH} Thank you.` : ENGLISH)({}, response),
  );
  house.world.translator = translatorAt(fake.url);
  const { id, own } = await comments(house, 'odoc', SPANISH);
  await workerTranslates(house);
  await house.anybody(own, { text: `${SPANISH} Gracias.` });
  await captures(house, 'odoc');
  const between = await item(house, id);
  const went = await workerTranslates(house);
  await fake.kill();

  expect(between.words).toContain('A machine’s translation is to come.');
  expect(between.words).not.toContain(ENGLISH);
  expect(went).toEqual(['done']);
  expect((await item(house, id)).words).toContain(`${ENGLISH} Thank you.`);
});

test('a translator in our own network is asked only where the configuration allows its origin', async () => {
  const fake = await fakeTranslator(translatesAs(ENGLISH));
  const shut = openTranslator({ url: fake.url, key: undefined, fetch: outgoing(translateLimits) });

  await expect(shut.translate(SPANISH, 'es')).rejects.toThrow(NetworkUnavailable);
  await fake.kill();
  expect(fake.asked).toEqual([]);
});
