import { z } from 'zod';

import { appendEntry } from '#domain/ledger';
import { closePerson } from '#domain/people';
import { flow } from '#flow';
import { ok, refuse } from '#kernel/result';
import { decide } from '#steps/decide';
import { id } from '#steps/inputs';

/** A person leaves: roles and prerequisites stop counting at this second. Whoever calls this ends the sessions of `signInId`. */
export const disablePerson = flow({
  name: 'disable-person',
  action: 'disable-person',
  input: z.object({ personId: id }),
  subject: ({ personId }) => personId,
  controls: ['grant.moves-by-table', 'agency.no-crossing'],
  run: (ctx, { personId }) =>
    ctx.transact(async (tx) => {
      const permit = await decide(tx, 'disable-person', personId);
      if (!permit.ok) return permit;
      const closed = await closePerson(tx, permit.value);
      if (!closed) return refuse('grant.moves-by-table');
      const { decisionId } = permit.value;
      await appendEntry(tx, { kind: 'person.disabled', subjectId: personId, decisionId, payload: { personId } });
      return ok({ signInId: closed.signInId });
    }),
});
