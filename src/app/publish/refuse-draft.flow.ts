import { z } from 'zod';

import { flow } from '#flow';
import { endReview } from '#steps/end-review';
import { id, paragraph } from '#steps/inputs';

/** A second person refuses the draft for good, with the reason. */
export const refuseDraft = flow({
  name: 'refuse-draft',
  action: 'refuse-draft',
  input: z.object({
    draftId: id,
    contentHash: z.string().length(64),
    note: paragraph('Write the reason, with the clause where there is one.'),
  }),
  subject: ({ draftId }) => draftId,
  controls: ['approve.not-own-draft', 'approve.exact-content', 'draft.moves-by-table', 'agency.no-crossing'],
  run: (ctx, seen) => endReview(ctx, { act: 'refuse-draft', to: 'refused', ...seen }),
});
