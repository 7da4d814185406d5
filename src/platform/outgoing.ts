import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';

import { NetworkUnavailable } from '#kernel/trouble';

import { isPublicAddress } from './outgoing/address.ts';
import { exchange } from './outgoing/exchange.ts';

/** As the platform's `fetch`, but the body of the answer is whole and in memory when the promise resolves. */
export type Outgoing = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** Every address of a host name, as the operating system answers. */
type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>;

export type OutgoingLimits = {
  /** Origins the configuration names, as `http://localhost:2583`: any scheme, port and address is right for them. */
  allow?: readonly string[];
  /** For the whole exchange with its redirects. */
  timeoutMs: number;
  /** Of one answer's body. */
  maxBytes: number;
  /** For tests that play a name server. */
  resolve?: Resolve;
};

const redirects = new Set([301, 302, 303, 307, 308]);
const mostRedirects = 5;
/** What may follow to another origin: nothing that could name or prove who asks. */
const harmless = new Set(['accept', 'accept-language', 'user-agent']);

/**
 * Makes requests to addresses that strangers chose, and can't be led into our own network.
 *
 * The name is resolved once; if one of its addresses isn't public the request is refused, else the connection is made
 * to those addresses and no others. Only `https` on port 443, unless the origin is in `allow`. Each redirect is checked
 * again; only GET and HEAD are redirected (a body may hold a secret and is never sent twice), and to another origin go
 * neither credentials nor cookies. Connections aren't kept: a request is sent once or not at all.
 *
 * Throws NetworkUnavailable with a sentence for people: name, address, time, size, half an answer. What the caller's
 * own `signal` aborts throws that signal's reason. Any status is an answer, as with `fetch`.
 */
export function outgoing(limits: OutgoingLimits): Outgoing {
  const allowed = new Set((limits.allow ?? []).map((origin) => new URL(origin).origin));
  const addressesOf = pinned(allowed, limits.resolve ?? ((hostname) => lookup(hostname, { all: true })));

  async function go(request: Request, signal: AbortSignal): Promise<Response> {
    const body = request.body === null ? undefined : new Uint8Array(await request.arrayBuffer());
    let { url, headers } = { url: new URL(request.url), headers: request.headers };
    for (let hops = 0; hops <= mostRedirects; hops += 1) {
      const addresses = await addressesOf(url, signal);
      const { maxBytes } = limits;
      const answer = await exchange({ url, method: request.method, headers, body, addresses, maxBytes, signal });
      const to = answer.headers.get('location');
      if (!redirects.has(answer.status) || to === null || request.redirect === 'manual') return answer;
      const next = redirectOf(url, to, request);
      headers = next.origin === url.origin ? headers : withoutSecrets(headers);
      url = next;
    }
    throw new NetworkUnavailable(`${url.host} redirects in circles: after ${mostRedirects} redirects we stopped.`);
  }

  return async (input, init) => {
    const request = requestOf(input, init);
    const timeout = AbortSignal.timeout(limits.timeoutMs);
    try {
      return await go(request, AbortSignal.any([timeout, request.signal]));
    } catch (error) {
      if (request.signal.aborted) throw request.signal.reason;
      if (!timeout.aborted) throw error;
      const { host } = new URL(request.url);
      throw new NetworkUnavailable(`${host} did not answer within ${limits.timeoutMs / 1000} seconds.`, {
        cause: error,
      });
    }
  };
}

function requestOf(input: string | URL | Request, init: RequestInit | undefined): Request {
  const url = input instanceof Request ? input.url : String(input);
  if (!URL.canParse(url)) throw new NetworkUnavailable('The address of the request is no web address.');
  const { username, password, host } = new URL(url);
  if (username !== '' || password !== '')
    throw new NetworkUnavailable(`The address at ${host} holds a user name or password: it was not asked.`);
  return new Request(input, init);
}

function redirectOf(from: URL, to: string, request: Request): URL {
  const next = URL.canParse(to, from.href) ? new URL(to, from) : undefined;
  if (next === undefined || next.username !== '' || next.password !== '')
    throw new NetworkUnavailable(`${from.host} redirects to something that is no usable web address.`);
  if (request.redirect === 'error' || (request.method !== 'GET' && request.method !== 'HEAD'))
    throw new NetworkUnavailable(`${from.host} redirects the request to ${next.host}, and it was not sent on.`);
  return next;
}

function withoutSecrets(headers: Headers): Headers {
  return new Headers([...headers].filter(([name]) => harmless.has(name)));
}

function pinned(allowed: ReadonlySet<string>, resolve: Resolve) {
  return async (url: URL, signal: AbortSignal): Promise<readonly LookupAddress[]> => {
    const open = allowed.has(url.origin);
    if (!open && (url.protocol !== 'https:' || url.port !== ''))
      throw new NetworkUnavailable(
        `${url.origin} was not asked: only https on port 443 is, unless the configuration allows its origin.`,
      );
    const name = url.hostname.replace(/^\[|\]$/g, '');
    const family = isIP(name);
    const addresses = family === 0 ? await resolved(name, resolve, signal) : [{ address: name, family }];
    const wrong = open ? undefined : addresses.find(({ address }) => !isPublicAddress(address));
    if (wrong !== undefined)
      throw new NetworkUnavailable(
        `${url.host} was not asked: it leads to ${wrong.address}, which is no public address. If that is meant, allow ${url.origin} in the configuration.`,
      );
    return addresses;
  };
}

async function resolved(name: string, resolve: Resolve, signal: AbortSignal): Promise<readonly LookupAddress[]> {
  const aborted = Promise.withResolvers<never>();
  const stop = () => aborted.reject(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  try {
    const addresses = await Promise.race([resolve(name), aborted.promise]);
    if (addresses.length > 0) return addresses;
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new NetworkUnavailable(`The name ${name} can't be found: there is no such server, or no name service here.`, {
      cause,
    });
  } finally {
    signal.removeEventListener('abort', stop);
  }
  throw new NetworkUnavailable(`The name ${name} has no address.`);
}
