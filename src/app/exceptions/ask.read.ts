import type { Citation } from '#kernel/result';
import type { View } from '#platform/db';
import { type Pack, citationOf, effectOf } from '#policy';

/** What an exception from a clause does here: whose refusals it lifts, and which stay whatever is signed. */
export type Effect = { lifts: Citation[]; keeps: Citation[] };

/** A clause from which the director may except. `below` are those that it holds within itself. */
export type ClauseChoice = { id: string; summary: string; lifts: number };

/** What an exception from this clause does under this pack. */
export function effectIn(pack: Pack, clause: string): Effect {
  const { lifts, keeps } = effectOf(pack, clause);
  const cited = (controls: string[]) => controls.map((control) => citationOf(pack, control));
  return { lifts: cited(lifts), keeps: cited(keeps) };
}

/** The agency's own clauses whose number or words hold these, in the policy's order. */
export function clauseChoices(pack: Pack, words: string): ClauseChoice[] {
  const wanted = words.trim().toLowerCase();
  return pack.clauses
    .filter(({ id }) => id.startsWith(`${pack.policy}/`))
    .filter(({ id, summary }) => `${id} ${summary}`.toLowerCase().includes(wanted))
    .map(({ id, summary }) => ({ id, summary, lifts: effectOf(pack, id).lifts.length }));
}

/** One clause of the pack, the agency's own or not; undefined when it has none. */
export function clauseIn(pack: Pack, id: string): { id: string; summary: string } | undefined {
  return pack.clauses.find((clause) => clause.id === id);
}

/** The people with these mail addresses who work here, by address in lower case. */
export async function peopleByMail(view: View, mails: readonly string[]): Promise<Map<string, string>> {
  if (mails.length === 0) return new Map();
  const rows = await view
    .selectFrom('people')
    .select(['id', 'email'])
    .where('email', 'in', mails)
    .where('until_at', 'is', null)
    .execute();
  return new Map(rows.map(({ id, email }) => [email, id]));
}

/** The accounts in the register now, by name; at most a hundred. */
export async function accountChoices(view: View): Promise<{ id: string; name: string; network: string }[]> {
  return view
    .selectFrom('accounts')
    .select(['id', 'name', 'network'])
    .where((is) => is.or([is('until_at', 'is', null), is('until_at', '>', view.now)]))
    .orderBy('name')
    .limit(100)
    .execute();
}
