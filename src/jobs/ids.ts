import { z } from 'zod';

import type { Queue } from './queues.ts';

/** What each job carries beside its agency. Ids only: pg-boss's tables lie outside row-level security. */
export const jobIds = {
  'publish-post': z.object({ agencyId: z.uuid(), publicationId: z.uuid() }),
  moderate: z.object({ agencyId: z.uuid(), actId: z.uuid() }),
  'send-notice': z.object({ agencyId: z.uuid(), noticeId: z.uuid() }),
  'mail-campaign': z.object({ agencyId: z.uuid(), campaignId: z.uuid() }),
  'read-picture': z.object({ agencyId: z.uuid(), attachmentId: z.uuid() }),
  translate: z.object({ agencyId: z.uuid(), translationId: z.uuid() }),
} as const satisfies Record<Queue, z.ZodType>;
