import { z } from 'zod';

import type { CaptureLimits, CapturedEvent, Polled } from '#connectors/contract';

import { type Answer, type Server, askFor, understood } from './ask.ts';
import { type Cursor, readCursor, writeCursor } from './cursor.ts';
import { type Seen, blobUrl, eventOf, isUnder, postOf, seen } from './event.ts';
import { type RecordUri, instantOfTid, leastTid, postCollection } from './names.ts';
import { elementsOf } from './slices.ts';
import { away } from './trouble.ts';

export type Asked = { account: string; cursor: string | undefined; limits: CaptureLimits; signal?: AbortSignal };
export type Asking = Pick<Parameters<typeof askFor>[1], 'method' | 'params' | 'expected'>;

/** One poll under way: what it found, where it stands, what it may still ask. */
export type Round = {
  server: Server;
  asked: Asked;
  at: Cursor;
  events: CapturedEvent[];
  raw: Answer['raw'][];
  requestsLeft: number;
};

const doing = 'Reading replies from Bluesky';
export const failed = { doing, mayBeDone: false };
const page = z.object({ cursor: z.string().max(500).optional(), records: z.array(z.unknown()).max(100) });
const described = z.object({ handle: z.string() });
const absent = ['RepoNotFound', 'InvalidRequest'];
/** Devices whose clocks differ by less than this don't make a post of the account be missed. */
const overlapMs = 7 * 86_400_000;

type Within = NonNullable<Cursor['within']>;

export function begin(server: Server, asked: Asked): Round {
  return { server, asked, at: readCursor(asked.cursor), events: [], raw: [], requestsLeft: asked.limits.requests };
}

export function end({ events, at, raw }: Round, more: boolean): Polled {
  return { events, cursor: writeCursor(at), more, raw };
}

export async function question(round: Round, asking: Asking, server = round.server): Promise<Answer> {
  round.requestsLeft -= 1;
  return askFor(server, { doing, signal: round.asked.signal, ...asking });
}

/**
 * Tells what one repository holds for us, from its newest record key to its oldest. True when a limit ended it; the
 * cursor then stands within this repository.
 *
 * A stranger's keys are theirs to choose and prove nothing about what is new: all are read. Of the account's own, those
 * are told that are newer than the newest told before, with a week of overlap.
 */
export async function readRepo(round: Round, from: Within): Promise<boolean> {
  const { at, asked } = round;
  const here = { ...from };
  const isOwn = from.did === asked.account;
  const since = isOwn ? overlapped(at.ownUpTo) : '';
  do {
    if (asked.limits.events <= round.events.length || round.requestsLeft <= 0) {
      at.within = here;
      return true;
    }
  } while (await readPage(round, here, since));
  delete at.within;
  at.revs[from.did] = from.rev;
  if (isOwn && here.newest !== undefined) at.ownUpTo = here.newest;
  return false;
}

/** Moves `here` behind the page; false when there is nothing after it that could be new. */
async function readPage(round: Round, here: Within, since: string): Promise<boolean> {
  const { did, page: from } = here;
  const room = round.asked.limits.events - round.events.length;
  const params = { repo: did, collection: postCollection, limit: Math.min(room, 100), cursor: from };
  const answer = await question(round, { method: 'com.atproto.repo.listRecords', params, expected: absent });
  if (answer.status !== 200) return false;
  const { cursor } = understood(page, answer, failed);
  const records = recordsIn(answer, did);
  here.newest = newestOf(records, here.newest, round.server.now());
  await tellOf(round, answer, { did, records: records.filter(({ uri }) => uri.rkey >= since) });
  here.page = cursor;
  return cursor !== undefined && cursor !== from && (records.at(-1)?.uri.rkey ?? since) >= since;
}

type Found = { record: Seen; uri: RecordUri; raw: Uint8Array };

/** The posts of a page, each with the bytes it came in. What is no post of `did` is left out. */
export function recordsIn(answer: Answer, did: string): Found[] {
  const slices = elementsOf(answer.raw.bytes, 'records');
  const { records } = understood(page, answer, failed);
  if (slices.length !== records.length) throw away(failed, 'the server lists its posts in a way that can not be kept.');
  return slices.flatMap((raw) => {
    const { success, data } = seen.safeParse(JSON.parse(new TextDecoder().decode(raw)));
    const uri = success ? postOf(data) : undefined;
    return success && uri?.did === did ? [{ record: data, uri, raw }] : [];
  });
}

async function tellOf(
  round: Round,
  answer: Answer,
  { did, records }: { did: string; records: Found[] },
): Promise<void> {
  const { account } = round.asked;
  const ours = records.filter(({ record }) => did === account || isUnder(record, account));
  if (ours.length === 0) return;
  if (did === account) round.raw.push(answer.raw);
  const who = await whoIs(round, did);
  const mediumUrl = (cid: string) => blobUrl(round.server.origin, did, cid);
  for (const one of ours) round.events.push(eventOf({ ...one, who, mediumUrl, rawType: 'application/json' }));
}

/** The handle is a courtesy: that there is none doesn't lose the reply. */
async function whoIs(round: Round, did: string): Promise<{ handle?: string }> {
  const params = { repo: did };
  const answer = await question(round, { method: 'com.atproto.repo.describeRepo', params, expected: absent });
  const { success, data } = described.safeParse(answer.json);
  return success ? { handle: data.handle } : {};
}

/** Of what a page and the pages before hold; a key that lies in the future would hide all that comes until then. */
function newestOf(records: readonly Found[], before: string | undefined, now: Date): string | undefined {
  const past = records.map(({ uri }) => uri.rkey).filter((rkey) => (instantOfTid(rkey) ?? Infinity) <= now);
  return [...past, ...(before === undefined ? [] : [before])].toSorted().at(-1);
}

function overlapped(ownUpTo: string | undefined): string {
  const at = instantOfTid(ownUpTo ?? '');
  return at === undefined ? '' : leastTid(new Date(at.getTime() - overlapMs));
}
