import { keepComment } from '#app/respond/keep-comment.flow';
import { createApp } from '#main/app';
import { setAssets } from '#ui/assets';

import { benchDatabase } from '../support/database.ts';
import { asked, demoAccount, demoPeople } from '../support/demo.ts';
import { benchHouse } from '../support/house.ts';
import { numberFor, report, thousands } from '../support/report.ts';
import { median, quantile } from '../support/rounds.ts';
import { asking, countStatements } from '../support/statements.ts';
import { cookiesOf, peopled } from '../support/town.ts';

const WARM = 20;
/** The connection that a server would tell of. */
const here = { incoming: { socket: { remoteAddress: '127.0.0.1' } } };

/** What the decision itself asks, without the session, the page around it and which is next. */
async function flowsStatements(): Promise<number> {
  const [people, { agencyId }] = [await demoPeople(database, 'odoc'), await demoAccount(database, 'odoc')];
  const who = { agencyId, personId: people['theo']?.id ?? '', byPerson: true, address: '127.0.0.1' };
  const [row] = await asked<'id'>(database, `select id from comments where state = 'waiting' limit 1`);
  statements.taken();
  const answer = await keepComment.perform(house.contextFor(who), { commentId: row?.id });
  if (answer.kind !== 'done') throw new Error(JSON.stringify(answer));
  return asking(statements.taken()).length;
}

const [waiting, rounds] = [numberFor('waiting', 10_000), numberFor('rounds', 200)];
const statements = countStatements();
const database = await benchDatabase({ demo: true });
const house = await benchHouse(database);
try {
  setAssets((name) => `/assets/${name}`);
  await peopled(database, 'odoc', { records: 2000, waiting });
  const app = createApp(house);
  const headers = { cookie: await cookiesOf(house.signIn, 'theo@odoc.example'), origin: 'http://localhost:8080' };
  const times: Record<'next' | 'shown' | 'decided', number[]> = { next: [], shown: [], decided: [] };
  const counts: Record<'next' | 'shown' | 'decided', number[]> = { next: [], shown: [], decided: [] };
  const timed = async (what: keyof typeof times, target: string, form?: Record<string, string>) => {
    statements.taken();
    const started = performance.now();
    const body = form ? { method: 'POST', body: new URLSearchParams(form) } : {};
    const response = await app.request(target, { headers, ...body }, here);
    const text = await response.text();
    times[what].push(performance.now() - started);
    counts[what].push(asking(statements.taken()).length);
    return { response, text };
  };
  for (let round = 0; round < rounds + WARM; round += 1) {
    if (round === WARM) for (const list of Object.values(times)) list.length = 0;
    const { response } = await timed('next', '/respond/next');
    const item = response.headers.get('location') ?? '';
    const { text } = await timed('shown', item);
    const token = /name="token" value="([^"]+)"/.exec(text)?.[1] ?? '';
    const kept = await timed('decided', `${item}/keep`, { token });
    if (kept.response.status !== 303)
      throw new Error(`${item} was not decided: ${kept.response.status} ${kept.text.slice(0, 400)}`);
  }
  const flow = await flowsStatements();
  const line = (what: string, name: keyof typeof times) => {
    const p99 = quantile(times[name], 0.99);
    return {
      what: `${what}: ${median(counts[name])} statements beside the transactions' frames`,
      ours: `p50 ${median(times[name]).toFixed(1)} ms`,
      beside: `max ${Math.max(...times[name]).toFixed(0)} ms`,
      figure: p99,
      says: `p99 ${p99.toFixed(1)} ms`,
      goal: { atMost: 60 },
    };
  };
  report(
    `moderation queue, ${thousands(waiting)} waiting`,
    [
      line('which is next', 'next'),
      line('its page', 'shown'),
      line('decide (keep), and on', 'decided'),
      {
        what: 'the flow alone that decides',
        ours: `${flow} statements`,
        beside: '–',
        figure: flow,
        says: `${flow} statements`,
        goal: { atMost: 10 },
      },
    ],
    { rounds },
  );
} finally {
  await house.close();
  await database.close();
}
