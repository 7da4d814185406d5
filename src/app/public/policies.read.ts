import type { View } from '#platform/db';
import { type Clause, type Pack, clauseOf } from '#policy';

import type { Ask } from './ask.ts';

export type ClauseLine = { id: string; force: string; summary: string; textHeld: boolean };

export type Policy = {
  number: string;
  title: string;
  /** Facts of the policy's head, as it names them. */
  facts: { name: string; value: string }[];
  /** The policy's own clauses, then those of the packs it builds on. */
  clauses: ClauseLine[];
  hash: string;
};

export type PublicClause = Omit<Clause, 'collisions' | 'grounds'> & {
  title: string;
  collisions: { title: string; does: string }[];
  grounds: { label: string; words: string }[];
};

/** The policy in force, as anybody may read it. */
export async function policyOf(view: View, { packInForce }: Ask): Promise<Policy> {
  const pack = await packInForce(view);
  const own = pack.clauses.filter(({ id }) => id.startsWith(`${pack.policy}/`));
  const others = pack.clauses.filter(({ id }) => !id.startsWith(`${pack.policy}/`));
  return {
    number: pack.policy,
    title: pack.title,
    facts: headOf(pack),
    clauses: [...own, ...others].map(({ id, force, summary, text }) => ({
      id,
      force,
      summary,
      textHeld: text !== 'not held',
    })),
    hash: pack.hash,
  };
}

function headOf({ header }: Pack): Policy['facts'] {
  const facts: [string, string | undefined][] = [
    ['Number', header.number],
    ['In effect since', header.effectiveOn],
    ['Reviewed', header.reviewedOn],
    ['Revised', header.revisedOn],
    ['Approved', header.approvedOn],
    ['Approved by', header.approvedBy],
    ['As designee of', header.asDesigneeOf],
    ['Next review', header.nextReviewOn ?? (header.reviewEvery ? `every ${header.reviewEvery}` : undefined)],
    ['Owner', header.owner],
    ['Replaces', header.replaces && [header.replaces.number, header.replaces.dated].filter(Boolean).join(', dated ')],
    ['Note', header.note],
  ];
  return facts.flatMap(([name, value]) => (value ? [{ name, value }] : []));
}

/** One clause with what hangs on it; undefined when the policy in force has none of that id. Notes for counsel stay inside. */
export async function clauseIn(view: View, { packInForce }: Ask, id: string): Promise<PublicClause | undefined> {
  const pack = await packInForce(view);
  const clause = clauseOf(pack, id);
  return (
    clause && {
      ...clause,
      title: pack.title,
      collisions: clause.collisions.map(({ title, does }) => ({ title, does })),
      grounds: clause.grounds.map(({ label, words }) => ({ label, words })),
    }
  );
}
