import { z } from 'zod';

import type { CaptureLimits, CapturedEvent, Polled } from '#connectors/contract';
import { sha256 } from '#kernel/hash';

import { type Answer, type Server, askFor, understood } from './ask.ts';
import { type Cursor, readCursor, writeCursor } from './cursor.ts';
import { blobUrl, eventOf, isUnder, postOf, seen } from './event.ts';
import { postCollection, postUri } from './names.ts';
import { elementsOf } from './slices.ts';

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

const doing = 'Reading replies from Bluesky';
const failed = { doing, mayBeDone: false };
/** A thread of more is asked again for nothing: the app view itself shows fewer. */
const mostReplies = 5000;

type Asked = { account: string; cursor: string | undefined; limits: CaptureLimits; signal?: AbortSignal };
type Asking = Pick<Parameters<typeof askFor>[1], 'method' | 'params' | 'expected'>;
type Round = { asked: Asked; at: Cursor; events: CapturedEvent[]; raw: Answer['raw'][]; requestsLeft: number };

/**
 * Reads the account's newest 100 posts from its own server, and the thread under each from an app view.
 *
 * A thread that holds what it held is not told again. Needs three requests at least; a limit ends the poll between two
 * replies, and the cursor goes on there.
 */
export async function pollThreads(server: Server, appView: Server, asked: Asked): Promise<Polled> {
  const at = readCursor(asked.cursor);
  const round: Round = { asked, at, events: [], raw: [], requestsLeft: asked.limits.requests };
  const roots = await ownPosts(round, server);
  const from = Math.max(roots.indexOf(at.thread?.rkey ?? ''), 0);
  let more = at.within !== undefined;
  for (const rkey of more ? [] : roots.slice(from)) {
    more = await readThread(round, appView, rkey);
    if (more) break;
  }
  if (!more) delete at.thread;
  at.threads = Object.fromEntries(Object.entries(at.threads).filter(([rkey]) => roots.includes(rkey)));
  return { events: round.events, cursor: writeCursor(at), more, raw: round.raw };
}

/** Tells of the account's own posts when its repository changed, as far as there is room; answers the keys of its threads. */
async function ownPosts(round: Round, server: Server): Promise<string[]> {
  const { account } = round.asked;
  const head = await question(round, server, { method: 'com.atproto.sync.getLatestCommit', params: { did: account } });
  const { rev } = understood(latest, head, failed);
  const params = { repo: account, collection: postCollection, limit: 100 };
  const answer = await question(round, server, { method: 'com.atproto.repo.listRecords', params });
  const ours = elementsOf(answer.raw.bytes, 'records').flatMap((raw) => {
    const { success, data } = seen.safeParse(JSON.parse(new TextDecoder().decode(raw)));
    const uri = success ? postOf(data) : undefined;
    return success && uri?.did === account ? [{ record: data, uri, raw }] : [];
  });
  const mediumUrl = (cid: string) => blobUrl(server.origin, account, cid);
  const events = ours.map((one) => eventOf({ ...one, who: {}, mediumUrl, rawType: 'application/json' }));
  if (round.at.revs[account] !== rev) round.raw.push(answer.raw);
  tellOwn(round, rev, events);
  return ours.filter((_one, index) => events[index]?.kind === 'post').map(({ uri }) => uri.rkey);
}

/** Each revision's posts are told once, as many at a time as there is room. */
function tellOwn({ at, asked, events }: Round, rev: string, own: readonly CapturedEvent[]): void {
  const { account, limits } = asked;
  if (at.revs[account] === rev) return;
  const from = at.within?.rev === rev ? Number(at.within.page) : 0;
  const to = from + limits.events - events.length;
  events.push(...own.slice(from, to));
  if (own.length > to) at.within = { did: account, rev, page: String(to) };
  else {
    delete at.within;
    at.revs[account] = rev;
  }
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
  const answer = await question(round, appView, { method: 'app.bsky.feed.getPostThread', params, expected });
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

async function question(round: Round, server: Server, asking: Asking): Promise<Answer> {
  round.requestsLeft -= 1;
  return askFor(server, { doing, signal: round.asked.signal, ...asking });
}
