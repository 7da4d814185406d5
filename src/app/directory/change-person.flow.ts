import { z } from 'zod';

import { hasDivision } from '#domain/agencies';
import { appendEntry } from '#domain/ledger';
import { changePerson as change, holdDirectory, personFacts, troublesOf } from '#domain/people';
import { flow } from '#flow';
import { ok, refuse } from '#kernel/result';
import { WrongUse } from '#kernel/trouble';
import { decide } from '#steps/decide';
import { id, line } from '#steps/inputs';

import { kinds } from './columns.ts';

const nothing = z.literal('').transform(() => null);

/**
 * The directory says this of a person from now on; what it said before stays in the history. Who changes to a division
 * loses what only the old one had. Throws WrongUse where an address or a number is somebody else's, or supervisors would
 * stand in a circle: the form asks `troublesOf` before.
 */
export const changePerson = flow({
  name: 'change-person',
  action: 'change-person',
  input: z.object({
    personId: id,
    name: line('Write the name.'),
    email: z.email('Write an e-mail address of the agency.').max(200).toLowerCase(),
    title: line('Write what the person is.'),
    kind: z.enum(kinds, 'Choose what the person is to the agency.'),
    number: nothing.or(line('Write the number.', 50)),
    divisionId: nothing.or(id),
    supervisorId: nothing.or(id),
  }),
  subject: ({ personId }) => personId,
  controls: ['grant.moves-by-table', 'agency.no-crossing'],
  run: (ctx, { personId, ...entry }) =>
    ctx.transact(async (tx) => {
      const permit = await decide(tx, 'change-person', personId);
      if (!permit.ok) return permit;
      await holdDirectory(tx);
      const { supervisorId, divisionId } = entry;
      if (supervisorId && !(await personFacts(tx, supervisorId))) return refuse('agency.no-crossing');
      if (divisionId && !(await hasDivision(tx, divisionId))) return refuse('agency.no-crossing');
      const troubles = Object.values(await troublesOf(tx, personId, entry));
      if (troubles.length > 0) throw new WrongUse(troubles.join(' '));
      if (!(await change(tx, permit.value, entry))) return refuse('grant.moves-by-table');
      const { decisionId } = permit.value;
      await appendEntry(tx, {
        kind: 'person.changed',
        subjectId: personId,
        decisionId,
        payload: { personId, ...entry },
      });
      return ok({ personId });
    }),
});
