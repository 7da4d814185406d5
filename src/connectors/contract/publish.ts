import type { Call, Raw, RemoteRef } from './connector.ts';

/** `bytes` are ready to be shown: decoded, bounded and stripped by the caller. Sizes in pixels. */
export type Picture = { bytes: Uint8Array; mediaType: string; alt: string; width?: number; height?: number };

/** A post as it was decided. `languages` are BCP 47 tags; `createdAt` is chosen once and kept with the post. */
export type Content = {
  text: string;
  createdAt: Date;
  languages: readonly string[];
  pictures: readonly Picture[];
  replyTo?: { root: RemoteRef; parent: RemoteRef };
};

/** What the network would not take: where, and what to do about it. */
export type ContentFinding = { where: 'text' | 'pictures' | 'languages' | 'reply'; says: string };

/** Content under the name that `nameFor` gave it. */
export type Named = { name: string; content: Content };

/** `url` is where people see it; `raw` the network's answer. */
export type Published = RemoteRef & { url: string; raw: Raw };

/** What lies under a name. `different`: something else has this name, or it was edited since. */
export type Found = { is: 'absent' } | { is: 'same' | 'different'; published: Published };

export type Publish = {
  /** The longest text that one post may have, in characters as people count them (graphemes), which is how `validate` counts. */
  mostCharacters: number;
  /** The longest description of one picture, in graphemes too; left out where the network names none. */
  mostAltCharacters?: number;
  /** Empty when the network would take it. Asks nobody. */
  validate: (content: Content) => readonly ContentFinding[];
  /**
   * The name that a post will have on the network, chosen before any call: the same for the same key and time.
   * It is stored before `submit`, so that a crash at any point ends in asking by name, never in sending twice.
   */
  nameFor: (key: string, createdAt: Date) => string;
  /**
   * The content lies under its name. A second call with the same changes nothing and answers the same.
   *
   * Refused: content that `validate` finds wrong, a name under which something else lies. Unavailable: anything after
   * which it isn't known whether the post is out; call again, or `find`.
   */
  submit: (named: Named, call: Call) => Promise<Published>;
  /** What lies under the name now. Changes nothing. */
  find: (named: Named, call: Call) => Promise<Found>;
  /** Replaces what has `current` as its version. Refused when it changed meanwhile. */
  edit?: (current: RemoteRef, content: Content, call: Call) => Promise<Published>;
  /** The post is gone; that it was gone already is right too. Only what this account published. */
  remove: (remoteId: string, call: Call) => Promise<void>;
};
