import { z } from 'zod';

import { appendEntry } from '#domain/ledger';
import { addElection as add } from '#domain/terms';
import { flow } from '#flow';
import { ok } from '#kernel/result';
import { decide } from '#steps/decide';
import { line } from '#steps/inputs';

/**
 * An election comes into the agency's calendar, with nobody in it yet. Throws WrongUse where one of this name is in it for
 * that day.
 */
export const addElection = flow({
  name: 'add-election',
  action: 'add-election',
  input: z.object({
    name: line('Write what the election is called, such as General election.', 120),
    jurisdiction: line('Write where it is held, such as Pecan County.', 120),
    heldOn: z.iso.date('Write the day as 2026-11-03.'),
  }),
  subject: (_input, ctx) => ctx.agencyId,
  controls: ['agency.no-crossing'],
  run: (ctx, election) =>
    ctx.transact(async (tx) => {
      const permit = await decide(tx, 'add-election', ctx.agencyId);
      if (!permit.ok) return permit;
      const electionId = await add(tx, permit.value, election);
      const { decisionId } = permit.value;
      await appendEntry(tx, { kind: 'election.added', subjectId: electionId, decisionId, payload: election });
      return ok({ electionId });
    }),
});
