import { z } from 'zod';

import { appendEntry } from '#domain/ledger';
import { closePerson } from '#domain/people';
import { flow } from '#flow';
import { ok, refuse } from '#kernel/result';
import { decide } from '#steps/decide';
import { id } from '#steps/inputs';
import { isHeld, rolesThatGive } from '#steps/others-who-may';

/**
 * A person leaves: roles and prerequisites stop counting at this second. Whoever calls this ends the sessions of `signInId`.
 *
 * Refuses by `directory.keeps-role-giver` for the last one who can give roles to others: nobody could let anybody in again.
 */
export const disablePerson = flow({
  name: 'disable-person',
  action: 'disable-person',
  input: z.object({ personId: id }),
  subject: ({ personId }) => personId,
  controls: ['grant.moves-by-table', 'directory.keeps-role-giver', 'agency.no-crossing'],
  run: (ctx, { personId }) =>
    ctx.transact(async (tx) => {
      const permit = await decide(tx, 'disable-person', personId);
      if (!permit.ok) return permit;
      const givers = await rolesThatGive(tx);
      const closed = await closePerson(tx, permit.value);
      if (!closed) return refuse('grant.moves-by-table');
      if (!(await isHeld(tx, givers))) return refuse('directory.keeps-role-giver');
      const { decisionId } = permit.value;
      await appendEntry(tx, { kind: 'person.disabled', subjectId: personId, decisionId, payload: { personId } });
      return ok({ signInId: closed.signInId });
    }),
});
