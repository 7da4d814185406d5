import { environmentOrExit } from '#platform/env';
// `npm start`: the demonstration, on loopback, with the embedded database.
import { setAssets } from '#ui/assets';

import { createApp } from './app.ts';
import { readAssets } from './assets.ts';
import { markDemonstration } from './demo-mark.ts';
import { DEMO_PASSWORD } from './demo-password.ts';
import { demoAgencies, demoMail } from './demo-people.ts';
import { tellDemoStory } from './demo-story.ts';
import { seedDemo } from './demo.ts';
import { openHouse } from './house.ts';
import { listen, stopOnSignal } from './listen.ts';

const env = environmentOrExit();
const onLoopback = ['127.0.0.1', '::1', 'localhost'].includes(env.host);
if (onLoopback) await demonstrate();
else {
  console.error(
    `The demonstration shows its password, so it listens on this machine alone, not on ${env.host}. Unset ROSTRUM_HOST, or run ./rostrum serve.`,
  );
  process.exitCode = 2;
}

async function demonstrate(): Promise<void> {
  try {
    setAssets(readAssets());
    const house = await openHouse(env);
    markDemonstration(env.data);
    const seeded = await seedDemo(house, { password: DEMO_PASSWORD });
    await tellDemoStory(house, seeded);
    const made = Object.keys(seeded);
    const people = demoAgencies.flatMap((agency) =>
      agency.people.map((person) => ({
        email: demoMail(agency, person),
        name: person.name,
        role: person.title,
        agency: agency.name,
      })),
    );
    const running = await listen(house, createApp(house, { demo: { password: DEMO_PASSWORD, people } }));
    stopOnSignal(running);
    if (made.length > 0) console.log(`Made the demonstration: ${made.join(' and ')}, with ${people.length} people.`);
    console.log(
      `Open ${running.url} (database: ${house.says}; up in ${Math.round(process.uptime() * 1000)} ms). Ctrl-C stops.`,
    );
    console.log(
      `Sign in as marisol@odoc.example (writes), ben@odoc.example (reviews), theo@odoc.example (reads comments)`,
    );
    console.log(`or ada@omes.example, dana@omes.example. The password of all is: ${DEMO_PASSWORD}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
