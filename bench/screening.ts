// `node bench/screening.ts --data DIR [--part lexicon] [--json]`: what the screening engine finds in data it was not made from, beside
// the packages of bench/peers in the same run (`npm ci` there first).
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';

import type { Row } from './screening/row.ts';
import { speed } from './screening/speed.ts';

const { values } = parseArgs({
  options: { data: { type: 'string' }, part: { type: 'string' }, json: { type: 'boolean', default: false } },
});

const parts: Record<string, (data: string) => Promise<Row[]>> = {
  lexicon: async (data) => (await import('./screening/lexicon.ts')).measure(data),
  heads: async (data) => (await import('./screening/heads.ts')).measure(data),
  pii: async (data) => (await import('./screening/pii.ts')).measure(data),
  secrets: async () => (await import('./screening/secrets.ts')).measure(),
  contempt: async (data) => (await import('./screening/contempt.ts')).measure(data),
  speech: async (data) => (await import('./screening/speech.ts')).measure(data),
  speed,
};

async function main(): Promise<void> {
  if (!values.data || !existsSync(values.data) || (values.part && !(values.part in parts))) {
    console.error(`usage: node bench/screening.ts --data DIR [--part ${Object.keys(parts).join('|')}] [--json]`);
    process.exitCode = 2;
    return;
  }
  if (!existsSync(new URL('peers/node_modules', import.meta.url))) {
    console.error('The peers are not installed: run npm ci in bench/peers, then this again.');
    process.exitCode = 2;
    return;
  }
  const rows: Row[] = [];
  for (const [name, measure] of Object.entries(parts))
    if (!values.part || values.part === name) rows.push(...(await measure(values.data)));
  if (values.json) console.log(JSON.stringify(rows, undefined, 2));
  else print(rows);
}

function print(rows: readonly Row[]): void {
  console.log('| measure | ours | best package | published | goal | reached |\n| --- | --- | --- | --- | --- | --- |');
  for (const { measure, ours, peer, published, goal, reached } of rows)
    console.log(`| ${[measure, ours, peer, published, goal, reached ? 'yes' : 'no'].join(' | ')} |`);
}

await main();
