import { MalwareFound } from '#domain/attachments';
import { flow } from '#flow';
import { refuseFile } from '#steps/attachments';

/** A form in which malware was found is not put in. Always refused, by `attachment.checked`. */
export const refuseOwnForm = flow({
  name: 'refuse-own-form',
  action: 'put-in-form',
  input: MalwareFound,
  subject: (_input, ctx) => ctx.agencyId,
  controls: ['attachment.checked'],
  run: (ctx, found) => refuseFile(ctx, ctx.agencyId, found),
});
