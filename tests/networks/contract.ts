import { describe, expect, test } from 'vitest';

import type { Call, CapturedEvent, Connector, Content, Published, RemoteRef } from '#connectors/contract';
import { NetworkRefused } from '#kernel/trouble';

/** A network with our account on it and members of the public who comment. */
export type Stage = {
  connector: Connector;
  call: Call;
  /** The account's id. */
  account: string;
  /** Ids of the account's posts that the public sees. */
  posts: () => Promise<readonly string[]>;
  /** Somebody comments under a post. */
  comment: (under: Published, text: string) => Promise<RemoteRef>;
  /** The same person changes the comment. */
  rewrite: (comment: RemoteRef, text: string) => Promise<void>;
  takeBack: (comment: RemoteRef) => Promise<void>;
  /** The words that a captured event's raw bytes hold. */
  wordsIn: (event: CapturedEvent) => string;
};

let made = 0;
/** A post that no other test has. */
export function aPost(changed: Partial<Content> = {}): Content {
  made += 1;
  const createdAt = new Date(Date.UTC(2026, 9, 1, 12, 0, made));
  return { text: `The office is open (${made}).`, createdAt, languages: ['en'], pictures: [], ...changed };
}

/** A picture of one pixel. */
export const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

/** Publishes a post of its own name. */
export async function published({ connector, call }: Stage, content = aPost()): Promise<Published> {
  const name = connector.publish.nameFor(`key of ${content.text}`, content.createdAt);
  return connector.publish.submit({ name, content }, call);
}

/** Every event there is, as a worker polls: again and again while there is more. */
export async function pollAll(
  stage: Pick<Stage, 'connector' | 'account'>,
  limits = { events: 100, requests: 50 },
  from?: string,
) {
  const events: CapturedEvent[] = [];
  let cursor = from;
  for (let rounds = 0; rounds < 500; rounds += 1) {
    const polled = await stage.connector.capture.poll({ account: stage.account, cursor, limits });
    expect(polled.events.length).toBeLessThanOrEqual(limits.events);
    events.push(...polled.events);
    cursor = polled.cursor;
    if (!polled.more) return { events, cursor };
  }
  throw new Error('the polls come to no end');
}

/** Sorted, so that two lists can be compared. */
export function idsOf(events: readonly { remoteId: string }[]): string[] {
  return events.map(({ remoteId }) => remoteId).toSorted();
}

const hostile = `\0 \u202Etxet lanoitceridib\u2069 a${'\u0301'.repeat(400)} <script>alert(1)</script> =cmd|' /C calc'!A0`;

/** What every connector has to do. `stage` is made by the caller, before the tests run. */
export function contractSuite(network: string, stage: () => Stage): void {
  describe(`${network}: capabilities`, () => {
    test('each operation is declared, and what is not full says why and what to do instead', () => {
      const declared = Object.values(stage().connector.capabilities);
      expect(declared).toHaveLength(12);
      const reasons = declared.flatMap((one) => (one.extent === 'full' ? [] : [one.because]));
      const steps = declared.flatMap((one) => (one.extent === 'none' ? one.byHand : []));
      expect(steps.length).toBeGreaterThan(0);
      expect([...reasons, ...steps].filter((words) => !words.endsWith('.'))).toEqual([]);
    });

    test('a text is as long as people count it: flags up to the limit pass, and one more is said to be one too many', () => {
      const { mostCharacters, validate } = stage().connector.publish;
      const inText = (text: string) => validate(aPost({ text })).filter(({ where }) => where === 'text');

      expect(inText('🇺🇸'.repeat(mostCharacters))).toEqual([]);
      expect(inText('🇺🇸'.repeat(mostCharacters + 1))).toEqual([
        { where: 'text', says: expect.stringMatching(/shorten it by 1\.$/) },
      ]);
    });

    test('numbers are written as people read them', () => {
      const limits = Object.values(stage().connector.capabilities).flatMap((one) =>
        one.extent === 'none' ? [] : (one.limits ?? []),
      );
      expect(limits.filter((words) => /\d{4}/.test(words))).toEqual([]);
    });

    test('the account says who it is', async () => {
      const { connector, call, account } = stage();
      await expect(connector.identify(call)).resolves.toMatchObject({ id: account });
    });
  });
  describe(`${network}: publishing`, () => {
    publishing(stage);
    refusing(stage);
  });
  describe(`${network}: capture`, () => {
    capturing(stage);
    rechecking(stage);
  });
  describe(`${network}: moderation`, () => {
    moderating(stage);
  });
}

function publishing(stage: () => Stage): void {
  test('a name is the same for the same key and time, and another for another', () => {
    const { nameFor } = stage().connector.publish;
    const at = new Date('2026-10-01T12:00:00Z');
    expect(nameFor('a', at)).toBe(nameFor('a', at));
    expect(nameFor('a', at)).not.toBe(nameFor('b', at));
  });

  test('a post is found under its name once it is sent, and sending again makes no second one', async () => {
    const { connector, call, posts } = stage();
    const content = aPost({
      pictures: [{ bytes: pixel, mediaType: 'image/png', alt: 'One pixel', width: 1, height: 1 }],
    });
    const named = { name: connector.publish.nameFor('once', content.createdAt), content };
    await expect(connector.publish.find(named, call)).resolves.toEqual({ is: 'absent' });

    const first = await connector.publish.submit(named, call);
    const again = await connector.publish.submit(named, call);

    expect(again).toMatchObject({ remoteId: first.remoteId, version: first.version, url: first.url });
    expect((await posts()).filter((id) => id === first.remoteId)).toHaveLength(1);
    await expect(connector.publish.find(named, call)).resolves.toMatchObject({
      is: 'same',
      published: { remoteId: first.remoteId, version: first.version },
    });
  });

  test('sent five times at once it is one post', async () => {
    const { connector, call, posts } = stage();
    const before = await posts();
    const content = aPost();
    const named = { name: connector.publish.nameFor('at once', content.createdAt), content };

    const sent = await Promise.all(Array.from({ length: 5 }, () => connector.publish.submit(named, call)));

    expect(new Set(sent.map(({ remoteId, version }) => `${remoteId} ${version}`)).size).toBe(1);
    expect(await posts()).toHaveLength(before.length + 1);
  });

  test('a removed post is gone, and removing it again is right too', async () => {
    const { connector, call, posts } = stage();
    const content = aPost();
    const { remoteId } = await published(stage(), content);

    await connector.publish.remove(remoteId, call);
    await connector.publish.remove(remoteId, call);

    expect(await posts()).not.toContain(remoteId);
    const name = connector.publish.nameFor(`key of ${content.text}`, content.createdAt);
    await expect(connector.publish.find({ name, content }, call)).resolves.toEqual({ is: 'absent' });
  });
}

function refusing(stage: () => Stage): void {
  test('where something else lies nothing is overwritten', async () => {
    const { connector, call } = stage();
    const content = aPost();
    const name = connector.publish.nameFor('taken', content.createdAt);
    const first = await connector.publish.submit({ name, content }, call);

    const other = { name, content: { ...content, text: 'Something else' } };
    await expect(connector.publish.submit(other, call)).rejects.toThrow(NetworkRefused);

    await expect(connector.publish.find(other, call)).resolves.toMatchObject({ is: 'different' });
    await expect(connector.publish.find({ name, content }, call)).resolves.toMatchObject({
      is: 'same',
      published: { version: first.version },
    });
  });

  test('what the network would not take is told before, and never sent', async () => {
    const { connector, posts } = stage();
    const before = await posts();
    const bad = aPost({ text: ' ', pictures: [] });
    expect(connector.publish.validate(aPost())).toEqual([]);
    expect(connector.publish.validate(bad)).toMatchObject([{ where: 'text' }]);
    expect(connector.publish.validate(aPost({ text: 'a\0b' }))).toMatchObject([{ where: 'text' }]);
    expect(
      connector.publish.validate(aPost({ pictures: [{ bytes: pixel, mediaType: 'image/png', alt: '' }] })),
    ).toMatchObject([{ where: 'pictures' }]);

    await expect(published(stage(), bad)).rejects.toThrow(NetworkRefused);

    expect(await posts()).toEqual(before);
  });
}

function capturing(stage: () => Stage): void {
  test('a comment is captured with the bytes it came in, and its text can be stored', async () => {
    const post = await published(stage());
    const comment = await stage().comment(post, hostile);

    const { events } = await pollAll(stage());

    const event = events.find(({ remoteId }) => remoteId === comment.remoteId);
    expect(event).toMatchObject({
      kind: 'reply',
      version: comment.version,
      rootRemoteId: post.remoteId,
      parentRemoteId: post.remoteId,
      text: hostile.replace('\0', '\uFFFD'),
      textLeftOut: 0,
      certainty: 'stated',
    });
    expect(event === undefined ? '' : stage().wordsIn(event)).toBe(hostile);
    expect(event?.raw.byteLength).toBeLessThan(3000);
  });

  test('a poll goes on where the last one ended, and however small the steps, no comment is lost', async () => {
    const post = await published(stage());
    const { cursor } = await pollAll(stage());
    const comments = [];
    for (let at = 0; at < 5; at += 1) comments.push(await stage().comment(post, `Comment ${at}`));

    const { events } = await pollAll(stage(), { events: 2, requests: 3 }, cursor);

    const ids = events.map(({ remoteId }) => remoteId);
    expect(ids).toEqual(expect.arrayContaining(comments.map(({ remoteId }) => remoteId)));
    const { events: afterwards } = await pollAll(
      stage(),
      undefined,
      (await pollAll(stage(), undefined, cursor)).cursor,
    );
    expect(afterwards).toEqual([]);
  });

  test('two polls from the beginning tell the same: a connector remembers nothing between polls', async () => {
    await stage().comment(await published(stage()), 'Told twice');
    const first = await pollAll(stage());
    const second = await pollAll(stage());
    expect(first.events.length).toBeGreaterThan(0);
    expect(idsOf(second.events)).toEqual(idsOf(first.events));
  });
}

function rechecking(stage: () => Stage): void {
  test('an edit and a deletion are noticed, and what is as it was is not told', async () => {
    const post = await published(stage());
    const [kept, edited, deleted] = [
      await stage().comment(post, 'I stay'),
      await stage().comment(post, 'I change'),
      await stage().comment(post, 'I go'),
    ];
    await stage().rewrite(edited, 'I changed');
    await stage().takeBack(deleted);

    const { events } = await stage().connector.capture.recheck([kept, edited, deleted]);

    expect(events).toMatchObject([
      { kind: 'edit', remoteId: edited.remoteId, text: 'I changed' },
      { kind: 'delete', remoteId: deleted.remoteId, certainty: 'stated', text: '' },
    ]);
    expect(events[0]?.version).not.toBe(edited.version);
  });

  test('an id that is none is unknown, not deleted', async () => {
    const { events, unknown } = await stage().connector.capture.recheck([{ remoteId: 'no id', version: '1' }]);
    expect(events).toEqual([]);
    expect(unknown).toMatchObject([{ remoteId: 'no id' }]);
  });
}

function moderating(stage: () => Stage): void {
  test('a comment is hidden, read back, and shown again; another one stays as it is', async () => {
    const { connector, call, comment } = stage();
    const post = await published(stage());
    const one = { ...(await comment(post, 'One')), rootRemoteId: post.remoteId };
    const other = { ...(await comment(post, 'Other')), rootRemoteId: post.remoteId };
    await expect(connector.moderate.state(one, call)).resolves.toMatchObject({ hidden: false });

    await expect(connector.moderate.hide(other, call)).resolves.toMatchObject({ hidden: true });
    await expect(connector.moderate.hide(one, call)).resolves.toMatchObject({ hidden: true });
    await expect(connector.moderate.hide(one, call)).resolves.toMatchObject({ hidden: true });
    await expect(connector.moderate.state(one, call)).resolves.toMatchObject({ hidden: true });
    await expect(connector.moderate.restore(one, call)).resolves.toMatchObject({ hidden: false });
    await expect(connector.moderate.restore(one, call)).resolves.toMatchObject({ hidden: false });

    await expect(connector.moderate.state(one, call)).resolves.toMatchObject({ hidden: false });
    const state = await connector.moderate.state(other, call);
    expect(state.hidden).toBe(true);
    expect(state.raw.bytes.byteLength).toBeGreaterThan(0);
  });

  test('two people who hide at the same time both have their way', async () => {
    const { connector, call, comment } = stage();
    const post = await published(stage());
    const refs = await Promise.all(['a', 'b', 'c'].map((text) => comment(post, text)));
    const comments = refs.map((ref) => ({ ...ref, rootRemoteId: post.remoteId }));

    await Promise.all(comments.map((one) => connector.moderate.hide(one, call)));

    const states = await Promise.all(comments.map((one) => connector.moderate.state(one, call)));
    expect(states.map(({ hidden }) => hidden)).toEqual([true, true, true]);
  });

  test('what is no comment of ours is refused', async () => {
    const { connector, call } = stage();
    const nowhere = { remoteId: 'no id', rootRemoteId: 'no id' };
    await expect(connector.moderate.hide(nowhere, call)).rejects.toThrow(NetworkRefused);
  });
}
