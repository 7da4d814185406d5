import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { fold } from '../../src/screening/fold/fold.ts';
import { featuresOf, readingOf } from '../../src/screening/speech/features.ts';
import { type SpeechKind, speechKinds } from '../../src/screening/speech/kinds.ts';
import { slotOf } from '../../src/screening/speech/model.ts';
import { tokensOf } from '../../src/screening/speech/tokens.ts';
import { linesOf } from './examples.ts';
import { splitOf } from './split.ts';

/** A sentence with the slots of its features. `kind` is empty for a text of the background, that is of no kind. `also`: other kinds that it is of. */
export type SpeechText = {
  kind: SpeechKind | '';
  also: readonly string[];
  label: number;
  text: string;
  half: string;
  slots: Int32Array;
};

type Line = { label: number; text: string; also?: string[] };

/** The different slots of all features of a text. */
export function slotsOf(text: string): Int32Array {
  const reading = readingOf(tokensOf(fold(text)));
  const { hash, count } = featuresOf(reading, { from: 0, to: reading.tokens.count });
  return Int32Array.from(new Set(hash.subarray(0, count).map((one) => slotOf(one))));
}

/** The sentences of a part of a kind: all but 'd' are for learning, 'd' is for measuring alone. */
export function sentencesOf(folder: string, kind: SpeechKind, half: string): SpeechText[] {
  const file = path.join(folder, half, `${kind}.jsonl`);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Line)
    .map(({ label, text, also = [] }) => ({ kind, also, label, text, half, slots: slotsOf(text) }));
}

/** All sentences that may be learnt from. */
export const learnable = (folder: string): SpeechText[] =>
  speechKinds.flatMap((kind) =>
    ['a', 'b', 'c', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'].flatMap((half) => sentencesOf(folder, kind, half)),
  );

const MOST = 800;
const LONGEST = 400;

type Plain = { text: string; labels?: { toxic?: number; class?: string }; spans?: unknown[] };

/** Files with everyday talk, and which of their texts are that: neither toxic nor offensive, and without personal data. */
const plainFiles: Record<string, (line: Plain) => boolean> = {
  jigsaw_wiki_train: ({ labels }) => labels?.toxic === 0,
  davidson_train: ({ labels }) => labels?.class === 'neither',
  govpii_dev: ({ spans }) => spans?.length === 0,
};

/** Everyday talk, posts and plain notices of agencies from the learnt part of the shared data; by turns it goes with each author’s part. */
export function backgroundOf(folder: string): SpeechText[] {
  return Object.entries(plainFiles)
    .flatMap(([file, isPlain]) =>
      linesOf<Plain>(folder, file)
        .filter((line) => isPlain(line) && line.text.length < LONGEST && splitOf(line.text) === 'learn')
        .slice(0, MOST),
    )
    .map(({ text }, at) => ({
      kind: '',
      also: [],
      label: 0,
      text,
      half: ['a', 'b', 'f', 'g', 'h', 'i', 'j', 'k', 'l'][at % 9] ?? 'a',
      slots: slotsOf(text),
    }));
}
