import { gzipSync } from 'node:zlib';

import { rolldown } from 'rolldown';

import type { Row } from './row.ts';

const GOAL_KB = 150;
const INPUT = 'src/app/publish/islands/finder.tsx';

/** What a browser brings to find while somebody writes: the code with the words first, what was learnt of speech later. */
export async function size(): Promise<Row> {
  const bundle = await rolldown({ input: INPUT, platform: 'browser', cwd: new URL('../..', import.meta.url).pathname });
  const { output } = await bundle.generate({ format: 'es', minify: true });
  const [first = 0, ...later] = output.map((part) => (part.type === 'chunk' ? gzipSync(part.code).length / 1000 : 0));
  return {
    measure: 'engine for the browser, gzip',
    ours: `${first.toFixed(0)} kB (later ${later.reduce((sum, one) => sum + one, 0).toFixed(0)} kB of speech)`,
    peer: '–',
    published: '–',
    goal: `≤ ${GOAL_KB} kB`,
    reached: first <= GOAL_KB,
  };
}
