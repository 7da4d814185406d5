import type { LookupAddress } from 'node:dns';
import { type IncomingMessage, request as http } from 'node:http';
import { request as https } from 'node:https';
import type { LookupFunction } from 'node:net';

import { NetworkUnavailable } from '#kernel/trouble';

/** One request to addresses that were already checked. */
export type Exchange = {
  url: URL;
  method: string;
  headers: Headers;
  body: Uint8Array | undefined;
  addresses: readonly LookupAddress[];
  maxBytes: number;
  signal: AbortSignal;
};

const noBody = new Set([204, 205, 304]);

/**
 * Sends one request, once, over a connection of its own, and reads the whole answer.
 *
 * Throws NetworkUnavailable where the connection fails or breaks off, the body is over `maxBytes` or compressed
 * (we ask for plain bytes, so that their size is known before they are unpacked). Aborting throws whatever Node throws.
 */
export async function exchange(asked: Exchange): Promise<Response> {
  const { url, signal } = asked;
  try {
    const answer = await sent(asked);
    return asResponse(url, answer, await read(asked, answer));
  } catch (cause) {
    if (cause instanceof NetworkUnavailable || signal.aborted) throw cause;
    throw new NetworkUnavailable(`The connection to ${url.host} failed or broke off before the answer was whole.`, {
      cause,
    });
  }
}

function sent({ url, method, headers, body, addresses, signal }: Exchange): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const send = url.protocol === 'https:' ? https : http;
  const length = body === undefined ? {} : { 'content-length': String(body.byteLength) };
  const fields = { ...Object.fromEntries(headers), 'accept-encoding': 'identity', connection: 'close', ...length };
  const request = send(url, { method, headers: fields, lookup: onlyThese(addresses), agent: false, signal }, resolve);
  request.on('error', reject);
  request.on('upgrade', (_answer, socket) => {
    socket.destroy();
    reject(new NetworkUnavailable(`${url.host} wants to speak another protocol.`));
  });
  request.end(body);
  return promise;
}

/** Answers the connection's question for an address with those that were checked: a second answer of DNS plays no part. */
function onlyThese(addresses: readonly LookupAddress[]): LookupFunction {
  return (hostname, options, done) => {
    const [first] = addresses;
    if (options.all) done(null, [...addresses]);
    else if (first === undefined) done(new Error(`no address for ${hostname}`), '');
    else done(null, first.address, first.family);
  };
}

async function read({ url, maxBytes }: Exchange, answer: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const parts: Buffer[] = [];
  let sizeBytes = 0;
  const encoding = answer.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') {
    answer.destroy();
    throw new NetworkUnavailable(`${url.host} answered compressed bytes, which we had asked it not to.`);
  }
  for await (const part of answer as AsyncIterable<Buffer>) {
    sizeBytes += part.byteLength;
    if (sizeBytes > maxBytes) {
      answer.destroy();
      throw new NetworkUnavailable(`${url.host} answered more than ${maxBytes} bytes: the rest was not read.`);
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function asResponse(url: URL, answer: IncomingMessage, body: Buffer<ArrayBuffer>): Response {
  const status = answer.statusCode ?? 0;
  if (status < 200 || status > 599)
    throw new NetworkUnavailable(`${url.host} answered with the unknown status ${status}.`);
  const headers = new Headers();
  for (const [name, values] of Object.entries(answer.headersDistinct))
    for (const value of values ?? []) headers.append(name, value);
  return new Response(noBody.has(status) ? null : body, { status, headers });
}
