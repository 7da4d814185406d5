import { z } from 'zod';

import { putInForm as put } from '#domain/acknowledgements';
import { ChosenFile, bringIn } from '#domain/attachments';
import { appendEntry } from '#domain/ledger';
import { flow } from '#flow';
import { ok } from '#kernel/result';
import { decide } from '#steps/decide';
import { line, paragraph } from '#steps/inputs';

import { FORM } from './words.ts';

/** The agency's own paper takes the place of the pack's form: campaigns that begin from now on use it. */
export const putInForm = flow({
  name: 'put-in-form',
  action: 'put-in-form',
  input: z.object({
    title: line('Write the title of the form, as it stands on it.'),
    words: paragraph('Write the words of the form, as they stand on it.', 20_000).refine(
      (words) => !words.includes('\0') && words.isWellFormed(),
      'The words have a broken character. Type them again instead of pasting.',
    ),
    paper: z.object({
      sha256: z.string().length(64),
      mediaType: z.literal('application/pdf'),
      sizeBytes: z.int(),
      chosen: ChosenFile.optional(),
    }),
  }),
  subject: (_input, ctx) => ctx.agencyId,
  controls: ['act.is-permitted'],
  run: (ctx, { title, words, paper: { sha256, mediaType, chosen } }) =>
    ctx.transact(async (tx) => {
      const permit = await decide(tx, 'put-in-form', ctx.agencyId);
      if (!permit.ok) return permit;
      await bringIn(tx, permit.value, { sha256, chosen });
      const form = { form: FORM, title, sha256, mediaType, words };
      const ownFormId = await put(tx, permit.value, form);
      const { decisionId } = permit.value;
      await appendEntry(tx, { kind: 'form.put-in', subjectId: ownFormId, decisionId, payload: form });
      return ok({ ownFormId });
    }),
});
