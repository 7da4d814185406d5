import { expect, test } from 'vitest';

import { site } from '#connectors/site';

import { type Stage, aPost, contractSuite, published } from './contract.ts';
import { siteInMemory } from './site-in-memory.ts';

function stageOnce(): () => Stage {
  const memory = siteInMemory();
  const stage: Stage = {
    connector: site({ store: memory.store, url: 'https://agency.example/posts' }),
    call: { credential: { identifier: 'page', token: 'none' } },
    account: 'page',
    posts: async () => memory.posts(),
    comment: async ({ remoteId }, text) => memory.comment(remoteId, text),
    rewrite: async ({ remoteId }, text) => memory.rewrite(remoteId, text),
    takeBack: async ({ remoteId }) => memory.takeBack(remoteId),
    wordsIn: ({ raw }) => new TextDecoder().decode(raw),
  };
  return () => stage;
}

const stage = stageOnce();
contractSuite('site', stage);

test('site: a comment that was edited or taken back comes again in the next poll, as what it became', async () => {
  const post = await published(stage());
  const comment = await stage().comment(post, 'First words');
  const limits = { events: 1000, requests: 1 };
  const before = await stage().connector.capture.poll({ account: 'page', cursor: undefined, limits });
  await stage().rewrite(comment, 'Second words');

  const after = await stage().connector.capture.poll({ account: 'page', cursor: before.cursor, limits });
  await stage().takeBack(comment);
  const last = await stage().connector.capture.poll({ account: 'page', cursor: after.cursor, limits });

  expect(after.events).toMatchObject([{ kind: 'edit', remoteId: comment.remoteId, text: 'Second words' }]);
  expect(last.events).toMatchObject([{ kind: 'delete', remoteId: comment.remoteId, text: '' }]);
});

test('site: what was published is kept as bytes, with the hash of each picture', async () => {
  const alt = 'The new front door';
  const content = aPost({ text: 'Opened', pictures: [{ bytes: Buffer.from('x'), mediaType: 'image/png', alt }] });
  const { raw, url, remoteId } = await published(stage(), content);
  expect(url).toBe(`https://agency.example/posts/${remoteId}`);
  expect(JSON.parse(new TextDecoder().decode(raw.bytes))).toMatchObject({ text: 'Opened', pictures: [{ alt }] });
  expect(new TextDecoder().decode(raw.bytes)).toContain(
    '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881',
  );
});
