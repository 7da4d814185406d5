import { sql } from 'kysely';

import type { View } from '#platform/db';
import { type Pack, citationOf, isControl } from '#policy';

/** Who asked, and what was signed beside the name: null before it was. */
export type Signature = { askedBy: string; words: string | null; address: string | null };

/** One thing that happened to an exception, as the ledger has it. */
export type Happened = { kind: string; at: Date; by: string | null; decisionId: string | null; reason: string | null };

/** One decision that cites an exception. */
export type Use = {
  id: string;
  act: string;
  person: string | null;
  personId: string | null;
  at: Date;
  /** What would have been said without it, in the words of the policy in force. */
  says: string[];
};

const PAGE = 50;

/** Who asked for an exception, and the signature's words; undefined when the agency has none under this id. */
export async function signatureOf(view: View, id: string): Promise<Signature | undefined> {
  const { rows } = await sql<Signature>`
    select asked_by as "askedBy", signed ->> 'words' as words, signed ->> 'address' as address
      from exceptions where id = ${id}`.execute(view);
  return rows[0];
}

/** What happened to an exception, the oldest first. */
export async function happenedTo(view: View, id: string): Promise<Happened[]> {
  const { rows } = await sql<Happened>`
    select l.kind, l.at, p.name as by, l.by_decision as "decisionId",
           coalesce(l.payload ->> 'reason', l.payload ->> 'answer') as reason
      from ledger l left join people p on p.agency_id = l.agency_id and p.id = l.person_id
     where l.subject_id = ${id} and l.kind <> 'exception.used'
     order by l.at, l.id limit 100`.execute(view);
  return rows;
}

/** A page of the decisions that cite an exception, the newest first, after the decision `after`. */
export async function usesOf(
  view: View,
  pack: Pack,
  { id, after }: { id: string; after: string },
): Promise<{ rows: Use[]; next: string | undefined }> {
  const { rows } = await sql<Omit<Use, 'says'> & { controls: string[] }>`
    select d.id, d.act, p.name as person, d.person_id as "personId", d.at,
           coalesce(array(select jsonb_array_elements_text(l.payload -> 'controls') from ledger l
                           where l.agency_id = u.agency_id and l.subject_id = u.exception_id
                             and l.by_decision = d.id and l.kind = 'exception.used'), '{}') as controls
      from decision_exceptions u
      join decisions d on d.agency_id = u.agency_id and d.id = u.decision_id
      left join people p on p.agency_id = d.agency_id and p.id = d.person_id
     where u.exception_id = ${id} and (${after} = '' or d.id < nullif(${after}, '')::uuid)
     order by d.id desc limit ${PAGE + 1}`.execute(view);
  const shown = rows.slice(0, PAGE).map(({ controls, ...use }) => ({ ...use, says: controls.map(saidBy(pack)) }));
  return { rows: shown, next: rows.length > PAGE ? shown.at(-1)?.id : undefined };
}

const saidBy = (pack: Pack) => (control: string) => (isControl(control) ? citationOf(pack, control).says : control);
