import { readFileSync } from 'node:fs';

import { examplesOf, linesOf } from '../../scripts/screening/examples.ts';
import { auc, bestThreshold, f1 } from '../../scripts/screening/figures.ts';
import { type SpanText, spanTextsOf } from '../../scripts/screening/span-texts.ts';
import { type Part, splitOf } from '../../scripts/screening/split.ts';
import { trainHeads } from '../../scripts/screening/train-heads.ts';
import { fold } from '../../src/screening/fold/fold.ts';
import { type HeadName, headNames } from '../../src/screening/heads/head-names.ts';
import { type Scores, heads, toxicSpans } from '../../src/screening/heads/heads.ts';
import { type HeadWeights, loadWeights } from '../../src/screening/heads/weights.ts';
import type { Row } from './row.ts';
import { type Peer, wordPeers } from './word-peers.ts';

type Judged = { part: Part; source: string; labels: Int8Array; text: string; scores: Scores };
type Spoken = Exclude<HeadName, 'span'>;

const five = ['toxic', 'obscene', 'threat', 'insult', 'identity_hate'] as const;

/** The heads that ship, on the held-out part; the threat figure by weights that never saw a threat of that corpus. */
export function measure(folder: string): Promise<Row[]> {
  const weights = loadWeights(readFileSync(new URL('../../src/screening/heads/heads.bin', import.meta.url)));
  const known = wordPeers();
  const judged = judge(folder, weights);
  const aucs = five.map((name) => aucOf(judged, name, 'wikipedia'));
  const mean = aucs.reduce((all, one) => all + one, 0) / aucs.length;
  return Promise.resolve([
    row('mean AUC of the five heads', mean, { goal: 0.968, published: '.974 (linear, full data)' }),
    row('mean AUC, rows of contradictory labels left in', rawMean(folder, weights), {}),
    ...five.map((name, at) => row(`AUC ${name}`, aucs[at] ?? 0, {})),
    row('obscene comments F1 (Wikipedia)', f1Of(judged, 'obscene', 'wikipedia'), {
      goal: 0.82,
      peer: bestPeer(judged, known, { name: 'obscene', source: 'wikipedia' }),
    }),
    row('offensive posts F1', f1Of(judged, 'offensive', 'davidson'), {
      goal: 0.96,
      peer: bestPeer(judged, known, { name: 'offensive', source: 'davidson' }),
    }),
    row('toxic spans, character F1', spansF1(folder, weights, 'semeval'), {
      goal: 0.66,
      published: '.708 (transformers)',
    }),
    ...threatRows(folder),
    speedRow(judged, weights),
  ]);
}

function judge(folder: string, weights: HeadWeights): Judged[] {
  return examplesOf(folder)
    .filter(({ part }) => part !== 'learn')
    .map(({ part, source, labels, text }) => ({
      part,
      source,
      labels,
      text,
      scores: heads(fold(text), weights).scores,
    }));
}

/** The same mean over every held-out row as it is labelled, also where a part is said but not the whole. */
function rawMean(folder: string, weights: HeadWeights): number {
  const rows = linesOf<{ text: string; full: boolean; labels: Record<(typeof five)[number], number> }>(
    folder,
    'jigsaw_wiki_train',
  )
    .filter(({ text }) => splitOf(text) === 'held')
    .map((one) => ({ ...one, scores: heads(fold(one.text), weights).scores }));
  const all = five.map((name) => {
    const known = rows.filter(({ full }) => full || name === 'toxic');
    return auc(
      known.map(({ scores }) => scores[name]),
      known.map(({ labels }) => labels[name]),
    );
  });
  return all.reduce((sum, one) => sum + one, 0) / all.length;
}

function pick(
  judged: readonly Judged[],
  name: Spoken,
  source: string,
): { part: Part; text: string; score: number; label: number }[] {
  const at = headNames.indexOf(name);
  return judged
    .filter((one) => one.source === source && (one.labels[at] ?? -1) >= 0)
    .map(({ part, text, scores, labels }) => ({ part, text, score: scores[name], label: labels[at] ?? 0 }));
}

function aucOf(judged: readonly Judged[], name: Spoken, source: string): number {
  const held = pick(judged, name, source).filter(({ part }) => part === 'held');
  return auc(
    held.map(({ score }) => score),
    held.map(({ label }) => label),
  );
}

function f1Of(judged: readonly Judged[], name: Spoken, source: string): number {
  const all = pick(judged, name, source);
  const tune = all.filter(({ part }) => part === 'tune');
  const held = all.filter(({ part }) => part === 'held');
  const above = bestThreshold(
    tune.map(({ score }) => score),
    tune.map(({ label }) => label),
  );
  return f1(
    held.map(({ score }) => score),
    held.map(({ label }) => label),
    above,
  );
}

function bestPeer(
  judged: readonly Judged[],
  known: readonly Peer[],
  { name, source }: { name: Spoken; source: string },
): string {
  const held = pick(judged, name, source).filter(({ part }) => part === 'held');
  const labels = held.map(({ label }) => label);
  const figures = known.map((peer) => ({
    name: peer.name,
    value: f1(
      held.map(({ text }) => (peer.finds(text) ? 1 : 0)),
      labels,
      1,
    ),
  }));
  const [best] = figures.toSorted((a, b) => b.value - a.value);
  return best ? `${shown(best.value)} ${best.name}` : '-';
}

/** The mean over texts of the F1 of their characters; a text with none marked and none found counts 1. */
function spansF1(folder: string, weights: HeadWeights, source: SpanText['source']): number {
  const held = spanTextsOf(folder).filter((one) => one.part === 'held' && one.source === source);
  const all = held.map(({ folded, marked }) => {
    const found = new Uint8Array(marked.length);
    for (const { start, end } of toxicSpans(folded, weights)) found.fill(1, start, end);
    let both = 0;
    let either = 0;
    for (const [at, one] of marked.entries()) {
      either += one + (found[at] ?? 0);
      both += one & (found[at] ?? 0);
    }
    return either === 0 ? 1 : (2 * both) / either;
  });
  return all.reduce((sum, one) => sum + one, 0) / all.length;
}

function threatRows(folder: string): Row[] {
  return ['civil', 'edos'].map((corpus) => {
    const weights = loadWeights(trainHeads(folder, { withoutThreats: [corpus] }));
    const value = aucOf(judge(folder, weights), 'threat', corpus);
    return row(`threat AUC, ${corpus} never learnt from`, value, { goal: 0.89 });
  });
}

function speedRow(judged: readonly Judged[], weights: HeadWeights): Row {
  const posts = judged.filter(({ text }) => text.length > 120 && text.length < 180).map(({ text }) => fold(text));
  const from = performance.now();
  let count = 0;
  for (; performance.now() - from < 2000;)
    for (const post of posts) count += heads(post, weights).spots.length >= 0 ? 1 : 0;
  const perSecond = Math.round(count / ((performance.now() - from) / 1000));
  return {
    measure: 'heads alone, posts of 150 characters a second',
    ours: String(perSecond),
    peer: '-',
    published: '-',
    goal: '30000',
    reached: perSecond >= 30_000,
  };
}

const shown = (value: number): string => value.toFixed(4).replace(/^0/u, '');

function row(
  measured: string,
  value: number,
  { goal, peer = '-', published = '-' }: { goal?: number; peer?: string; published?: string },
): Row {
  return {
    measure: measured,
    ours: shown(value),
    peer,
    published,
    goal: goal === undefined ? '-' : shown(goal),
    reached: goal === undefined || value >= goal,
  };
}
