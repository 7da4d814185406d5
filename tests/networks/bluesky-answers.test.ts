import { afterAll, beforeAll, expect } from 'vitest';

import { designateAuthor } from '#app/people/designate-author.flow';
import { addTechnology } from '#app/registers/add-technology.flow';
import { registerAccount } from '#app/registers/register-account.flow';
import { captureAccount } from '#app/respond/capture-account.flow';
import { bluesky } from '#connectors/bluesky';
import type { Flow } from '#flow';
import { NetworkUnavailable } from '#kernel/trouble';
import { paths as respond } from '#paths/respond';
import { outgoing } from '#platform/outgoing';
import { citizenOf, countPosts } from '#tests/support/citizen';
import { hostileProxy } from '#tests/support/hostile-proxy';
import { type TestHouse, test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { type Pds, startPds } from '#tests/support/pds';
import { answers } from '#tests/support/published';
import { approves, posts, publishes, schedules, submits } from '#tests/support/steps';

const QUESTION = 'Is the hall open on Saturday?';
const ANSWER = 'Yes, from nine.';

let pds: Pds;
beforeAll(async () => {
  pds = await startPds();
}, 90_000);
afterAll(() => pds.stop());

let made = 0;

/** A post of ODOC on a real server behind a proxy, and a citizen's reply to it that waits in the queue. */
async function askedOnBluesky(house: TestHouse) {
  made += 1;
  const [account, citizen] = [await pds.account(`agency${made}`), await pds.account(`citizen${made}`)];
  const proxy = await hostileProxy(pds.url);
  const fetch = outgoing({ allow: [proxy.url], timeoutMs: 3000, maxBytes: 5_000_000 });
  const connector = bluesky({ service: proxy.url, fetch });
  house.world.connectorOf = () => connector;
  const accountId = await registered(house, { ...account, service: proxy.url });
  const captures = async () => void (await captureAccount.run(house.clock('odoc'), { accountId }));
  const postId = await posts(house, {
    author: 'odoc/marisol',
    reviewer: 'odoc/ben',
    text: 'The hall has new hours.',
    on: accountId,
  });
  const post = await publicationOf(house, postId);
  const reply = await citizenOf(pds, { odoc: account, omes: account, citizen }).reply(post.remote_id, QUESTION);
  await captures();
  const comment = await house
    .clock('odoc')
    .view((view) =>
      view
        .selectFrom('comments')
        .select(['id', 'remote_id', 'version'])
        .where('remote_id', '=', reply)
        .executeTakeFirstOrThrow(),
    );
  return { account, accountId, citizen, proxy, captures, post, comment };
}

async function registered(
  house: TestHouse,
  { handle, password, service }: { handle: string; password: string; service: string },
): Promise<string> {
  const june = async (flow: Flow, input: Record<string, unknown>) => {
    const answer = await flow.perform(house.as('odoc/june'), input);
    if (answer.kind !== 'done') throw new Error(`${flow.name}: ${JSON.stringify(answer)}`);
    return answer.value as Record<string, string>;
  };
  const network = { name: 'Bluesky', kind: 'social-network', provider: 'Bluesky', note: '' };
  const { technologyId } = await june(addTechnology, network);
  const { accountId = '' } = await june(registerAccount, {
    network: 'bluesky',
    handle,
    name: 'Oklahoma Department of Corrections',
    purpose: 'News',
    audience: 'public',
    technologyId,
    service,
    identifier: handle,
    password,
  });
  const personId = house.demo.people['odoc/marisol']?.id;
  await june(designateAuthor, { accountId, personId, conduct: 'yes', signed: 'June Delacroix' });
  return accountId;
}

async function publicationOf(
  house: TestHouse,
  draftId: string,
): Promise<{ remote_id: string; remote_version: string }> {
  const row = await house
    .clock('odoc')
    .view((view) =>
      view
        .selectFrom('publications')
        .select(['remote_id', 'remote_version'])
        .where('draft_id', '=', draftId)
        .executeTakeFirstOrThrow(),
    );
  return { remote_id: row.remote_id ?? '', remote_version: row.remote_version ?? '' };
}

async function recordAt(uri: string): Promise<unknown> {
  const [, , repo = '', collection = '', rkey = ''] = uri.split('/');
  const query = new URLSearchParams({ repo, collection, rkey });
  const answer = await fetch(`${pds.url}/xrpc/com.atproto.repo.getRecord?${query.toString()}`);
  return ((await answer.json()) as { value: unknown }).value;
}

async function ordered(house: TestHouse, commentId: string): Promise<string> {
  const draftId = await answers(house, 'odoc/marisol', commentId, ANSWER);
  await submits(house, 'odoc/marisol', draftId);
  await approves(house, 'odoc/ben', draftId);
  await schedules(house, 'odoc/marisol', draftId);
  return draftId;
}

test('an answer lies on the server as a reply to the comment, in the thread of the post, and waits in no queue', async ({
  house,
}) => {
  const { account, accountId, proxy, captures, post, comment } = await askedOnBluesky(house);

  const draftId = await ordered(house, comment.id);
  expect(await publishes(house, 'odoc/marisol', draftId)).toMatchObject({ value: { outcome: 'published' } });
  await captures();

  const answer = await publicationOf(house, draftId);
  expect(await recordAt(answer.remote_id)).toMatchObject({
    text: ANSWER,
    reply: {
      root: { uri: post.remote_id, cid: post.remote_version },
      parent: { uri: comment.remote_id, cid: comment.version },
    },
  });
  expect(await countPosts(pds, account.did)).toBe(2);
  const waiting = await house
    .clock('odoc')
    .view((view) => view.selectFrom('comments').select('text').where('account_id', '=', accountId).execute());
  expect(waiting).toEqual([{ text: QUESTION }]);
  const item = await pageOf(house.visit('odoc/theo', respond.item(comment.id)));
  expect(item.words).toMatch(/Ours .*Yes, from nine\./);
  await proxy.stop();
});

test('an answer whose try was lost on the way back is there once after the next', async ({ house }) => {
  const { account, proxy, comment } = await askedOnBluesky(house);
  const draftId = await ordered(house, comment.id);
  proxy.set({ fault: 'drop', path: 'putRecord', reaches: true });

  await expect(publishes(house, 'odoc/marisol', draftId)).rejects.toThrow(NetworkUnavailable);
  expect(await publishes(house, 'odoc/marisol', draftId)).toMatchObject({ value: { outcome: 'published' } });

  expect(await countPosts(pds, account.did)).toBe(2);
  await proxy.stop();
});

test('what somebody writes by hand on the network in the agency’s name is on record as the agency’s, and waits in no queue', async ({
  house,
}) => {
  const { account, accountId, citizen, proxy, captures, post } = await askedOnBluesky(house);
  const byHand = citizenOf(pds, { odoc: account, omes: citizen, citizen: account });

  const reply = await byHand.reply(post.remote_id, 'Written in the app.');
  await captures();

  const rows = await house.clock('odoc').view(async (view) => ({
    records: await view.selectFrom('records').select('kind').where('remote_id', '=', reply).execute(),
    comments: await view.selectFrom('comments').select('text').where('account_id', '=', accountId).execute(),
  }));
  expect(rows).toEqual({ records: [{ kind: 'post' }], comments: [{ text: QUESTION }] });
  await proxy.stop();
});
