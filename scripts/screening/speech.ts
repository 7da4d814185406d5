import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';

import { type Measure, type SpeechKind, speechKinds } from '../../src/screening/speech/kinds.ts';
import { auc, bestThreshold, f1 } from './figures.ts';
import { learnKind, oftenSeen, sumOf } from './speech-learn.ts';
import { moduleOf, scaleOf, stored } from './speech-pack.ts';
import { backgroundOf, learnable, type SpeechText } from './speech-texts.ts';

const FOLDS = 4;
/** How much a text about something else counts when the threshold is set, beside a sentence of the kind. */
const ELSEWHERE = 0.06;

const foldOf = (text: string): number => (createHash('sha256').update(text).digest()[0] ?? 0) % FOLDS;

type Judged = { sum: number; label: number; weight: number; own: boolean };

/** Sums of sentences by weights that were learnt without them. */
function judged(kind: SpeechKind, texts: readonly SpeechText[], often: Uint8Array): Judged[] {
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const asked = (text: SpeechText): boolean => text.half !== 'c' && foldOf(text.text) === fold;
    const line = stored(
      learnKind(
        kind,
        texts.filter((text) => !asked(text)),
        often,
      ),
    );
    return texts
      .filter((text) => asked(text) && (text.kind === kind || text.label === 0))
      .map(({ rows, label, kind: other }) => ({
        sum: sumOf(line, rows),
        label,
        weight: other === kind ? 1 : ELSEWHERE,
        own: other === kind,
      }));
  });
}

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

function report(kind: SpeechKind, all: readonly Judged[], threshold: number): number {
  const own = all.filter((one) => one.own);
  const sums = own.map(({ sum }) => sum);
  const labels = own.map(({ label }) => label);
  const others = all.filter((one) => !one.own);
  const flagged = others.filter(({ sum }) => sum >= threshold).length / others.length;
  const value = f1(sums, labels, threshold);
  const best = f1(sums, labels, bestThreshold(sums, labels));
  console.log(
    `${kind.padEnd(22)} AUC ${auc(sums, labels).toFixed(3)} F1 ${value.toFixed(3)} (best ${best.toFixed(3)}), elsewhere flagged ${flagged.toFixed(3)}`,
  );
  return value;
}

/** Writes the weights of the speech kinds, learnt from the sentences in `sentences` and the background in `data`. */
export function trainSpeech({ data, sentences, out }: { data: string; sentences: string; out: string }): void {
  const texts = [...learnable(sentences), ...backgroundOf(data)];
  const often = oftenSeen(texts);
  const measures: Record<string, Measure> = {};
  let all = 0;
  const lines = speechKinds.map((kind) => {
    const known = judged(kind, texts, often);
    const threshold = thresholdOf(known);
    all += report(kind, known, threshold);
    const line = learnKind(kind, texts, often);
    measures[kind] = { scale: scaleOf(line), bias: line.bias, threshold, ...curveOf(known) };
    return line;
  });
  console.log(`mean F1 by cross-validation ${(all / speechKinds.length).toFixed(4)}`);
  writeFileSync(out, moduleOf(lines, measures));
}
