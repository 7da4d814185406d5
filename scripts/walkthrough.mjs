// A real Bluesky server on loopback, citizens on it, and the whole chain. Exit code 1 when a step falls short.
import { enableCompileCache } from 'node:module';

import { build } from './build.mjs';

enableCompileCache('.cache/compiled');
await build();
process.stdout.write('Starting a Bluesky server on loopback\n');
const { startPds } = await import('../tests/support/pds.ts');
const { citizenOf } = await import('../tests/support/citizen.ts');
const { aPhoto } = await import('../tests/support/photo.ts');
const { walkthrough } = await import('../dist/walkthrough.js');
const pds = await startPds();
try {
  const [odoc, omes, citizen] = [await pds.account('odoc'), await pds.account('omes'), await pds.account('citizen')];
  const account = ({ handle, password }) => ({ service: pds.url, identifier: handle, password });
  const world = {
    service: pds.url,
    accounts: { odoc: account(odoc), omes: account(omes) },
    ...citizenOf(pds, { odoc, omes, citizen }),
    picture: await aPhoto(),
  };
  process.exitCode = (await walkthrough(world)) === 0 ? 0 : 1;
} finally {
  await pds.stop();
}
