import { writeFileSync } from 'node:fs';

import { type Measure, speechKinds } from '../../src/screening/speech/kinds.ts';
import { auc, bestThreshold, f1 } from './figures.ts';
import { learnAll, rowsOf, sumOf } from './speech-learn.ts';
import { moduleOf, scaleOf } from './speech-pack.ts';
import { backgroundOf, learnable, type SpeechText } from './speech-texts.ts';

/** Halves by different authors: each is judged by what was learnt without it. */
const HALVES = ['a', 'b', 'f', 'g', 'h', 'i', 'j', 'k', 'l'];
/** How much a text about something else counts when the threshold is set, beside a sentence of the kind. */
const ELSEWHERE = 0.06;

type Judged = { sum: number; label: number; weight: number; own: boolean; everyday: boolean };

/** For each kind the sums of the sentences of each half by weights that were learnt without that half. */
export function judgedByOthers(kinds: readonly string[], texts: readonly SpeechText[]): Judged[][] {
  const all: Judged[][] = kinds.map(() => []);
  for (const half of HALVES) {
    const { rows, lines } = learnAll(
      kinds,
      texts.filter((text) => text.half !== half),
    );
    for (const text of texts.filter((one) => one.half === half)) {
      const own = rowsOf(text, rows);
      for (const [at, kind] of kinds.entries()) {
        const line = lines[at];
        if (!line || !counts(text, kind)) continue;
        const is = text.kind === kind;
        all[at]?.push({
          sum: sumOf(line, own),
          label: is ? text.label : 0,
          weight: is ? 1 : ELSEWHERE,
          own: is,
          everyday: text.kind === '',
        });
      }
    }
  }
  return all;
}

/** A positive of another kind may be of this one too: it says nothing. */
const counts = (text: SpeechText, kind: string): boolean =>
  text.kind === kind || (text.label === 0 && !text.also.includes(kind));

/** The threshold with the best F1 when texts about something else count a little. */
function thresholdOf(all: readonly Judged[]): number {
  const order = all.toSorted((left, right) => right.sum - left.sum);
  const are = order.reduce((sum, { label, weight }) => sum + label * weight, 0);
  let best = { value: 0, at: 0 };
  let hits = 0;
  let said = 0;
  for (const { sum, label, weight } of order) {
    hits += label * weight;
    said += weight;
    if ((2 * hits) / (said + are) > best.value) best = { value: (2 * hits) / (said + are), at: sum };
  }
  return best.at;
}

/** The logistic curve from sums to labels, by gradient steps. */
function curveOf(all: readonly Judged[]): { slope: number; offset: number } {
  let slope = 1;
  let offset = 0;
  const whole = all.reduce((sum, { weight }) => sum + weight, 0);
  for (let round = 0; round < 3000; round += 1) {
    let bySlope = 0;
    let byOffset = 0;
    for (const { sum, label, weight } of all) {
      const miss = (1 / (1 + Math.exp(-(slope * sum + offset))) - label) * weight;
      bySlope += miss * sum;
      byOffset += miss;
    }
    slope -= bySlope / whole;
    offset -= byOffset / whole;
  }
  return { slope, offset };
}

function report(kind: string, all: readonly Judged[], threshold: number): number {
  const own = all.filter((one) => one.own);
  const sums = own.map(({ sum }) => sum);
  const labels = own.map(({ label }) => label);
  const flagged = (some: readonly Judged[]): string =>
    (some.filter(({ sum }) => sum >= threshold).length / some.length).toFixed(3);
  const others = all.filter((one) => !one.own && !one.everyday);
  const value = f1(sums, labels, threshold);
  const best = f1(sums, labels, bestThreshold(sums, labels));
  console.log(
    `${kind.padEnd(22)} AUC ${auc(sums, labels).toFixed(3)} F1 ${value.toFixed(3)} (best ${best.toFixed(3)}), flagged elsewhere ${flagged(others)}, everyday ${flagged(all.filter((one) => one.everyday))}`,
  );
  return value;
}

/** Writes the weights of the speech kinds, learnt from the sentences in `sentences` and the background in `data`. */
export function trainSpeech({ data, sentences, out }: { data: string; sentences: string; out: string }): void {
  const texts = [...learnable(sentences), ...backgroundOf(data)];
  const judged = judgedByOthers(speechKinds, texts);
  const learnt = learnAll(speechKinds, texts);
  const measures: Record<string, Measure> = {};
  let all = 0;
  for (const [at, kind] of speechKinds.entries()) {
    const known = judged[at] ?? [];
    const line = learnt.lines[at];
    if (!line) continue;
    const threshold = thresholdOf(known);
    all += report(kind, known, threshold);
    measures[kind] = { scale: scaleOf(line), bias: line.bias, threshold, ...curveOf(known) };
  }
  console.log(`mean F1 on halves by other authors ${(all / speechKinds.length).toFixed(4)}`);
  writeFileSync(out, moduleOf(learnt, measures));
}
