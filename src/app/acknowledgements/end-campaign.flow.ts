import { z } from 'zod';

import { endCampaign as end } from '#domain/acknowledgements';
import { appendEntry } from '#domain/ledger';
import { flow } from '#flow';
import { ok } from '#kernel/result';
import { decide } from '#steps/decide';
import { id, paragraph } from '#steps/inputs';

/** The campaign is over: nobody is asked or reminded any more. What was signed stays, and who didn't sign stays known. */
export const endCampaign = flow({
  name: 'end-campaign',
  action: 'end-campaign',
  input: z.object({ campaignId: id, reason: paragraph('Write why it ends.', 1000) }),
  subject: ({ campaignId }) => campaignId,
  controls: ['acknowledgement.moves-by-table', 'agency.no-crossing'],
  run: (ctx, { campaignId, reason }) =>
    ctx.transact(async (tx) => {
      const permit = await decide(tx, 'end-campaign', campaignId);
      if (!permit.ok) return permit;
      const ended = await end(tx, permit.value);
      if (!ended.ok) return ended;
      const { decisionId } = permit.value;
      await appendEntry(tx, { kind: 'campaign.ended', subjectId: campaignId, decisionId, payload: { reason } });
      return ok({ campaignId });
    }),
});
