import { randomBytes } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

import { NetworkRefused } from '#kernel/trouble';

import { type Pds, startPds } from '../support/pds.ts';
import { faultsSuite } from './bluesky-faults.ts';
import { type BlueskyStage, blueskyStage, commentOn, connectorTo } from './bluesky-stage.ts';
import { aPost, contractSuite, idsOf, pixel, pollAll, published } from './contract.ts';

let pds: Pds;
let stage: BlueskyStage;
beforeAll(async () => {
  pds = await startPds();
  stage = await blueskyStage(pds);
}, 90_000);
afterAll(async () => pds.stop());

contractSuite('bluesky', () => stage);
describe('bluesky: a hostile network', () => {
  faultsSuite(
    () => pds,
    () => stage,
  );
});

async function recordAt(uri: string): Promise<Record<string, unknown>> {
  const [repo = '', collection = '', rkey = ''] = uri.replace('at://', '').split('/');
  const query = new URLSearchParams({ repo, collection, rkey });
  const response = await fetch(`${pds.url}/xrpc/com.atproto.repo.getRecord?${query.toString()}`);
  return z.object({ value: z.record(z.string(), z.unknown()) }).parse(await response.json()).value;
}

test('links and hashtags are marked by UTF-8 bytes; a mention stays plain text', async () => {
  const text = 'Año nuevo 🎆: https://agency.example/hours and #Abierto, ask @somebody.example.com';
  const { remoteId } = await published(stage, aPost({ text }));

  const { facets } = await recordAt(remoteId);

  const bytes = Buffer.from(text);
  const marked = z
    .array(
      z.object({ index: z.object({ byteStart: z.number(), byteEnd: z.number() }), features: z.array(z.unknown()) }),
    )
    .parse(facets);
  expect(marked.map(({ index }) => bytes.subarray(index.byteStart, index.byteEnd).toString())).toEqual([
    'https://agency.example/hours',
    '#Abierto',
  ]);
  expect(marked.map(({ features }) => features)).toMatchObject([
    [{ uri: 'https://agency.example/hours' }],
    [{ tag: 'Abierto' }],
  ]);
});

test('a post has the time, languages, pictures and descriptions it was decided with', async () => {
  const pictures = Array.from({ length: 4 }, (_, at) => ({
    bytes: pixel,
    mediaType: 'image/png',
    alt: `Door ${at}`,
    width: 3,
    height: 2,
  }));
  const content = aPost({ languages: ['es', 'en-US'], pictures });
  const { remoteId, url, raw } = await published(stage, content);

  await expect(recordAt(remoteId)).resolves.toMatchObject({
    createdAt: content.createdAt.toISOString(),
    langs: ['es', 'en-US'],
    embed: { images: [{ alt: 'Door 0', aspectRatio: { width: 3, height: 2 } }, {}, {}, { alt: 'Door 3' }] },
  });
  expect(url).toMatch(/^https:\/\/bsky\.app\/profile\/did:plc:[a-z0-9]+\/post\/[a-z0-9]{13}$/);
  expect(JSON.parse(new TextDecoder().decode(raw.bytes))).toMatchObject({ uri: remoteId });
});

test('the agency answers a reply within its thread', async () => {
  const post = await published(stage);
  const comment = await commentOn(pds, stage.visitor, post, 'When do you open?');
  const answer = await published(stage, aPost({ text: 'At eight.', replyTo: { root: post, parent: comment } }));
  await expect(recordAt(answer.remoteId)).resolves.toMatchObject({
    reply: { root: { uri: post.remoteId }, parent: { uri: comment.remoteId } },
  });
});

test('300 characters as people count them fit, 301 and too large a picture do not', () => {
  const { validate } = stage.connector.publish;
  const family = '👩‍👩‍👧';
  expect(validate(aPost({ text: 'é'.repeat(300) }))).toEqual([]);
  expect(validate(aPost({ text: family.repeat(150) }))).toEqual([]);
  expect(validate(aPost({ text: 'x'.repeat(301) }))).toMatchObject([
    { says: expect.stringContaining('shorten it by 1.') },
  ]);
  expect(validate(aPost({ text: family.repeat(200) }))).toMatchObject([{ says: expect.stringContaining('bytes') }]);
  const large = { bytes: new Uint8Array(1_000_001), mediaType: 'image/gif', alt: 'x'.repeat(2001) };
  expect(validate(aPost({ pictures: [large] }))).toHaveLength(3);
  expect(validate(aPost({ languages: ['English'] }))).toMatchObject([{ where: 'languages' }]);
});

test('an edit replaces what was read, and nothing that changed meanwhile', async () => {
  const { connector, call } = stage;
  const content = aPost();
  const first = await published(stage, content);
  const second = await connector.publish.edit?.(first, { ...content, text: 'Corrected' }, call);
  await expect(recordAt(first.remoteId)).resolves.toMatchObject({ text: 'Corrected' });
  expect(second?.version).not.toBe(first.version);
  await expect(connector.publish.edit?.(first, { ...content, text: 'Late' }, call)).rejects.toThrow(
    'it changed or was removed meanwhile',
  );
});

test('only own posts are removed, and a wrong password is a clear refusal', async () => {
  const { connector, call, visitor } = stage;
  const theirs = await commentOn(pds, visitor, await published(stage), 'Mine');
  await expect(connector.publish.remove(theirs.remoteId, call)).rejects.toThrow('no post of the account');
  const wrong = { credential: { identifier: stage.agency.handle, password: 'guessed-wrong' } };
  const refused = await connector.identify(wrong).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(NetworkRefused);
  expect(String(refused)).toContain('did not accept');
  expect(String(refused)).not.toContain('guessed-wrong');
});

test("the account's own posts are captured, whoever sent them, and what people say to others is not", async () => {
  const other = await blueskyStage(pds);
  const ours = await published(stage);
  const theirs = await published(other);
  await commentOn(pds, stage.visitor, theirs, 'Said to somebody else');
  const comment = await commentOn(pds, stage.visitor, ours, 'Said to you');

  const { events } = await pollAll(stage);

  const ids = events.map(({ remoteId }) => remoteId);
  expect(ids).toEqual(expect.arrayContaining([ours.remoteId, comment.remoteId]));
  expect(ids).not.toContain(theirs.remoteId);
  expect(events.map(({ raw }) => new TextDecoder().decode(raw)).join('')).not.toContain('Said to somebody else');
  expect(events.find(({ remoteId }) => remoteId === comment.remoteId)?.author).toEqual({
    id: stage.visitor.did,
    handle: stage.visitor.handle,
  });
  expect(events.find(({ remoteId }) => remoteId === ours.remoteId)?.kind).toBe('post');
});

test('posts of the account that were told are not told at each new one; a post that comes late within a week is', async () => {
  const own = await blueskyStage(pds);
  const on = (day: string) => published(own, aPost({ createdAt: new Date(`${day}T12:00:00Z`) }));
  const [old, recent] = [await on('2026-08-01'), await on('2026-10-20')];
  const { cursor, events } = await pollAll(own);
  const [late, latest] = [await on('2026-10-19'), await on('2026-10-30')];

  const { events: later } = await pollAll(own, { events: 2, requests: 3 }, cursor);

  expect(idsOf(events)).toEqual(idsOf([old, recent]));
  expect(idsOf(later)).toEqual(idsOf([recent, late, latest]));
});

test('a picture in a reply can be fetched', async () => {
  const post = await published(stage);
  const bytes = Buffer.concat([pixel, randomBytes(20)]);
  const asVisitor = { credential: { identifier: stage.visitor.handle, password: stage.visitor.password } };
  const content = aPost({
    pictures: [{ bytes, mediaType: 'image/png', alt: 'What I saw' }],
    replyTo: { root: post, parent: post },
  });
  const name = stage.connector.publish.nameFor('picture', content.createdAt);
  const { remoteId } = await stage.connector.publish.submit({ name, content }, asVisitor);

  const { events } = await pollAll(stage);

  const [medium] = events.find((event) => event.remoteId === remoteId)?.media ?? [];
  expect(medium).toMatchObject({ alt: 'What I saw', type: 'image/png' });
  const fetched = medium === undefined ? undefined : await stage.connector.capture.media?.(medium);
  expect(Buffer.from(fetched?.bytes ?? [])).toEqual(bytes);
});

test('a person who leaves takes the comments along: an inferred deletion', async () => {
  const leaver = await pds.account('leaver');
  const post = await published(stage);
  const comment = await commentOn(pds, leaver, post, 'I was here');
  await pds.call('com.atproto.server.deactivateAccount', {}, leaver);
  const unknown = { remoteId: 'at://did:plc:aaaaaaaaaaaaaaaaaaaaaaaa/app.bsky.feed.post/3jzfcijpj2z2a', version: 'x' };

  const { events } = await stage.connector.capture.recheck([comment, unknown]);

  expect(events).toMatchObject([
    { kind: 'delete', remoteId: comment.remoteId, certainty: 'inferred' },
    { kind: 'delete', remoteId: unknown.remoteId, certainty: 'inferred' },
  ]);
});

test('a name that is no server is said so', async () => {
  const away = connectorTo('http://localhost:9');
  await expect(away.identify(stage.call)).rejects.toThrow(
    /^Signing in to Bluesky: The connection to localhost:9 failed/,
  );
});
