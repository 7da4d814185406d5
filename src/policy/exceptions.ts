import { controls, mayBeLifted } from './controls.ts';
import type { Pack } from './pack.ts';

/**
 * What an exception covers: a clause, for whom and on which accounts (an empty list is everybody, everywhere), from its
 * first instant until before its last. `signedAt` is the instant of the signature.
 */
export type Scope = {
  id: string;
  clause: string;
  people: readonly string[];
  accounts: readonly string[];
  from: Date;
  until: Date;
  signedAt: Date;
};

/** Who acts, on which account (null: on none), and when. */
export type Where = { personId: string; accountId: string | null; at: Date };

/** Whether `clause` is `of` or lies below it: `EX-1/B.2.a` lies below `EX-1/B.2`, `EX-1/B.20` doesn't. */
export function isWithin(clause: string, of: string): boolean {
  return clause === of || clause.startsWith(`${of}.`);
}

/** Whether a clause is the agency's own, so that its director can except from it: no parent's, no law's, no rule of ours. */
export function isOwnClause(pack: Pick<Pack, 'policy' | 'clauses'>, clause: string): boolean {
  return clause.startsWith(`${pack.policy}/`) && pack.clauses.some(({ id }) => id === clause);
}

/** The controls that refuse by a clause or by one below it, the weightiest first: those that an exception lifts, and those it never does. */
export function effectOf(pack: Pick<Pack, 'bindings'>, clause: string): { lifts: string[]; keeps: string[] } {
  const bound = controls.filter((control) => isWithin(pack.bindings[control]?.clause ?? '', clause));
  return { lifts: bound.filter(mayBeLifted), keeps: bound.filter((control) => !mayBeLifted(control)) };
}

/** The controls that an exception from a clause lifts: those bound to it or to a clause below it, and that may be lifted. */
export function liftedBy(pack: Pick<Pack, 'bindings'>, clause: string): string[] {
  return effectOf(pack, clause).lifts;
}

/**
 * Whether an exception covers an act there and then. It has to be signed strictly before the act; one that names accounts
 * covers nothing that happens on no account.
 */
export function covers(
  { people, accounts, from, until, signedAt }: Scope,
  { personId, accountId, at }: Where,
): boolean {
  const inTime = signedAt < at && from <= at && at < until;
  const who = people.length === 0 || people.includes(personId);
  const here = accounts.length === 0 || (accountId !== null && accounts.includes(accountId));
  return inTime && who && here;
}

/** The controls that these exceptions lift there and then, each with the id of the first exception that does. */
export function liftedIn(
  pack: Pick<Pack, 'bindings'>,
  exceptions: readonly Scope[],
  where: Where,
): Map<string, string> {
  const lifting = exceptions
    .filter((one) => covers(one, where))
    .flatMap(({ id, clause }) => liftedBy(pack, clause).map((control) => [control, id] as const));
  return new Map(lifting.toReversed());
}
