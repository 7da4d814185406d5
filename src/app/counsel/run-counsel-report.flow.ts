import { z } from 'zod';

import { addNote } from '#domain/counsel';
import { appendEntry } from '#domain/ledger';
import { packInForce } from '#domain/policies';
import { flow } from '#flow';
import { ok } from '#kernel/result';
import { type Pack, consistencyOf, lintPack } from '#policy';
import { decide } from '#steps/decide';

/**
 * Counsel asks what the policy in force may not bear under the First Amendment (`lint`), or where it doesn't hang
 * together (`consistency`): the answer lands among counsel's notes, privileged, and nowhere else.
 */
export const runCounselReport = flow({
  name: 'run-counsel-report',
  action: 'write-counsel-note',
  input: z.object({ kind: z.enum(['lint', 'consistency'], 'Choose which report.') }),
  subject: (_input, ctx) => ctx.agencyId,
  controls: [],
  run: (ctx, { kind }) =>
    ctx.transact(async (tx) => {
      const permit = await decide(tx, 'write-counsel-note', ctx.agencyId);
      if (!permit.ok) return permit;
      const note = reportOf(await packInForce(tx), kind);
      const { noteId, hash } = await addNote(tx, permit.value, note);
      const { decisionId } = permit.value;
      const entry = { kind: 'counsel.kept', subjectId: noteId, decisionId, payload: { hash } };
      await appendEntry(tx, { ...entry, log: 'restricted' });
      return ok({ noteId });
    }),
});

const titles = {
  lint: 'What the rules for the public’s comments may not bear',
  consistency: 'Where the policy doesn’t hang together',
};

function reportOf(pack: Pack, kind: 'lint' | 'consistency') {
  const found = kind === 'lint' ? lintPack(pack) : consistencyOf(pack);
  const body = { policy: pack.policy, hash: pack.hash, found };
  return { kind, title: `${titles[kind]}: ${pack.policy}`, body, clause: null };
}
