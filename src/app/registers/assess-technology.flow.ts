import { z } from 'zod';

import { appendEntry } from '#domain/ledger';
import { assessTechnology as assess } from '#domain/technologies';
import { flow } from '#flow';
import { ok } from '#kernel/result';
import { decide } from '#steps/decide';
import { id, line } from '#steps/inputs';

/** A technology was assessed against the accessibility or the information-security standard, on a day, by a document. */
export const assessTechnology = flow({
  name: 'assess-technology',
  action: 'assess-technology',
  input: z.object({
    technologyId: id,
    standard: z.enum(['accessibility', 'security'], 'Choose the standard.'),
    assessedOn: z.iso.date('Write the day as 2026-11-23.'),
    document: line('Write where the assessment is kept, or its number.'),
  }),
  subject: ({ technologyId }) => technologyId,
  controls: ['agency.no-crossing'],
  run: (ctx, { technologyId, ...made }) =>
    ctx.transact(async (tx) => {
      const permit = await decide(tx, 'assess-technology', technologyId);
      if (!permit.ok) return permit;
      await assess(tx, permit.value, made);
      const { decisionId } = permit.value;
      await appendEntry(tx, { kind: 'technology.assessed', subjectId: technologyId, decisionId, payload: made });
      return ok({ technologyId });
    }),
});
