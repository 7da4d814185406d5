import { captureAccount } from '#app/respond/capture-account.flow';
import { putSitePost } from '#domain/site';
import { ok } from '#kernel/result';
import { paths } from '#paths/public';

import type { TestHouse } from './house.ts';

const NAME = '2026-11-20-visiting';

/** The public page of a post under which tests comment. */
export const postPath = (agency: string) => paths.post(agency, 'news', NAME);

/** The agency's own page shows a post; a second call changes nothing. */
export async function showsPost(house: TestHouse, agency: string): Promise<void> {
  const accountId = siteOf(house, agency);
  const content = { text: 'Visiting hours change on Monday.', languages: ['en'], pictures: [] };
  await house
    .clock(agency)
    .transact(async (tx) => ok(await putSitePost(tx, { accountId, name: NAME, version: 'v1', content })));
}

/** What the network shows of the agency's page is captured, now. */
export async function captures(house: TestHouse, agency: string): Promise<void> {
  await captureAccount.run(house.clock(agency), { accountId: siteOf(house, agency) });
}

/** Somebody of the public comments and it is captured; answers the comment's id, and the page of its author. */
export async function comments(
  house: TestHouse,
  agency: string,
  text: string,
  name = 'Bo',
): Promise<{ id: string; own: string; remoteId: string }> {
  await showsPost(house, agency);
  const posted = await house.anybody(postPath(agency), { name, text });
  const own = posted.headers.get('location')?.replace(/\?.*/, '') ?? '';
  const [, remoteId = ''] = /([0-9a-f-]{36})\/yours/.exec(own) ?? [];
  await captures(house, agency);
  const row = await house
    .clock(agency)
    .view((view) =>
      view.selectFrom('comments').select('id').where('remote_id', '=', remoteId).executeTakeFirstOrThrow(),
    );
  return { id: row.id, own, remoteId };
}

function siteOf(house: TestHouse, agency: string): string {
  return house.demo.accounts[`${agency}/site`] ?? '';
}
