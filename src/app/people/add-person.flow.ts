import { z } from 'zod';

import { hasDivision } from '#domain/agencies';
import { appendEntry } from '#domain/ledger';
import { addPerson as add, holdDirectory } from '#domain/people';
import { flow } from '#flow';
import { ok, refuse } from '#kernel/result';
import { decide } from '#steps/decide';
import { id, line } from '#steps/inputs';

/** Somebody comes into the directory. The sign-in is made beforehand and named here; without one, none is linked yet. */
export const addPerson = flow({
  name: 'add-person',
  action: 'add-person',
  input: z.object({
    name: line('Write the name.'),
    email: z.email('Write an e-mail address of the agency.').max(200).toLowerCase(),
    title: line('Write what the person is.'),
    kind: z.enum(['employee', 'volunteer', 'contractor', 'vendor'], 'Choose a kind.').default('employee'),
    divisionId: z
      .literal('')
      .transform(() => undefined)
      .or(id)
      .optional(),
    signInId: z.string().max(100).optional(),
  }),
  subject: (_input, ctx) => ctx.agencyId,
  controls: ['agency.no-crossing'],
  run: (ctx, { divisionId, signInId, ...person }) =>
    ctx.transact(async (tx) => {
      const permit = await decide(tx, 'add-person', ctx.agencyId);
      if (!permit.ok) return permit;
      await holdDirectory(tx);
      if (divisionId && !(await hasDivision(tx, divisionId))) return refuse('agency.no-crossing');
      const personId = await add(tx, { ...person, divisionId: divisionId ?? null, signInId: signInId ?? null });
      const { decisionId } = permit.value;
      await appendEntry(tx, {
        kind: 'person.added',
        subjectId: personId,
        decisionId,
        payload: { ...person, divisionId },
      });
      return ok({ personId });
    }),
});
