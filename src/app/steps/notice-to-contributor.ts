import { randomInt } from 'node:crypto';

import type { GroundWords } from '#domain/moderation';
import { type Pack, groundOf } from '#policy';

const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const LENGTH = 10;

/** A code that a contributor can read over the phone: no letter looks like a digit. About 49 bits. */
export function noticeCode(): string {
  const letters = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]);
  return `${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`;
}

/**
 * The words to a contributor: which ground, of which clause, resting on which words, and how to appeal.
 *
 * A ground of the restricted lane doesn't repeat the words, since they may be what must not be spread.
 */
export function noticeText(
  pack: Pack,
  { code, grounds, origin }: { code: string; grounds: GroundWords[]; origin: string },
): string {
  const named = grounds.flatMap(({ ground, words }) => {
    const entry = groundOf(pack, ground);
    return entry ? [{ entry, quote: entry.lane === 'restricted' ? '(not repeated here)' : `“${words}”` }] : [];
  });
  const blanks: Record<string, string> = {
    code,
    clause: named.map(({ entry }) => entry.clause).join(', '),
    ground: named.map(({ entry }) => entry.label).join('; '),
    quote: named.map(({ quote }) => quote).join('; '),
    appeal: `${origin}/appeals/${code}`,
  };
  const wording =
    pack.wording['notice-hidden']?.text ??
    'Your comment is hidden: {ground} ({clause}), because of {quote}. Code {code}. {appeal}';
  return wording.replaceAll(/\{(\w+)\}/g, (blank, name: string) => blanks[name] ?? blank);
}
