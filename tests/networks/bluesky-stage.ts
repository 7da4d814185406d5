import { z } from 'zod';

import { type BlueskyOptions, bluesky } from '#connectors/bluesky';
import type { Published, RemoteRef } from '#connectors/contract';
import { outgoing } from '#platform/outgoing';

import type { Pds, PdsAccount } from '../support/pds.ts';
import type { Stage } from './contract.ts';

const record = z.object({ uri: z.string(), cid: z.string() });
const listed = z.object({ cursor: z.string().optional(), records: z.array(record) });
const collection = 'app.bsky.feed.post';
let people = 0;

/** An account of the agency on a real server, and a member of the public beside it. */
export type BlueskyStage = Stage & { agency: PdsAccount; visitor: PdsAccount };

/** A connector to `service`, allowed to reach loopback. */
export function connectorTo(service: string, options: Partial<BlueskyOptions> = {}) {
  const allow = [service, ...(options.appView === undefined ? [] : [options.appView])];
  return bluesky({ service, fetch: outgoing({ allow, timeoutMs: 20_000, maxBytes: 5_000_000 }), ...options });
}

export async function blueskyStage(pds: Pds): Promise<BlueskyStage> {
  people += 1;
  const agency = await pds.account(`agency${people}`);
  const visitor = await pds.account(`visitor${people}`);
  const { did } = visitor;
  return {
    agency,
    visitor,
    connector: connectorTo(pds.url),
    call: { credential: { identifier: agency.handle, password: agency.password } },
    account: agency.did,
    posts: async () => postsOf(pds, agency.did),
    comment: async (under, text) => commentOn(pds, visitor, under, text),
    rewrite: async ({ remoteId }, text) => {
      const rkey = remoteId.split('/').at(-1);
      const value = { $type: collection, text, createdAt: '2026-10-02T08:00:00.000Z' };
      await pds.call('com.atproto.repo.putRecord', { repo: did, collection, rkey, record: value }, visitor);
    },
    takeBack: async ({ remoteId }) => {
      const rkey = remoteId.split('/').at(-1);
      await pds.call('com.atproto.repo.deleteRecord', { repo: did, collection, rkey }, visitor);
    },
    wordsIn: ({ raw }) =>
      z.object({ value: z.object({ text: z.string() }) }).parse(JSON.parse(new TextDecoder().decode(raw))).value.text,
  };
}

/** The account's posts, as everybody can list them. */
async function postsOf(pds: Pds, did: string): Promise<string[]> {
  const uris: string[] = [];
  let cursor: string | undefined;
  do {
    const query = new URLSearchParams({
      repo: did,
      collection,
      limit: '100',
      ...(cursor === undefined ? {} : { cursor }),
    });
    const response = await fetch(`${pds.url}/xrpc/com.atproto.repo.listRecords?${query.toString()}`);
    const page = listed.parse(await response.json());
    uris.push(...page.records.map(({ uri }) => uri));
    ({ cursor } = page);
  } while (cursor !== undefined);
  return uris;
}

/** `who` answers under a post, straight on the server. */
export async function commentOn(pds: Pds, who: PdsAccount, under: Published, text: string): Promise<RemoteRef> {
  const strong = { uri: under.remoteId, cid: under.version };
  const value = {
    $type: collection,
    text,
    createdAt: '2026-10-02T08:00:00.000Z',
    reply: { root: strong, parent: strong },
  };
  const made = await pds.call('com.atproto.repo.createRecord', { repo: who.did, collection, record: value }, who);
  const { uri, cid } = record.parse(made);
  return { remoteId: uri, version: cid };
}
