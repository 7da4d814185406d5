import type { Raw, RemoteRef } from './connector.ts';

/** Who wrote it: `id` stays, `handle` and `name` are what the network showed then. */
type Author = { id: string; handle?: string; name?: string };

/** A picture or film that an event carries: fetched by `media`, its bytes are not part of the event. */
export type CapturedMedia = { url: string; type: string; alt: string };

/**
 * One thing that happened on the network, as far as it is told.
 *
 * May come again: `remoteId` with `version` says whether it is known. A known `remoteId` with a new version is an edit,
 * whatever `kind` says. Everything here was written by strangers.
 */
export type CapturedEvent = {
  kind: 'post' | 'reply' | 'edit' | 'delete';
  remoteId: string;
  parentRemoteId?: string;
  rootRemoteId?: string;
  author: Author;
  /** As `readableText` makes it; empty for a deletion. What was really written is in `raw`. */
  text: string;
  /** How many UTF-16 units of the text are in `raw` alone; 0 when `text` is whole. */
  textLeftOut: number;
  media: readonly CapturedMedia[];
  /** When the author's side says it was written; undefined where it says nothing or nonsense. */
  at: Date | undefined;
  /** CID, number or hash of this state; for a deletion, the last state known. */
  version: string;
  how: 'push' | 'poll';
  /** `inferred` where the network doesn't say why a thing is away: deleted, suspended and blocked look alike. */
  certainty: 'stated' | 'inferred';
  /** The bytes that told of it, as they came, and no words of the author's that are not to us. */
  raw: Uint8Array;
  rawType: string;
};

/** Upper bounds of one poll, both at least 1: events answered, requests made. */
export type CaptureLimits = { events: number; requests: number };

/**
 * `cursor` is opaque, and goes into the next poll once the events are stored. `more`: a limit ended the poll, go on at
 * once. `raw` are the answers that hold nothing but our posts and what was said under them.
 */
export type Polled = { events: readonly CapturedEvent[]; cursor: string; more: boolean; raw: readonly Raw[] };

/** `events` are the changes; `unknown` those ids of which nothing could be learned now, with the reason. */
export type Rechecked = {
  events: readonly CapturedEvent[];
  unknown: readonly { remoteId: string; because: string }[];
};

export type Capture = {
  /**
   * What happened since `cursor` (undefined: from the beginning): the account's own posts, and replies under them.
   * `account` is the id that `identify` told. Unavailable: nothing is lost, the same cursor is asked again.
   */
  poll: (asked: {
    account: string;
    cursor: string | undefined;
    limits: CaptureLimits;
    signal?: AbortSignal;
  }) => Promise<Polled>;
  /** Edits and deletions among these, against the version known. Nothing for what is as it was. */
  recheck: (known: readonly RemoteRef[], signal?: AbortSignal) => Promise<Rechecked>;
  /** The bytes of a medium, as the network serves them: hostile until screened. */
  media?: (medium: CapturedMedia, signal?: AbortSignal) => Promise<Raw>;
};
