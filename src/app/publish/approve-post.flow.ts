import { z } from 'zod';

import { flow } from '#flow';
import { endReview } from '#steps/end-review';
import { id } from '#steps/inputs';

/** A second person approves exactly the content that was shown; a questionable one only who decides the questionable. */
export const approvePost = flow({
  name: 'approve-post',
  action: 'approve-post',
  input: z.object({ draftId: id, contentHash: z.string().length(64), note: z.string().trim().max(4000).default('') }),
  subject: ({ draftId }) => draftId,
  controls: [
    'approve.needs-review',
    'approve.questionable-to-director',
    'approve.not-own-draft',
    'approve.exact-content',
    'draft.answers-what-stands',
    'attachment.checked',
    'draft.moves-by-table',
    'agency.no-crossing',
  ],
  run: (ctx, seen) => endReview(ctx, { act: 'approve-post', to: 'approved', ...seen }),
});
