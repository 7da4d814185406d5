import { z } from 'zod';

import { campaignOf } from '#domain/acknowledgements';
import { appendEntry } from '#domain/ledger';
import { flow } from '#flow';
import { ok, refuse } from '#kernel/result';
import { decide } from '#steps/decide';
import { id } from '#steps/inputs';

const HOUR_MS = 3_600_000;
const OPEN_HOURS = 8;

/** A shared device may take signatures of this campaign for eight hours; who opened it is known with each of them. */
export const openKiosk = flow({
  name: 'open-kiosk',
  action: 'record-acknowledgement',
  input: z.object({ campaignId: id }),
  subject: ({ campaignId }) => campaignId,
  controls: ['acknowledgement.moves-by-table', 'agency.no-crossing'],
  run: (ctx, { campaignId }) =>
    ctx.transact(async (tx) => {
      const permit = await decide(tx, 'record-acknowledgement', campaignId);
      if (!permit.ok) return permit;
      const campaign = await campaignOf(tx, campaignId);
      if (campaign?.state !== 'running') return refuse('acknowledgement.moves-by-table');
      const untilAt = new Date(ctx.now.getTime() + OPEN_HOURS * HOUR_MS);
      const { decisionId } = permit.value;
      await appendEntry(tx, { kind: 'kiosk.opened', subjectId: campaignId, decisionId, payload: { untilAt } });
      return ok({ campaignId, decisionId, untilAt });
    }),
});
