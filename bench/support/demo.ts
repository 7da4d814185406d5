import { Client } from 'pg';

import type { BenchDatabase } from './database.ts';

const ACCOUNT = `
  select a.agency_id as "agencyId", c.id as "accountId", c.name, c.handle, d.hash as "packHash"
    from agencies a join accounts c using (agency_id) join adoptions d using (agency_id)
   where a.slug = $1 and c.network = 'site' and d.until_at is null`;

/** The account on the own site that an agency of the demonstration has. */
export async function demoAccount(database: BenchDatabase, slug: string) {
  const [found] = await asked<'agencyId' | 'accountId' | 'name' | 'handle' | 'packHash'>(database, ACCOUNT, [slug]);
  if (!found) throw new Error(`the demonstration has no agency ${slug} with an account on the site`);
  return found;
}

/** The people of the demonstration by the word before the @ in their mail. */
export async function demoPeople(
  database: BenchDatabase,
  slug: string,
): Promise<Record<string, { id: string; signInId: string }>> {
  const rows = await asked<'email' | 'id' | 'signInId'>(
    database,
    `select email, id, sign_in_id as "signInId" from people join agencies using (agency_id) where slug = $1`,
    [slug],
  );
  return Object.fromEntries(rows.map(({ email, ...person }) => [email.split('@')[0] ?? '', person]));
}

/** Rows as the superuser sees them, whom row-level security doesn't bind. */
export async function asked<Name extends string>(
  { superuser }: BenchDatabase,
  statement: string,
  values: unknown[] = [],
): Promise<Record<Name, string>[]> {
  const client = new Client(superuser);
  await client.connect();
  try {
    return (await client.query<Record<Name, string>>(statement, values)).rows;
  } finally {
    await client.end();
  }
}
