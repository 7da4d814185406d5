import { NetworkRefused, NetworkUnavailable } from '#kernel/trouble';

/** An answer that says no, or what failed before there was one. `sent`: it may have been done although it failed. */
export type Failed = {
  /** As a sentence's beginning: 'Sending the post to Bluesky'. */
  doing: string;
  mayBeDone: boolean;
  secrets: readonly string[];
  now: Date;
};

/** What a server said no with. `isJson`: the body was the protocol's error, not some page of a proxy. */
export type Answered = { status: number; error: string; message: string; headers: Headers; isJson: boolean };

const longestWaitSeconds = 86_400;

/** The trouble that a failed answer is. */
export function troubleOf(answer: Answered, failed: Failed): NetworkUnavailable | NetworkRefused {
  const { status, error } = answer;
  if (status === 429) return tooMany(answer, failed);
  if (status >= 500 || !answer.isJson || error === 'UpstreamFailure')
    return away(
      failed,
      `the server answered with ${status}${answer.isJson ? '' : ' and something that is not Bluesky'}.`,
    );
  const words = said(answer, failed.secrets);
  if (status === 401 || status === 403)
    return new NetworkRefused(
      `${failed.doing}: Bluesky did not accept the account's name and app password (${words}). Check both, or make a new app password in Bluesky's settings.`,
    );
  return new NetworkRefused(`${failed.doing}: Bluesky refused it: ${words}`);
}

/** The trouble when no usable answer came. */
export function away(failed: Pick<Failed, 'doing' | 'mayBeDone'>, why: string, cause?: unknown): NetworkUnavailable {
  const then = failed.mayBeDone
    ? ' Whether it was done is not known; the network is asked before anything is sent again.'
    : '';
  return new NetworkUnavailable(`${failed.doing}: ${why}${then}`, { cause });
}

function tooMany(answer: Answered, failed: Failed): NetworkUnavailable {
  const retryAfterSeconds = waitSeconds(answer.headers, failed.now);
  const wait = retryAfterSeconds === undefined ? 'a while' : `${retryAfterSeconds} seconds`;
  const options = retryAfterSeconds === undefined ? {} : { retryAfterSeconds };
  return new NetworkUnavailable(
    `${failed.doing}: Bluesky takes no more requests of this account for now and asks to wait ${wait}.`,
    options,
  );
}

/** `Retry-After` in seconds or as a date, or the reset that Bluesky's servers state; between a second and a day. */
function waitSeconds(headers: Headers, now: Date): number | undefined {
  const retryAfter = headers.get('retry-after') ?? '';
  const reset = headers.get('ratelimit-reset') ?? '';
  const untilMs = /^\d{1,12}$/.test(reset) ? Number(reset) * 1000 : Date.parse(retryAfter);
  const seconds = /^\d{1,9}$/.test(retryAfter) ? Number(retryAfter) : Math.ceil((untilMs - now.getTime()) / 1000);
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(seconds, 1), longestWaitSeconds);
}

/** The server's words, on one line, bounded, and without what we sent it in confidence. */
function said({ error, message }: Answered, secrets: readonly string[]): string {
  let words = `${error}: ${message}`;
  for (const secret of secrets) if (secret !== '') words = words.replaceAll(secret, '…');
  return words
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .slice(0, 300);
}
