export { type Content, type Picture, contentHash } from './content.ts';
export { addDraft, changeContent, type DraftFacts, draftFacts, draftVersion, moveDraft } from './drafts.ts';
export { addAttestation, addReview, approvedHash } from './reviews.ts';
