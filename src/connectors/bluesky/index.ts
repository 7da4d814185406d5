import type { CapturedMedia, Connector } from '#connectors/contract';
import type { Outgoing } from '#platform/outgoing';

import { type Server, answerOf } from './ask.ts';
import { capabilities } from './capabilities.ts';
import { moderating } from './moderate.ts';
import { pollServer } from './poll-server.ts';
import { pollThreads } from './poll-threads.ts';
import { publishing } from './publish.ts';
import { recheck } from './recheck.ts';
import { identityOf, signingIn } from './session.ts';
import { troubleOf } from './trouble.ts';

/** `service` is where the accounts live, `appView` what shows whole threads; both origins, as `https://bsky.social`. */
export type BlueskyOptions = { service: string; appView?: string; fetch: Outgoing; now?: () => Date };

/**
 * Bluesky, or any server of the AT Protocol, by app passwords.
 *
 * Without `appView`, the whole server is read for replies: right for an agency's own server and for tests. Every request
 * goes to the two origins given and, for pictures, where they say. Signed-in sessions are held in memory by the
 * connector: make one and keep it.
 */
export function bluesky({ service, appView, fetch, now = () => new Date() }: BlueskyOptions): Connector {
  const server: Server = { origin: new URL(service).origin, fetch, now };
  const shown = appView === undefined ? undefined : { origin: new URL(appView).origin, fetch, now };
  const signIn = signingIn(server);
  return {
    network: 'bluesky',
    capabilities,
    identify: async (call) => identityOf(await signIn(call)),
    publish: publishing(server, signIn),
    capture: {
      poll: (asked) => (shown === undefined ? pollServer(server, asked) : pollThreads(server, shown, asked)),
      recheck: (known, signal) => recheck({ ...(shown ?? server), states: shown === undefined }, known, signal),
      media: (medium, signal) => media(server, medium, signal),
    },
    moderate: moderating(server, signIn),
  };
}

async function media({ fetch, now }: Server, { url }: CapturedMedia, signal?: AbortSignal) {
  const answer = await answerOf(await fetch(url, { signal: signal ?? null }), url);
  if (answer.status === 200) return answer.raw;
  const failed = { doing: 'Fetching a picture from Bluesky', mayBeDone: false, secrets: [], now: now() };
  throw troubleOf(
    { status: answer.status, error: '', message: '', headers: answer.headers, isJson: answer.json !== undefined },
    failed,
  );
}
