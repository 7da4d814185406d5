import type { RemoteRef } from '#connectors/contract';
import type { SiteComment, SitePost, SiteStore } from '#connectors/site';

type Change = { at: number; comment: SiteComment };

/** An agency's page that lasts as long as the test, and the public in front of it. */
export function siteInMemory() {
  const posts = new Map<string, SitePost>();
  const comments = new Map<string, Change>();
  let changes = 0;

  const keep = (comment: SiteComment): RemoteRef => {
    changes += 1;
    comments.set(comment.id, { at: changes, comment });
    return { remoteId: comment.id, version: String(comment.version) };
  };
  const change = (id: string, changed: (comment: SiteComment) => SiteComment) => {
    const found = comments.get(id);
    if (found === undefined) throw new Error(`no comment ${id}`);
    keep({ ...changed(found.comment), version: found.comment.version + 1 });
  };
  const store: SiteStore = {
    putPost: async (name, _content, version) => {
      const lies = posts.get(name) ?? { name, version };
      posts.set(name, lies);
      return lies;
    },
    findPost: async (name) => posts.get(name),
    removePost: async (name) => void posts.delete(name),
    commentsSince: async (cursor = '0', most) => {
      const since = [...comments.values()].filter(({ at }) => at > Number(cursor)).toSorted((a, b) => a.at - b.at);
      const told = since.slice(0, most);
      const next = String(told.at(-1)?.at ?? cursor);
      return { comments: told.map(({ comment }) => comment), cursor: next, more: since.length > told.length };
    },
    setCommentHidden: async (id, hidden) => {
      const found = comments.get(id);
      if (found !== undefined) found.comment.hidden = hidden;
    },
    commentState: async (id) => comments.get(id)?.comment,
  };
  return {
    store,
    posts: () => [...posts.keys()],
    comment: (postName: string, text: string) =>
      keep({
        id: `comment-${changes + 1}`,
        postName,
        author: { id: 'visitor', name: 'A visitor' },
        text,
        at: new Date('2026-10-02T08:00:00Z'),
        version: 1,
        removed: false,
        hidden: false,
        raw: new TextEncoder().encode(text),
        rawType: 'text/plain; charset=utf-8',
      }),
    rewrite: (id: string, text: string) =>
      change(id, (comment) => ({ ...comment, text, raw: new TextEncoder().encode(text) })),
    takeBack: (id: string) => change(id, (comment) => ({ ...comment, removed: true })),
  };
}
