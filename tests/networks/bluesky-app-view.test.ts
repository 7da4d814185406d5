import { once } from 'node:events';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterEach, expect, test } from 'vitest';

import { NetworkUnavailable } from '#kernel/trouble';

import { connectorTo } from './bluesky-stage.ts';
import { pollAll } from './contract.ts';

const us = 'did:plc:us';
const cid = 'bafyreigntjr3gwg75iqys3ovw4n6gs2jwoioiem2j5euvi46zjt267ywvi';
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

type View = { uri: string; cid: string; author: object; record: object; embed?: object };

function postView(did: string, rkey: string, parent?: string): View {
  const root = { uri: `at://${us}/app.bsky.feed.post/post1`, cid };
  const reply = parent === undefined ? {} : { reply: { root, parent: { uri: parent, cid } } };
  const record = { $type: 'app.bsky.feed.post', text: `Said as ${rkey}`, createdAt: '2026-10-02T08:00:00Z', ...reply };
  return {
    uri: `at://${did}/app.bsky.feed.post/${rkey}`,
    cid,
    author: { did, handle: `${rkey}.example`, displayName: rkey },
    record,
  };
}

const under = (replies: View[]) =>
  replies.map((post) => ({
    $type: 'app.bsky.feed.defs#threadViewPost',
    post,
    replies: [{ $type: 'app.bsky.feed.defs#blockedPost', uri: 'x', blocked: true }],
  }));

/** A server and an app view in one, as the lexicons describe their answers: three posts of ours, replies under the first. */
async function aWorld() {
  const first = postView(us, 'post1');
  const world = {
    rev: 'rev1',
    away: false,
    replies: [postView('did:plc:a', 'reply1', first.uri), postView('did:plc:b', 'reply2', first.uri)],
  };
  const records = ['post3', 'post2', 'post1']
    .map((rkey) => postView(us, rkey))
    .map(({ uri, record }) => ({ uri, cid, value: record }));
  const answers: Record<string, (asked: URLSearchParams) => unknown> = {
    'com.atproto.sync.getLatestCommit': () => ({ cid, rev: world.rev }),
    'com.atproto.repo.listRecords': (asked) => {
      const from = records.findIndex(({ uri }) => uri.endsWith(`/${asked.get('cursor')}`)) + 1;
      const listed = records.slice(from, from + Number(asked.get('limit')));
      return { records: listed, cursor: listed.at(-1)?.uri.split('/').at(-1) };
    },
    'com.atproto.repo.describeRepo': () => ({ handle: 'agency.example' }),
    'app.bsky.feed.getPostThread': (asked) => ({
      thread: {
        post: postView(us, 'post'),
        replies: asked.get('uri')?.endsWith('post1') === true ? under(world.replies) : [],
      },
    }),
    'com.atproto.repo.getRecord': () => undefined,
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://x');
    const answer = answers[url.pathname.replace('/xrpc/', '')]?.(url.searchParams);
    const status = answer === undefined || world.away ? 400 : 200;
    response.writeHead(world.away ? 503 : status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(status === 200 ? answer : { error: 'RecordNotFound', message: '' }));
  }).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return { ...world, world, connector: connectorTo(origin, { appView: origin }), account: us };
}

test('own posts and every reply the app view shows are captured, with who wrote them', async () => {
  const { connector, account } = await aWorld();
  const { events } = await pollAll({ connector, account });
  expect(events.map(({ kind, remoteId }) => `${kind} ${remoteId.split('/').at(-1)}`)).toEqual([
    'post post3',
    'post post2',
    'post post1',
    'reply reply1',
    'reply reply2',
  ]);
  expect(events[3]).toMatchObject({
    author: { id: 'did:plc:a', handle: 'reply1.example', name: 'reply1' },
    text: 'Said as reply1',
    rootRemoteId: `at://${us}/app.bsky.feed.post/post1`,
  });
  expect(new TextDecoder().decode(events[3]?.raw)).toContain('Said as reply1');
});

test('in steps of one event nothing is lost, what stayed the same is not told again, and a new reply is', async () => {
  const { connector, account, world } = await aWorld();
  const { events, cursor } = await pollAll({ connector, account }, { events: 1, requests: 3 });
  expect(new Set(events.map(({ remoteId }) => remoteId)).size).toBe(5);
  expect(events).toHaveLength(5);

  const again = await pollAll({ connector, account }, undefined, cursor);
  world.replies.push(postView('did:plc:c', 'reply3', `at://did:plc:a/app.bsky.feed.post/reply1`));
  const { events: later } = await pollAll({ connector, account }, undefined, again.cursor);

  expect(again.events).toEqual([]);
  expect(later.map(({ remoteId }) => remoteId)).toContain('at://did:plc:c/app.bsky.feed.post/reply3');
});

test('what an app view does not show any more is an inferred deletion, and an outage is none', async () => {
  const { connector, world, account } = await aWorld();
  const known = { remoteId: 'at://did:plc:a/app.bsky.feed.post/reply1', version: cid };
  await expect(connector.capture.recheck([known])).resolves.toMatchObject({
    events: [{ kind: 'delete', certainty: 'inferred' }],
  });
  world.away = true;
  await expect(
    connector.capture.poll({ account, cursor: undefined, limits: { events: 1, requests: 3 } }),
  ).rejects.toThrow(NetworkUnavailable);
});
