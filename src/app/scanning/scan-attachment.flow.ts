import { z } from 'zod';

import { attachmentFacts } from '#domain/attachments';
import { appendEntry } from '#domain/ledger';
import { flow } from '#flow';
import { ok, refuse } from '#kernel/result';
import { decide } from '#steps/decide';
import { id } from '#steps/inputs';
import { scanOne } from '#steps/scan-again';

/**
 * A person has one file scanned now. A file in quarantine stays there, whatever the scanner says: people let it out. Answers
 * what came of it; where the scanner or the store is away, the file says why.
 */
export const scanAttachment = flow({
  name: 'scan-attachment',
  action: 'scan-attachment',
  input: z.object({ attachmentId: id }),
  subject: ({ attachmentId }) => attachmentId,
  controls: ['act.is-permitted', 'agency.no-crossing'],
  async run(ctx, { attachmentId }) {
    const ordered = await ctx.transact(async (tx) => {
      const permit = await decide(tx, 'scan-attachment', attachmentId);
      if (!permit.ok) return permit;
      const file = await attachmentFacts(tx, attachmentId);
      if (!file) return refuse('agency.no-crossing');
      const { decisionId } = permit.value;
      const { sha256 } = file;
      await appendEntry(tx, {
        kind: 'attachment.scan-ordered',
        subjectId: attachmentId,
        decisionId,
        payload: { sha256 },
      });
      return ok({ file, decisionId });
    });
    if (!ordered.ok) return ordered;
    return ok({ outcome: await scanOne(ctx, ordered.value.file, ordered.value.decisionId) });
  },
});
