import { z } from 'zod';

import { keepTranslation, missTranslation, untranslated } from '#domain/comments';
import { appendEntry } from '#domain/ledger';
import { happening } from '#flow';
import { sha256 } from '#kernel/hash';
import { ok } from '#kernel/result';
import { NetworkRefused, NetworkUnavailable } from '#kernel/trouble';
import { id } from '#steps/inputs';
import { translationScreen } from '#steps/screen-comment';

/**
 * A comment in a language that isn't read is translated by the machine that is configured, once a state, and the translation is
 * kept beside it with who made it and when. What is found in it sorts the queue and suggests no ground. Throws NetworkUnavailable
 * after the failed try is on record; what the translator refuses is not tried again.
 */
export const translateComment = happening({
  name: 'translate-comment',
  input: z.object({ translationId: id }),
  async run(ctx, { translationId }) {
    const asked = await ctx.view((view) => untranslated(view, translationId));
    const { translator, headWeights } = ctx.world;
    if (!asked || !translator.configured) return { state: 'over' as const };
    try {
      const words = await translator.translate(asked.words, asked.language);
      await ctx.transact(async (tx) => {
        const by = translator.name ?? '';
        const screened = (await translationScreen(tx, headWeights))(words);
        if (!(await keepTranslation(tx, asked, { words, by, ...screened }))) return ok(null);
        const { commentId, recordId, language } = asked;
        const found = screened.findings.map(({ kind, start, end, confidence }) => ({ kind, start, end, confidence }));
        const payload = { translationId, recordId, language, by, sha256: sha256(words), found };
        await appendEntry(tx, { kind: 'comment.translated', subjectId: commentId, payload });
        return ok(null);
      });
      return { state: 'done' as const };
    } catch (error) {
      if (!(error instanceof NetworkUnavailable || error instanceof NetworkRefused)) throw error;
      const over = error instanceof NetworkRefused;
      await ctx.transact(async (tx) => ok(await missTranslation(tx, translationId, { trouble: error.message, over })));
      if (!over) throw error;
      return { state: 'refused' as const };
    }
  },
});
