import { spanOf, type Folded } from '#screening/fold/folded';
import type { AgencyTerms, Spot } from '#screening/types';

import { phrasesIn } from './phrases.ts';

/** Where words of the agency's own list stand: what it watches, and who stands for election. */
export function listedSpots(folded: Folded, { terms = [] }: AgencyTerms): Spot[] {
  return phrasesIn(folded, terms).map(({ phrase, from, to }) => ({
    kind: phrase.kind,
    ...spanOf(folded, from, to),
    confidence: 0.95,
    detector: 'agency',
    explanation: phrase.says ?? 'These words are on the agency’s own list.',
  }));
}
