import { z } from 'zod';

import { open, seal } from '#platform/vault';
import type { Keys } from '#platform/vault-keys';
import type { World } from '#steps/world';

const Kept = z.object({ identifier: z.string(), password: z.string() });

/** Seals an account's credential for its place (agency, account, version) and opens it for one call. */
export function credentials(keys: Keys): Pick<World, 'sealCredential' | 'openCredential'> {
  return {
    sealCredential: ({ agencyId: agency, id: account }, version, credential) =>
      seal(keys, { agency, account, version }, Buffer.from(JSON.stringify(credential))),
    openCredential: ({ agencyId: agency, id: account }, { version, sealed }) =>
      Kept.parse(JSON.parse(open(keys, { agency, account, version }, sealed).toString('utf8'))),
  };
}
