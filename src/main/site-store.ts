import type { SiteComment, SiteStore } from '#connectors/site';
import {
  type StoredComment,
  findSitePost,
  putSitePost,
  removeSitePost,
  setSiteCommentHidden,
  siteComment,
  siteCommentsSince,
} from '#domain/site';
import { ok } from '#kernel/result';
import type { Blobs } from '#platform/blobs';
import type { Ctx } from '#platform/db';

/** The agency's own page, kept in our database, for one account. Pictures lie in the blob store under their hash. */
export function siteStore(ctx: () => Ctx, accountId: string, blobs: Blobs): SiteStore {
  return {
    async putPost(name, { text, createdAt, languages, pictures, replyTo }, version) {
      const kept = await Promise.all(
        pictures.map(async ({ bytes, ...words }) => ({ ...words, sha256: await blobs.put(bytes) })),
      );
      const content = { text, createdAt: createdAt.toISOString(), languages, pictures: kept };
      const place = replyTo && { under: replyTo.root.remoteId, answers: replyTo.parent.remoteId };
      const post = { accountId, name, version, content, place };
      const lies = await ctx().transact(async (tx) => ok(await putSitePost(tx, post)));
      return { name, version: lies.ok ? lies.value : version };
    },
    async findPost(name) {
      const version = await ctx().view((view) => findSitePost(view, accountId, name));
      return version === undefined ? undefined : { name, version };
    },
    async removePost(name) {
      await ctx().transact(async (tx) => ok(await removeSitePost(tx, accountId, name)));
    },
    async commentsSince(cursor, most) {
      const changed = Number(cursor ?? 0);
      const found = await ctx().view((view) => siteCommentsSince(view, accountId, { changed, most: most + 1 }));
      const comments = found.slice(0, most);
      return {
        comments: comments.map(shown),
        cursor: String(comments.at(-1)?.changed ?? changed),
        more: found.length > most,
      };
    },
    async setCommentHidden(id, hidden) {
      await ctx().transact(async (tx) => ok(await setSiteCommentHidden(tx, id, hidden)));
    },
    async commentState(id) {
      const comment = await ctx().view((view) => siteComment(view, id));
      return comment && shown(comment);
    },
  };
}

/** Nobody signs in there, and anybody takes any name, the agency's too: an author is known by the comment alone. */
function shown({ parentId, authorName, withdrawn, writtenAt, ...comment }: StoredComment): SiteComment {
  const parent = parentId === null ? {} : { parentId };
  const author = { id: comment.id, name: authorName };
  return { ...comment, ...parent, author, at: writtenAt, removed: withdrawn };
}
