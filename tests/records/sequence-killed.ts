// Numbers the log and is killed when its tiles are durable and its head isn't committed. Started by sequence.test.ts.
import { sequence } from '#steps/sequence';

import { aProcess } from './sequence-stage.ts';

const [connection = '{}', directory = ''] = process.argv.slice(2);
const { ctx } = await aProcess(JSON.parse(connection), directory, (store) => ({
  ...store,
  async write(files) {
    await store.write(files);
    process.kill(process.pid, 'SIGKILL');
  },
}));
await sequence(ctx, 'public');
