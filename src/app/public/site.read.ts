import { sql } from 'kysely';

import type { View } from '#platform/db';

import type { Ask } from './ask.ts';
import { type PublicPost, shownIn } from './post-kept.ts';

export type { PublicPost } from './post-kept.ts';

export type PublicAccount = {
  id: string;
  network: string;
  name: string;
  handle: string;
  purpose: string;
  commentsOn: boolean;
  since: Date;
};

/** The agency's own page under this handle; undefined when it has none, or has closed it. */
export async function siteAccount(view: View, handle: string): Promise<PublicAccount | undefined> {
  const { rows } = await sql<PublicAccount>`
    select id, network, name, handle, purpose, comments_on as "commentsOn", from_at as since
      from accounts
     where network = 'site' and handle = ${handle}
       and from_at <= ${view.now} and (until_at is null or until_at > ${view.now})`.execute(view);
  return rows[0];
}

export type Front = {
  accounts: PublicAccount[];
  policy: { title: string; number: string; effectiveOn: string | undefined; clauses: number };
};

const MOST_ACCOUNTS = 500;

/** The agency as anybody may see it: its official accounts, by name, and the policy it goes by. */
export async function frontOf(view: View, { packInForce }: Ask): Promise<Front> {
  const { header, title, policy, clauses } = await packInForce(view);
  return {
    accounts: await accountsOf(view),
    policy: { title, number: policy, effectiveOn: header.effectiveOn, clauses: clauses.length },
  };
}

async function accountsOf(view: View): Promise<PublicAccount[]> {
  const { rows } = await sql<PublicAccount>`
    select id, network, name, handle, purpose, comments_on as "commentsOn", from_at as since
      from accounts
     where from_at <= ${view.now} and (until_at is null or until_at > ${view.now})
     order by name, id
     limit ${MOST_ACCOUNTS}`.execute(view);
  return rows;
}

type PostRow = { name: string; content: unknown; at: Date; comments: number };

const postOf = ({ name, content: kept, at, comments }: PostRow): PublicPost => ({
  name,
  ...shownIn(kept),
  publishedAt: at,
  comments,
});

async function postOn(view: View, accountId: string, name: string): Promise<PublicPost | undefined> {
  const { rows } = await sql<PostRow>`
    select p.name, p.content, p.published_at as at,
           (select count(*)::int from site_comments c
             where c.account_id = p.account_id and c.post_name = p.name and c.withdrawn_at is null) as comments
      from site_posts p
     where p.account_id = ${accountId} and p.name = ${name} and p.answers is null and p.removed_at is null`.execute(
    view,
  );
  return rows[0] && postOf(rows[0]);
}

export type Posts = { account: PublicAccount; posts: PublicPost[]; after: string | undefined };

const ON_A_PAGE = 20;

/** What follows a post in the list: when it was published, and its name. */
const keyOf = ({ publishedAt, name }: PublicPost) => `${publishedAt.toISOString()} ${name}`;

function fromKey(key: string | undefined): { at: Date; name: string } | undefined {
  const [time = '', name = ''] = key?.split(' ', 2) ?? [];
  const at = new Date(time);
  return Number.isNaN(at.getTime()) ? undefined : { at, name };
}

/** One page of the posts of the agency's own page without its answers, the newest first; undefined when there is no such page. */
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
     where p.account_id = ${account.id} and p.answers is null and p.removed_at is null ${older}
     order by p.published_at desc, p.name desc
     limit ${ON_A_PAGE + 1}`.execute(view);
  const posts = rows.slice(0, ON_A_PAGE).map(postOf);
  const last = posts.at(-1);
  return { account, posts, after: rows.length > ON_A_PAGE && last ? keyOf(last) : undefined };
}

const SHOWN_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'];

/** What kind of picture it is; undefined when no post that is shown holds it, or malware was found in it. */
export async function publishedPicture(view: View, sha256: string): Promise<string | undefined> {
  if (!/^[0-9a-f]{64}$/.test(sha256)) return undefined;
  const { rows } = await sql<{ type: string }>`
    select shown->>'mediaType' as type
      from site_posts p cross join lateral jsonb_array_elements(p.content->'pictures') shown
     where p.removed_at is null and shown->>'sha256' = ${sha256}
       and not exists (select from attachments k where k.sha256 = ${sha256} and k.scan = 'malware')
     limit 1`.execute(view);
  return SHOWN_TYPES.find((type) => type === rows[0]?.type);
}

export type PostHere = { account: PublicAccount; post: PublicPost };

/** A post with the page it stands on; undefined when the page doesn't show it. */
export async function postHere(
  view: View,
  { handle, name }: { handle: string; name: string },
): Promise<PostHere | undefined> {
  const account = await siteAccount(view, handle);
  const post = account && (await postOn(view, account.id, name));
  return post && { account, post };
}
