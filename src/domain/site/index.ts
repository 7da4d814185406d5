export {
  addSiteComment,
  setSiteCommentHidden,
  siteComment,
  siteCommentsSince,
  type StoredComment,
  withdrawSiteComment,
  editSiteComment,
} from './comments.ts';
export { findSitePost, putSitePost, removeSitePost } from './posts.ts';
