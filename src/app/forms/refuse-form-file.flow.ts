import { MalwareFound } from '#domain/attachments';
import { flow } from '#flow';
import { refuseFile } from '#steps/attachments';

/** Nothing is asked by a form with a file in which the scanner found malware. Always refused, by `attachment.checked`. */
export const refuseFormFile = flow({
  name: 'refuse-form-file',
  action: 'request-permission',
  input: MalwareFound,
  subject: (_input, ctx) => ctx.agencyId,
  controls: ['attachment.checked'],
  run: (ctx, found) => refuseFile(ctx, ctx.agencyId, found),
});
