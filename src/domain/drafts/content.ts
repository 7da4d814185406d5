import { canonicalJson } from '#kernel/canonical-json';
import { sha256 } from '#kernel/hash';

/** A picture as it will be published: `sha256` names the stored bytes; `alt` is read to who can't see it. */
export type Picture = {
  sha256: string;
  mediaType: string;
  width: number;
  height: number;
  alt: string;
  /** Whose it is. */
  source: string;
  /** By what right it is used. */
  right: string;
};

/** All that a reviewer approves and the public gets. */
export type Content = { text: string; pictures: Picture[] };

/**
 * What an approval is of: the account and everything in the content. Any change gives another hash.
 *
 * @public
 */
export function contentHash(accountId: string, content: Content): string {
  return sha256(canonicalJson({ accountId, ...content }));
}
