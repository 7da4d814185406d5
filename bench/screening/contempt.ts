import { readFileSync } from 'node:fs';
import path from 'node:path';

import { readPack } from '#policy';
import { type Ruled, loadWeights, screenFor } from '#screening';

import { classifiedWords, wordClass } from '../../src/screening/heads/word-classes.ts';
import type { Row } from './row.ts';

/** One sentence of the suite, and what it is. */
type Case = { id: string; text: string; labels: { hateful: 0 | 1; functionality: string } };
/** How one functionality, or all, was answered. */
export type Counted = { name: string; hateful: 0 | 1; right: number; of: number };

const folder = path.join(import.meta.dirname, '../../tests/data/screening');
const groups = classifiedWords();

/** The cases of one half: `a` was tuned on, `b` wasn't. */
export const casesOf = (half: 'a' | 'b'): Case[] =>
  readFileSync(path.join(folder, half, 'contempt.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Case);

const namesGroup = (quote: string): boolean =>
  (quote.toLowerCase().match(/[a-z'-]+/gu) ?? []).some((word) => groups.get(word) === wordClass.group);

/** A text counts as hateful by a slur, contempt for a group, or an insult or a threat that names one. */
const isHateful = ({ kind, band, quote }: Ruled): boolean =>
  band !== 'low' &&
  (kind === 'slur' || kind === 'discrimination' || ((kind === 'harassment' || kind === 'threat') && namesGroup(quote)));

/** What the engine says to a comment under a policy. */
export function judge(): (text: string) => { isHateful: boolean; findings: Ruled[] } {
  const weights = loadWeights(readFileSync(new URL('../../src/screening/heads/heads.bin', import.meta.url)));
  const { screening: rules } = readPack('op-021002');
  return (text) => {
    const { findings } = screenFor(text, 'comment', { rules, weights });
    return { isHateful: findings.some((one) => isHateful(one)), findings };
  };
}

/** Right answers by functionality, in the order of the suite. */
export function countsOf(half: 'a' | 'b', says: (text: string) => { isHateful: boolean }): Counted[] {
  const counts = new Map<string, Counted>();
  for (const { text, labels } of casesOf(half)) {
    const { functionality: name, hateful } = labels;
    const one = counts.get(name) ?? { name, hateful, right: 0, of: 0 };
    one.of += 1;
    if (says(text).isHateful === (hateful === 1)) one.right += 1;
    counts.set(name, one);
  }
  return [...counts.values()];
}

/** The share that is right among all, and the mean of both classes' shares. */
export function accuracyOf(counts: readonly Counted[]): { total: number; balanced: number } {
  const share = (some: readonly Counted[]): number =>
    some.reduce((sum, { right }) => sum + right, 0) / some.reduce((sum, { of }) => sum + of, 0);
  const sides = ([0, 1] as const).map((side) => share(counts.filter(({ hateful }) => hateful === side)));
  return { total: share(counts), balanced: ((sides[0] ?? 0) + (sides[1] ?? 0)) / 2 };
}

const GOAL = 0.8;

/** Contempt, slurs and threats against groups, in both halves of our own suite. */
export function measure(_data: string): Promise<Row[]> {
  const says = judge();
  return Promise.resolve(
    (['a', 'b'] as const).map((half) => {
      const { total, balanced } = accuracyOf(countsOf(half, says));
      return {
        measure: `contempt of groups, half ${half}, right in all / mean of both classes`,
        ours: `${total.toFixed(3)} / ${balanced.toFixed(3)}`,
        peer: '–',
        published: '–',
        goal: `${GOAL.toFixed(2)} / ${GOAL.toFixed(2)}`,
        reached: total >= GOAL && balanced >= GOAL,
      };
    }),
  );
}
