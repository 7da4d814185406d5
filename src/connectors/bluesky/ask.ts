import type { z } from 'zod';

import type { Raw } from '#connectors/contract';
import { NetworkUnavailable } from '#kernel/trouble';
import type { Outgoing } from '#platform/outgoing';

import { type Answered, type Failed, away, troubleOf } from './trouble.ts';

/** One server that is asked without signing in. `origin` as `https://bsky.social`. */
export type Server = { origin: string; fetch: Outgoing; now: () => Date };

export type Question = {
  doing: string;
  method: string;
  params: Record<string, string | number | undefined>;
  signal?: AbortSignal | undefined;
  /** Errors that are answers to this question, as `RecordNotFound`. */
  expected?: readonly string[];
};

/** An answer kept raw, with its JSON (undefined where it has none). */
export type Answer = { raw: Raw; status: number; json: unknown; headers: Headers };

/** Asks a query of the protocol. Any status with JSON is an answer; Unavailable where there is none, or no JSON. */
export async function ask(server: Server, question: Question): Promise<Answer> {
  const url = new URL(`/xrpc/${question.method}`, server.origin);
  for (const [name, value] of Object.entries(question.params))
    if (value !== undefined) url.searchParams.set(name, String(value));
  const failed: Failed = { doing: question.doing, mayBeDone: false, secrets: [], now: server.now() };
  try {
    const response = await server.fetch(url, { headers: { accept: 'application/json' }, ...signalOf(question.signal) });
    return await answerOf(response, url.href);
  } catch (error) {
    if (error instanceof NetworkUnavailable) throw away(failed, error.message, error.cause);
    throw error;
  }
}

/** As `ask`, but only success and the errors `expected` are answers; the rest is thrown as the trouble it is. */
export async function askFor(server: Server, question: Question): Promise<Answer> {
  const answer = await ask(server, question);
  if (answer.status === 200 && answer.json !== undefined) return answer;
  if (question.expected?.includes(errorOf(answer) ?? '') === true) return answer;
  const failed: Failed = { doing: question.doing, mayBeDone: false, secrets: [], now: server.now() };
  throw troubleOf(answeredOf(answer), failed);
}

/** The answer's JSON as `schema` reads it; Unavailable where the server speaks of something else. */
export function understood<T>(schema: z.ZodType<T>, { json }: Answer, failed: Pick<Failed, 'doing' | 'mayBeDone'>): T {
  const { success, data } = schema.safeParse(json);
  if (success) return data;
  throw away(failed, 'the server answered something that is not Bluesky.');
}

export async function answerOf(response: Response, url: string): Promise<Answer> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const type = response.headers.get('content-type') ?? '';
  const raw = { url, type, bytes };
  return {
    raw,
    status: response.status,
    headers: response.headers,
    json: /^application\/json\b/i.test(type) ? parsed(bytes) : undefined,
  };
}

/** The error that an answer states; empty words where it states none. */
export function answeredOf({ status, headers, json }: Answer): Answered {
  const { error, message }: { error?: unknown; message?: unknown } =
    typeof json === 'object' && json !== null ? json : {};
  return {
    status,
    headers,
    error: typeof error === 'string' ? error : '',
    message: typeof message === 'string' ? message : '',
    isJson: typeof error === 'string',
  };
}

/** What Bluesky calls its error, as `RecordNotFound`; undefined for a success. */
export function errorOf(answer: Answer): string | undefined {
  return answer.status === 200 ? undefined : answeredOf(answer).error;
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function signalOf(signal: AbortSignal | undefined): { signal?: AbortSignal } {
  return signal === undefined ? {} : { signal };
}
