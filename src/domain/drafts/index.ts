export { type Content, type Needs, type Picture, permissionsIn, pictureMatters, textMatters } from './content.ts';
export {
  addDraft,
  changeContent,
  type DraftFacts,
  draftFacts,
  draftVersion,
  draftsOn,
  draftsUnderway,
  moveDraft,
  takeBack,
} from './drafts.ts';
export {
  addFindingQuestion,
  answerFindingQuestion,
  type FindingQuestion,
  findingQuestionOf,
  findingVerdicts,
  type FoundWords,
  questionsOn,
  setAside,
} from './finding-questions.ts';
export { addAttestation, addReview, approvalOf, approvedHash } from './reviews.ts';
/** @public */
export { contentHash } from './content.ts';
