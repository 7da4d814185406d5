import { z } from 'zod';

import type { CaptureLimits, CapturedEvent, Polled } from '#connectors/contract';
import { NetworkRefused } from '#kernel/trouble';

import { type Answer, type Server, askFor, understood } from './ask.ts';
import { type Cursor, readCursor, writeCursor } from './cursor.ts';
import { blobUrl, eventOf, isUnder, postOf, seen } from './event.ts';
import { postCollection } from './names.ts';
import { elementsOf } from './slices.ts';
import { away } from './trouble.ts';

const repos = z.object({
  cursor: z.string().max(500).optional(),
  repos: z
    .array(z.object({ did: z.string().max(250), rev: z.string().max(100), active: z.boolean().optional() }))
    .max(1000),
});
const page = z.object({ cursor: z.string().max(500).optional(), records: z.array(z.unknown()).max(100) });
const described = z.object({ handle: z.string() });
const doing = 'Reading replies from Bluesky';
const failed = { doing, mayBeDone: false };
const mostRepos = 5000;

type Asked = { account: string; cursor: string | undefined; limits: CaptureLimits; signal?: AbortSignal };
type Round = {
  server: Server;
  asked: Asked;
  at: Cursor;
  events: CapturedEvent[];
  raw: Answer['raw'][];
  requestsLeft: number;
};

/**
 * Reads a whole server for the account's posts and the replies under them: for a server of the agency's own.
 *
 * A repository is read again, from its newest post to its oldest, whenever its revision changed: record keys are the
 * authors' to choose, so that order proves nothing about what is new. A limit ends the poll in the middle; the cursor
 * goes on there.
 */
export async function pollServer(server: Server, asked: Asked): Promise<Polled> {
  const at = readCursor(asked.cursor);
  const round: Round = { server, asked, at, events: [], raw: [], requestsLeft: asked.limits.requests };
  let more = at.within !== undefined && (await readRepo(round, at.within));
  while (!more) {
    if (round.requestsLeft <= 0) {
      more = true;
      break;
    }
    const { cursor, repos: listed } = understood(
      repos,
      await question(round, 'com.atproto.sync.listRepos', { limit: 500, cursor: at.page }),
      failed,
    );
    more = await readChanged(round, listed);
    if (more) break;
    if (cursor === undefined || listed.length === 0) break;
    at.page = cursor;
  }
  if (!more) delete at.page;
  return { events: round.events, cursor: writeCursor(at), more, raw: round.raw };
}

async function readChanged(round: Round, listed: z.infer<typeof repos>['repos']): Promise<boolean> {
  const { revs } = round.at;
  for (const { did, rev, active } of listed) {
    if (active === false || revs[did] === rev) continue;
    if (Object.keys(revs).length >= mostRepos && revs[did] === undefined)
      throw new NetworkRefused(
        `${doing}: this server has more than ${mostRepos} accounts, too many to read. Name an app view in the configuration.`,
      );
    if (await readRepo(round, { did, rev })) return true;
  }
  return false;
}

/** True when a limit ended it; the cursor then stands within this repository. */
async function readRepo(round: Round, from: NonNullable<Cursor['within']>): Promise<boolean> {
  const { at, asked, events } = round;
  let next = from.page;
  for (;;) {
    const room = asked.limits.events - events.length;
    if (room <= 0 || round.requestsLeft <= 0) {
      at.within = { did: from.did, rev: from.rev, ...(next === undefined ? {} : { page: next }) };
      return true;
    }
    const params = { repo: from.did, collection: postCollection, limit: Math.min(room, 100), cursor: next };
    const answer = await question(round, 'com.atproto.repo.listRecords', params, ['RepoNotFound', 'InvalidRequest']);
    const { cursor, records } =
      answer.status === 200 ? understood(page, answer, failed) : { cursor: undefined, records: [] };
    if (answer.status === 200) await collect(round, from.did, { answer, count: records.length });
    const ended = cursor === undefined || cursor === next || records.length === 0;
    next = cursor;
    if (ended) break;
  }
  delete at.within;
  at.revs[from.did] = from.rev;
  return false;
}

async function collect(round: Round, did: string, { answer, count }: { answer: Answer; count: number }): Promise<void> {
  const { account } = round.asked;
  const slices = elementsOf(answer.raw.bytes, 'records');
  if (slices.length !== count) throw away(failed, 'the server lists its posts in a way that can not be kept.');
  const ours = slices.flatMap((raw) => {
    const { success, data } = seen.safeParse(JSON.parse(new TextDecoder().decode(raw)));
    const uri = success ? postOf(data) : undefined;
    if (!success || uri?.did !== did) return [];
    return did === account || isUnder(data, account) ? [{ record: data, uri, raw }] : [];
  });
  if (ours.length === 0) return;
  if (did === account) round.raw.push(answer.raw);
  const who = await whoIs(round, did);
  const { origin } = round.server;
  const mediumUrl = (cid: string) => blobUrl(origin, did, cid);
  for (const one of ours) round.events.push(eventOf({ ...one, who, mediumUrl, rawType: 'application/json' }));
}

/** The handle is a courtesy: that it can't be had doesn't lose the reply. */
async function whoIs(round: Round, did: string): Promise<{ handle?: string }> {
  const answer = await question(round, 'com.atproto.repo.describeRepo', { repo: did }, [
    'RepoNotFound',
    'InvalidRequest',
  ]);
  const { success, data } = described.safeParse(answer.json);
  return success ? { handle: data.handle } : {};
}

async function question(
  round: Round,
  method: string,
  params: Record<string, string | number | undefined>,
  expected: readonly string[] = [],
): Promise<Answer> {
  round.requestsLeft -= 1;
  return askFor(round.server, { doing, method, params, signal: round.asked.signal, expected });
}
