import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

import type { Mirror, Mirrored } from '../mirror.ts';

const root = new URL('../../', import.meta.url);
/** What the public page shows. */
const FIGURES = 'src/app/public/mirrored.ts';
const CARD = 'docs/screening-model.md';
/** In the model card, from the head of the table to the line below it. */
const TABLE = /\| pair \| texts \|[\s\S]*?\n\nlargest difference: .*\n/;

const HEAD = `// Written by \`node bench/mirror.ts --write\`, never by hand; tests/policy/mirror.test.ts holds it against the engine.

/**
 * Of how many texts a suggestion is made for either side of a pair, and in how many something is pointed out as likely.
 * \`swapped\`: the same said of another. \`praised\`: praise and blame of the same. \`changed\`: other grounds by the swap alone.
 */
export const mirrored = `;

/** The figures stand on the public page and in the model card; both are to be committed. */
export function write(mirror: Mirror): void {
  writeFileSync(new URL(FIGURES, root), `${HEAD}${JSON.stringify(mirror)};\n`);
  execFileSync('node_modules/.bin/oxfmt', [FIGURES], { cwd: root });
  const card = new URL(CARD, root);
  writeFileSync(
    card,
    readFileSync(card, 'utf8').replace(TABLE, () => `${tableOf(mirror)}\n`),
  );
}

/** Whether the model card has these figures. */
export const isInCard = (mirror: Mirror): boolean =>
  readFileSync(new URL(CARD, root), 'utf8').includes(`${tableOf(mirror)}\n`);

/** The figures as the model card has them. */
export function tableOf({ engine, swapped, praised }: Mirror): string {
  const rows = [...swapped, ...praised];
  const lines = rows.map(({ pair, texts, one, other, changed }) => {
    const cells = [one.suggested, other.suggested, apart(one, other), changed, one.pointedOut, other.pointedOut];
    return `| ${[pair, texts, ...cells.map((count) => percent(count / texts))].join(' | ')} |`;
  });
  const head =
    '| pair | texts | ground suggested: one | other | difference | changed by the swap | pointed out: one | other |\n| --- | --- | --- | --- | --- | --- | --- | --- |';
  const largest = rows.toSorted((a, b) => differs(b) - differs(a))[0];
  const says = largest ? `${percent(differs(largest))}, ${largest.pair}` : 'none';
  return `${head}\n${lines.join('\n')}\n\nlargest difference: ${says} (engine ${engine})`;
}

const apart = (one: Mirrored['one'], other: Mirrored['other']): number => Math.abs(one.suggested - other.suggested);
const differs = ({ one, other, texts }: Mirrored): number => apart(one, other) / texts;
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
