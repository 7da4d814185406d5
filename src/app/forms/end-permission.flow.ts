import { z } from 'zod';

import { appendEntry } from '#domain/ledger';
import { endRequest } from '#domain/permissions';
import { endTasks } from '#domain/tasks';
import { flow } from '#flow';
import { ok } from '#kernel/result';
import { answering, decidersOf, waitingFor } from '#steps/answer-request';
import { id, line } from '#steps/inputs';
import { tell, tellRoles } from '#steps/tell';
import { tellAuthors } from '#steps/tell-authors';

/**
 * A permission ends at this second, with a reason; or a request is taken off before it is answered: by whom the form names,
 * or by who asked. The other side is told, and so are the authors of drafts that rest on it: what is ordered for later does
 * not go out.
 */
export const endPermission = flow({
  name: 'end-permission',
  action: 'end-permission',
  input: z.object({ requestId: id, reason: line('Write the reason: whoever asked reads it.', 500) }),
  subject: ({ requestId }) => requestId,
  controls: ['form.needs-decider', 'form.moves-by-table', 'agency.no-crossing'],
  run: (ctx, { requestId, reason }) =>
    ctx.transact(async (tx) => {
      const answer = await answering(tx, 'end-permission', requestId);
      if (!answer.ok) return answer;
      const { permit, request, form, pack } = answer.value;
      const done = await endRequest(tx, permit, request);
      if (!done.ok) return done;
      const { decisionId } = permit;
      const payload = { reason, was: request.state };
      await appendEntry(tx, { kind: 'permission.ended', subjectId: requestId, decisionId, payload });
      await endTasks(tx, requestId, ...waitingFor(Object.keys(pack.roles)).map(({ kind }) => kind));
      const own = request.holderId === permit.personId;
      const told = {
        subject: subjectOf(own, request.from !== null),
        says: `${form?.title ?? 'A permission'}: ${request.about}. ${reason}`,
        link: `/forms/${requestId}`,
      };
      if (!own) await tell(tx, ctx.world, request.holderId, told);
      else if (form) await tellRoles(tx, ctx.world, decidersOf(pack, form), told);
      await tellAuthors(tx, ctx.world, { id: requestId, about: request.about, how: `was ended: ${reason}` });
      return ok({ requestId });
    }),
});

function subjectOf(own: boolean, granted: boolean): string {
  if (own) return granted ? 'A permission was given up' : 'A request was taken back';
  return granted ? 'A permission of yours has ended' : 'Your request was taken off';
}
