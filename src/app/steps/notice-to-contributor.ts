import { randomInt } from 'node:crypto';

import type { GroundWords } from '#domain/moderation';
import { type Pack, groundOf } from '#policy';

const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const LENGTH = 10;
const UNWORDED = '{agency} has hidden your comment: {ground} ({clause}). It rests on: {quote}. Code {code}. {appeal}';

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
  { code, grounds, origin, agency }: { code: string; grounds: GroundWords[]; origin: string; agency: string },
): string {
  const named = grounds.flatMap(({ ground, words }) => {
    const entry = groundOf(pack, ground);
    return entry ? [{ entry, quote: entry.lane === 'restricted' ? '(not repeated here)' : `“${words}”` }] : [];
  });
  const blanks: Record<string, string> = {
    agency,
    code,
    clause: named.map(({ entry }) => entry.clause).join(', '),
    ground: named.map(({ entry }) => entry.label).join('; '),
    quote: named.map(({ quote }) => quote).join('; '),
    appeal: `${origin}/appeals/${code}`,
  };
  const restricted = named.some(({ entry }) => entry.lane === 'restricted');
  const chosen = restricted && pack.wording['notice-hidden-protected'] ? 'notice-hidden-protected' : 'notice-hidden';
  const wording = pack.wording[chosen]?.text ?? UNWORDED;
  return wording.replaceAll(/\{(\w+)\}/g, (blank, name: string) => blanks[name] ?? blank);
}
