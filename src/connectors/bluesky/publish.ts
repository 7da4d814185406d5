import { z } from 'zod';

import type { Call, Content, Found, Named, Publish, Published } from '#connectors/contract';
import { NetworkRefused } from '#kernel/trouble';

import { type Answer, type Server, askFor, understood } from './ask.ts';
import { limits } from './capabilities.ts';
import { validate } from './content.ts';
import { parseUri, postCollection, postUri, postUrl, tidOf } from './names.ts';
import { type Blob, holds, recordOf } from './record.ts';
import type { Session, SignIn } from './session.ts';
import { away } from './trouble.ts';

const written = z.object({ uri: z.string().max(1000), cid: z.string().max(200) });
const read = written.extend({ value: z.unknown() });
const uploaded = z.object({
  blob: z.object({
    ref: z.object({ $link: z.string().max(200) }),
    mimeType: z.string().max(200),
    size: z.number().int(),
  }),
});
const sending = 'Sending the post to Bluesky';
const looking = 'Looking for the post on Bluesky';

/** Posts of a Bluesky account. A post lies under a record key of our choosing and is written only where nothing lies. */
export function publishing(server: Server, signIn: SignIn): Publish {
  return {
    mostCharacters: limits.mostGraphemes,
    mostAltCharacters: limits.mostAltGraphemes,
    validate,
    nameFor: tidOf,
    submit: async (named, call) => submit(server, await signedInFor(named.content, signIn, call), named, call),
    find: async ({ name, content }, call) => find(server, await signIn(call), { name, content }, call),
    edit: async (current, content, call) => edit(await signedInFor(content, signIn, call), current, content),
    remove: async (remoteId, call) => {
      const { session, rkey } = await own(remoteId, signIn, call);
      const body = { repo: session.did, collection: postCollection, rkey };
      await session.tell({ doing: 'Removing the post from Bluesky', method: 'com.atproto.repo.deleteRecord', body });
    },
  };
}

async function signedInFor(content: Content, signIn: SignIn, call: Call): Promise<Session> {
  const [wrong] = validate(content);
  if (wrong !== undefined) throw new NetworkRefused(wrong.says);
  return signIn(call);
}

/**
 * Writes with `swapRecord: null`, which means: only where nothing lies. The server takes the same record again as done,
 * so that sending twice, or a proxy that forwards twice, makes one post. Source: lexicon com.atproto.repo.putRecord.
 */
async function submit(server: Server, session: Session, named: Named, call: Call): Promise<Published> {
  const record = await recordOf(named.content, await upload(session, named.content));
  const answer = await session.tell({
    doing: sending,
    method: 'com.atproto.repo.putRecord',
    body: { repo: session.did, collection: postCollection, rkey: named.name, record, swapRecord: null },
    expected: ['InvalidSwap'],
  });
  if (answer.status === 200) return publishedOf(sending, answer, postUri(session.did, named.name));
  const found = await find(server, session, named, call);
  if (found.is === 'same') return found.published;
  throw new NetworkRefused(
    `${sending}: something else lies under the name ${named.name} already. Look at the account before sending again.`,
  );
}

async function upload(session: Session, { pictures }: Content): Promise<Blob[]> {
  const blobs: Blob[] = [];
  for (const { bytes, mediaType } of pictures) {
    const doing = 'Sending a picture to Bluesky';
    const answer = await session.tell({
      doing,
      method: 'com.atproto.repo.uploadBlob',
      body: new Uint8Array(bytes),
      type: mediaType,
    });
    blobs.push(understood(uploaded, answer, { doing, mayBeDone: false }).blob);
  }
  return blobs;
}

async function find(server: Server, session: Session, { name, content }: Named, { signal }: Call): Promise<Found> {
  const params = { repo: session.did, collection: postCollection, rkey: name };
  const expected = ['RecordNotFound'];
  const method = 'com.atproto.repo.getRecord';
  const answer = await askFor(server, { doing: looking, method, params, signal, expected });
  if (answer.status !== 200) return { is: 'absent' };
  const { value } = understood(read, answer, { doing: looking, mayBeDone: false });
  return {
    is: holds(value, content) ? 'same' : 'different',
    published: publishedOf(looking, answer, postUri(session.did, name)),
  };
}

async function edit(
  session: Session,
  current: { remoteId: string; version: string },
  content: Content,
): Promise<Published> {
  const doing = 'Changing the post on Bluesky';
  const { rkey } = ownUri(current.remoteId, session.did);
  const record = await recordOf(content, await upload(session, content));
  const answer = await session.tell({
    doing,
    method: 'com.atproto.repo.putRecord',
    body: { repo: session.did, collection: postCollection, rkey, record, swapRecord: current.version },
    expected: ['InvalidSwap'],
  });
  if (answer.status === 200) return publishedOf(doing, answer, current.remoteId);
  throw new NetworkRefused(`${doing}: it changed or was removed meanwhile. Look at it before changing it.`);
}

async function own(remoteId: string, signIn: SignIn, call: Call): Promise<{ session: Session; rkey: string }> {
  const session = await signIn(call);
  return { session, rkey: ownUri(remoteId, session.did).rkey };
}

function ownUri(remoteId: string, did: string): { rkey: string } {
  const uri = parseUri(remoteId);
  if (uri !== undefined && uri.did === did && uri.collection === postCollection) return uri;
  throw new NetworkRefused('This is no post of the account that is signed in to Bluesky.');
}

function publishedOf(doing: string, answer: Answer, asked: string): Published {
  const failed = { doing, mayBeDone: doing !== looking };
  const { uri, cid } = understood(written, answer, failed);
  const parts = parseUri(uri);
  if (parts === undefined || uri !== asked) throw away(failed, 'the server answered something that is not Bluesky.');
  return { remoteId: uri, version: cid, url: postUrl(parts), raw: answer.raw };
}
