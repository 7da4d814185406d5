import path from 'node:path';

import type { Environment } from '#platform/env';
import type { Keys } from '#platform/vault-keys';
import type { AgencyLog, World } from '#steps/world';
import { checkpointPath, openStore, peekCheckpoint, signerWith } from '#tlog';

/**
 * The directory and the key of each agency's log, opened once a process.
 *
 * The origin is what the first checkpoint said: an installation that gets another address keeps its logs and their keys.
 */
export function agencyLogs(env: Environment, keys: Keys): World['logOf'] {
  const opened = new Map<string, Promise<AgencyLog>>();
  const open = async (agencyId: string, log: string): Promise<AgencyLog> => {
    const store = await openStore(path.join(env.data, 'logs', agencyId, log));
    const published = await store.read(checkpointPath);
    const origin = published ? peekCheckpoint(published).origin : `${new URL(env.url).host}/log/${agencyId}/${log}`;
    return { store, signer: signerWith(origin, keys.logKey(origin).privateKey) };
  };
  return (agencyId, log) => {
    const known = opened.get(`${agencyId} ${log}`) ?? open(agencyId, log);
    opened.set(`${agencyId} ${log}`, known);
    return known;
  };
}
