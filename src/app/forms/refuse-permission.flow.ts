import { z } from 'zod';

import { appendEntry } from '#domain/ledger';
import { refuseRequest } from '#domain/permissions';
import { endTasks } from '#domain/tasks';
import { flow } from '#flow';
import { ok } from '#kernel/result';
import { answering, waitingFor } from '#steps/answer-request';
import { id, line, paragraph } from '#steps/inputs';
import { tell } from '#steps/tell';

/** What was asked is not permitted, with the reason, signed. It can be asked again by another request. */
export const refusePermission = flow({
  name: 'refuse-permission',
  action: 'refuse-permission',
  input: z.object({
    requestId: id,
    signed: line('Type your name to sign.'),
    says: paragraph('Write the reason: whoever asked reads it.', 2000),
  }),
  subject: ({ requestId }) => requestId,
  controls: ['act.is-permitted', 'form.needs-decider', 'grant.not-own', 'form.moves-by-table', 'agency.no-crossing'],
  run: (ctx, { requestId, signed, says }) =>
    ctx.transact(async (tx) => {
      const answer = await answering(tx, 'refuse-permission', requestId);
      if (!answer.ok) return answer;
      const { permit, request, form, pack } = answer.value;
      const signature = { name: signed, words: ['Refused'], at: ctx.now, address: ctx.address ?? null };
      const answered = { signature, says, policyHash: pack.hash };
      const done = await refuseRequest(tx, permit, answered);
      if (!done.ok) return done;
      const { decisionId } = permit;
      await appendEntry(tx, { kind: 'permission.refused', subjectId: requestId, decisionId, payload: answered });
      await endTasks(tx, requestId, ...waitingFor(Object.keys(pack.roles)).map(({ kind }) => kind));
      await tell(tx, ctx.world, request.holderId, {
        subject: 'Your request is refused',
        says: `${form?.title ?? 'A request'}: ${request.about}. ${says}`,
        link: `/forms/${requestId}`,
      });
      return ok({ requestId });
    }),
});
