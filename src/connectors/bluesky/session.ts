import { z } from 'zod';

import type { Call, Identity } from '#connectors/contract';
import { sha256 } from '#kernel/hash';
import { NetworkRefused } from '#kernel/trouble';

import { type Answer, type Server, answeredOf, errorOf, understood } from './ask.ts';
import { type Order, failedOf, tell } from './tell.ts';
import { away, troubleOf } from './trouble.ts';

/** A signed-in account. `tell` answers successes and the errors named in `expected`; the rest is thrown as trouble. */
export type Session = {
  did: string;
  handle: string;
  tell: (
    order: Pick<Order, 'doing' | 'method' | 'body' | 'type'> & { expected?: readonly string[] },
  ) => Promise<Answer>;
};

export type SignIn = (call: Call) => Promise<Session>;

type Tokens = { did: string; handle: string; accessJwt: string; refreshJwt: string };

const tokens = z.object({
  did: z.string().regex(/^did:[a-z]+:[\w.:%-]{1,200}$/),
  handle: z.string().max(253),
  accessJwt: z.string().min(1).max(10_000),
  refreshJwt: z.string().min(1).max(10_000),
});
const stale = new Set(['ExpiredToken', 'InvalidToken', 'AuthMissing']);
const mostSessions = 500;

/**
 * Keeps who is signed in, in memory alone: tokens, never passwords. One sign-in serves all calls with the same
 * credential until its token ends; then it is renewed, or made anew where the server doesn't renew it.
 */
export function signingIn(server: Server): SignIn {
  const held = new Map<string, Promise<Tokens>>();

  const hold = (key: string, made: Promise<Tokens>) => {
    held.set(key, made);
    made.catch(() => held.get(key) === made && held.delete(key));
    const [oldest] = held.keys();
    if (held.size > mostSessions && oldest !== undefined) held.delete(oldest);
    return made;
  };

  return async (call) => {
    const password = passwordOf(call);
    const key = sha256(`${call.credential.identifier}\0${password}`);
    const signedIn = await (held.get(key) ?? hold(key, create(server, call)));
    const renewed = async (old: Tokens) => {
      const now = await held.get(key);
      return now !== undefined && now.accessJwt !== old.accessJwt ? now : hold(key, renew(server, call, old));
    };
    const once = (order: Parameters<Session['tell']>[0], { accessJwt, refreshJwt }: Tokens): Order => ({
      ...order,
      token: accessJwt,
      secrets: [password, accessJwt, refreshJwt],
      mayBeDone: true,
      signal: call.signal,
    });
    return {
      did: signedIn.did,
      handle: signedIn.handle,
      tell: async (asked) => {
        const first = await tell(server, once(asked, signedIn));
        if (!isStale(first)) return settled(server, once(asked, signedIn), first, asked.expected);
        const second = once(asked, await renewed(signedIn));
        return settled(server, second, await tell(server, second), asked.expected);
      },
    };
  };
}

/** Who the session is, for people. */
export function identityOf({ did, handle }: Session): Identity {
  return { id: did, handle, url: `https://bsky.app/profile/${did}` };
}

function passwordOf({ credential }: Call): string {
  if ('password' in credential) return credential.password;
  throw new NetworkRefused('Signing in to Bluesky needs an app password; for this account a token is stored.');
}

function isStale(answer: Answer): boolean {
  return stale.has(errorOf(answer) ?? '');
}

function settled(server: Server, order: Order, answer: Answer, expected: readonly string[] = []): Answer {
  if (answer.status === 200 && answer.json !== undefined) return answer;
  const failed = failedOf(server, order);
  if (answer.status === 200) throw away(failed, 'the server answered something that is not Bluesky.');
  if (expected.includes(errorOf(answer) ?? '')) return answer;
  throw troubleOf(answeredOf(answer), failed);
}

async function create(server: Server, call: Call): Promise<Tokens> {
  const identifier = call.credential.identifier.replace(/^@/, '');
  const password = passwordOf(call);
  return signed(server, {
    doing: 'Signing in to Bluesky',
    method: 'com.atproto.server.createSession',
    body: { identifier, password },
    secrets: [password],
    mayBeDone: false,
    signal: call.signal,
  });
}

async function renew(server: Server, call: Call, { refreshJwt }: Tokens): Promise<Tokens> {
  const order: Order = {
    doing: 'Signing in to Bluesky',
    method: 'com.atproto.server.refreshSession',
    body: new Uint8Array(),
    token: refreshJwt,
    secrets: [refreshJwt],
    mayBeDone: false,
    signal: call.signal,
  };
  const answer = await tell(server, order);
  return answer.status === 400 || answer.status === 401 ? create(server, call) : tokensOf(server, order, answer);
}

async function signed(server: Server, order: Order): Promise<Tokens> {
  return tokensOf(server, order, await tell(server, order));
}

function tokensOf(server: Server, order: Order, answer: Answer): Tokens {
  return understood(tokens, settled(server, order, answer), order);
}
