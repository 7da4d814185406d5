import { z } from 'zod';

import { appendEntry } from '#domain/ledger';
import { giveRole as give, personFacts, rolesAt } from '#domain/people';
import { packInForce } from '#domain/policies';
import { flow } from '#flow';
import { ok, refuse } from '#kernel/result';
import { decide } from '#steps/decide';
import { id, lastDay } from '#steps/inputs';

/** A person holds a role of the pack from now on, with an end where one is given. */
export const giveRole = flow({
  name: 'give-role',
  action: 'give-role',
  input: z.object({ personId: id, role: z.string('Choose a role.').min(1, 'Choose a role.').max(64), until: lastDay }),
  subject: (_input, ctx) => ctx.agencyId,
  controls: ['grant.not-own', 'grant.moves-by-table', 'agency.no-crossing'],
  run: (ctx, { personId, role, until }) =>
    ctx.transact(async (tx) => {
      const permit = await decide(tx, 'give-role', ctx.agencyId, { holderId: personId });
      if (!permit.ok) return permit;
      if (!(await personFacts(tx, personId))) return refuse('agency.no-crossing');
      const pack = await packInForce(tx);
      if (!Object.hasOwn(pack.roles, role) || (await rolesAt(tx, personId, tx.now)).includes(role))
        return refuse('grant.moves-by-table');
      const { decisionId } = permit.value;
      await give(tx, { personId, role, untilAt: until ?? null, decisionId });
      await appendEntry(tx, {
        kind: 'role.given',
        subjectId: personId,
        decisionId,
        payload: { personId, role, until: until ?? null },
      });
      return ok({ personId });
    }),
});
