import { readFileSync } from 'node:fs';
import path from 'node:path';

import { readPack } from '#policy';
import { loadSpeech, loadWeights, screenFor } from '#screening';

import type { Row } from './row.ts';
import { size } from './size.ts';
import { wordPeers } from './word-peers.ts';

/** Before and while it is measured: what runs is compiled anew up to some 40,000 posts. */
const WARMING = 5;
const ROUNDS = 10;
const TEXTS = 4000;

/** The whole engine under a policy: posts a second on one thread, the slowest hundredth at 500 characters, what a browser brings; beside a package for swear words alone. */
export async function speed(data: string): Promise<Row[]> {
  const texts = readFileSync(path.join(data, 'davidson_train.jsonl'), 'utf8')
    .split('\n', TEXTS)
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { text: string }).text);
  const weights = loadWeights(readFileSync(new URL('../../src/screening/heads/heads.bin', import.meta.url)));
  const speech = await loadSpeech();
  const { screening: rules } = readPack('op-021002');
  const ours = (text: string) => void screenFor(text, 'comment', { rules, weights, speech });
  const alone = (text: string) => void screenFor(text, 'comment', { rules, speech });
  const [obscenity] = wordPeers();
  const peer = (text: string) => void obscenity?.finds(text);
  const [mine, without, theirs] = [best(texts, ours), best(texts, alone), best(texts, peer)];
  const long = Array.from({ length: 2000 }, (_, at) => `${texts.slice(at, at + 8).join(' ')} `.slice(0, 500));
  const times = long.map((text) => Math.min(...Array.from({ length: 3 }, () => elapsed(() => ours(text)))));
  const p99 = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0;
  return [
    row('whole engine, posts a second, one thread', `${mine} (without the heads ${without})`, {
      peer: `${theirs} obscenity, profanity alone`,
      goal: '20,000',
      reached: mine >= 20_000,
    }),
    row('whole engine, 500 characters, p99', `${p99.toFixed(3)} ms`, {
      peer: '–',
      goal: '≤ 0.5 ms',
      reached: p99 <= 0.5,
    }),
    await size(),
  ];
}

function row(measure: string, ours: string, rest: Pick<Row, 'peer' | 'goal' | 'reached'>): Row {
  return { measure, ours, published: '–', ...rest };
}

function elapsed(work: () => void): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

function best(texts: readonly string[], work: (text: string) => void): number {
  for (let round = 0; round < WARMING; round += 1) for (const text of texts) work(text);
  const rounds = Array.from({ length: ROUNDS }, () => elapsed(() => texts.forEach((text) => work(text))));
  return Math.round((texts.length / Math.min(...rounds)) * 1000);
}
