// `rostrum worker`: jobs, logs and clocks alone, beside other processes on the same database.
import { environmentOrExit } from '#platform/env';

import { openHouse } from './house.ts';
import { stopOnSignal, workFor } from './listen.ts';

const house = await openHouse(environmentOrExit());
const worker = await workFor(house);
stopOnSignal({
  url: '',
  async stop() {
    await worker.stop();
    await house.close();
  },
});
console.log('The worker is at work. Ctrl-C stops.');
