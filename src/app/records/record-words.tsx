import type { Tone } from '#ui/status';

/** What a record is, in a word or two. */
export const kinds: Record<string, string> = {
  post: 'Post',
  comment: 'Comment',
  edit: 'Edited',
  deletion: 'Deleted',
  evidence: 'Sealed evidence',
};

/** How a record came here. */
export const ways: Record<string, string> = {
  push: 'The network told us',
  poll: 'We asked the network',
  own: 'Made here',
  import: 'Imported from a take-out',
};

/** What an entry of the log says became true. */
export const happenings: Record<string, [Tone, string]> = {
  'captured.post': ['neutral', 'Captured from the network'],
  'captured.comment': ['neutral', 'Captured from the network'],
  'captured.edit': ['neutral', 'Captured: its author changed it'],
  'captured.deletion': ['warning', 'Captured: it is gone from the network'],
  'comment.kept': ['good', 'Read and kept'],
  'comment.hide-ordered': ['busy', 'A person decided to hide it'],
  'comment.hidden': ['warning', 'Hidden on the network, and read back'],
  'comment.restore-ordered': ['busy', 'A person decided to show it again'],
  'comment.restored': ['good', 'Shown again on the network, and read back'],
  'comment.act-stopped': ['bad', 'The network did not do it'],
  'draft.started': ['neutral', 'Draft begun'],
  'draft.edited': ['neutral', 'Draft changed'],
  'draft.picture-attached': ['neutral', 'Picture added to the draft'],
  'draft.submitted': ['busy', 'Submitted for review'],
  'draft.approved': ['good', 'Approved'],
  'draft.sent_back': ['warning', 'Sent back for changes'],
  'draft.refused': ['bad', 'Refused by a reviewer'],
  'draft.questionable': ['warning', 'Called questionable: only the director decides'],
  'post.ordered': ['busy', 'Ordered to be published'],
  'post.published': ['good', 'Published'],
  'post.stopped': ['bad', 'Not published'],
  'records.exported': ['neutral', 'Exported'],
  'act.refused': ['bad', 'Not permitted'],
};

/** A size that people read. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
