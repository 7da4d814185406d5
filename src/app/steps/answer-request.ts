import { rolesAt } from '#domain/people';
import { type Request, requestFacts } from '#domain/permissions';
import { packInForce } from '#domain/policies';
import { type Refused, type Result, ok, refuse } from '#kernel/result';
import type { Tx } from '#platform/db';
import type { Act, FormEntry, Pack, Permit } from '#policy';

import { decide } from './decide.ts';

/** A request, the permit to answer it, and the form as the policy has it now: undefined where it has it no more. */
type Answering<A extends Act> = { permit: Permit<A>; request: Request; form: FormEntry | undefined; pack: Pack };

/**
 * The person of `tx` answers or ends what was asked by a form: whom the rules permit, and who holds the role that the form
 * names; who asked may end it too. Refuses as `decide` does, by `form.needs-decider` everybody else, and by
 * `act.is-permitted` whoever would grant by a form that the policy has no more.
 */
export async function answering<A extends 'grant-permission' | 'refuse-permission' | 'end-permission'>(
  tx: Tx,
  act: A,
  requestId: string,
): Promise<Result<Answering<A>>> {
  const permit = await decide(tx, act, requestId);
  const [request, pack] = [await requestFacts(tx, requestId), await packInForce(tx)];
  if (!request) return refuse('agency.no-crossing');
  const form = pack.forms[request.form];
  if (!permit.ok) return form && isByRole(permit) ? refuse('form.needs-decider') : permit;
  const own = act === 'end-permission' && request.holderId === permit.value.personId;
  const named = own || (await decidesOn(tx, { pack, form, personId: permit.value.personId }));
  if (!named) return refuse('form.needs-decider');
  if (!form && act === 'grant-permission') return refuse('act.is-permitted');
  return ok({ permit: permit.value, request, form, pack });
}

/** Nothing forbids it, and no role permits it: then the words of who decides on the form say more. */
const isByRole = ({ refusal }: Refused) => refusal.controls.every((control) => control === 'act.is-permitted');

type Deciding = { pack: Pack; form: FormEntry | undefined; personId: string };

/** Whether the person holds the role that the form names; a form that is gone names nobody, and holds nobody up. */
async function decidesOn(tx: Tx, { pack, form, personId }: Deciding): Promise<boolean> {
  if (!form) return true;
  const roles = await rolesAt(tx, personId, tx.now);
  return decidersOf(pack, form).some((role) => roles.includes(role));
}

/**
 * The roles that decide on a form: the one that it names, and those that the policy counts to it: where an audience has the
 * role's name, the audience's roles. None where nobody decides.
 */
export function decidersOf(
  { audiences }: Pick<Pack, 'audiences'>,
  { decides }: Pick<FormEntry, 'decides'>,
): readonly string[] {
  return decides ? [...new Set([decides.role, ...(audiences[decides.role]?.roles ?? [])])] : [];
}

/** What waits for each of these roles, by the kind of its task. */
export const waitingFor = (roles: readonly string[]) => roles.map((role) => ({ role, kind: `permission.${role}` }));
