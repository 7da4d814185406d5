import type { Tx, View } from '#platform/db';
import { json } from '#platform/rows';

/**
 * A post of the agency's own page: `content` is what the page shows, `version` its hash. `place` is of an answer: the name of
 * the post above, and the id of the comment.
 */
type NewPost = {
  accountId: string;
  name: string;
  version: string;
  content: Record<string, unknown>;
  place?: { under: string; answers: string } | undefined;
};

/** The post lies under its name; answers the version that lies there. A second one under the same name changes nothing. */
export async function putSitePost(tx: Tx, { accountId, name, version, content, place }: NewPost): Promise<string> {
  await tx
    .insertInto('site_posts')
    .values({
      agency_id: tx.agencyId,
      account_id: accountId,
      name,
      content: json(content),
      version,
      under: place?.under ?? null,
      answers: place?.answers ?? null,
      published_at: tx.now,
    })
    .onConflict((on) => on.columns(['agency_id', 'account_id', 'name']).doNothing())
    .execute();
  return (await findSitePost(tx, accountId, name)) ?? version;
}

/** The version of the post that lies under this name; undefined when none does. */
export async function findSitePost(view: View, accountId: string, name: string): Promise<string | undefined> {
  const row = await view
    .selectFrom('site_posts')
    .select('version')
    .where('account_id', '=', accountId)
    .where('name', '=', name)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return row?.version;
}

/** The page doesn't show the post any more; what was captured of it stays. */
export async function removeSitePost(tx: Tx, accountId: string, name: string): Promise<void> {
  await tx
    .updateTable('site_posts')
    .set({ removed_at: tx.now })
    .where('account_id', '=', accountId)
    .where('name', '=', name)
    .where('removed_at', 'is', null)
    .execute();
}
