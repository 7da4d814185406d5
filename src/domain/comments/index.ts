export {
  type CommentFacts,
  commentFacts,
  editComment,
  knownComment,
  moveComment,
  tombstone,
  upsertComment,
} from './comments.ts';
