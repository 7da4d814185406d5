import { expect } from 'vitest';

import { captureAccount } from '#app/respond/capture-account.flow';
import type { CapturedEvent, Connector } from '#connectors/contract';
import { NetworkUnavailable } from '#kernel/trouble';
import { type TestHouse, test } from '#tests/support/house';

const bytes = (text: string) => new TextEncoder().encode(text);

/** A reply as a network tells of it; its own page is the site's, so that the account's connector is the real one but for the poll. */
const reply = (id: string, change: Partial<CapturedEvent> = {}): CapturedEvent => ({
  kind: 'reply',
  remoteId: id,
  parentRemoteId: 'post',
  rootRemoteId: 'post',
  author: { id: 'did:someone', name: 'Someone' },
  text: `I am ${id}`,
  textLeftOut: 0,
  media: [],
  at: new Date('2026-11-01T10:00:00Z'),
  version: '1',
  how: 'poll',
  certainty: 'stated',
  raw: bytes(`{"id":"${id}"}`),
  rawType: 'application/json',
  ...change,
});

/** Looks at the account of `odoc`, which a network that tells of `events` stands behind. */
async function capture(house: TestHouse, network: Partial<Connector['capture']>) {
  const accountId = house.demo.accounts['odoc/site'] ?? '';
  const ctx = house.clock('odoc');
  const connectorOf = (account: Parameters<typeof ctx.world.connectorOf>[0]) => {
    const real = ctx.world.connectorOf(account);
    return (
      real && { ...real, capture: { ...real.capture, recheck: async () => ({ events: [], unknown: [] }), ...network } }
    );
  };
  return captureAccount.run({ ...ctx, world: { ...ctx.world, connectorOf } }, { accountId });
}

const polls = (...events: CapturedEvent[]) => ({
  poll: async () => ({ events, cursor: 'next', more: false, raw: [] }),
});
const rowsOf = (house: TestHouse, kind: string) =>
  house.clock('odoc').view((view) => view.selectFrom('ledger').select('payload').where('kind', '=', kind).execute());
const comments = (house: TestHouse) =>
  house
    .clock('odoc')
    .view((view) => view.selectFrom('comments').select(['remote_id', 'text']).orderBy('remote_id').execute());
const raws = async (house: TestHouse) =>
  (await house.clock('odoc').view((view) => view.selectFrom('raw_captures').select('sha256').execute())).length;

test('a thing that cannot be read stops no other: its bytes are kept, and the ledger says that it is unread', async ({
  house,
}) => {
  const poison = reply('poison', { author: { id: 'a\0b' } });

  expect(await capture(house, polls(reply('one'), poison, reply('two')))).toEqual({ recorded: 2 });

  expect((await comments(house)).map((row) => row.remote_id)).toEqual(['one', 'two']);
  expect(await rowsOf(house, 'capture.unread')).toMatchObject([{ payload: { remoteId: 'poison' } }]);
  expect(await raws(house)).toBe(3);
});

test('what a network tells again is kept once', async ({ house }) => {
  await capture(house, polls(reply('one')));

  expect(await capture(house, polls(reply('one'), reply('two')))).toEqual({ recorded: 1 });
  expect(await raws(house)).toBe(2);
});

test('a picture under a comment is kept, and one that could not be had says why', async ({ house }) => {
  const media = [
    { url: 'https://cdn.example/a.jpg', type: 'image/jpeg', alt: 'A gate' },
    { url: 'https://cdn.example/gone.jpg', type: 'image/jpeg', alt: '' },
  ];
  const fetched = async ({ url }: { url: string }) => {
    if (url.includes('gone')) throw new NetworkUnavailable('The picture is not there any more.');
    return { url, type: 'image/jpeg', bytes: bytes('a picture') };
  };

  await capture(house, { ...polls(reply('one', { media })), media: fetched });

  const [record] = await house
    .clock('odoc')
    .view((view) => view.selectFrom('records').select('body').where('remote_id', '=', 'one').execute());
  expect(record?.body).toMatchObject({
    media: [
      { alt: 'A gate', sha256: expect.any(String), trouble: null },
      { sha256: null, trouble: 'The picture is not there any more.' },
    ],
  });
});

test('an edit is a further version, and a deletion leaves what was said', async ({ house }) => {
  await capture(house, polls(reply('one')));
  await capture(house, polls(reply('one', { kind: 'edit', version: '2', text: 'I said nothing', raw: bytes('2') })));
  await capture(house, polls(reply('one', { kind: 'delete', version: '2', text: '', raw: bytes('3') })));

  const kept = await house
    .clock('odoc')
    .view((view) =>
      view.selectFrom('records').select(['kind', 'text']).where('remote_id', '=', 'one').orderBy('id').execute(),
    );
  expect(kept).toEqual([
    { kind: 'comment', text: 'I am one' },
    { kind: 'edit', text: 'I said nothing' },
    { kind: 'deletion', text: '' },
  ]);
  expect(await comments(house)).toEqual([{ remote_id: 'one', text: 'I said nothing' }]);
});

test('every look leaves an entry with count and hash of the ids, and a look that failed leaves one too', async ({
  house,
}) => {
  await capture(house, polls(reply('one')));
  const away = { poll: () => Promise.reject(new NetworkUnavailable('The server does not answer.')) };

  await expect(capture(house, away)).rejects.toThrow(NetworkUnavailable);

  expect(await rowsOf(house, 'capture.looked')).toMatchObject([
    { payload: { number: 1, events: 1, idsSha256: expect.stringMatching(/^[0-9a-f]{64}$/) } },
  ]);
  expect(await rowsOf(house, 'capture.failed')).toMatchObject([
    { payload: { number: 2, trouble: 'The server does not answer.' } },
  ]);
});

test('a mistake of ours is not taken for a thing that cannot be read: nothing is marked, and the look is made again', async ({
  house,
}) => {
  const broken = reply('one', { author: undefined as never });

  await expect(capture(house, polls(broken))).rejects.toThrow(TypeError);

  expect(await rowsOf(house, 'capture.unread')).toEqual([]);
  expect(await capture(house, polls(reply('one')))).toEqual({ recorded: 1 });
});
