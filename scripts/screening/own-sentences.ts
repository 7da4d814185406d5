import { wordGroups } from '../../src/screening/lexicon/words.ts';
import { type Example, example } from './examples.ts';
import { frames } from './own-frames.ts';
import { type Place, fillings } from './own-words.ts';
import { randomOf } from './random.ts';
import { splitOf } from './split.ts';

/** Sentences made of each frame; frames whose slots are few repeat and are taken once. */
const OF_EACH = 24;
const before = [
  '',
  '',
  '',
  '',
  '',
  'well, ',
  'listen: ',
  'I mean, ',
  'so ',
  'ok but ',
  '@user ',
  'lol ',
  'to be clear, ',
];
const after = ['', '', '', '', '', '!', '.', '!!', ' lol', ', period.', ' tbh', ' #fyi', ', just saying'];

/** Slurs as single words, from the lexicon. */
export const slurs = wordGroups
  .filter(({ kind }) => kind === 'slur')
  .flatMap(({ words }) => words.split(/,\s*/u))
  .filter((word) => /^[a-z]{3,}$/u.test(word));

/** Sentences of our own, the same for the same seed: what a group's name is not to mean, and what is said with it. */
export function ownSentences(seed: number): Example[] {
  const random = randomOf(seed);
  const oneOf = (ways: readonly string[]): string => ways[Math.floor(random() * ways.length)] ?? '';
  const fill = (frame: string): string =>
    frame.replaceAll(/\{(\w+)\}/gu, (_, place: string) =>
      place === 'slur' ? oneOf(slurs) : oneOf(fillings[place as Place]),
    );
  const made = new Map<string, Example>();
  for (const { known, sentences } of frames)
    for (const frame of sentences.split(/[|\n]/u).map((line) => line.trim()))
      for (let one = 0; one < OF_EACH; one++) {
        const text = oneOf(before) + fill(frame) + oneOf(after);
        made.set(text, {
          ...example(text, 'own', { hate: known.identity_hate ?? -1, ...known }),
          part: splitOf(frame),
        });
      }
  return [...made.values()];
}
