import { createHmac } from 'node:crypto';

import { Client, type ClientConfig } from 'pg';

import { type SignIn, openSignIn } from '#platform/sign-in';
import { type OwnDatabase, test as base } from '#tests/support/db';

export const SECRET = 'a secret for tests that is long enough';
export const ORIGIN = 'http://localhost:8080';
export const PASSWORD = 'canary gravel-teapot orbit';
/** A person with a password that can be looked for. */
export const ada = { email: 'ada@agency.example', name: 'Ada Author', password: PASSWORD };
/** The network address people come from here. */
export const here = '192.0.2.7';

/** Sign-ins on a database of this test alone; `ask` is answered as the owner. */
export type Door = SignIn & {
  database: OwnDatabase;
  ask: (statement: string, values?: unknown[]) => Promise<unknown[]>;
};

/** vitest's `test` with a `door`. */
export const test = base.extend<{ door: Door }>({
  door: async ({ ownDatabase }, use) => {
    const signIn = openSignIn({ database: ownDatabase.app, secret: SECRET, origins: [ORIGIN] });
    await use({
      ...signIn,
      database: ownDatabase,
      ask: (statement, values) => ask(ownDatabase.owner, statement, values),
    });
    await signIn.close();
  },
});

async function ask(config: ClientConfig, statement: string, values: unknown[] = []): Promise<unknown[]> {
  const client = new Client(config);
  await client.connect();
  try {
    return (await client.query(statement, values)).rows;
  } finally {
    await client.end();
  }
}

/** The Cookie header of a browser that was sent these. */
export function browser(answer: { cookies?: string[] } | { kind: string }): Headers {
  const cookies = 'cookies' in answer ? (answer.cookies ?? []) : [];
  return new Headers({ cookie: cookies.map((cookie) => cookie.split(';', 1)[0]).join('; ') });
}

/** The code an authenticator app shows, `steps` of 30 seconds from now. Source: RFC 6238. */
export function codeOf(secret: string, steps = 0): string {
  const bits = Array.from(secret, (c) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0'),
  ).join('');
  const key = Buffer.from(bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? []);
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const mac = createHmac('sha1', key).update(counter).digest();
  const at = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** Ada has a sign-in, and a browser in which she used it. */
export async function adaSignsIn(door: Door): Promise<Headers> {
  await door.createSignIn(ada);
  return browser(await door.signIn({ ...ada, address: here }));
}

/** Ada's app is set up, and none of its codes was used. */
export async function adaHasAnApp(door: Door): Promise<{ secret: string; backupCodes: string[]; headers: Headers }> {
  const headers = await adaSignsIn(door);
  const started = await adaStarts(door, headers);
  const confirmed = await door.confirmTotp({ headers, code: codeOf(started.secret) });
  if (confirmed.kind !== 'confirmed') throw new Error(confirmed.says);
  await door.ask('delete from auth.used_codes');
  return { ...started, headers: browser(confirmed) };
}

/** A secret was made for Ada's app; she has not confirmed it yet. */
export async function adaStarts(door: SignIn, headers: Headers) {
  const started = await door.startTotp({ headers, password: PASSWORD });
  if (started.kind !== 'started') throw new Error(started.says);
  return started;
}
