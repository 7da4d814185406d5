import type { AgencyTerms } from '#screening/types';

import { linksIn } from './scan.ts';

/** Hosts that the agency's list allows: what looks like one of them and isn't is found. */
export const hostsAmong = (allowed: NonNullable<AgencyTerms['allowed']>): string[] =>
  allowed.flatMap(({ kinds, words }) =>
    kinds.includes('link_risk') ? linksIn(words.toLowerCase()).map(({ host }) => host) : [],
  );

/**
 * Whether a link is one that an entry names: a host allows all below it ('go.example.org'), a host with a path what begins so.
 * Letters count as they were given: what only looks like the entry isn't it.
 */
export function isListedLink(given: string, words: string): boolean {
  const [[mine], [theirs]] = [linksIn(given.toLowerCase()), linksIn(words.toLowerCase())];
  if (!mine || !theirs || theirs.host === '') return false;
  const isHost = mine.host === theirs.host || (theirs.path.length < 2 && mine.host.endsWith(`.${theirs.host}`));
  return isHost && !mine.user && mine.path.startsWith(theirs.path);
}
