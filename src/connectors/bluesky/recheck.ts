import type { CapturedEvent, RemoteRef, Rechecked } from '#connectors/contract';
import { NetworkUnavailable } from '#kernel/trouble';

import { type Answer, type Server, ask, answeredOf, errorOf } from './ask.ts';
import { blobUrl, eventOf, seen } from './event.ts';
import { type RecordUri, parseUri } from './names.ts';
import { troubleOf } from './trouble.ts';

const doing = 'Looking for edits and deletions on Bluesky';
const rawType = 'application/json';
/** So many in a row without an answer, and the network is away, not the record. */
const mostSilences = 3;

type Known = RemoteRef & { uri: RecordUri };
type Checked = { event?: CapturedEvent; because?: string };

/**
 * Compares what is known with what the server has.
 *
 * `states`: the server speaks for its own accounts, so that its 'no such record' is a statement; an app view only tells
 * what it shows. A repository that is gone or suspended is an inferred deletion either way. Asks one by one; throws
 * Unavailable when the server asks to wait or keeps silent, and reports single failures as unknown.
 */
export async function recheck(
  server: Server & { states: boolean },
  known: readonly RemoteRef[],
  signal?: AbortSignal,
): Promise<Rechecked> {
  const events: CapturedEvent[] = [];
  const unknown: { remoteId: string; because: string }[] = [];
  let silences = 0;
  for (const ref of known) {
    const uri = parseUri(ref.remoteId);
    const outcome =
      uri === undefined
        ? { because: 'This is no id of a Bluesky record.' }
        : await tried(() => check(server, { ...ref, uri }, signal));
    silences = outcome instanceof NetworkUnavailable ? silences + 1 : 0;
    if (outcome instanceof NetworkUnavailable && (silences === mostSilences || outcome.retryAfterSeconds !== undefined))
      throw outcome;
    const { event, because } = outcome instanceof NetworkUnavailable ? { because: outcome.message } : outcome;
    if (event !== undefined) events.push(event);
    if (because !== undefined) unknown.push({ remoteId: ref.remoteId, because });
  }
  return { events, unknown };
}

async function tried(act: () => Promise<Checked>): Promise<Checked | NetworkUnavailable> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof NetworkUnavailable) return error;
    throw error;
  }
}

async function check(server: Server & { states: boolean }, known: Known, signal?: AbortSignal): Promise<Checked> {
  const { did, collection, rkey } = known.uri;
  const params = { repo: did, collection, rkey };
  const answer = await ask(server, { doing, method: 'com.atproto.repo.getRecord', params, signal });
  if (answer.status === 200) return compared(server, known, answer);
  if (errorOf(answer) === 'RecordNotFound')
    return { event: deletion(known, answer, server.states ? 'stated' : 'inferred') };
  if (answer.status === 429)
    throw troubleOf(answeredOf(answer), { doing, mayBeDone: false, secrets: [], now: server.now() });
  return gone(server, known, signal);
}

function compared(server: Server, known: Known, answer: Answer): Checked {
  const { success, data } = seen.safeParse(answer.json);
  if (!success || data.uri !== known.remoteId)
    return { because: 'The server answered something that is not this record.' };
  if (data.cid === known.version) return {};
  const { did } = known.uri;
  const mediumUrl = (cid: string) => blobUrl(server.origin, did, cid);
  const told = { record: data, uri: known.uri, who: {}, mediumUrl, raw: answer.raw.bytes, rawType };
  return { event: eventOf(told, 'edit') };
}

/** The record can't be had. Is its whole repository away? */
async function gone(server: Server, known: Known, signal?: AbortSignal): Promise<Checked> {
  const params = { did: known.uri.did };
  const answer = await ask(server, { doing, method: 'com.atproto.sync.getRepoStatus', params, signal });
  const { active }: { active?: unknown } = typeof answer.json === 'object' && answer.json !== null ? answer.json : {};
  const away = answer.status === 200 ? active === false : errorOf(answer) === 'RepoNotFound';
  return away
    ? { event: deletion(known, answer, 'inferred') }
    : { because: `The server can't say (it answered with ${answer.status}).` };
}

function deletion(known: Known, answer: Answer, certainty: 'stated' | 'inferred'): CapturedEvent {
  return {
    kind: 'delete',
    remoteId: known.remoteId,
    author: { id: known.uri.did },
    text: '',
    textLeftOut: 0,
    media: [],
    at: undefined,
    version: known.version,
    how: 'poll',
    certainty,
    raw: answer.raw.bytes,
    rawType,
  };
}
