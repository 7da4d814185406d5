import { sql } from 'kysely';
import { z } from 'zod';

import type { View } from '#platform/db';
import { type Pack, groundOf } from '#policy';

import type { Ask } from './ask.ts';
import { type PublicPost, shownIn } from './post-kept.ts';

/** Why a comment isn't shown. Never its words. */
export type Hidden = { grounds: { label: string; clause: string | undefined }[]; code: string | undefined; at: Date };

export type PublicComment = {
  id: string;
  answers: string | undefined;
  /** Both empty where it is hidden or taken back. */
  author: string;
  text: string;
  /** `text` is only its beginning. */
  cut: boolean;
  edited: boolean;
  withdrawn: boolean;
  writtenAt: Date;
  hidden: Hidden | undefined;
  /** What the agency answered to it, the oldest first. */
  answered: AgencyAnswer[];
};

/** An answer of the agency, as its page shows it. */
export type AgencyAnswer = Omit<PublicPost, 'comments'>;

const ON_A_PAGE = 50;
const FIRST_WORDS = 2000;
const MOST_WORDS = 1_000_000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type Under = { accountId: string; postName: string };

export type Comments = {
  comments: PublicComment[];
  after: string | undefined;
  /** What the policy wants said where people comment. */
  commentingLine: string | undefined;
};

/** One page of the comments under a post, the oldest first. */
export async function commentsUnder(
  view: View,
  { packInForce }: Ask,
  { accountId, postName, after }: Under & { after?: string | undefined },
): Promise<Comments> {
  const pack = await packInForce(view);
  const later = after && UUID.test(after) ? sql`and c.id > ${after}` : sql``;
  const rows = await commentRows(
    view,
    sql`c.account_id = ${accountId} and c.post_name = ${postName} ${later}`,
    ON_A_PAGE + 1,
  );
  const comments = rows.slice(0, ON_A_PAGE).map((row) => commentOf(row, pack));
  return {
    comments,
    after: rows.length > ON_A_PAGE ? comments.at(-1)?.id : undefined,
    commentingLine: pack.wording['commenting-line']?.text,
  };
}

/** One comment, whole; undefined when there is none of that id under the post. */
export async function commentUnder(
  view: View,
  { packInForce }: Ask,
  { accountId, postName, id }: Under & { id: string },
): Promise<PublicComment | undefined> {
  if (!UUID.test(id)) return undefined;
  const which = sql`c.account_id = ${accountId} and c.post_name = ${postName} and c.id = ${id}`;
  const [row] = await commentRows(view, which, 1, MOST_WORDS);
  return row && commentOf(row, await packInForce(view));
}

/** What the agency wrote to the author of a hidden comment, with the code; undefined when it isn't hidden. */
export async function noticeTo(view: View, commentId: string): Promise<string | undefined> {
  const { rows } = await sql<{ notice: string | null }>`
    select m.notice from site_comments c
      join comments k on k.account_id = c.account_id and k.remote_id = c.id::text
      join moderation_acts m on m.comment_id = k.id
     where c.id = ${commentId} and c.hidden and m.act = 'hide' and m.state <> 'stopped'
     order by m.at desc limit 1`.execute(view);
  return rows[0]?.notice ?? undefined;
}

type Row = {
  id: string;
  parentId: string | null;
  author: string;
  text: string;
  cut: boolean;
  version: number;
  withdrawn: boolean;
  hidden: boolean;
  writtenAt: Date;
  grounds: unknown;
  code: string | null;
  hiddenAt: Date | null;
  answered: unknown;
};

/** What isn't shown doesn't leave the database: neither the words nor the name of who wrote them. */
async function commentRows(
  view: View,
  which: ReturnType<typeof sql>,
  most: number,
  words = FIRST_WORDS,
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select c.id, c.parent_id as "parentId", c.version, c.withdrawn_at is not null as withdrawn, c.hidden,
           c.written_at as "writtenAt",
           case when c.hidden or c.withdrawn_at is not null then '' else c.author_name end as author,
           case when c.hidden or c.withdrawn_at is not null then '' else left(c.text, ${words}) end as text,
           not c.hidden and c.withdrawn_at is null and length(c.text) > ${words} as cut,
           act.grounds, act.code, act.at as "hiddenAt",
           (select coalesce(json_agg(json_build_object('name', p.name, 'content', p.content, 'at', p.published_at)
                     order by p.published_at, p.name), '[]')
              from site_posts p where p.answers = c.id and p.removed_at is null) as answered
      from site_comments c
      left join lateral (
        select jsonb_path_query_array(m.grounds, '$[*].ground') as grounds, m.notice_code as code, m.at
          from comments k join moderation_acts m on m.comment_id = k.id
         where c.hidden and k.account_id = c.account_id and k.remote_id = c.id::text
           and m.act = 'hide' and m.state <> 'stopped'
         order by m.at desc limit 1) act on true
     where ${which}
     order by c.id
     limit ${most}`.execute(view);
  return rows;
}

const Answered = z.array(
  z.object({
    name: z.string(),
    content: z.unknown(),
    at: z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
  }),
);

const Grounds = z.array(z.string()).catch([]);

function commentOf(row: Row, pack: Pack): PublicComment {
  const { id, author, text, withdrawn, writtenAt } = row;
  return {
    id,
    answers: row.parentId ?? undefined,
    author,
    text,
    cut: row.cut,
    edited: row.version > 1 && !withdrawn,
    withdrawn,
    writtenAt,
    hidden: row.hidden ? hiddenOf(row, pack) : undefined,
    answered: Answered.parse(row.answered).map(({ name, content, at }) => ({
      name,
      ...shownIn(content),
      publishedAt: at,
    })),
  };
}

function hiddenOf({ grounds, code, hiddenAt, writtenAt }: Row, pack: Pack): Hidden {
  const named = Grounds.parse(grounds).map((id) => {
    const ground = groundOf(pack, id);
    return { label: ground?.label ?? id, clause: ground?.clause };
  });
  return { grounds: named, code: code ?? undefined, at: hiddenAt ?? writtenAt };
}
