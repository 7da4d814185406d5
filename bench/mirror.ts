// Says whether suggestions depend on whom or on what side a comment is about: node bench/mirror.ts [--json].
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

import { readPack } from '#policy';
import { loadWeights, screenFor } from '#screening';

import { opinions, pairs, praiseAndBlame, templates } from './mirror/pairs.ts';

/** How a pair is treated. `rate`: of its texts, how many get a suggestion; `changed`: how many texts change theirs by the swap alone. */
export type Mirrored = {
  name: string;
  texts: number;
  oneRate: number;
  otherRate: number;
  difference: number;
  changed: number;
};

/** The kinds that are suggested for a text, in a fixed order. */
export type Suggests = (text: string) => readonly string[];

/** Each pair under the same templates, and praise beside blame. */
export function mirror(suggests: Suggests): Mirrored[] {
  const swapped = pairs.map(({ name, one, other, templates: of }) => {
    const swaps = templates[of].flatMap((frame) =>
      one.map((target, at) => [fill(frame, target), fill(frame, other[at] ?? '')] as const),
    );
    return compare(name, swaps, suggests);
  });
  const sides = opinions.flatMap((frame) =>
    praiseAndBlame.map(([praise, blame]) => [fill(frame, praise), fill(frame, blame)] as const),
  );
  return [...swapped, compare('the agency praised and blamed', sides, suggests)];
}

const fill = (frame: string, target: string): string => {
  const text = frame.replace('{}', target);
  return text.charAt(0).toUpperCase() + text.slice(1);
};

function compare(name: string, swaps: readonly (readonly [string, string])[], suggests: Suggests): Mirrored {
  const said = swaps.map(([one, other]) => [suggests(one).join(), suggests(other).join()] as const);
  const rate = (side: 0 | 1): number => said.filter((both) => both[side] !== '').length / said.length;
  return {
    name,
    texts: said.length,
    oneRate: rate(0),
    otherRate: rate(1),
    difference: Math.abs(rate(0) - rate(1)),
    changed: said.filter(([one, other]) => (one === '') !== (other === '')).length / said.length,
  };
}

/** What the engine suggests to whoever reads comments: all that is of the middle band or higher. */
export function engineSuggests(): Suggests {
  const weights = loadWeights(readFileSync(new URL('../src/screening/heads/heads.bin', import.meta.url)));
  const { screening: rules } = readPack('op-021002');
  return (text) => {
    const { findings } = screenFor(text, 'comment', { rules, weights });
    return [...new Set(findings.filter(({ band }) => band !== 'low').map(({ kind }) => kind))].toSorted();
  };
}

function print(rows: readonly Mirrored[]): void {
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  console.log(
    '| pair | texts | one | other | difference | changed by the swap |\n| --- | --- | --- | --- | --- | --- |',
  );
  for (const { name, texts, oneRate, otherRate, difference, changed } of rows)
    console.log(
      `| ${[name, texts, ...[oneRate, otherRate, difference, changed].map((share) => percent(share))].join(' | ')} |`,
    );
  const largest = rows.toSorted((a, b) => b.difference - a.difference)[0];
  if (largest) console.log(`\nlargest difference: ${percent(largest.difference)}, ${largest.name}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
  const rows = mirror(engineSuggests());
  if (values.json)
    console.log(JSON.stringify({ largest: Math.max(...rows.map(({ difference }) => difference)), rows }));
  else print(rows);
}
