import { type GrantKind, addGrant } from '#domain/authorizations';
import { appendEntry } from '#domain/ledger';
import { personFacts } from '#domain/people';
import { type Result, ok, refuse } from '#kernel/result';
import type { Act, Control } from '#policy';

import { decide } from './decide.ts';
import { unlessExcepted } from './excepted.ts';
import { tell } from './tell.ts';
import type { Ctx } from './world.ts';

type Given = {
  act: Act;
  kind: GrantKind;
  /** What the act is done to: the account, or the agency itself. */
  subjectId: string;
  personId?: string;
  divisionId?: string;
  accountId?: string;
  untilAt?: Date | undefined;
  document: Record<string, unknown>;
  /** What is missing, by the controls that refuse it unless an exception lifts them. */
  missing?: readonly Control[];
  /** Told to the person: what stands now. */
  says: string;
};

/**
 * Somebody who may gives a prerequisite to somebody else: it stands from now on, is in the ledger, and the person knows.
 *
 * Refuses as `decide` does, by what is `missing`, and by `grant.moves-by-table` when it stands already.
 */
export function give(ctx: Ctx, given: Given): Promise<Result<{ grantId: string }>> {
  const {
    act,
    kind,
    subjectId,
    personId = null,
    divisionId = null,
    accountId = null,
    document,
    missing = [],
    untilAt = null,
  } = given;
  return ctx.transact(async (tx) => {
    const permit = await decide(tx, act, subjectId, personId ? { holderId: personId } : {});
    if (!permit.ok) return permit;
    const free = await unlessExcepted(tx, permit.value, missing);
    if (!free.ok) return free;
    if (personId && !(await personFacts(tx, personId))) return refuse('agency.no-crossing');
    const grant = await addGrant(tx, permit.value, { kind, personId, divisionId, accountId, untilAt, document });
    if (!grant.ok) return grant;
    const payload = { kind, personId, divisionId, accountId, untilAt, document };
    await appendEntry(tx, {
      kind: `grant.given`,
      subjectId: grant.value,
      decisionId: permit.value.decisionId,
      payload,
    });
    if (personId)
      await tell(tx, ctx.world, personId, {
        subject: 'Your permission',
        says: given.says,
        link: `/people/${personId}`,
      });
    return ok({ grantId: grant.value });
  });
}
