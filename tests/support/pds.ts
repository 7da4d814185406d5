import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export type PdsAccount = { did: string; handle: string; password: string; accessJwt: string };

/** A real Bluesky server (PDS and PLC) on loopback. `url` and `plc` are origins, as `http://localhost:2583`. */
export type Pds = {
  url: string;
  plc: string;
  /** Makes an account `<name>.test` with a password of its own. */
  account: (name: string) => Promise<PdsAccount>;
  /** Calls a procedure as `account`; answers the parsed JSON. Throws with the server's words. */
  call: (method: string, input: unknown, account?: PdsAccount) => Promise<Record<string, unknown>>;
  /** Ends the process and waits for it. */
  stop: () => Promise<void>;
};

/**
 * Starts a Bluesky network of one server in a process of its own, which ends with us however we end.
 *
 * Needs the development packages, 400 MB and 3 to 5 seconds; `withinMs` bounds that. Works in tests and in scripts alike.
 */
export async function startPds(withinMs = 60_000): Promise<Pds> {
  const script = fileURLToPath(new URL('bluesky.ts', import.meta.url));
  const child = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'pipe'] });
  let lastWords = '';
  child.stderr.on('data', (part: Buffer) => (lastWords = `${lastWords}${String(part)}`.slice(-2000)));
  const ended = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const timeout = AbortSignal.timeout(withinMs);
  const line = await Promise.race([
    once(lines, 'line', { signal: timeout }).then(([first]) => String(first)),
    ended.then(() => undefined),
  ]).catch(() => undefined);
  if (line === undefined) {
    child.kill();
    throw new Error(`The Bluesky test server did not start: ${lastWords}`);
  }
  lines.close();
  child.stdout.resume();
  const { pds, plc } = JSON.parse(line) as { pds: string; plc: string };
  const call = caller(pds);
  const account = async (name: string) => {
    const login = { handle: `${name}.test`, email: `${name}@example.test`, password: `correct-horse-${name}` };
    const made = (await call('com.atproto.server.createAccount', login)) as { did: string; accessJwt: string };
    return { did: made.did, accessJwt: made.accessJwt, handle: login.handle, password: login.password };
  };
  const stop = async () => {
    child.stdin.end();
    await ended;
  };
  return { url: pds, plc, account, call, stop };
}

function caller(pds: string): Pds['call'] {
  return async (method, input, account) => {
    const headers = {
      'content-type': 'application/json',
      ...(account === undefined ? {} : { authorization: `Bearer ${account.accessJwt}` }),
    };
    const response = await fetch(`${pds}/xrpc/${method}`, { method: 'POST', headers, body: JSON.stringify(input) });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method}: ${response.status} ${text}`);
    return (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
  };
}
