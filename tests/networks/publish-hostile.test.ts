import { afterAll, beforeAll, expect } from 'vitest';

import { designateAuthor } from '#app/people/designate-author.flow';
import { publishPost } from '#app/publish/publish-post.flow';
import { addTechnology } from '#app/registers/add-technology.flow';
import { registerAccount } from '#app/registers/register-account.flow';
import { bluesky } from '#connectors/bluesky';
import type { Flow } from '#flow';
import { NetworkUnavailable } from '#kernel/trouble';
import { begin } from '#main/tale';
import { orders } from '#main/walk-draft';
import { outgoing } from '#platform/outgoing';
import { countPosts } from '#tests/support/citizen';
import { type Fault, hostileProxy } from '#tests/support/hostile-proxy';
import { type TestHouse, test } from '#tests/support/house';
import { type Pds, type PdsAccount, startPds } from '#tests/support/pds';

let pds: Pds;
beforeAll(async () => {
  pds = await startPds();
}, 90_000);
afterAll(() => pds.stop());

const AWAY: readonly Fault[] = ['html', 'too-many', 'server-error', 'never', 'drop', 'half-close'];

test.for(AWAY)(
  'a server that answers %s: the author reads why, nothing is lost, and the next try publishes once',
  async (fault, { house }) => {
    const stage = await blueskyStage(house);
    stage.proxy.set({ fault, path: 'putRecord', reaches: true });

    await expect(stage.publish()).rejects.toThrow(NetworkUnavailable);
    const before = await stage.publication();
    expect(before).toMatchObject({ state: 'about_to', trouble: expect.stringMatching(/^[A-Z].{20,}\.$/s) });
    expect(await stage.publish()).toMatchObject({ kind: 'done', value: { outcome: 'published' } });

    expect(await stage.publication()).toMatchObject({ state: 'done', trouble: null });
    expect(await stage.count()).toBe(1);
    await stage.proxy.stop();
  },
);

test('a server that gets everything twice shows it once', async ({ house }) => {
  const stage = await blueskyStage(house);
  stage.proxy.set({ fault: 'twice', path: 'putRecord' });

  expect(await stage.publish()).toMatchObject({ kind: 'done', value: { outcome: 'published' } });
  expect(await stage.publish()).toMatchObject({ kind: 'done', value: { outcome: 'over' } });

  expect(await stage.count()).toBe(1);
  expect(await stage.told()).toBe(1);
  await stage.proxy.stop();
});

let made = 0;

/** An account of `odoc` on the server behind a proxy, and one post ordered for it. */
async function blueskyStage(house: TestHouse) {
  made += 1;
  const account = await pds.account(`odoc${made}`);
  const proxy = await hostileProxy(pds.url);
  const fetch = outgoing({ allow: [proxy.url], timeoutMs: 1500, maxBytes: 1_000_000 });
  const connector = bluesky({ service: proxy.url, fetch });
  const draftId = await orderOne(house, account, proxy.url);
  const view = <T>(work: Parameters<ReturnType<TestHouse['clock']>['view']>[0]) =>
    house.clock('odoc').view(work) as Promise<T>;
  type Row = { id: string; state: string; trouble: string | null; ordered_by: string };
  const publication = () =>
    view<Row>((tx) =>
      tx
        .selectFrom('publications')
        .select(['id', 'state', 'trouble', 'ordered_by'])
        .where('draft_id', '=', draftId)
        .executeTakeFirstOrThrow(),
    );
  return {
    proxy,
    publication,
    async publish() {
      const { id, ordered_by: orderedBy } = await publication();
      const ctx = house.as('odoc/marisol').as({ byPerson: false, orderedBy });
      return publishPost.perform(
        { ...ctx, world: { ...ctx.world, connectorOf: () => connector } },
        { publicationId: id, draftId },
      );
    },
    count: () => countPosts(pds, account.did),
    told: async () =>
      (
        await view<unknown[]>((tx) =>
          tx
            .selectFrom('ledger')
            .select('id')
            .where('kind', '=', 'post.published')
            .where('subject_id', '=', draftId)
            .execute(),
        )
      ).length,
  };
}

async function orderOne(house: TestHouse, { handle, password }: PdsAccount, service: string): Promise<string> {
  const people = Object.fromEntries(
    Object.entries(house.demo.people).map(([who, { id }]) => [who.replace('odoc/', ''), id]),
  );
  const stage = {
    slug: 'odoc',
    agencyId: house.demo.agencies['odoc'] ?? '',
    people,
    divisions: {},
    accounts: { site: '' },
  };
  const tale = begin(house, () => {});
  const june = (flow: Flow, input: Record<string, unknown>) =>
    tale.does(stage, 'june', flow, input) as Promise<Record<string, string>>;
  const { technologyId } = await june(addTechnology, {
    name: 'Bluesky',
    kind: 'social-network',
    provider: 'Bluesky',
    note: '',
  });
  const names = {
    network: 'bluesky',
    handle,
    name: 'Oklahoma Department of Corrections',
    purpose: 'News',
    audience: 'public',
  };
  const { accountId = '' } = await june(registerAccount, {
    ...names,
    technologyId,
    service,
    identifier: handle,
    password,
  });
  await june(designateAuthor, { accountId, personId: people['marisol'], conduct: 'yes', signed: 'June Delacroix' });
  return orders(tale, stage, {
    author: 'marisol',
    reviewer: 'ben',
    accountId,
    text: 'Visiting hours change on Monday.',
  });
}
