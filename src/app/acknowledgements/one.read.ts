import { sql } from 'kysely';
import { z } from 'zod';

import type { View } from '#platform/db';

import { Words } from './words.ts';

const Receipt = z.looseObject({
  kind: z.string().catch(''),
  to: z.string().catch(''),
  response: z.string().optional().catch(undefined),
  says: z.string().optional().catch(undefined),
  at: z.string().optional().catch(undefined),
  sent: z.boolean().catch(false),
});
const Signature = z.looseObject({
  name: z.string().catch(''),
  words: z.string().catch(''),
  at: z.string().catch(''),
  address: z.string().catch(''),
  note: z.string().optional().catch(undefined),
  signedOn: z.string().optional().catch(undefined),
});
const Answers = z.object({
  given: z.array(z.object({ id: z.string(), asks: z.string(), answer: z.string(), right: z.boolean() })),
  right: z.number(),
  of: z.number(),
});

/** One person's acknowledgement with all that proves it. */
export type One = {
  id: string;
  campaignId: string;
  campaignState: string;
  person: { id: string; name: string };
  title: string;
  state: string;
  way: string | null;
  witness: string | null;
  dueOn: string;
  madeAt: Date;
  openedAt: Date | null;
  escalatedAt: Date | null;
  signedAt: Date | null;
  policyHash: string;
  policyTitle: string;
  wordsHash: string;
  words: Words;
  documentSha256: string | null;
  decisionId: string | null;
  signature: z.output<typeof Signature> | undefined;
  answers: z.output<typeof Answers> | undefined;
  receipts: z.output<typeof Receipt>[];
  papers: { id: string; sha256: string; mediaType: string }[];
  /** The ledger's entry, and its number in the log once it has one. */
  entry: { id: string; index: number | null } | undefined;
};

type Row = Omit<One, 'person' | 'words' | 'signature' | 'answers' | 'receipts' | 'entry'> & {
  personId: string;
  name: string;
  words: unknown;
  signature: unknown;
  answers: unknown;
  receipts: unknown;
  entryId: string | null;
  entryIndex: string | null;
};

/** Undefined when the agency has none under this id. One statement. */
export async function readOne(view: View, id: string): Promise<One | undefined> {
  const { rows } = await sql<Row>`
    select a.id, c.id as "campaignId", c.state as "campaignState", p.id as "personId", p.name, c.title, a.state, a.way, a.witness,
           c.due_on::text as "dueOn", a.made_at as "madeAt", a.opened_at as "openedAt", a.escalated_at as "escalatedAt",
           a.signed_at as "signedAt", c.policy_hash as "policyHash", k.document->>'title' as "policyTitle",
           c.words_hash as "wordsHash", c.words, a.document_sha256 as "documentSha256", a.by_decision as "decisionId",
           a.signature, a.answers, coalesce(a.mail_receipt, '[]'::jsonb) as receipts, l.id as "entryId", l.log_index as "entryIndex",
           coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'sha256', f.sha256, 'mediaType', f.media_type) order by f.id)
              from person_papers f where f.agency_id = a.agency_id and f.person_id = a.person_id and f.subject_id = a.id), '[]'::jsonb) as papers
      from acknowledgements a
      join campaigns c on c.agency_id = a.agency_id and c.id = a.campaign_id
      join people p on p.agency_id = a.agency_id and p.id = a.person_id
      join packs k on k.agency_id = c.agency_id and k.hash = c.policy_hash
      left join lateral (
        select e.id, e.log_index from ledger e
         where e.agency_id = a.agency_id and e.subject_id = a.id
           and e.kind in ('acknowledgement.signed', 'acknowledgement.recorded', 'acknowledgement.refused')
         order by e.id desc limit 1) l on true
     where a.id = ${id}`.execute(view);
  const [row] = rows;
  if (!row) return undefined;
  const { personId, name, entryId, entryIndex, words, signature, answers, receipts, ...rest } = row;
  return {
    ...rest,
    person: { id: personId, name },
    words: Words.parse(words),
    signature: signature ? Signature.parse(signature) : undefined,
    answers: answers ? Answers.parse(answers) : undefined,
    receipts: z.array(Receipt).parse(receipts),
    entry: entryId ? { id: entryId, index: entryIndex === null ? null : Number(entryIndex) } : undefined,
  };
}
