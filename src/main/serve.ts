// `rostrum serve`: the product. On an empty database it asks for the agency and its first administrator.
import { allAgencies } from '#domain/agencies';
import { environmentOrExit } from '#platform/env';
import { setAssets } from '#ui/assets';

import { createApp } from './app.ts';
import { readAssets } from './assets.ts';
import { refuseDemonstration } from './demo-mark.ts';
import { openHouse } from './house.ts';
import { listen, stopOnSignal } from './listen.ts';

try {
  setAssets(readAssets());
  const env = environmentOrExit();
  refuseDemonstration(env.data);
  const house = await openHouse(env);
  const running = await listen(house, createApp(house));
  stopOnSignal(running);
  console.log(`Open ${running.url} (database: ${house.says}). Ctrl-C stops.`);
  if ((await allAgencies(house.db)).length === 0)
    console.log(`No agency is set up yet. Open ${running.url}/set-up with the code ${house.setUpCode}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
