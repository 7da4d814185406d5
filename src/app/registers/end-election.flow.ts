import { z } from 'zod';

import { appendEntry } from '#domain/ledger';
import { endListed } from '#domain/terms';
import { flow } from '#flow';
import { ok } from '#kernel/result';
import { decide } from '#steps/decide';
import { id, line } from '#steps/inputs';

/** An election leaves the calendar, called off or put down by mistake: from now on nobody is minded for it. */
export const endElection = flow({
  name: 'end-election',
  action: 'end-election',
  input: z.object({ electionId: id, reason: line('Write why it leaves the calendar.', 500) }),
  subject: ({ electionId }) => electionId,
  controls: ['list.moves-by-table', 'agency.no-crossing'],
  run: (ctx, { electionId, reason }) =>
    ctx.transact(async (tx) => {
      const permit = await decide(tx, 'end-election', electionId);
      if (!permit.ok) return permit;
      const done = await endListed(tx, permit.value, reason);
      if (!done.ok) return done;
      const { decisionId } = permit.value;
      await appendEntry(tx, { kind: 'election.ended', subjectId: electionId, decisionId, payload: { reason } });
      return ok({ electionId });
    }),
});
