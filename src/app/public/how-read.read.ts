import { sql } from 'kysely';

import type { View } from '#platform/db';
import { type Pack, isReadFirst } from '#policy';
import { labelOf } from '#screening';

import type { Ask } from './ask.ts';

/** What software looks for, by its name, with the clause that has it looked for. */
export type LookedFor = { label: string; clause: string };

/** A ground for which a comment may be hidden, and what software looks for that speaks for it. */
export type ReadGround = { label: string; words: string; clause: string; looksFor: LookedFor[] };

/** What became of comments since software reads them; undefined while it has read none. */
export type ReadCounts = {
  since: Date;
  /** Looked through, those in another language among them. */
  read: number;
  otherLanguage: number;
  /** With a ground that software suggested. */
  suggested: number;
  /** Suggestions by which a person hid the comment, and those that a person didn't follow. */
  followed: number;
  notFollowed: number;
};

/** How comments are read here: what the policy in force has looked for, and what became of it. */
export type HowRead = {
  policy: string;
  grounds: ReadGround[];
  /** What is looked for and speaks for no ground: it sorts alone. */
  sorts: LookedFor[];
  /** Whether of one comment in ten the suggestion is kept back until a person has read it. */
  readFirst: boolean;
  counts: ReadCounts | undefined;
};

/** How comments of the agency are read, by the policy in force. Names nobody. */
export async function howReadOf(view: View, { packInForce }: Ask): Promise<HowRead> {
  const pack = await packInForce(view);
  const looked = pack.screening.filter(({ comment }) => comment !== undefined);
  const known = new Set(pack.grounds.map(({ id }) => id));
  return {
    policy: pack.policy,
    grounds: pack.grounds.map(({ id, label, words, clause }) => ({
      label,
      words,
      clause,
      looksFor: named(looked.filter(({ ground }) => ground === id)),
    })),
    sorts: named(looked.filter(({ ground }) => ground === undefined || !known.has(ground))),
    readFirst: isReadFirst(pack),
    counts: await countsOf(view),
  };
}

/** Kinds of one name and clause are one for who reads. */
function named(rules: Pack['screening']): LookedFor[] {
  const all = rules.map(
    ({ id, clause }) => [`${labelOf(id)} ${clause}`, { label: labelOf(id) ?? id, clause }] as const,
  );
  return [...new Map(all).values()];
}

async function countsOf(view: View): Promise<ReadCounts | undefined> {
  const { rows } = await sql<Omit<ReadCounts, 'since'> & { since: Date | null }>`
    with taken as (
      select count(*) filter (where act_grounds @> array[s->>'ground'])::int as followed, count(*)::int as decided
        from comment_readings r cross join jsonb_array_elements(r.suggested) s
       where act is not null)
    select min(captured_at) as since, count(*)::int as read,
           count(*) filter (where screening = 'language')::int as "otherLanguage",
           count(*) filter (where suggested <> '[]')::int as suggested,
           (select followed from taken) as followed,
           (select decided - followed from taken) as "notFollowed"
      from comments where screening in ('done', 'language')`.execute(view);
  const [row] = rows;
  return row?.since ? { ...row, since: row.since } : undefined;
}
