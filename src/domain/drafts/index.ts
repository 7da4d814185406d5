export { type Content, type Picture } from './content.ts';
export { addDraft, changeContent, type DraftFacts, draftFacts, draftVersion, moveDraft } from './drafts.ts';
export { addAttestation, addReview, approvedHash } from './reviews.ts';
/** @public */
export { contentHash } from './content.ts';
