import type { Call, Raw } from './connector.ts';

/** A comment under a post of the account whose credential is used. */
export type CommentRef = { remoteId: string; rootRemoteId: string };

/** What the network says after the act, read back from it. */
export type CommentState = { hidden: boolean; raw: Raw };

export type Moderate = {
  /** The comment is hidden as far as the network goes. Hidden already: right too. Refused where it isn't under our post. */
  hide: (comment: CommentRef, call: Call) => Promise<CommentState>;
  /** The comment is shown again. Shown already: right too. */
  restore: (comment: CommentRef, call: Call) => Promise<CommentState>;
  /** Changes nothing. */
  state: (comment: CommentRef, call: Call) => Promise<CommentState>;
};
