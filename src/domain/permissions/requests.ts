import { z } from 'zod';

import { type Result, ok, refuse } from '#kernel/result';
import type { Tx, View } from '#platform/db';
import { json, newRow } from '#platform/rows';
import type { Permit } from '#policy';

import { statesBefore } from './permission-state.ts';

/** One field as it was filled in, under the label that it had then. The first of a form says what the request is about. */
const Filled = z.object({ id: z.string(), label: z.string(), type: z.string(), value: z.string() });
/** A file that came with the form: its bytes lie in the store of blobs. */
const Document = z.object({
  field: z.string(),
  name: z.string(),
  sha256: z.string(),
  mediaType: z.string(),
  sizeBytes: z.number(),
});

export type Filled = z.output<typeof Filled>;
export type Document = z.output<typeof Document>;

/** A name typed under words, at an instant, from an address. */
export type Signature = { name: string; words: readonly string[]; at: Date; address: string | null };

/** A request with what `decide` and the flows have to know of it. */
export type Request = {
  id: string;
  agencyId: string;
  holderId: string;
  form: string;
  covers: string;
  state: string;
  accountId: string | null;
  /** What the request is about: the first of its fields. */
  about: string;
  from: Date | null;
  until: Date | null;
};

/** What `decide` has to know of a request by form: who asked. Undefined when the agency has none under this id. */
export async function requestFacts(view: View, id: string): Promise<Request | undefined> {
  const row = await view
    .selectFrom('form_requests')
    .select(['agency_id', 'asked_by', 'form', 'covers', 'state', 'account_id', 'fields', 'from_at', 'until_at'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const [about] = z.array(Filled).parse(row.fields);
  return {
    id,
    agencyId: row.agency_id,
    holderId: row.asked_by,
    form: row.form,
    covers: row.covers,
    state: row.state,
    accountId: row.account_id,
    about: about?.value ?? '',
    from: row.from_at,
    until: row.until_at,
  };
}

type NewRequest = {
  form: string;
  /** Of the policy whose words were shown. */
  policyHash: string;
  covers: string;
  fields: readonly Filled[];
  documents: readonly Document[];
  accountId: string | null;
  signature: Signature;
};

/** The permit's person asks, by a form that is filled in and signed; answers the request's id. */
export async function addRequest(tx: Tx, permit: Permit<'request-permission'>, asked: NewRequest): Promise<string> {
  const { form, policyHash: policy_hash, covers, accountId: account_id } = asked;
  const row = {
    ...newRow(tx),
    form,
    policy_hash,
    covers,
    fields: json(asked.fields),
    documents: json(asked.documents),
    account_id,
    state: 'asked',
    asked_by: permit.personId,
    asked_at: tx.now,
    signature: json(asked.signature),
    by_decision: permit.decisionId,
  };
  await tx.insertInto('form_requests').values(row).execute();
  return row.id;
}

/** `says` is what whoever decided wrote to it. */
type Answered = { signature: Signature; says: string; policyHash: string };

/**
 * The permit's request is granted: from this second on, never earlier, and until `untilAt` (null: until it is ended).
 *
 * Refuses by `form.moves-by-table` what was decided already.
 */
export async function grantRequest(
  tx: Tx,
  permit: Permit<'grant-permission'>,
  { untilAt, ...answered }: Answered & { untilAt: Date | null },
): Promise<Result<null>> {
  const row = await tx
    .updateTable('form_requests')
    .set({
      state: 'granted',
      decided_by: permit.personId,
      decided: json(answered),
      from_at: tx.now,
      until_at: untilAt,
      answered_by: permit.decisionId,
    })
    .where('id', '=', permit.subjectId)
    .where('state', 'in', statesBefore('granted'))
    .returning('id')
    .executeTakeFirst();
  return row ? ok(null) : refuse('form.moves-by-table');
}

/** The permit's request is refused, for good. Refuses by `form.moves-by-table` what was decided already. */
export async function refuseRequest(
  tx: Tx,
  permit: Permit<'refuse-permission'>,
  answered: Answered,
): Promise<Result<null>> {
  const row = await tx
    .updateTable('form_requests')
    .set({
      state: 'refused',
      decided_by: permit.personId,
      decided: json(answered),
      answered_by: permit.decisionId,
    })
    .where('id', '=', permit.subjectId)
    .where('state', 'in', statesBefore('refused'))
    .returning('id')
    .executeTakeFirst();
  return row ? ok(null) : refuse('form.moves-by-table');
}

/**
 * The permit's permission ends now, or its request is taken off the table before anybody answered it.
 *
 * Refuses by `form.moves-by-table` what is over already: refused, withdrawn or run out.
 */
export async function endRequest(tx: Tx, permit: Permit<'end-permission'>, was: Request): Promise<Result<null>> {
  const row = await tx
    .updateTable('form_requests')
    .set({ state: 'withdrawn', ended_by: permit.decisionId, ...(was.from ? { until_at: tx.now } : {}) })
    .where('id', '=', permit.subjectId)
    .where('state', '=', was.state)
    .where('state', 'in', statesBefore('withdrawn'))
    .where((is) => is.or([is('until_at', 'is', null), is('until_at', '>', tx.now)]))
    .returning('id')
    .executeTakeFirst();
  return row ? ok(null) : refuse('form.moves-by-table');
}
