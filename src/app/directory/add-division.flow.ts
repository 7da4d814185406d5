import { z } from 'zod';

import { addDivision as add } from '#domain/agencies';
import { appendEntry } from '#domain/ledger';
import { flow } from '#flow';
import { ok } from '#kernel/result';
import { decide } from '#steps/decide';
import { line } from '#steps/inputs';

/** A division of the agency exists. Whoever calls this has seen that there is none of that name. */
export const addDivision = flow({
  name: 'add-division',
  action: 'add-division',
  input: z.object({ name: line('Write the name of the division.') }),
  subject: (_input, ctx) => ctx.agencyId,
  controls: ['agency.no-crossing'],
  run: (ctx, { name }) =>
    ctx.transact(async (tx) => {
      const permit = await decide(tx, 'add-division', ctx.agencyId);
      if (!permit.ok) return permit;
      const divisionId = await add(tx, name);
      const { decisionId } = permit.value;
      await appendEntry(tx, { kind: 'division.added', subjectId: divisionId, decisionId, payload: { name } });
      return ok({ divisionId });
    }),
});
