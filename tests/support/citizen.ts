import type { Pds, PdsAccount } from './pds.ts';

type Accounts = { odoc: PdsAccount; omes: PdsAccount; citizen: PdsAccount };
type Kept = { uri: string; cid: string; value: Record<string, unknown> };

const POSTS = 'app.bsky.feed.post';

/** What somebody of the public does on the server, past us; and what the server itself says. */
export function citizenOf(pds: Pds, { citizen, ...agencies }: Accounts) {
  const repo = citizen.did;
  const own = (uri: string) => ({ repo, collection: POSTS, rkey: uri.split('/').at(-1) ?? '' });
  const write = (uri: string, record: Record<string, unknown>) =>
    pds.call('com.atproto.repo.putRecord', { ...own(uri), record }, citizen);
  return {
    async reply(post: string, text: string): Promise<string> {
      const { uri, cid } = await recordOf(pds, post);
      const reply = { root: { uri, cid }, parent: { uri, cid } };
      const record = { $type: POSTS, text, reply, createdAt: new Date().toISOString() };
      const made = await pds.call('com.atproto.repo.createRecord', { repo, collection: POSTS, record }, citizen);
      return String(made['uri']);
    },
    async edit(reply: string, text: string): Promise<void> {
      const { value } = await recordOf(pds, reply);
      await write(reply, { ...value, text });
    },
    async remove(reply: string): Promise<void> {
      await pds.call('com.atproto.repo.deleteRecord', own(reply), citizen);
    },
    async hidden(post: string, reply: string): Promise<boolean> {
      const gate = await recordOf(pds, post.replace(POSTS, 'app.bsky.feed.threadgate')).catch(() => undefined);
      const hidden = gate?.value['hiddenReplies'];
      return Array.isArray(hidden) && hidden.includes(reply);
    },
    async repliesTo(post: string): Promise<string | undefined> {
      const { value } = await recordOf(pds, post);
      const { reply } = value as { reply?: { parent: { uri: string } } };
      return reply?.parent.uri;
    },
    posts: (account: 'odoc' | 'omes') => countPosts(pds, agencies[account].did),
  };
}

/** How many posts lie in a repository. */
export async function countPosts(pds: Pds, repo: string): Promise<number> {
  let [count, cursor] = [0, ''];
  do {
    const page = await get(pds, 'com.atproto.repo.listRecords', {
      repo,
      collection: POSTS,
      limit: '100',
      ...(cursor ? { cursor } : {}),
    });
    count += (page['records'] as unknown[]).length;
    cursor = typeof page['cursor'] === 'string' ? page['cursor'] : '';
  } while (cursor);
  return count;
}

async function recordOf(pds: Pds, uri: string): Promise<Kept> {
  const [, , repo = '', collection = '', rkey = ''] = uri.split('/');
  return (await get(pds, 'com.atproto.repo.getRecord', { repo, collection, rkey })) as Kept;
}

async function get(pds: Pds, method: string, asked: Record<string, string>): Promise<Record<string, unknown>> {
  const answer = await fetch(`${pds.url}/xrpc/${method}?${new URLSearchParams(asked).toString()}`);
  if (!answer.ok) throw new Error(`${method}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Record<string, unknown>;
}
