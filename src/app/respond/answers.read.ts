import { sql } from 'kysely';
import { z } from 'zod';

import type { Citation } from '#kernel/result';
import type { View } from '#platform/db';

import type { Ask } from './ask.ts';

/** An answer of the agency to a comment: being written, or out since `publishedAt`, with its record. */
export type Answer = {
  draftId: string;
  by: string;
  state: string;
  at: Date;
  publishedAt: Date | null;
  url: string | null;
  recordId: string | null;
};

/** The answers to a comment in the order in which they were begun, and what keeps the viewer from writing one. */
export type Answering = { answers: Answer[]; refusals: Citation[] };

const MOST_ANSWERS = 20;

/** How it stands with answering a comment under this account. */
export async function answeringOf(
  view: View,
  ask: Ask,
  { commentId, accountId }: { commentId: string; accountId: string },
): Promise<Answering> {
  const { rows } = await sql<{ account: unknown; answers: unknown }>`
    select json_build_object('commentsOn', a.comments_on, 'administratorId', a.administrator_id) as account,
           (select coalesce(json_agg(json_build_object(
                     'draftId', d.id, 'by', p.name, 'state', d.state, 'at', d.made_at,
                     'publishedAt', o.done_at, 'url', o.remote_url, 'recordId', r.id) order by d.id), '[]')
              from (select * from drafts d where d.answers = ${commentId} order by d.id limit ${MOST_ANSWERS}) d
              join people p on p.agency_id = d.agency_id and p.id = d.author_id
              left join publications o on o.agency_id = d.agency_id and o.draft_id = d.id and o.version = d.version and o.state = 'done'
              left join record_ids r on r.agency_id = d.agency_id and r.account_id = d.account_id and r.remote_id = o.remote_id
                    and r.version = o.remote_version) as answers
      from accounts a where a.id = ${accountId}`.execute(view);
  const { commentsOn, administratorId } = Account.parse(rows[0]?.account);
  const { agencyId } = view;
  const administered = administratorId === null ? {} : { administratorId };
  const subject = { id: accountId, agencyId, accountId, commentsOn, ...administered };
  const beside = { pack: await ask.packInForce(view), workstation: true };
  const point = await ask.standpointOf(view, { personId: view.personId ?? '', subject, beside });
  return { answers: Answers.parse(rows[0]?.answers), refusals: point.refusals('start-draft') };
}

const Account = z.object({ commentsOn: z.boolean(), administratorId: z.string().nullable() });
const when = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const Answers = z.array(
  z.object({
    draftId: z.string(),
    by: z.string(),
    state: z.string(),
    at: when,
    publishedAt: when.nullable(),
    url: z.string().nullable(),
    recordId: z.string().nullable(),
  }),
);
