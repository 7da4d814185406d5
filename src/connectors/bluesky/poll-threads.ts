import { z } from 'zod';

import type { CapturedEvent, Polled } from '#connectors/contract';
import { sha256 } from '#kernel/hash';

import { type Answer, type Server, understood } from './ask.ts';
import { eventOf, isReply, isUnder, postOf, seen } from './event.ts';
import { postCollection, postUri } from './names.ts';
import { type Asked, type Round, begin, end, failed, question, readRepo, recordsIn } from './read-repo.ts';

const latest = z.object({ rev: z.string().max(100) });
const thread = z.object({ thread: z.unknown() });
const node = z.object({ post: z.unknown().optional(), replies: z.array(z.unknown()).optional().catch(undefined) });
const view = z
  .object({
    uri: z.string(),
    cid: z.string(),
    record: z.unknown(),
    author: z.object({ handle: z.string().optional(), displayName: z.string().optional() }),
    embed: z
      .object({ images: z.array(z.object({ fullsize: z.string().max(2000) })) })
      .optional()
      .catch(undefined),
  })
  .transform(({ record, ...rest }) => ({ ...rest, value: record }));

/** A thread of more is asked again for nothing: the app view itself shows fewer. */
const mostReplies = 5000;

/**
 * Reads the account's own posts from its server, and from an app view the thread under each of the newest 100.
 *
 * A thread that holds what it held is not told again. A limit ends the poll between two events, and the cursor goes on
 * there; fewer than five requests would never reach a thread, so that five are made if need be.
 */
export async function pollThreads(server: Server, appView: Server, asked: Asked): Promise<Polled> {
  const round = begin(server, asked);
  round.requestsLeft = Math.max(round.requestsLeft, 5);
  if (await readOwn(round)) return end(round, true);
  const { at } = round;
  const roots = await newestRoots(round);
  for (const rkey of roots.slice(Math.max(roots.indexOf(at.thread?.rkey ?? ''), 0)))
    if (await readThread(round, appView, rkey)) return end(round, true);
  delete at.thread;
  at.threads = Object.fromEntries(Object.entries(at.threads).filter(([rkey]) => roots.includes(rkey)));
  return end(round, false);
}

async function readOwn(round: Round): Promise<boolean> {
  const { account } = round.asked;
  const { at } = round;
  if (at.within !== undefined) return readRepo(round, at.within);
  const head = await question(round, { method: 'com.atproto.sync.getLatestCommit', params: { did: account } });
  const { rev } = understood(latest, head, failed);
  return at.revs[account] === rev ? false : readRepo(round, { did: account, rev });
}

/** Record keys of the newest posts that began a thread. */
async function newestRoots(round: Round): Promise<string[]> {
  const { account } = round.asked;
  const params = { repo: account, collection: postCollection, limit: 100 };
  const answer = await question(round, { method: 'com.atproto.repo.listRecords', params });
  return recordsIn(answer, account)
    .filter(({ record }) => !isReply(record))
    .map(({ uri }) => uri.rkey);
}

/** True when a limit ended it; the cursor then stands at this thread. */
async function readThread(round: Round, appView: Server, rkey: string): Promise<boolean> {
  const { at, asked, events } = round;
  const told = at.thread?.rkey === rkey ? at.thread.told : 0;
  if (round.requestsLeft <= 0 || events.length >= asked.limits.events) {
    at.thread = { rkey, told };
    return true;
  }
  const params = { uri: postUri(asked.account, rkey), depth: 100, parentHeight: 0 };
  const expected = ['NotFound'];
  const answer = await question(round, { method: 'app.bsky.feed.getPostThread', params, expected }, appView);
  const replies = answer.status === 200 ? repliesIn(answer, asked.account) : [];
  const holds = sha256(replies.map(({ remoteId, version }) => `${remoteId} ${version}`).join('\n'));
  if (at.threads[rkey] === holds) return false;
  const room = asked.limits.events - events.length;
  events.push(...replies.slice(told, told + room));
  if (replies.length > 0) round.raw.push(answer.raw);
  if (replies.length > told + room) {
    at.thread = { rkey, told: told + room };
    return true;
  }
  delete at.thread;
  at.threads[rkey] = holds;
  return false;
}

/** Every reply that the answer shows, however deep; what it withholds (blocked, not found) has no words to keep. */
function repliesIn(answer: Answer, account: string): CapturedEvent[] {
  const found: CapturedEvent[] = [];
  const waiting: unknown[] = [understood(thread, answer, failed).thread];
  while (waiting.length > 0 && found.length < mostReplies) {
    const { data: here } = node.safeParse(waiting.shift());
    waiting.push(...(here?.replies ?? []));
    const reply = here === undefined ? undefined : replyOf(here.post, answer, account);
    if (reply !== undefined) found.push(reply);
  }
  return found;
}

function replyOf(post: unknown, { raw }: Answer, account: string): CapturedEvent | undefined {
  const { data } = view.safeParse(post);
  const record = seen.safeParse(data).data;
  const uri = record === undefined ? undefined : postOf(record);
  if (data === undefined || record === undefined || uri === undefined || !isUnder(record, account)) return undefined;
  const { handle, displayName } = data.author;
  const who = {
    ...(handle === undefined ? {} : { handle }),
    ...(displayName === undefined ? {} : { name: displayName }),
  };
  const mediumUrl = (_cid: string, index: number) => data.embed?.images[index]?.fullsize;
  return eventOf({ record, uri, who, mediumUrl, raw: raw.bytes, rawType: 'application/json' });
}
