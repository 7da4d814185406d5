import { z } from 'zod';

import { appendEntry } from '#domain/ledger';
import { personFacts } from '#domain/people';
import { happening } from '#flow';
import { ok } from '#kernel/result';
import { id } from '#steps/inputs';

/** Somebody of Human Resources takes out a person's papers: who, whose and when is in the ledger. False where there is no such person. */
export const handOutPapers = happening({
  name: 'hand-out-papers',
  input: z.object({ personId: id, papers: z.array(z.string().length(64)).max(5000) }),
  async run(ctx, { personId, papers }): Promise<boolean> {
    const done = await ctx.transact(async (tx) => {
      if (!(await personFacts(tx, personId))) return ok(false);
      await appendEntry(tx, { kind: 'papers.handed-out', subjectId: personId, payload: { papers } });
      return ok(true);
    });
    return done.ok && done.value;
  },
});
