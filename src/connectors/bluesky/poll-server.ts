import { z } from 'zod';

import type { Polled } from '#connectors/contract';
import { NetworkRefused } from '#kernel/trouble';

import { type Server, understood } from './ask.ts';
import { type Asked, type Round, begin, end, failed, question, readRepo } from './read-repo.ts';

const repos = z.object({
  cursor: z.string().max(500).optional(),
  repos: z
    .array(z.object({ did: z.string().max(250), rev: z.string().max(100), active: z.boolean().optional() }))
    .max(1000),
});
const mostRepos = 5000;

/**
 * Reads a whole server for the account's posts and the replies under them: for a server of the agency's own.
 *
 * A repository is read when its revision changed. A limit ends the poll in the middle; the cursor goes on there.
 */
export async function pollServer(server: Server, asked: Asked): Promise<Polled> {
  const round = begin(server, asked);
  const { at } = round;
  if (at.within !== undefined && (await readRepo(round, at.within))) return end(round, true);
  for (;;) {
    if (round.requestsLeft <= 0) return end(round, true);
    const params = { limit: 500, cursor: at.page };
    const answer = await question(round, { method: 'com.atproto.sync.listRepos', params });
    const { cursor, repos: listed } = understood(repos, answer, failed);
    if (await readChanged(round, listed)) return end(round, true);
    if (cursor === undefined || cursor === at.page || listed.length === 0) break;
    at.page = cursor;
  }
  delete at.page;
  return end(round, false);
}

async function readChanged(round: Round, listed: z.infer<typeof repos>['repos']): Promise<boolean> {
  const { revs } = round.at;
  for (const { did, rev, active } of listed) {
    if (active === false || revs[did] === rev) continue;
    if (Object.keys(revs).length >= mostRepos && revs[did] === undefined)
      throw new NetworkRefused(
        `${failed.doing}: this server has more than ${mostRepos} accounts, too many to read. Name an app view in the configuration.`,
      );
    if (await readRepo(round, { did, rev })) return true;
  }
  return false;
}
