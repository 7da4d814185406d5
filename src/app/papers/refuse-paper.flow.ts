import { MalwareFound } from '#domain/attachments';
import { flow } from '#flow';
import { refuseFile } from '#steps/attachments';
import { id } from '#steps/inputs';

/** Nothing is recorded by a scan in which malware was found. Always refused, by `attachment.checked`. */
export const refusePaper = flow({
  name: 'refuse-paper',
  action: 'record-acknowledgement',
  input: MalwareFound.extend({ campaignId: id }),
  subject: ({ campaignId }) => campaignId,
  controls: ['attachment.checked'],
  run: (ctx, { campaignId, ...found }) => refuseFile(ctx, campaignId, found),
});
