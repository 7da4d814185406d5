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
export { actOnComment, addOwnReading } from './readings.ts';
