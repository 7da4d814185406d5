import type { Folded } from '#screening/fold/folded';
import { spotOf } from '#screening/near/spot';
import { type Tokens, endOf, startOf, tokensOf } from '#screening/near/tokens';
import type { Spot } from '#screening/types';

import { type Said, byAgency, byPapers, ofOneself, ofSomebody, toBeSomebody } from './patterns.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { forgetWords } from './word-at.ts';

const explanation =
  'It says of one person that they are, or were, somebody whom the agency holds, treats, serves or has a case on.';

const patterns: readonly ((tokens: Tokens, sentence: Sentence) => Said | undefined)[] = [
  ofSomebody,
  ofOneself,
  byPapers,
  byAgency,
  toBeSomebody,
];

/**
 * Sentences that confirm, or deny, of one person that he is an inmate, a patient, a client or a victim, or what stands in his
 * file. Read by the classes of the words in a sentence: whom it is about, whether it says so as a fact, and what it says.
 * Linear in the text; one finding a sentence.
 */
export function confirmingSpots(folded: Folded): Spot[] {
  const tokens = tokensOf(folded);
  const spots: Spot[] = [];
  for (const sentence of sentencesOf(tokens)) {
    const said = sentence.asks ? undefined : saidIn(tokens, sentence);
    if (said) spots.push(spotIn(tokens, said));
  }
  forgetWords();
  return spots;
}

/** What the first pattern that holds finds. */
function saidIn(tokens: Tokens, sentence: Sentence): Said | undefined {
  for (const pattern of patterns) {
    const said = pattern(tokens, sentence);
    if (said) return said;
  }
  return undefined;
}

function spotIn(tokens: Tokens, { from, to, confidence }: Said): Spot {
  const hit = { kind: 'confirms_person' as const, from: startOf(tokens, from), to: endOf(tokens, to - 1) };
  return spotOf(tokens, { ...hit, confidence, explanation }, 'rule');
}
