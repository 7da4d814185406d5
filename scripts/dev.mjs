// `npm run dev`: the demonstration in data/dev, which a change of a source starts anew. Mail is caught and shown at /dev/mail;
// where the development packages are there, both agencies have an account on a Bluesky server on loopback.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, watch, writeFileSync } from 'node:fs';

import { build } from './build.mjs';

const DATA = 'data/dev';
const MAIL = 'data/dev-mail';
const SETTLE_MS = 300;

await build();
const mail = await catchMail();
const bluesky = await blueskyNetwork();
if (bluesky) await forgetDatabase();
let app = start();
let settling;
for (const folder of ['src', 'packs', 'migrations'])
  watch(folder, { recursive: true }, () => {
    clearTimeout(settling);
    settling = setTimeout(restart, SETTLE_MS);
  });
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void end(signal));

function start() {
  const accounts = JSON.stringify(bluesky?.accounts ?? {});
  const env = {
    ...process.env,
    ROSTRUM_DATA: DATA,
    SMTP_URL: mail.url,
    ...(bluesky ? { ROSTRUM_NETWORK_ORIGINS: bluesky.url } : {}),
  };
  // In a group of its own, so that Ctrl-C reaches us alone and we end it once.
  return spawn(process.execPath, ['dist/dev.js', MAIL, accounts], { env, stdio: 'inherit', detached: true });
}

/** A source that doesn't build leaves what runs as it is. */
async function restart() {
  if (spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' }).status !== 0) return;
  await stop();
  app = start();
}

async function stop() {
  if (app.exitCode !== null || app.signalCode !== null) return;
  const ended = new Promise((resolve) => {
    app.once('exit', resolve);
  });
  app.kill('SIGTERM');
  await ended;
}

async function end() {
  await stop();
  mail.server.close();
  await bluesky?.stop();
  process.exit(0);
}

/** A mail server on loopback that keeps each message as a file. */
async function catchMail() {
  const { SMTPServer } = await import('smtp-server');
  rmSync(MAIL, { recursive: true, force: true });
  mkdirSync(MAIL, { recursive: true });
  let number = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, done) {
      const parts = [];
      stream.on('data', (part) => parts.push(part));
      stream.on('end', () => {
        number += 1;
        writeFileSync(`${MAIL}/${String(number).padStart(6, '0')}.eml`, Buffer.concat(parts));
        done();
      });
    },
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return { server, url: `smtp://127.0.0.1:${server.server.address().port}` };
}

/** Undefined where the development packages are missing; the demonstration then has its own page alone. */
async function blueskyNetwork() {
  try {
    const { startPds } = await import('../tests/support/pds.ts');
    const pds = await startPds();
    const [odoc, omes] = [await pds.account('odoc'), await pds.account('omes')];
    const account = ({ handle, password }) => ({ service: pds.url, identifier: handle, password });
    process.stdout.write(`A Bluesky server answers at ${pds.url}\n`);
    return { url: pds.url, stop: pds.stop, accounts: { odoc: account(odoc), omes: account(omes) } };
  } catch (error) {
    process.stderr.write(`No Bluesky network here: ${error instanceof Error ? error.message : String(error)}\n`);
    return undefined;
  }
}

/** A new network knows nothing of the accounts of the last one, so the demonstration is made anew with it. */
async function forgetDatabase() {
  const { startServer } = await import('../src/platform/postgres/server.ts');
  const server = await startServer(`${DATA}/postgres`);
  await server.stop();
  rmSync(DATA, { recursive: true, force: true });
}
