import { z } from 'zod';

import type { Call, CommentRef, CommentState, Moderate } from '#connectors/contract';
import { NetworkRefused, NetworkUnavailable } from '#kernel/trouble';

import { type Answer, type Server, askFor, understood } from './ask.ts';
import { gateCollection, parseUri, postCollection } from './names.ts';
import type { Session, SignIn } from './session.ts';

const gate = z.object({
  cid: z.string().max(200),
  value: z.looseObject({ hiddenReplies: z.array(z.string().max(1000)).max(10_000).optional() }),
});

/** Source: lexicon app.bsky.feed.threadgate, `hiddenReplies`. */
const mostHidden = 300;
const tooMany = `${mostHidden} replies under this post are hidden already, more Bluesky does not take. Limit who may reply to the post instead.`;
/** Somebody else may change the same gate at the same time; more often than this it is no coincidence. */
const mostTries = 5;

type Asked = { server: Server; session: Session; comment: CommentRef; rkey: string; call: Call };
type Change = { doing: string; change: (hidden: readonly string[]) => string[] };

/**
 * Hides replies under the account's own posts by the list that apps honour, one per thread. What else the list and its
 * record hold stays. Source: lexicon app.bsky.feed.threadgate.
 */
export function moderating(server: Server, signIn: SignIn): Moderate {
  const asked = async (comment: CommentRef, call: Call): Promise<Asked> => {
    const session = await signIn(call);
    const root = parseUri(comment.rootRemoteId);
    if (root?.did !== session.did || root.collection !== postCollection)
      throw new NetworkRefused('On Bluesky only replies under posts of the account itself can be hidden.');
    if (parseUri(comment.remoteId)?.collection !== postCollection)
      throw new NetworkRefused('This is no id of a Bluesky reply.');
    return { server, session, comment, rkey: root.rkey, call };
  };
  return {
    hide: async (comment, call) => {
      const change = (hidden: readonly string[]) => [...hidden, comment.remoteId];
      return changed(await asked(comment, call), true, { doing: 'Hiding the reply on Bluesky', change });
    },
    restore: async (comment, call) => {
      const change = (hidden: readonly string[]) => hidden.filter((uri) => uri !== comment.remoteId);
      return changed(await asked(comment, call), false, { doing: 'Showing the reply on Bluesky again', change });
    },
    state: async (comment, call) => stateIn(await asked(comment, call)),
  };
}

/** Changes the list only as it was read, and reads it back afterwards. */
async function changed(asked: Asked, wanted: boolean, { doing, change }: Change): Promise<CommentState> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const { answer, hidden, record, version } = await read(asked);
    if (hidden.includes(asked.comment.remoteId) === wanted) return { hidden: wanted, raw: answer.raw };
    const hiddenReplies = change(hidden);
    if (hiddenReplies.length > mostHidden) throw new NetworkRefused(`${doing}: ${tooMany}`);
    if (await written(asked, doing, { record: { ...record, hiddenReplies }, swapRecord: version }))
      return stateIn(asked);
  }
  throw new NetworkUnavailable(`${doing}: the list of hidden replies changed again and again meanwhile.`);
}

/** False when the record isn't what it was when it was read. */
async function written({ session, rkey }: Asked, doing: string, change: Record<string, unknown>): Promise<boolean> {
  const body = { repo: session.did, collection: gateCollection, rkey, ...change };
  const answer = await session.tell({ doing, method: 'com.atproto.repo.putRecord', body, expected: ['InvalidSwap'] });
  return answer.status === 200;
}

function emptyGate({ comment, server }: Asked): Record<string, unknown> {
  return { $type: gateCollection, post: comment.rootRemoteId, createdAt: server.now().toISOString() };
}

async function stateIn(asked: Asked): Promise<CommentState> {
  const { answer, hidden } = await read(asked);
  return { hidden: hidden.includes(asked.comment.remoteId), raw: answer.raw };
}

type Gate = { answer: Answer; hidden: readonly string[]; record: Record<string, unknown>; version: string | null };

/** The thread's gate as it is; where there is none, an empty one, with null as its version. */
async function read(asked: Asked): Promise<Gate> {
  const doing = 'Reading the hidden replies from Bluesky';
  const params = { repo: asked.session.did, collection: gateCollection, rkey: asked.rkey };
  const expected = ['RecordNotFound'];
  const question = { doing, method: 'com.atproto.repo.getRecord', params, expected, signal: asked.call.signal };
  const answer = await askFor(asked.server, question);
  if (answer.status !== 200) return { answer, hidden: [], record: emptyGate(asked), version: null };
  const { cid, value } = understood(gate, answer, { doing, mayBeDone: false });
  return { answer, hidden: value.hiddenReplies ?? [], record: value, version: cid };
}
