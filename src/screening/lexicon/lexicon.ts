import { type Folded, spanOf } from '#screening/fold/folded';
import type { Spot } from '#screening/types';

import { type Disguise, type DisguisedHit, disguisedHits } from './disguised.ts';
import { joinedHits } from './joined.ts';
import { type Hit, isAlike, plainHits } from './plain.ts';

const names = { profanity: 'a swear word', obscene: 'an obscene word', slur: 'a slur' } as const;

/** What is found here. */
export const lexiconKinds = ['profanity', 'obscene', 'slur'] as const;

/** How often a word so written is meant as one. */
const ways: Readonly<Record<Disguise | 'plain' | 'alike', { trust: number; says: string }>> = {
  plain: { trust: 1, says: '' },
  alike: { trust: 0.97, says: ', with letters that only look like its own, or hidden ones' },
  signs: { trust: 0.93, says: ', with digits or signs for letters' },
  repeated: { trust: 0.95, says: ', with letters repeated' },
  covered: { trust: 0.9, says: ', with letters covered' },
  joined: { trust: 0.93, says: ', with its letters set apart' },
};

const sure = { 1: 0.6, 2: 0.92, 3: 0.98 } as const;

/**
 * Swear words, obscene words and slurs, also inflected, put together and disguised; in the order of the text, none over
 * another. Whether a word is quoted or meant isn't told apart.
 */
export function lexiconSpots(folded: Folded): Spot[] {
  const hits: (Hit | DisguisedHit)[] = [...plainHits(folded), ...disguisedHits(folded), ...joinedHits(folded)];
  if (hits.length === 0) return [];
  const taken: Spot[] = [];
  hits.sort(
    (one, other) =>
      one.from - other.from ||
      other.to - one.to ||
      other.entry.severity - one.entry.severity ||
      other.entry.text.length - one.entry.text.length,
  );
  let end = -1;
  for (const hit of hits) {
    if (hit.from < end) continue;
    end = hit.to;
    taken.push(spotOf(folded, hit));
  }
  return taken;
}

function spotOf(folded: Folded, hit: Hit | DisguisedHit): Spot {
  const { entry, from, to } = hit;
  const place = spanOf(folded, from, to);
  const alike = isAlike(folded, from, to);
  const way = ways['disguise' in hit ? hit.disguise : alike ? 'alike' : 'plain'];
  return {
    kind: entry.kind,
    ...place,
    confidence: Math.round(sure[entry.severity] * way.trust * 100) / 100,
    detector: 'lexicon',
    explanation: names[entry.kind] + way.says,
  };
}
