import { z } from 'zod';

import { flow } from '#flow';
import { endReview } from '#steps/end-review';
import { id, paragraph } from '#steps/inputs';

/** A second person asks the author for changes, with a note that is never published. */
export const sendBackDraft = flow({
  name: 'send-back-draft',
  action: 'send-back-draft',
  input: z.object({ draftId: id, contentHash: z.string().length(64), note: paragraph('Write what has to change.') }),
  subject: ({ draftId }) => draftId,
  controls: ['approve.not-own-draft', 'approve.exact-content', 'draft.moves-by-table', 'agency.no-crossing'],
  run: (ctx, seen) => endReview(ctx, { act: 'send-back-draft', to: 'sent_back', ...seen }),
});
