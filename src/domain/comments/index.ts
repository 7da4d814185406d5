export { answerableComment } from './answerable.ts';
export {
  type CommentFacts,
  commentFacts,
  editComment,
  knownComment,
  moveComment,
  tombstone,
  upsertComment,
} from './comments.ts';
export type { Screened } from './screening.ts';
export {
  askTranslations,
  keepTranslation,
  missTranslation,
  untranslated,
  waitingTranslations,
} from './translations.ts';
export { actOnComment, addOwnReading } from './readings.ts';
