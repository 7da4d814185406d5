import { createHmac, timingSafeEqual } from 'node:crypto';

/** Whoever shows the key of a comment wrote it. Nothing is stored: a key follows from the comment and our secret. */
export type AuthorKeys = {
  keyOf: (agencyId: string, commentId: string) => string;
  opens: (key: string, agencyId: string, commentId: string) => boolean;
};

/** Keys of 192 bits from a secret of this installation. Another secret makes all that were handed out worthless. */
export function authorKeys(secret: Uint8Array): AuthorKeys {
  const keyOf = (agencyId: string, commentId: string) =>
    createHmac('sha256', secret)
      .update(`comment\0${agencyId}\0${commentId}`)
      .digest()
      .subarray(0, 24)
      .toString('base64url');
  return {
    keyOf,
    opens(key, agencyId, commentId) {
      const [right, given] = [Buffer.from(keyOf(agencyId, commentId)), Buffer.from(key)];
      return right.length === given.length && timingSafeEqual(right, given);
    },
  };
}
