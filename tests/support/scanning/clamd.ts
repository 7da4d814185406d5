import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, type Server, type Socket, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { type Signature, cudOf, ndbOf } from './signatures.ts';

/** Debian's `clamav-daemon`; without it the tests of the real scanner are skipped by name. */
const PROGRAM = ['/usr/sbin/clamd', '/usr/bin/clamd'].find((file) => existsSync(file));
export const clamdIsHere = PROGRAM !== undefined;

/** What the tests' own signature looks for. It is no malware: nothing but these letters. */
export const MARK = 'ROSTRUM-TEST-MALWARE-7f3a';
export const SIGNATURE = 'Rostrum.Test.Signature.UNOFFICIAL';

export type Scanner = { url: string; kill: () => Promise<void> };

const own = { name: 'Rostrum.Test.Signature', letters: MARK };

type Settings = {
  streamMaxLength?: string;
  signatures?: readonly Signature[];
  /** When the signatures say that they were made; they don't say it where it is undefined. */
  madeAt?: Date;
};

/** A real scanner with signatures of ours, on a port of its own. `kill` ends it at once. */
export async function startClamd({ streamMaxLength = '5M', signatures: known = [own], madeAt }: Settings = {}) {
  const dir = mkdtempSync(path.join(tmpdir(), 'rostrum-clamd-'));
  const signatures = path.join(dir, 'signatures');
  mkdirSync(signatures);
  if (madeAt) writeFileSync(path.join(signatures, 'daily.cud'), cudOf(known, { madeAt, version: 27_000 }));
  else writeFileSync(path.join(signatures, 'own.ndb'), ndbOf(known));
  const port = await aFreePort();
  const settings = [
    'Foreground yes',
    `TCPSocket ${port}`,
    'TCPAddr 127.0.0.1',
    `DatabaseDirectory ${signatures}`,
    `TemporaryDirectory ${dir}`,
    `StreamMaxLength ${streamMaxLength}`,
  ];
  writeFileSync(path.join(dir, 'clamd.conf'), settings.map((line) => `${line}\n`).join(''));
  const daemon = spawn(PROGRAM ?? '', ['--config-file', path.join(dir, 'clamd.conf')], { stdio: 'ignore' });
  await answering(port, daemon);
  const scanner: Scanner = {
    url: `tcp://127.0.0.1:${port}`,
    async kill() {
      if (daemon.exitCode === null && daemon.signalCode === null) {
        const gone = new Promise((resolve) => daemon.once('exit', resolve));
        daemon.kill('SIGKILL');
        await gone;
      }
      rmSync(dir, { recursive: true, force: true });
    },
  };
  return scanner;
}

/** Something that listens where a scanner should, and does what it likes with whoever connects. */
export async function pretends(does: (socket: Socket) => void): Promise<Scanner> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.resume();
    does(socket);
  });
  await listening(server);
  return {
    url: `tcp://127.0.0.1:${portOf(server)}`,
    async kill() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function aFreePort(): Promise<number> {
  const server = createServer();
  await listening(server);
  const port = portOf(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const listening = (server: Server) => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const portOf = (server: Server) => (server.address() as AddressInfo).port;

async function answering(port: number, daemon: ChildProcess): Promise<void> {
  for (const from = Date.now(); Date.now() - from < 30_000; await pause(100)) {
    if (daemon.exitCode !== null) throw new Error(`clamd ended with ${daemon.exitCode}`);
    if (await mayConnect(port)) return;
  }
  throw new Error('clamd does not listen after 30 seconds');
}

function mayConnect(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
