import type { Tx, View } from '#platform/db';
import { json, newRow } from '#platform/rows';
import type { Permit } from '#policy';

/** One channel of the agency on one network. `reach` is what its connector needs to find it; never a credential. */
export type Account = {
  id: string;
  agencyId: string;
  network: string;
  name: string;
  handle: string;
  reach: Record<string, string>;
  technologyId: string;
  divisionId: string | null;
  administratorId: string | null;
  commentsOn: boolean;
};

const columns = [
  'id',
  'agency_id',
  'network',
  'name',
  'handle',
  'reach',
  'technology_id',
  'division_id',
  'administrator_id',
  'comments_on',
] as const;

/** The agency's account under this id; undefined when it has none. */
export async function accountOf(view: View, id: string): Promise<Account | undefined> {
  const row = await view.selectFrom('accounts').select(columns).where('id', '=', id).executeTakeFirst();
  return (
    row && {
      id: row.id,
      agencyId: row.agency_id,
      network: row.network,
      name: row.name,
      handle: row.handle,
      reach: reachOf(row.reach),
      technologyId: row.technology_id,
      divisionId: row.division_id,
      administratorId: row.administrator_id,
      commentsOn: row.comments_on,
    }
  );
}

function reachOf(reach: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(Object(reach)).map(([name, value]) => [name, String(value)]));
}

type NewAccount = {
  technologyId: string;
  divisionId: string | null;
  network: string;
  name: string;
  handle: string;
  purpose: string;
  reach: Record<string, string>;
  administratorId: string | null;
  commentsOn: boolean;
};

/** The account is in the register from now on; answers its id. */
export async function registerAccount(
  tx: Tx,
  permit: Permit<'register-account'>,
  account: NewAccount,
): Promise<string> {
  const row = {
    ...newRow(tx),
    technology_id: account.technologyId,
    division_id: account.divisionId,
    network: account.network,
    name: account.name,
    handle: account.handle,
    purpose: account.purpose,
    reach: json(account.reach),
    administrator_id: account.administratorId,
    comments_on: account.commentsOn,
    from_at: tx.now,
    by_decision: permit.decisionId,
  };
  await tx.insertInto('accounts').values(row).execute();
  return row.id;
}
