import { instantAt, isCivilDate, parseInstant } from '#kernel/instant';
import type { View } from '#platform/db';
import { type Clause, clauseOf, headFacts } from '#policy';

import type { Ask } from './ask.ts';

export type ClauseLine = { id: string; force: string; summary: string; textHeld: boolean };

export type Policy = {
  number: string;
  title: string;
  edition: string | undefined;
  /** The first page of the policy, and of each that it rests on. */
  register: { policy: string; title: string; facts: [name: string, value: string][]; hash: string }[];
  /** What the public is told about its comments: each rule by itself, with the standard by which it is read. */
  commentingRules: { id: string; clause: string; says: string; standard: string | undefined }[];
  /** The policy's own clauses, then those of the packs it builds on. */
  clauses: ClauseLine[];
  hash: string;
};

export type PublicClause = Omit<Clause, 'collisions' | 'grounds'> & {
  title: string;
  /** Of the version that it is read from. */
  hash: string;
  collisions: { title: string; does: string }[];
  grounds: { label: string; words: string }[];
};

/** The policy at `at`, as anybody may read it; undefined where none was in force then. */
export async function policyOf(view: View, { packIfAny }: Ask, at: Date): Promise<Policy | undefined> {
  const pack = await packIfAny(view, at);
  if (!pack) return undefined;
  const own = pack.clauses.filter(({ id }) => id.startsWith(`${pack.policy}/`));
  const others = pack.clauses.filter(({ id }) => !id.startsWith(`${pack.policy}/`));
  return {
    number: pack.policy,
    title: pack.title,
    edition: pack.edition,
    register: pack.lineage.toReversed().map(({ policy, title, header, hash }) => ({
      policy,
      title,
      facts: headFacts({ header }),
      hash,
    })),
    commentingRules: pack.commentingRules.map(({ id, clause, says, standard }) => ({ id, clause, says, standard })),
    clauses: [...own, ...others].map(({ id, force, summary, text }) => ({
      id,
      force,
      summary,
      textHeld: text !== 'not held',
    })),
    hash: pack.hash,
  };
}

/** The instant that a public page is asked for: a day's end or an instant; now where nothing is asked, undefined for neither. */
export function instantOf(text: string | undefined, { now, zone }: { now: Date; zone: string }): Date | undefined {
  if (!text) return now;
  return isCivilDate(text) ? instantAt(text, '23:59', zone) : parseInstant(text);
}

/** One clause with what hangs on it; undefined when the policy of that instant has none of that id. Notes for counsel stay inside. */
export async function clauseIn(
  view: View,
  { packIfAny }: Ask,
  { id, at }: { id: string; at: Date },
): Promise<PublicClause | undefined> {
  const pack = await packIfAny(view, at);
  const clause = pack && clauseOf(pack, id);
  return (
    clause && {
      ...clause,
      title: pack.title,
      hash: pack.hash,
      collisions: clause.collisions.map(({ title, does }) => ({ title, does })),
      grounds: clause.grounds.map(({ label, words }) => ({ label, words })),
    }
  );
}
