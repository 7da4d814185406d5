import { z } from 'zod';

import { exceptionOf, exceptionsEndingWithin, untoldOfEnd } from '#domain/exceptions';
import { appendEntry } from '#domain/ledger';
import { happening } from '#flow';
import { ok } from '#kernel/result';
import { tellOf } from '#steps/exception-told';

const DAYS_BEFORE = 7;

/**
 * Whoever lives by an exception is told once that it runs out within a week, so that nobody finds out by a refusal. At a
 * second call nobody is told twice. Answers how many exceptions it was.
 */
export const exceptionsEnding = happening({
  name: 'exceptions-ending',
  input: z.object({}),
  async run(ctx): Promise<{ told: number }> {
    const ending = await ctx.view((view) => exceptionsEndingWithin(view, DAYS_BEFORE));
    for (const exceptionId of ending)
      await ctx.transact(async (tx) => {
        const exception = await exceptionOf(tx, exceptionId);
        if (!exception || !(await untoldOfEnd(tx, exceptionId))) return ok(null);
        const { until } = exception;
        await appendEntry(tx, { kind: 'exception.ends-soon', subjectId: exceptionId, payload: { until } });
        const happened = 'runs out by itself at its end. Whoever needs it for longer asks for another before';
        await tellOf(tx, ctx.world, exception, { subject: 'An exception runs out', happened });
        return ok(null);
      });
    return { told: ending.length };
  },
});
