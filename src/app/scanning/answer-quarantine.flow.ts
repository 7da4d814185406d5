import { z } from 'zod';

import { attachmentFacts, releaseFile } from '#domain/attachments';
import { appendEntry } from '#domain/ledger';
import { packInForce } from '#domain/policies';
import { endTasks } from '#domain/tasks';
import { flow } from '#flow';
import { ok, refuse } from '#kernel/result';
import { decide } from '#steps/decide';
import { id, paragraph } from '#steps/inputs';

/** What may be said of a finding of malware; nobody can allow malware. */
const verdicts = ['mistaken', 'stands'] as const;

/**
 * Who answers for security says what becomes of a file in quarantine, with a reason. A finding that is mistaken lets the
 * file out, until the scanner finds something of another name in it; one that stands leaves it there, and may be said to
 * be mistaken later.
 *
 * Refuses by `attachment.not-own` who brought the file in, and by `attachment.moves-by-table` a file that isn't in
 * quarantine.
 */
export const answerQuarantine = flow({
  name: 'answer-quarantine',
  action: 'answer-quarantine',
  input: z.object({
    attachmentId: id,
    verdict: z.enum(verdicts, 'Choose what becomes of the file.'),
    reason: paragraph('Write the reason.', 2000),
  }),
  subject: ({ attachmentId }) => attachmentId,
  controls: ['attachment.not-own', 'attachment.moves-by-table', 'agency.no-crossing'],
  run: (ctx, { attachmentId, verdict, reason }) =>
    ctx.transact(async (tx) => {
      const permit = await decide(tx, 'answer-quarantine', attachmentId);
      if (!permit.ok) return permit;
      const file = await attachmentFacts(tx, attachmentId);
      if (file?.scan !== 'malware') return refuse('attachment.moves-by-table');
      const { sha256, found: signature } = file;
      if (verdict === 'mistaken') {
        const released = await releaseFile(tx, permit.value);
        if (!released.ok) return released;
      }
      const { decisionId } = permit.value;
      const entry = { subjectId: attachmentId, decisionId, payload: { sha256, signature, verdict, reason } };
      if (verdict === 'mistaken') await appendEntry(tx, { ...entry, kind: 'attachment.released' });
      else await appendEntry(tx, { ...entry, kind: 'attachment.kept-in-quarantine' });
      const { roles } = await packInForce(tx);
      await endTasks(tx, attachmentId, ...Object.keys(roles).map((role) => `quarantine.${role}`));
      return ok({ attachmentId });
    }),
});
