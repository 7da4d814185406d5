import { sql } from 'kysely';
import { z } from 'zod';

import type { View } from '#platform/db';

export type ShownPicture = { sha256: string; mediaType: string; alt: string; width?: number; height?: number };

export type PublicPost = {
  name: string;
  text: string;
  language: string | undefined;
  pictures: ShownPicture[];
  publishedAt: Date;
  comments: number;
};

const picture = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  mediaType: z.string(),
  alt: z.string(),
  width: z.number().optional(),
  height: z.number().optional(),
});
const content = z.object({
  text: z.string(),
  languages: z.array(z.string()).default([]),
  pictures: z.array(picture).default([]),
});

export type PostRow = { name: string; content: unknown; at: Date; comments: number };

/** A row of the page's posts, parsed. */
export function postOf({ name, content: kept, at, comments }: PostRow): PublicPost {
  const { text, languages, pictures } = content.parse(kept);
  const shown = pictures.map(({ width, height, ...rest }) => ({
    ...rest,
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
  }));
  return { name, text, language: languages[0], pictures: shown, publishedAt: at, comments };
}

/** One post as the page shows it; undefined when it doesn't. */
export async function postOn(view: View, accountId: string, name: string): Promise<PublicPost | undefined> {
  const { rows } = await sql<PostRow>`
    select p.name, p.content, p.published_at as at,
           (select count(*)::int from site_comments c
             where c.account_id = p.account_id and c.post_name = p.name and c.withdrawn_at is null) as comments
      from site_posts p
     where p.account_id = ${accountId} and p.name = ${name} and p.removed_at is null`.execute(view);
  return rows[0] && postOf(rows[0]);
}
