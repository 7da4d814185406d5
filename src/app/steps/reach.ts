import type { Call, Connector } from '#connectors/contract';
import { type Account, credentialOf } from '#domain/accounts';
import { NetworkRefused } from '#kernel/trouble';

import type { Ctx } from './world.ts';

/** An account's connector with the credential for one call. */
export type Reached = { connector: Connector; call: Call };

/**
 * How an account is reached. Throws NetworkRefused, in the user's words, where this installation has no connector for it
 * or its credential is missing.
 */
export async function reach(ctx: Ctx, account: Account): Promise<Reached> {
  const connector = ctx.world.connectorOf(account);
  if (!connector) throw new NetworkRefused(`This installation has no connector for ${account.network}.`);
  const kept = await ctx.view((view) => credentialOf(view, account.id));
  if (account.network === 'site') return { connector, call: { credential: { identifier: account.handle, token: '' } } };
  if (!kept)
    throw new NetworkRefused(
      `No credential was kept for ${account.name}. Register the account again with its app password.`,
    );
  return {
    connector,
    call: { credential: ctx.world.openCredential({ agencyId: account.agencyId, id: account.id }, kept) },
  };
}

const identities = new Map<string, string>();

/** Whose credential it is, in the network's words; asked once per process and account. */
export async function identityOf(account: Account, { connector, call }: Reached): Promise<string> {
  const known = identities.get(account.id);
  if (known) return known;
  const { id } = await connector.identify(call);
  identities.set(account.id, id);
  return id;
}
