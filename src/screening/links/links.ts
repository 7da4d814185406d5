import { type Folded, spanOf } from '#screening/fold/folded';
import type { AgencyTerms, Spot } from '#screening/types';

import { hostsAmong } from './listed.ts';
import { type Seen, hidesWhere, riskOf } from './risks.ts';
import type { Link } from './scan.ts';

/** The agency's own lists, and whether the text is a comment of the public. */
type Asked = { terms: AgencyTerms; ofPublic: boolean };

/**
 * Links that hide or borrow where they lead, that bring a file, or that go unprotected: one finding a link, of its gravest risk.
 * In the public's comments only what deceives or harms is said; how somebody shortens a link is theirs. Looks at the text
 * alone: nothing is asked of any server. `links` are those of the folded text. Linear.
 */
export function linkSpots(folded: Folded, links: readonly Link[], { terms, ofPublic }: Asked): Spot[] {
  if (links.length === 0) return [];
  const ours = hostsAmong(terms.allowed ?? []);
  const spots: Spot[] = [];
  for (const link of links) {
    const risk = riskOf(seenOf(folded, link, ours));
    if (!risk || (ofPublic && risk.careless)) continue;
    const { explanation, confidence } = risk;
    spots.push({ kind: 'link_risk', ...spanOf(folded, link.from, link.to), confidence, detector: 'link', explanation });
  }
  return spots;
}

/** Those links of which a reader sees whom they lead to: none that is shortened, disguised, a bare number, or no page. */
export const openAmong = (folded: Folded, links: readonly Link[]): Link[] =>
  links.filter((link) => !hidesWhere(seenOf(folded, link, [])));

function seenOf(folded: Folded, link: Link, ours: readonly string[]): Seen {
  const { start, end } = spanOf(folded, link.hostFrom, link.hostTo);
  return { link, hostGiven: folded.given.slice(start, end), shown: shownBefore(folded.text, link), ours };
}

const MOST_SHOWN = 200;

/** What people see instead of a link that stands as '[shown](link)'. */
function shownBefore(text: string, { from }: Link): string {
  if (text.charAt(from - 1) !== '(' || text.charAt(from - 2) !== ']') return '';
  const before = text.slice(Math.max(0, from - 2 - MOST_SHOWN), from - 2);
  const open = before.lastIndexOf('[');
  return open < 0 ? '' : before.slice(open + 1);
}
