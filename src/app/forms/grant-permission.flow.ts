import { z } from 'zod';

import { agencyOf } from '#domain/agencies';
import { appendEntry } from '#domain/ledger';
import { grantRequest } from '#domain/permissions';
import { endTasks } from '#domain/tasks';
import { flow } from '#flow';
import { ok, refuse } from '#kernel/result';
import { WrongUse } from '#kernel/trouble';
import { answering, waitingFor } from '#steps/answer-request';
import { id, line } from '#steps/inputs';
import { tell } from '#steps/tell';

import { termOf } from './term.ts';

/**
 * What was asked is permitted in writing, from the second of the signature on: it can't be dated back. It ends by the form's
 * setting or on an earlier day. Throws WrongUse for a day that has passed or lies beyond what the policy allows.
 */
export const grantPermission = flow({
  name: 'grant-permission',
  action: 'grant-permission',
  input: z.object({
    requestId: id,
    signed: line('Type your name to sign.'),
    /** The last day on which it holds, or empty. */
    lastDay: z.string().trim().max(10, 'Write the day as 2026-11-30.').default(''),
    says: z.string().trim().max(2000, 'At most 2,000 characters.').default(''),
  }),
  subject: ({ requestId }) => requestId,
  controls: ['act.is-permitted', 'form.needs-decider', 'grant.not-own', 'form.moves-by-table', 'agency.no-crossing'],
  run: (ctx, { requestId, signed, lastDay, says }) =>
    ctx.transact(async (tx) => {
      const answer = await answering(tx, 'grant-permission', requestId);
      if (!answer.ok) return answer;
      const { permit, request, form, pack } = answer.value;
      if (!form?.decides) return refuse('act.is-permitted');
      const { zone } = await agencyOf(tx);
      const term = termOf(pack, form, { from: ctx.now, zone, lastDay });
      if ('trouble' in term) throw new WrongUse(`Not granted. ${term.trouble}`);
      const words = [form.decides.says, form.decides.sign];
      const signature = { name: signed, words, at: ctx.now, address: ctx.address ?? null };
      const answered = { signature, says, policyHash: pack.hash };
      const done = await grantRequest(tx, permit, { ...answered, untilAt: term.until });
      if (!done.ok) return done;
      const { decisionId } = permit;
      const payload = { ...answered, from: ctx.now, until: term.until };
      await appendEntry(tx, { kind: 'permission.granted', subjectId: requestId, decisionId, payload });
      await endTasks(tx, requestId, ...waitingFor(Object.keys(pack.roles)).map(({ kind }) => kind));
      await tell(tx, ctx.world, request.holderId, {
        subject: 'Your request is granted',
        says: `${form.title}: ${request.about}`,
        link: `/forms/${requestId}`,
      });
      return ok({ requestId });
    }),
});
