import { personBySignIn } from '#domain/agencies';
import { visitor } from '#domain/people';
import { packInForce } from '#domain/policies';
import type { Visit } from '#door';
import type { Database } from '#platform/db';
import type { Ctx } from '#steps/world';

import { areasOf } from './areas-by-role.ts';

type Known = {
  db: Database;
  contextFor: (who: { agencyId: string; personId: string; byPerson: true; address: string }) => Ctx;
  token: string;
  address: string;
};

/** Who a sign-in is at present: person, agency, roles, areas. Undefined for nobody, and for who has left. */
export async function visitFor(
  signInId: string,
  { db, contextFor, token, address }: Known,
): Promise<Visit | undefined> {
  const whose = await personBySignIn(db, signInId);
  if (!whose) return undefined;
  const { agencyId, personId, slug } = whose;
  const ctx = contextFor({ agencyId, personId, byPerson: true, address });
  return ctx.view(async (view) => {
    const found = await visitor(view, personId);
    if (!found) return undefined;
    const { name, roles, zone } = found;
    const pack = await packInForce(view);
    const role = roles.map((one) => pack.roles[one]?.label ?? one).join(', ') || 'employee';
    const agency = { ...agencyLook(slug, found.agency), slug, zone };
    const areas = areasOf(pack, roles);
    return {
      ctx,
      agency,
      person: { id: personId, name, role, roles, href: `/people/${personId}` },
      areas,
      token,
    };
  });
}

const COLOURS = ['#1a4480', '#00687d', '#4d8055', '#8e704f', '#5c410a', '#54278f'];

/** What stands around every page of an agency. Its colour is picked by its name until it chooses one. */
export function agencyLook(slug: string, name: string) {
  const picked = COLOURS[Buffer.from(slug).reduce((sum, byte) => sum + byte, 0) % COLOURS.length] ?? '#1a4480';
  return { name, colour: picked, home: '/', policiesHref: `/site/${slug}/policies`, logAddress: `/log/${slug}/` };
}
