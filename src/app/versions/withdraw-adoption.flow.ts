import { z } from 'zod';

import { appendEntry } from '#domain/ledger';
import { adoptionsOf, moveProposal, proposalOf, takeBackAdoption } from '#domain/policies';
import { flow } from '#flow';
import { ok, refuse } from '#kernel/result';
import { decide } from '#steps/decide';
import { id, paragraph } from '#steps/inputs';

/**
 * A version that waits, for a signature or for its day, never comes into force; the one before it goes on. Refuses by
 * `policy.moves-by-table` when it is in force already: then the next version replaces it.
 */
export const withdrawAdoption = flow({
  name: 'withdraw-adoption',
  action: 'withdraw-adoption',
  input: z.object({ proposalId: id, reason: paragraph('Say why it is taken back.', 2000) }),
  subject: (_input, ctx) => ctx.agencyId,
  controls: ['policy.moves-by-table', 'agency.no-crossing'],
  run: (ctx, { proposalId, reason }) =>
    ctx.transact(async (tx) => {
      const permit = await decide(tx, 'withdraw-adoption', ctx.agencyId);
      if (!permit.ok) return permit;
      const proposal = await proposalOf(tx, proposalId);
      if (!proposal) return refuse('agency.no-crossing');
      const adoption = (await adoptionsOf(tx)).find((one) => one.proposalId === proposalId);
      const takenBack = adoption && (await takeBackAdoption(tx, adoption.id));
      if (takenBack && !takenBack.ok) return takenBack;
      const moved = await moveProposal(tx, proposal, 'withdrawn');
      if (!moved.ok) return moved;
      const payload = { hash: proposal.hash, from: adoption?.from ?? null, reason };
      const { decisionId } = permit.value;
      await appendEntry(tx, { kind: 'policy.withdrawn', subjectId: proposalId, decisionId, payload });
      return ok({ proposalId });
    }),
});
