import { z } from 'zod';

import { nameReader } from '#domain/counsel';
import { appendEntry } from '#domain/ledger';
import { personFacts } from '#domain/people';
import { flow } from '#flow';
import { ok, refuse } from '#kernel/result';
import { decide } from '#steps/decide';
import { id } from '#steps/inputs';
import { tell } from '#steps/tell';

/**
 * Counsel names somebody who may read a note, or takes the name back. The reader is told that there is something to
 * read, and not what; whose name is taken back is not told.
 */
export const shareCounselNote = flow({
  name: 'share-counsel-note',
  action: 'share-counsel-note',
  input: z.object({ noteId: id, personId: id, reads: z.enum(['yes', 'no']).default('yes') }),
  subject: ({ noteId }) => noteId,
  controls: ['agency.no-crossing'],
  run: (ctx, { noteId, personId, reads }) =>
    ctx.transact(async (tx) => {
      const permit = await decide(tx, 'share-counsel-note', noteId);
      if (!permit.ok) return permit;
      if (!(await personFacts(tx, personId))) return refuse('agency.no-crossing');
      const named = await nameReader(tx, permit.value, { personId, reads: reads === 'yes' });
      if (!named.ok) return named;
      const { decisionId } = permit.value;
      const payload = { personId, reads: reads === 'yes' };
      await appendEntry(tx, { kind: 'counsel.reader', subjectId: noteId, decisionId, payload, log: 'restricted' });
      if (reads === 'yes')
        await tell(tx, ctx.world, personId, {
          subject: 'From counsel',
          says: 'Counsel has named you as a reader of something privileged. Read it here, and don’t pass it on.',
          link: `/counsel/notes/${noteId}`,
        });
      return ok({ noteId });
    }),
});
