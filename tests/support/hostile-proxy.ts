import { once } from 'node:events';
import { type IncomingMessage, type ServerResponse, createServer, request as http } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/**
 * What a network may do to a request. `drop`: closes without an answer. `half-close`: half an answer, then the end.
 * `twice`: forwarded twice, the second answer comes back. `echo`: an
 * error that repeats what was sent. `expired`: the token is said to have ended.
 */
export type Fault =
  | 'drop'
  | 'html'
  | 'too-many'
  | 'server-error'
  | 'never'
  | 'half-close'
  | 'twice'
  | 'echo'
  | 'expired';

/** `path` is part of the url it is for; `times` how often, 1 unless told; `reaches`: the server gets the request first. */
type Trap = { fault: Fault; path: string; times?: number; reaches?: boolean };

export type HostileProxy = {
  url: string;
  /** From now on, until used up. Later traps come after earlier ones for the same path. */
  set: (trap: Trap) => void;
  /** Method and path of each request that reached the server behind, in order; `twice` counts twice. */
  reached: string[];
  /** Resolves when the server behind has answered all that reached it, whether or not we told. */
  settled: () => Promise<unknown>;
  stop: () => Promise<void>;
};

type Answer = { status: number; headers: IncomingMessage['headers']; body: Buffer };

/** A proxy on loopback in front of `target` that does as it is told; where no trap is set it passes everything on. */
export async function hostileProxy(target: string): Promise<HostileProxy> {
  const traps: { trap: Trap; left: number }[] = [];
  const reached: string[] = [];
  const underWay = new Set<Promise<void>>();
  const server = createServer((request, response) => {
    const found = traps.find(({ trap, left }) => left > 0 && request.url?.includes(trap.path) === true);
    if (found !== undefined) found.left -= 1;
    const served = serve({ target, reached, trap: found?.trap }, request, response).catch(
      () => void response.destroy(),
    );
    underWay.add(served);
    void served.finally(() => underWay.delete(served));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    set: (trap) => void traps.push({ trap, left: trap.times ?? 1 }),
    reached,
    settled: async () => Promise.all(underWay),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

type Way = { target: string; reached: string[]; trap: Trap | undefined };

async function serve(
  { target, reached, trap }: Way,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await buffer(request);
  const passOn = async () => {
    reached.push(`${request.method} ${request.url?.replace(/\?.*/, '')}`);
    return forward(target, request, body);
  };
  if (trap === undefined) return answer(response, await passOn());
  if (trap.fault === 'twice') {
    await passOn();
    return answer(response, await passOn());
  }
  const real = trap.reaches === true ? await passOn() : undefined;
  return spoil(trap.fault, { request, response, body, real });
}

type Spoiled = { request: IncomingMessage; response: ServerResponse; body: Buffer; real: Answer | undefined };

function spoil(fault: Exclude<Fault, 'twice'>, { request, response, body, real }: Spoiled): void {
  const json = { 'content-type': 'application/json' };
  const faults: Record<typeof fault, () => void> = {
    drop: () => void request.socket.destroy(),
    never: () => {},
    html: () => void response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome to the hotel</h1>'),
    'too-many': () =>
      void response
        .writeHead(429, { ...json, 'retry-after': '17' })
        .end('{"error":"RateLimitExceeded","message":"slow down"}'),
    'server-error': () => void response.writeHead(500, json).end('{"error":"InternalServerError","message":"oops"}'),
    expired: () => void response.writeHead(400, json).end('{"error":"ExpiredToken","message":"Token has expired"}'),
    'half-close': () => {
      const whole = real?.body ?? Buffer.from('{"uri":"at://did:plc:nobody/app.bsky.feed.post/1","cid":"x"}');
      response.writeHead(200, { ...json, 'content-length': String(whole.byteLength) });
      response.write(whole.subarray(0, whole.byteLength / 2), () => request.socket.end());
    },
    echo: () => {
      const message = `no: ${request.headers.authorization ?? ''} ${String(body)}`;
      response.writeHead(400, json).end(JSON.stringify({ error: 'InvalidRequest', message }));
    },
  };
  faults[fault]();
}

async function forward(target: string, request: IncomingMessage, body: Buffer): Promise<Answer> {
  const headers = { ...request.headers, host: new URL(target).host };
  const onward = http(new URL(request.url ?? '/', target), { method: request.method, headers, agent: false });
  onward.end(body);
  const [answered] = (await once(onward, 'response')) as [IncomingMessage];
  return { status: answered.statusCode ?? 0, headers: answered.headers, body: await buffer(answered) };
}

function answer(response: ServerResponse, { status, headers, body }: Answer): void {
  const { 'transfer-encoding': _chunked, connection: _connection, ...rest } = headers;
  response.writeHead(status, { ...rest, 'content-length': String(body.byteLength) }).end(body);
}
