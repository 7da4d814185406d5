import { type Act, type Pack, noFacts, rolesThatMay } from '#policy';
import type { Link } from '#ui/shell-parts';

/** The areas of the house, each with the acts whose roles have work in it; everybody has the ones without. */
const AREAS: readonly (Link & { acts: readonly Act[]; privileged?: true })[] = [
  { href: '/', label: 'Today', acts: [] },
  { href: '/publish', label: 'Publish', acts: ['start-draft', 'approve-post', 'approve-use'] },
  { href: '/respond', label: 'Respond', acts: ['keep-comment'] },
  { href: '/registers', label: 'Registers', acts: [] },
  { href: '/files', label: 'Files', acts: ['scan-attachment'] },
  { href: '/records', label: 'Records', acts: ['approve-post', 'keep-comment'] },
  { href: '/people', label: 'People', acts: [] },
  { href: '/policy', label: 'Policy', acts: [] },
  { href: '/forms', label: 'Forms', acts: [] },
  { href: '/acknowledgements', label: 'Acknowledgements', acts: [] },
  { href: '/counsel', label: 'Counsel', acts: ['write-counsel-note'], privileged: true },
];

/** Who may take records out, or adopts the policy, reads everything but what is privileged. */
const READERS: readonly Act[] = ['export-records', 'adopt-policy'];

const known = new Map<string, ReadonlyMap<string, ReadonlySet<string>>>();

/** The areas in which somebody with these roles has work or reads, as the pack's own rules have it. */
export function areasOf(pack: Pack, roles: readonly string[]): Link[] {
  const byArea = known.get(pack.hash) ?? rolesByArea(pack);
  known.set(pack.hash, byArea);
  return AREAS.filter(({ href, acts }) => acts.length === 0 || roles.some((role) => byArea.get(href)?.has(role)));
}

/** Asked once a pack: it takes a judgement for each role and act. */
function rolesByArea(pack: Pack): ReadonlyMap<string, ReadonlySet<string>> {
  const readers = READERS.flatMap((act) => rolesFor(pack, act));
  return new Map(
    AREAS.map(({ href, acts, privileged }) => [
      href,
      new Set([...(privileged ? [] : readers), ...acts.flatMap((act) => rolesFor(pack, act))]),
    ]),
  );
}

function rolesFor(pack: Pack, act: Act): string[] {
  const agencyId = 'an agency';
  const subject = { id: 'a thing', agencyId, authorId: 'its author' };
  return rolesThatMay(pack, { act, person: { id: 'somebody', agencyId }, subject, facts: noFacts });
}
