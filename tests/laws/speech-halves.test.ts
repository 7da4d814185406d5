import path from 'node:path';

import { expect, test } from 'vitest';

import { auc } from '../../scripts/screening/figures.ts';
import { sentencesOf } from '../../scripts/screening/speech-texts.ts';
import { judgedByOthers } from '../../scripts/screening/speech.ts';
import { speechKinds } from '../../src/screening/speech/kinds.ts';

const folder = path.join(import.meta.dirname, '../data/screening');

/** How often a positive must stand above a hard negative of another author, at the least. */
const FLOOR = 0.87;

test.each(speechKinds)(
  'what was learnt of %s from others tells the sentences of an author apart',
  (kind) => {
    const texts = ['a', 'b', 'c', 'e', 'f', 'g'].flatMap((half) => sentencesOf(folder, kind, half));

    const [judged = []] = judgedByOthers([kind], texts);

    const sums = judged.map(({ sum }) => sum);
    const labels = judged.map(({ label }) => label);
    expect(auc(sums, labels)).toBeGreaterThan(FLOOR);
  },
  60_000,
);
