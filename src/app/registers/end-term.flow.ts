import { z } from 'zod';

import { appendEntry } from '#domain/ledger';
import { endListed } from '#domain/terms';
import { flow } from '#flow';
import { ok } from '#kernel/result';
import { decide } from '#steps/decide';
import { id, line } from '#steps/inputs';

/** An entry of the agency's list, or a name in an election, counts until now. It stays in the history; nothing is deleted. */
export const endTerm = flow({
  name: 'end-term',
  action: 'end-term',
  input: z.object({ termId: id, reason: line('Write why it ends.', 500) }),
  subject: ({ termId }) => termId,
  controls: ['list.moves-by-table', 'agency.no-crossing'],
  run: (ctx, { termId, reason }) =>
    ctx.transact(async (tx) => {
      const permit = await decide(tx, 'end-term', termId);
      if (!permit.ok) return permit;
      const done = await endListed(tx, permit.value, reason);
      if (!done.ok) return done;
      const { decisionId } = permit.value;
      await appendEntry(tx, { kind: 'term.ended', subjectId: termId, decisionId, payload: { reason } });
      return ok({ termId });
    }),
});
