import { z } from 'zod';

import { addNote } from '#domain/counsel';
import { appendEntry } from '#domain/ledger';
import { flow } from '#flow';
import { ok } from '#kernel/result';
import { decide } from '#steps/decide';
import { line, paragraph } from '#steps/inputs';

/**
 * Counsel writes a privileged note: kept for counsel alone until counsel names readers. The ledger gets a hash in the
 * restricted log, and neither title nor text nor clause.
 */
export const writeCounselNote = flow({
  name: 'write-counsel-note',
  action: 'write-counsel-note',
  input: z.object({
    title: line('Write what the note is about.', 120),
    text: paragraph('Write the note.', 20_000),
    clause: z.string().trim().max(100, 'At most 100 characters.').default(''),
  }),
  subject: (_input, ctx) => ctx.agencyId,
  controls: [],
  run: (ctx, { title, text, clause }) =>
    ctx.transact(async (tx) => {
      const permit = await decide(tx, 'write-counsel-note', ctx.agencyId);
      if (!permit.ok) return permit;
      const kept = { kind: 'note', title, body: { text }, clause: clause === '' ? null : clause } as const;
      const { noteId, hash } = await addNote(tx, permit.value, kept);
      const { decisionId } = permit.value;
      const entry = { kind: 'counsel.kept', subjectId: noteId, decisionId, payload: { hash } };
      await appendEntry(tx, { ...entry, log: 'restricted' });
      return ok({ noteId });
    }),
});
