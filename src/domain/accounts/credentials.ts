import type { Tx, View } from '#platform/db';

/** `publish`: a token that can only publish. `login`: the network has one role only, so the token is the login. */
export type CredentialScope = 'publish' | 'login';

type Credential = { version: number; sealed: Uint8Array; scope: CredentialScope };

/** The account's newest credential, still sealed; undefined when none was kept. */
export async function credentialOf(view: View, accountId: string): Promise<Credential | undefined> {
  const row = await view
    .selectFrom('account_credentials')
    .select(['version', 'sealed', 'scope'])
    .where('account_id', '=', accountId)
    .orderBy('version', 'desc')
    .executeTakeFirst();
  return row && { version: row.version, sealed: row.sealed, scope: row.scope === 'publish' ? 'publish' : 'login' };
}

/** A further version of the account's credential is kept. `sealed` is bound to agency, account and version. */
export async function keepCredential(tx: Tx, accountId: string, { version, sealed, scope }: Credential): Promise<void> {
  await tx
    .insertInto('account_credentials')
    .values({ agency_id: tx.agencyId, account_id: accountId, version, sealed, scope, at: tx.now })
    .execute();
}
