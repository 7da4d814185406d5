import { sql } from 'kysely';

import type { View } from '#platform/db';

import { type PublicAccount, siteAccount } from './site-account.ts';
import { type PostRow, type PublicPost, postOf } from './site-posts.ts';

export type Posts = { account: PublicAccount; posts: PublicPost[]; after: string | undefined };

const ON_A_PAGE = 20;

/** What follows a post in the list: when it was published, and its name. */
const keyOf = ({ publishedAt, name }: PublicPost) => `${publishedAt.toISOString()} ${name}`;

function fromKey(key: string | undefined): { at: Date; name: string } | undefined {
  const [time = '', name = ''] = key?.split(' ', 2) ?? [];
  const at = new Date(time);
  return Number.isNaN(at.getTime()) ? undefined : { at, name };
}

/** One page of the posts of the agency's own page, the newest first; undefined when there is no such page. */
export async function postsOf(view: View, handle: string, key?: string): Promise<Posts | undefined> {
  const account = await siteAccount(view, handle);
  if (!account) return undefined;
  const from = fromKey(key);
  const older = from ? sql`and (p.published_at, p.name) < (${from.at}, ${from.name})` : sql``;
  const { rows } = await sql<PostRow>`
    select p.name, p.content, p.published_at as at,
           (select count(*)::int from site_comments c
             where c.account_id = p.account_id and c.post_name = p.name and c.withdrawn_at is null) as comments
      from site_posts p
     where p.account_id = ${account.id} and p.removed_at is null ${older}
     order by p.published_at desc, p.name desc
     limit ${ON_A_PAGE + 1}`.execute(view);
  const posts = rows.slice(0, ON_A_PAGE).map(postOf);
  const last = posts.at(-1);
  return { account, posts, after: rows.length > ON_A_PAGE && last ? keyOf(last) : undefined };
}

const SHOWN_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'];

/** What kind of picture it is; undefined when no post that is shown holds it. */
export async function publishedPicture(view: View, sha256: string): Promise<string | undefined> {
  if (!/^[0-9a-f]{64}$/.test(sha256)) return undefined;
  const { rows } = await sql<{ type: string }>`
    select shown->>'mediaType' as type
      from site_posts p cross join lateral jsonb_array_elements(p.content->'pictures') shown
     where p.removed_at is null and shown->>'sha256' = ${sha256}
     limit 1`.execute(view);
  return SHOWN_TYPES.find((type) => type === rows[0]?.type);
}
