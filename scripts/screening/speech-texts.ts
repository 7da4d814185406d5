import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { fold } from '../../src/screening/fold/fold.ts';
import { eachFeature, readingOf } from '../../src/screening/speech/features.ts';
import { type SpeechKind, speechKinds } from '../../src/screening/speech/kinds.ts';
import { rowOf } from '../../src/screening/speech/model.ts';
import { tokensOf } from '../../src/screening/speech/tokens.ts';
import { linesOf } from './examples.ts';
import { splitOf } from './split.ts';

/** A sentence with its rows of weights. `kind` is empty for a text of the background, that is of no kind. */
export type SpeechText = { kind: SpeechKind | ''; label: number; text: string; half: string; rows: Int32Array };

type Line = { label: number; text: string };

/** The different rows of all features of a text. */
export function speechRowsOf(text: string): Int32Array {
  const reading = readingOf(tokensOf(fold(text)));
  const rows = new Set<number>();
  eachFeature(reading, { from: 0, to: reading.tokens.count }, (hash) => rows.add(rowOf(hash)));
  return Int32Array.from(rows);
}

/** The sentences of a half of a kind: 'a' and 'c' are for learning, 'b' for measuring alone. */
export function sentencesOf(folder: string, kind: SpeechKind, half: string): SpeechText[] {
  const file = path.join(folder, `${kind}.${half}.jsonl`);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Line)
    .map(({ label, text }) => ({ kind, label, text, half, rows: speechRowsOf(text) }));
}

/** All sentences that may be learnt from. */
export const learnable = (folder: string): SpeechText[] =>
  speechKinds.flatMap((kind) => [...sentencesOf(folder, kind, 'a'), ...sentencesOf(folder, kind, 'c')]);

const MOST_BACKGROUND = 1500;
const LONGEST = 400;

/** Everyday talk that nobody found toxic, from the learnt part of the shared data. */
export function backgroundOf(folder: string): SpeechText[] {
  return linesOf<{ text: string; labels: { toxic?: number } }>(folder, 'jigsaw_wiki_train')
    .filter(({ text, labels }) => labels.toxic === 0 && text.length < LONGEST && splitOf(text) === 'learn')
    .slice(0, MOST_BACKGROUND)
    .map(({ text }) => ({ kind: '', label: 0, text, half: 'background', rows: speechRowsOf(text) }));
}
