import type { Tx, View } from '#platform/db';
import { newRow } from '#platform/rows';

export type Agency = { id: string; slug: string; name: string; zone: string };

/** The agency that `view` is bound to. Throws when there is none under that id. */
export async function agencyOf(view: View): Promise<Agency> {
  const row = await view.selectFrom('agencies').select(['agency_id', 'slug', 'name', 'zone']).executeTakeFirstOrThrow();
  return { id: row.agency_id, slug: row.slug, name: row.name, zone: row.zone };
}

/** The agency of `tx` exists. `slug` is its name in addresses: lower-case letters, digits and hyphens. */
export async function addAgency(tx: Tx, { slug, name, zone }: Omit<Agency, 'id'>): Promise<void> {
  await tx.insertInto('agencies').values({ agency_id: tx.agencyId, slug, name, zone, made_at: tx.now }).execute();
}

/** A division of the agency exists; answers its id. */
export async function addDivision(tx: Tx, name: string): Promise<string> {
  const row = { ...newRow(tx), name };
  await tx.insertInto('divisions').values(row).execute();
  return row.id;
}

/** Divisions of these names exist; answers the id of each by its name. Throws where there is one of a name already. */
export async function addDivisions(tx: Tx, names: readonly string[]): Promise<Map<string, string>> {
  const rows = names.map((name) => ({ ...newRow(tx), name }));
  if (rows.length > 0) await tx.insertInto('divisions').values(rows).execute();
  return new Map(rows.map(({ id, name }) => [name, id]));
}

/** Whether the agency has a division under this id. */
export async function hasDivision(view: View, id: string): Promise<boolean> {
  const row = await view.selectFrom('divisions').select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}
