import { sql } from 'kysely';

import { appendEntry } from '#domain/ledger';
import { openTask } from '#domain/tasks';
import { ok } from '#kernel/result';
import type { Tx, View } from '#platform/db';

import { rolesOfOthers } from './others-who-may.ts';
import { tell, tellRoles } from './tell.ts';
import type { Ctx, World } from './world.ts';

const KIND = 'attachment.malware-published';
const OPEN = ['drafted', 'in_review', 'sent_back', 'approved', 'scheduled'];

/** A picture with malware in it that is published: on which accounts, and where each post stands, if the network says. */
type Found = { id: string; sha256: string; signature: string; accountId: string; account: string; url: string | null };

/**
 * Malware was found in a file that had been let in: it waits as a task for whoever says what becomes of it under the policy
 * in force, and who wrote a draft with it is told to take it off. Nothing is deleted.
 */
export async function tellOfQuarantine(tx: Tx, world: World, { id, sha256 }: { id: string; sha256: string }) {
  for (const role of await rolesOfOthers(tx, 'answer-quarantine'))
    await openTask(tx, {
      kind: `quarantine.${role}`,
      forWhom: { role },
      subjectId: id,
      says: 'Malware was found in a file that had been let in. Say what becomes of it.',
      link: `/files/${id}`,
      dueAt: null,
    });
  for (const { draftId, authorId } of await draftsWith(tx, sha256))
    await tell(tx, world, authorId, {
      subject: 'Malware in a picture of your draft',
      says: 'The scanner found malware in a picture that had been let in. It is shown to nobody, and the draft goes no further with it. Take it off.',
      link: `/drafts/${draftId}`,
    });
}

/**
 * Whoever looks after security is told of each published picture in which malware was found, once a picture and account.
 * Nothing is deleted: our own pages don't serve it any more, and what a network shows is for people to take down.
 */
export async function tellOfMalware(ctx: Ctx): Promise<void> {
  const found = await ctx.view(untold);
  for (const { id, account, accountId, url, ...payload } of found)
    await ctx.transact(async (tx) => {
      await appendEntry(tx, { kind: KIND, subjectId: id, payload: { ...payload, accountId, url } });
      await tellRoles(tx, ctx.world, await rolesOfOthers(tx, 'scan-attachment'), {
        subject: 'Malware in a published picture',
        says: `“${payload.signature}” was found in a picture of a post on ${account}${url ? ` (${url})` : ''}. Our own pages show the picture no more, and nothing was deleted. Take it down where the network still shows it, and find out where the file came from.`,
        link: `/files/${id}`,
      });
      return ok(null);
    });
}

function draftsWith(tx: Tx, sha256: string): Promise<{ draftId: string; authorId: string }[]> {
  return tx
    .selectFrom('drafts as d')
    .innerJoin('draft_versions as v', (on) =>
      on.onRef('v.agency_id', '=', 'd.agency_id').onRef('v.draft_id', '=', 'd.id').onRef('v.version', '=', 'd.version'),
    )
    .select(['d.id as draftId', 'd.author_id as authorId'])
    .where('d.state', 'in', OPEN)
    .where(sql<boolean>`v.content->'pictures' @> jsonb_build_array(jsonb_build_object('sha256', ${sha256}::text))`)
    .execute();
}

async function untold(view: View): Promise<Found[]> {
  const { rows } = await sql<Found>`
    select distinct on (k.id, a.id) k.id, k.sha256, k.scan_says as signature, a.id as "accountId", a.name as account,
           o.remote_url as url
      from attachments k
      join draft_versions v on v.agency_id = k.agency_id and v.content->'pictures' @> jsonb_build_array(jsonb_build_object('sha256', k.sha256))
      join publications o on o.agency_id = v.agency_id and o.draft_id = v.draft_id and o.version = v.version and o.state = 'done'
      join accounts a on a.agency_id = o.agency_id and a.id = o.account_id
     where k.scan = 'malware'
       and not exists (select from ledger l
                        where l.subject_id = k.id and l.kind = ${KIND} and l.payload->>'accountId' = a.id::text)
     order by k.id, a.id, o.done_at desc
     limit 100`.execute(view);
  return rows;
}
