import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { createAdaptorServer } from '@hono/node-server';
import { inject } from 'vitest';

import { sequenceLog } from '#app/records/sequence-log.flow';
import { createApp } from '#main/app';
import { readAssets } from '#main/assets';
import { demoAgencies, demoMail } from '#main/demo-people';
import { tellDemoStory } from '#main/demo-story';
import { type House, houseOf } from '#main/house';
import { openBlobs } from '#platform/blobs';
import { databaseOf, postgres } from '#platform/db';
import { readEnvironment } from '#platform/env';
import { openJobs } from '#platform/jobs';
import { openSignIn } from '#platform/sign-in';
import { openTrace } from '#platform/trace';
import { openKeys } from '#platform/vault-keys';
import { setAssets } from '#ui/assets';

import { readDemo } from './house.ts';
import { copyOf } from './template.ts';

/** The demonstration behind a real socket, on a database of its own, its story told and its logs signed. */
export type Served = {
  address: string;
  house: House;
  /** The patterns of every page that can be asked for. */
  patterns: string[];
  close: () => Promise<void>;
};

const PASSWORD = 'a demonstration of Rostrum';

/** Serves the demonstration on loopback. People sign in by its own page. */
export async function served(): Promise<Served> {
  const copy = await copyOf(inject('server'), inject('demoTemplate'));
  const dir = mkdtempSync(path.join(tmpdir(), 'rostrum-served-'));
  const server = createAdaptorServer({ fetch: (request, bindings) => app.fetch(request, bindings) });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://localhost:${(server.address() as AddressInfo).port}`;
  const env = readEnvironment({
    ROSTRUM_DATA: path.join(dir, 'data'),
    ROSTRUM_KEYS: path.join(dir, 'keys'),
    ROSTRUM_URL: address,
    ROSTRUM_TRACE: 'error',
    TESSERACT: 'off',
  });
  const [db, jobs] = [databaseOf(postgres(copy.app)), await openJobs(copy.app, () => {})];
  const signIn = openSignIn({
    database: copy.app,
    secret: 'x'.repeat(32),
    origins: [address, address.replace('localhost', '127.0.0.1')],
  });
  const parts = {
    env,
    db,
    jobs,
    signIn,
    keys: openKeys(env.keys),
    blobs: await openBlobs(path.join(env.data, 'blobs')),
  };
  const house = houseOf({ ...parts, trace: openTrace({ level: 'error' }), says: 'test', close: async () => {} });
  await tellStory(house, await readDemo({ ...copy.app, user: 'rostrum' }));
  setAssets(readAssets());
  const people = demoAgencies.flatMap((agency) =>
    agency.people.map((person) => ({
      email: demoMail(agency, person),
      name: person.name,
      role: person.title,
      agency: agency.name,
    })),
  );
  const app = createApp(house, { demo: { password: PASSWORD, people } });
  return {
    address,
    house,
    patterns: [...new Set(app.routes.filter(({ method }) => method === 'GET').map((route) => route.path))],
    async close() {
      if ('closeAllConnections' in server) server.closeAllConnections();
      server.close();
      await jobs.stop();
      await signIn.close();
      await db.destroy();
      await copy.drop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function tellStory(house: House, demo: Awaited<ReturnType<typeof readDemo>>): Promise<void> {
  const seeded = Object.fromEntries(
    Object.entries(demo.agencies).map(([slug, agencyId]) => {
      const own = Object.entries(demo.people).filter(([who]) => who.startsWith(`${slug}/`));
      const people = Object.fromEntries(own.map(([who, { id }]) => [who.slice(slug.length + 1), id]));
      return [slug, { agencyId, people, divisions: {}, accounts: { site: demo.accounts[`${slug}/site`] ?? '' } }];
    }),
  );
  await tellDemoStory(house, seeded);
  for (const agencyId of Object.values(demo.agencies))
    await sequenceLog.run(house.contextFor({ agencyId, personId: null, byPerson: false }), {});
}
