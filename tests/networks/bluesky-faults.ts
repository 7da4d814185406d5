import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Connector, Named } from '#connectors/contract';
import { NetworkRefused, NetworkUnavailable } from '#kernel/trouble';
import { outgoing } from '#platform/outgoing';

import { type Fault, type HostileProxy, hostileProxy } from '../support/hostile-proxy.ts';
import type { Pds } from '../support/pds.ts';
import { type BlueskyStage, connectorTo } from './bluesky-stage.ts';
import { aPost, pixel, pollAll } from './contract.ts';

const put = 'com.atproto.repo.putRecord';

type Case = { fault: Fault; reaches: boolean; says: RegExp; retryAfterSeconds?: number };
const cases: Case[] = [false, true].flatMap((reaches): Case[] => [
  {
    fault: 'drop',
    reaches,
    says: /failed or broke off before the answer was whole.*asked before anything is sent again/,
  },
  { fault: 'never', reaches, says: /did not answer within 0.4 seconds.*asked before anything is sent again/ },
  { fault: 'html', reaches, says: /answered something that is not Bluesky.*asked before anything is sent again/ },
  { fault: 'server-error', reaches, says: /answered with 500.*asked before anything is sent again/ },
  { fault: 'half-close', reaches, says: /broke off before the answer was whole/ },
  { fault: 'too-many', reaches, says: /asks to wait 17 seconds/, retryAfterSeconds: 17 },
]);

/** `waits.brief`: don't wait for an answer longer than a test should. */
type Scene = BlueskyStage & { proxy: HostileProxy; waits: { brief: boolean } };

/** What a hostile network between us and a real server must not be able to do. */
export function faultsSuite(pds: () => Pds, stage: () => BlueskyStage): void {
  let proxy: HostileProxy;
  let connector: Connector;
  const waits = { brief: false };
  beforeAll(async () => {
    proxy = await hostileProxy(pds().url);
    const limits = { allow: [proxy.url], maxBytes: 5_000_000 };
    const patient = outgoing({ ...limits, timeoutMs: 20_000 });
    const brief = outgoing({ ...limits, timeoutMs: 400 });
    connector = connectorTo(proxy.url, { fetch: async (input, init) => (waits.brief ? brief : patient)(input, init) });
  });
  afterAll(async () => proxy.stop());
  const scene = (): Scene => ({ ...stage(), connector, proxy, waits });
  sendingFaults(scene);
  sessionFaults(scene);
  readingFaults(scene);
}

function named({ connector }: Scene, key: string, changed = {}): Named {
  const content = aPost(changed);
  return { name: connector.publish.nameFor(key, content.createdAt), content };
}

function sendingFaults(scene: () => Scene): void {
  test.each(cases)(
    'a post that meets "$fault" (reached the server: $reaches) is told of, sent again, and there once',
    async (one) => {
      const { posts, call, connector, proxy, waits } = scene();
      const before = await posts();
      const post = named(scene(), `${one.fault} ${one.reaches}`);
      await connector.identify(call);
      proxy.set({ fault: one.fault, path: put, reaches: one.reaches });

      waits.brief = one.fault === 'never';
      const trouble = await connector.publish.submit(post, call).catch((error: unknown) => error);
      waits.brief = false;
      await proxy.settled();
      expect(trouble).toBeInstanceOf(NetworkUnavailable);
      expect(trouble).toMatchObject({
        message: expect.stringMatching(/^Sending the post to Bluesky: /),
        retryAfterSeconds: one.retryAfterSeconds,
      });
      expect(String(trouble)).toMatch(one.says);
      const found = await connector.publish.find(post, call);
      expect(found.is).toBe(one.reaches ? 'same' : 'absent');
      const { remoteId } = await connector.publish.submit(post, call);

      const after = await posts();
      expect(after.filter((id) => id === remoteId)).toHaveLength(1);
      expect(after).toHaveLength(before.length + 1);
    },
  );

  test('a request that is forwarded twice makes one post, with its picture', async () => {
    const { posts, call, connector, proxy } = scene();
    const before = await posts();
    proxy.set({ fault: 'twice', path: 'com.atproto.repo.uploadBlob' });
    proxy.set({ fault: 'twice', path: put });
    const from = proxy.reached.length;

    const post = named(scene(), 'twice', { pictures: [{ bytes: pixel, mediaType: 'image/png', alt: 'One pixel' }] });
    await connector.publish.submit(post, call);

    expect(proxy.reached.slice(from).filter((line) => line.includes(put))).toHaveLength(2);
    expect(await posts()).toHaveLength(before.length + 1);
    await expect(connector.publish.find(post, call)).resolves.toMatchObject({ is: 'same' });
  });
}

function sessionFaults(scene: () => Scene): void {
  test('what we sent in confidence is in no error, even if the server repeats it', async () => {
    const { call, agency, connector, proxy } = scene();
    const stranger = connectorTo(proxy.url);
    proxy.set({ fault: 'echo', path: 'createSession' });
    const signingIn = await stranger.identify(call).catch((error: unknown) => error);
    proxy.set({ fault: 'echo', path: put });
    const sending = await connector.publish.submit(named(scene(), 'echo'), call).catch((error: unknown) => error);

    expect(signingIn).toBeInstanceOf(NetworkRefused);
    expect(sending).toBeInstanceOf(NetworkRefused);
    const words = [signingIn, sending]
      .map((error) => `${String(error)} ${String((error as Error).cause)} ${(error as Error).stack}`)
      .join(' ');
    expect(words).toContain('InvalidRequest: no: ');
    expect(words).not.toContain(agency.password);
    expect(words).not.toMatch(/eyJ[\w-]+\.eyJ/);
  });

  test('a token that ended is renewed, and the post goes out once', async () => {
    const { posts, call, connector, proxy } = scene();
    const before = await posts();
    await connector.identify(call);
    proxy.set({ fault: 'expired', path: put });

    await connector.publish.submit(named(scene(), 'expired'), call);

    expect(proxy.reached.some((line) => line.includes('refreshSession'))).toBe(true);
    expect(await posts()).toHaveLength(before.length + 1);
  });
}

function readingFaults(scene: () => Scene): void {
  test.each<Fault>(['drop', 'html', 'server-error', 'half-close', 'never', 'too-many'])(
    'a poll that meets "%s" loses nothing',
    async (fault) => {
      const { comment, account, call, connector, proxy, waits } = scene();
      const post = await connector.publish.submit(named(scene(), `poll ${fault}`), call);
      const { cursor } = await pollAll(scene());
      const { remoteId } = await comment(post, `Said during "${fault}"`);
      proxy.set({ fault, path: 'listRecords' });

      waits.brief = fault === 'never';
      const limits = { events: 100, requests: 50 };
      await expect(connector.capture.poll({ account, cursor, limits })).rejects.toThrow(NetworkUnavailable);
      waits.brief = false;

      const { events } = await pollAll(scene(), limits, cursor);
      expect(events.map((event) => event.remoteId)).toContain(remoteId);
    },
  );

  test('hiding that meets a lost answer is settled by reading back', async () => {
    const { comment, call, connector, proxy } = scene();
    const post = await connector.publish.submit(named(scene(), 'hide'), call);
    const one = { ...(await comment(post, 'Hide me')), rootRemoteId: post.remoteId };
    proxy.set({ fault: 'drop', path: put, reaches: true });

    await expect(connector.moderate.hide(one, call)).rejects.toThrow('Hiding the reply on Bluesky: ');

    await expect(connector.moderate.state(one, call)).resolves.toMatchObject({ hidden: true });
    await expect(connector.moderate.hide(one, call)).resolves.toMatchObject({ hidden: true });
  });

  test('a recheck during an outage deletes nothing', async () => {
    const { comment, call, connector, proxy } = scene();
    const post = await connector.publish.submit(named(scene(), 'recheck'), call);
    const known = await comment(post, 'I am still here');
    proxy.set({ fault: 'server-error', path: 'getRecord' });
    proxy.set({ fault: 'html', path: 'getRecord' });

    await expect(connector.capture.recheck([known])).resolves.toMatchObject({
      events: [],
      unknown: [{ remoteId: known.remoteId }],
    });
    await expect(connector.capture.recheck([known])).resolves.toMatchObject({
      events: [],
      unknown: [{ remoteId: known.remoteId }],
    });
    await expect(connector.capture.recheck([known])).resolves.toEqual({ events: [], unknown: [] });
  });
}
