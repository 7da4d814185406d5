import { NetworkUnavailable } from '#kernel/trouble';

import { type Answer, type Server, answerOf } from './ask.ts';
import { type Failed, away } from './trouble.ts';

/** Something that changes the network. `secrets` are kept out of every error. */
export type Order = {
  doing: string;
  method: string;
  body: Uint8Array<ArrayBuffer> | Record<string, unknown>;
  /** Of a body in bytes; a record goes as JSON. */
  type?: string;
  /** What goes into the authorization header. */
  token?: string | undefined;
  secrets: readonly string[];
  /** False where a second time does no harm nobody would ask about, as signing in. */
  mayBeDone: boolean;
  signal?: AbortSignal | undefined;
};

/** Calls a procedure of the protocol, once. Any status with JSON, or an empty success, is an answer. */
export async function tell(server: Server, order: Order): Promise<Answer> {
  const url = new URL(`/xrpc/${order.method}`, server.origin);
  const isBytes = order.body instanceof Uint8Array;
  const type = isBytes ? (order.type ?? 'application/octet-stream') : 'application/json';
  const headers = new Headers({ accept: 'application/json', 'content-type': type });
  if (order.token !== undefined) headers.set('authorization', `Bearer ${order.token}`);
  const body = order.body instanceof Uint8Array ? order.body : JSON.stringify(order.body);
  try {
    const response = await server.fetch(url, { method: 'POST', headers, body, signal: order.signal ?? null });
    return await answerOf(response, url.href);
  } catch (error) {
    if (error instanceof NetworkUnavailable) throw away(failedOf(server, order), error.message, error.cause);
    throw error;
  }
}

export function failedOf(server: Server, { doing, mayBeDone, secrets }: Order): Failed {
  return { doing, mayBeDone, secrets, now: server.now() };
}
