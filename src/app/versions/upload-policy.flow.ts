import { z } from 'zod';

import { agencyOf } from '#domain/agencies';
import { appendEntry } from '#domain/ledger';
import { addProposal, packInForce } from '#domain/policies';
import { flow } from '#flow';
import { ok, refuse } from '#kernel/result';
import { decide } from '#steps/decide';

import { hereOf, readUpload } from './upload.ts';

/** What the reader of packs takes too. */
const mostBytes = 10_000_000;

/**
 * A version of the policy stands to be looked at. Nothing is in force by it, and of a pack that isn't whole, or is
 * another agency's, nothing is kept. The same version uploaded again is the one that waits already.
 */
export const uploadPolicy = flow({
  name: 'upload-policy',
  action: 'upload-policy',
  input: z.object({
    bytes: z
      .instanceof(Uint8Array, { message: 'Choose the ZIP file of the policy pack.' })
      .refine(({ byteLength }) => byteLength > 0, 'Choose the ZIP file of the policy pack.')
      .refine(
        ({ byteLength }) => byteLength <= mostBytes,
        'The file is over 10 MB, which no pack needs. Nothing was kept.',
      ),
    fileName: z.string().transform((name) => name.replaceAll(/\p{C}/gu, '').slice(0, 200) || 'a file without a name'),
    note: z.string().trim().max(2000, 'At most 2,000 characters.').default(''),
  }),
  subject: (_input, ctx) => ctx.agencyId,
  controls: ['policy.is-whole'],
  run: (ctx, { bytes, fileName, note }) =>
    ctx.transact(async (tx) => {
      const permit = await decide(tx, 'upload-policy', ctx.agencyId);
      if (!permit.ok) return permit;
      const { decisionId, personId } = permit.value;
      const [{ slug }, inForce] = [await agencyOf(tx), await packInForce(tx)];
      const { pack } = readUpload(bytes, hereOf(inForce, slug));
      if (!pack) return refuse('policy.is-whole');
      const { id, isNew } = await addProposal(tx, { pack, fileName, note, personId, decisionId });
      const { policy, hash, edition = null } = pack;
      const payload = { policy, hash, edition, fileName, note };
      if (isNew) await appendEntry(tx, { kind: 'policy.uploaded', subjectId: id, decisionId, payload });
      return ok({ proposalId: id });
    }),
});
