import type { LogOfAgency } from '#app/log';
import { agencyBySlug } from '#domain/agencies';

import type { House } from './house.ts';
import { agencyLook } from './visits.ts';

/** The public log of the agency under this name in addresses; undefined when there is none. */
export async function publicLog(house: House, slug: string): Promise<LogOfAgency | undefined> {
  const found = await agencyBySlug(house.db, slug);
  if (!found) return undefined;
  const ctx = house.contextFor({ agencyId: found.id, personId: null, byPerson: false });
  const agency = { ...agencyLook(slug, found.name), slug, zone: found.zone, home: `/log/${slug}/` };
  return { ctx, agency, log: await ctx.world.logOf(found.id, 'public') };
}
