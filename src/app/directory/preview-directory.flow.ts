import { z } from 'zod';

import { agencyOf } from '#domain/agencies';
import { appendEntry } from '#domain/ledger';
import { directoryNow, keepImport } from '#domain/people';
import { flow } from '#flow';
import { civilDate } from '#kernel/instant';
import { ok } from '#kernel/result';
import { decide } from '#steps/decide';

import { hashOfPlan } from './apply.ts';
import { planOf } from './plan.ts';
import { asked } from './shown.ts';

/** A file is read, and what it would do is kept to be looked at; nothing of it is done. Each call keeps another. */
export const previewDirectory = flow({
  name: 'preview-directory',
  action: 'import-directory',
  input: asked.extend({
    fileName: z.string().max(300),
    sha256: z.hex().length(64),
    whole: z.boolean(),
    unread: z.array(z.string()),
  }),
  subject: (_input, ctx) => ctx.agencyId,
  controls: ['agency.no-crossing'],
  run: (ctx, { fileName, sha256, whole, unread, ...file }) =>
    ctx.transact(async (tx) => {
      const permit = await decide(tx, 'import-directory', ctx.agencyId);
      if (!permit.ok) return permit;
      const { decisionId, personId } = permit.value;
      const { zone } = await agencyOf(tx);
      const today = civilDate(tx.now, zone);
      const plan = planOf(await directoryNow(tx), { ...file, whole, today, me: personId });
      const { counts, troubles, newDivisions: made, unknownDivisions: unknown } = plan;
      const planSha256 = hashOfPlan(plan);
      const head = {
        planSha256,
        without: file.without,
        newDivisions: file.newDivisions,
        counts,
        made,
        unknown,
        troubles,
        unread,
      };
      const changes = { head, lines: plan.lines, asked: file };
      const importId = await keepImport(tx, { sha256, fileName, whole, changes, personId });
      const payload = { fileName, sha256, planSha256, counts };
      await appendEntry(tx, { kind: 'directory.shown', subjectId: importId, decisionId, payload });
      return ok({ importId });
    }),
});
