import { sql } from 'kysely';
import { z } from 'zod';

import { type Result, ok, refuse } from '#kernel/result';
import type { Tx, View } from '#platform/db';
import { json, newRow } from '#platform/rows';
import type { Pack } from '#policy';

import { keepPack } from './proposals.ts';

/** How a version was signed: by whom as whose designee, what was answered to its warnings, what is only editorial. */
export const Signed = z.object({
  name: z.string(),
  words: z.string(),
  asDesigneeOf: z.string(),
  at: z.string(),
  address: z.string(),
  /** `about`: the warning as it was shown, with its place; versions signed before it was kept have none. */
  answers: z.array(z.object({ warning: z.string(), says: z.string(), about: z.string().optional() })),
  /** Changed clauses that ask nobody to acknowledge again, each with why. */
  editorial: z.array(z.object({ clause: z.string(), why: z.string() })),
});

export type Signed = z.output<typeof Signed>;

/** A version's span in force: from its first instant on, no longer at its last; null while no end is known. */
export type Adoption = {
  id: string;
  hash: string;
  from: Date;
  until: Date | null;
  proposalId: string | null;
  /** Null for the first, which the set-up adopts. */
  signed: Signed | null;
};

/** Every version that was, is or is going to be in force, the oldest first. One that was taken back before its day is none. */
export async function adoptionsOf(view: View): Promise<Adoption[]> {
  const rows = await view
    .selectFrom('adoptions')
    .select(['id', 'hash', 'from_at', 'until_at', 'proposal_id', 'signed'])
    .where((is) => is.or([is('until_at', 'is', null), is('until_at', '>', is.ref('from_at'))]))
    .orderBy('from_at')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    hash: row.hash,
    from: row.from_at,
    until: row.until_at,
    proposalId: row.proposal_id,
    signed: Signed.nullable().parse(row.signed),
  }));
}

/** Nobody else adopts, takes back or reviews a policy of this agency until the transaction ends. */
export async function lockPolicies(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`policies ${tx.agencyId}`}, 0))`.execute(tx);
}

type NewAdoption = {
  hash: string;
  /** Not before the instant of `tx`. */
  from: Date;
  decisionId: string | null;
  proposalId: string | null;
  signed: Signed | null;
};

/**
 * The version is in force from `from` on, until the next one that is adopted already; the one before it ends there.
 * Answers the adoption's id. Refuses by `policy.moves-by-table` when another begins at the same instant.
 */
export async function adoptFrom(tx: Tx, adoption: NewAdoption): Promise<Result<string>> {
  const { hash, from, decisionId, proposalId, signed } = adoption;
  await lockPolicies(tx);
  const before = await tx
    .selectFrom('adoptions')
    .select(['id', 'from_at', 'until_at'])
    .where('from_at', '<=', from)
    .where((is) => is.or([is('until_at', 'is', null), is('until_at', '>', from)]))
    .executeTakeFirst();
  if (before?.from_at.getTime() === from.getTime()) return refuse('policy.moves-by-table');
  if (before) await tx.updateTable('adoptions').set({ until_at: from }).where('id', '=', before.id).execute();
  const row = {
    ...newRow(tx),
    hash,
    from_at: from,
    until_at: before?.until_at ?? null,
    known_at: tx.now,
    by_decision: decisionId,
    proposal_id: proposalId,
    signed: signed && json(signed),
  };
  await tx.insertInto('adoptions').values(row).execute();
  return ok(row.id);
}

/**
 * A version that hasn't begun yet never begins: the one before it goes on. Refuses by `policy.moves-by-table` when it is
 * in force already, or was taken back before.
 */
export async function takeBackAdoption(tx: Tx, id: string): Promise<Result<{ hash: string; from: Date }>> {
  await lockPolicies(tx);
  const known = (await adoptionsOf(tx)).find((one) => one.id === id);
  if (!known || known.from <= tx.now) return refuse('policy.moves-by-table');
  const { hash, from, until } = known;
  await tx.updateTable('adoptions').set({ until_at: from }).where('id', '=', id).execute();
  await tx
    .updateTable('adoptions')
    .set({ until_at: until })
    .where('until_at', '=', from)
    .where('from_at', '<', from)
    .execute();
  return ok({ hash, from });
}

/** The pack is kept under its hash and in force from now on; the one before it ends at the same instant. Of the set-up. */
export async function adoptPack(tx: Tx, pack: Pack, decisionId: string | null): Promise<void> {
  await keepPack(tx, pack);
  const now = { hash: pack.hash, from: tx.now, decisionId, proposalId: null, signed: null };
  const adopted = await adoptFrom(tx, now);
  if (!adopted.ok) throw new Error('Another version comes into force at this very instant');
}
