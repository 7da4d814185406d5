import { z } from 'zod';

import { hasDivision } from '#domain/agencies';
import { appendEntry } from '#domain/ledger';
import { addPerson as add, holdDirectory, personFacts, troublesOf } from '#domain/people';
import { flow } from '#flow';
import { ok, refuse } from '#kernel/result';
import { WrongUse } from '#kernel/trouble';
import { decide } from '#steps/decide';
import { id, line } from '#steps/inputs';

const NOBODY_YET = '00000000-0000-0000-0000-000000000000';
const nothing = z.literal('').transform(() => undefined);

/**
 * Somebody comes into the directory. The sign-in is made beforehand and named here; without one, none is linked yet.
 *
 * Throws WrongUse where the address or the number is somebody else's, or the supervisor has left: the form asks
 * `troublesOf` before.
 */
export const addPerson = flow({
  name: 'add-person',
  action: 'add-person',
  input: z.object({
    name: line('Write the name.'),
    email: z.email('Write an e-mail address of the agency.').max(200).toLowerCase(),
    title: line('Write what the person is.'),
    kind: z.enum(['employee', 'volunteer', 'contractor', 'vendor'], 'Choose a kind.').default('employee'),
    number: nothing.or(line('Write the number.', 50)).optional(),
    divisionId: nothing.or(id).optional(),
    supervisorId: nothing.or(id).optional(),
    signInId: z.string().max(100).optional(),
  }),
  subject: (_input, ctx) => ctx.agencyId,
  controls: ['agency.no-crossing'],
  run: (ctx, { divisionId = null, supervisorId = null, number = null, signInId = null, ...person }) =>
    ctx.transact(async (tx) => {
      const permit = await decide(tx, 'add-person', ctx.agencyId);
      if (!permit.ok) return permit;
      await holdDirectory(tx);
      if (divisionId && !(await hasDivision(tx, divisionId))) return refuse('agency.no-crossing');
      if (supervisorId && !(await personFacts(tx, supervisorId))) return refuse('agency.no-crossing');
      const entry = { ...person, number, divisionId, supervisorId };
      const troubles = Object.values(await troublesOf(tx, NOBODY_YET, entry));
      if (troubles.length > 0) throw new WrongUse(troubles.join(' '));
      const personId = await add(tx, { ...entry, signInId });
      const { decisionId } = permit.value;
      await appendEntry(tx, {
        kind: 'person.added',
        subjectId: personId,
        decisionId,
        payload: entry,
      });
      return ok({ personId });
    }),
});
