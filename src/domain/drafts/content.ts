import { canonicalJson } from '#kernel/canonical-json';
import { sha256 } from '#kernel/hash';
import type { Shown } from '#kernel/people-shown';

/** What of a picture, and what of a text, can need a written permission beforehand. */
export const pictureMatters = ['copyright', 'images'] as const;
export const textMatters = ['confidential'] as const;

type Matter = (typeof pictureMatters)[number] | (typeof textMatters)[number];

/**
 * For what a permission is needed, each with the permission that is said to cover it: its id, or empty while there is none.
 * What needs none isn't named.
 */
export type Needs = Partial<Record<Matter, string>>;

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
  /** Who is in it, as the author has answered; not there while unanswered. */
  shows?: Shown[] | undefined;
  needs?: Needs | undefined;
};

/**
 * All that a reviewer approves and the public gets. `needs` is what the text needs. `to` is of an answer: the record of the
 * comment's words that it answers, so that who approves approves it as an answer to those.
 */
export type Content = { text: string; pictures: Picture[]; needs?: Needs | undefined; to?: string | undefined };

/**
 * What an approval is of: the account and everything in the content. Any change gives another hash.
 *
 * @public
 */
export function contentHash(accountId: string, content: Content): string {
  return sha256(canonicalJson({ accountId, ...content }));
}

/** The permissions that a content names, each once. */
export function permissionsIn({ pictures, needs }: Content): string[] {
  const named = [needs, ...pictures.map((picture) => picture.needs)].flatMap((one) => Object.values(one ?? {}));
  return [...new Set(named.filter((id) => id !== ''))];
}
