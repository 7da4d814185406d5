import type { Content } from '#connectors/contract';

/** What lies under a name: `version` is the hash it was put with. */
export type SitePost = { name: string; version: string };

/** A comment in its present state. `version` counts from 1 and grows with each edit, and when its author removes it. */
export type SiteComment = {
  id: string;
  postName: string;
  /** The comment that it answers; undefined directly under the post. */
  parentId?: string;
  /** `id` is never the account's own: the page takes comments of the public alone. */
  author: { id: string; name?: string };
  text: string;
  at: Date;
  version: number;
  /** Taken back by its author. */
  removed: boolean;
  hidden: boolean;
  /** What was sent, byte by byte, and its media type. */
  raw: Uint8Array;
  rawType: string;
};

/** Where the agency's own page is kept, bound to one account by whoever hands it in. Throws only when it is away. */
export type SiteStore = {
  /** Puts a post where nothing lies, and answers what lies there then: a second call changes nothing. A reply stands under the comment. */
  putPost: (name: string, content: Content, version: string) => Promise<SitePost>;
  findPost: (name: string) => Promise<SitePost | undefined>;
  /** The page doesn't show the post any more. That there is none is right too. */
  removePost: (name: string) => Promise<void>;
  /** Comments that came, changed or were removed since, in that order, at most `most`. Undefined: from the first. */
  commentsSince: (
    cursor: string | undefined,
    most: number,
  ) => Promise<{ comments: readonly SiteComment[]; cursor: string; more: boolean }>;
  setCommentHidden: (id: string, hidden: boolean) => Promise<void>;
  /** The comment as it is now; undefined when there never was one. */
  commentState: (id: string) => Promise<SiteComment | undefined>;
};
