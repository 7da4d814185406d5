// Started by `loader.ts`: asks one address again and again over connections that are kept, and says how often it was answered.
import { Agent, get } from 'node:http';

import { z } from 'zod';

const Order = z.object({ url: z.string(), cookie: z.string(), seconds: z.number(), connections: z.number() });

process.on('message', (message) => void answer(message));

async function answer(message: unknown): Promise<void> {
  const { url, cookie, seconds, connections } = Order.parse(message);
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const started = performance.now();
  const until = started + seconds * 1000;
  let [requests, bad] = [0, 0];
  const ask = () =>
    new Promise<void>((resolve, reject) => {
      get(url, { agent, headers: { cookie } }, (response) => {
        requests += 1;
        if (response.statusCode !== 200) bad += 1;
        response.resume().once('end', resolve);
      }).once('error', reject);
    });
  const one = async () => {
    while (performance.now() < until) await ask();
  };
  await Promise.all(Array.from({ length: connections }, one));
  agent.destroy();
  process.send?.({ requests, bad, seconds: (performance.now() - started) / 1000 });
}
