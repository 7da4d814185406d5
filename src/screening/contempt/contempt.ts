import { type Folded, spanOf } from '#screening/fold/folded';
import type { Spot } from '#screening/types';

import { GROUP } from './classes.ts';
import { type Range, sentenceAt } from './clause.ts';
import { isReported } from './frame.ts';
import { asAside, asHint } from './hints.ts';
import { type Mention, mentionsOf } from './mentions.ts';
import { type Reading, findPhrases, joinPieces, parting, read } from './read.ts';
import { type Hit, type Said, asObject, asSubject, ruleWords } from './rules.ts';
import { type Threat, mayThreaten, threatsIn } from './threats.ts';

/** What the rules make of a text. */
export type Contempt = {
  spots: Spot[];
  reading: Reading;
  mentions: readonly Mention[];
  /** Sentences in which something bad is denied of a group, or told of others' words. */
  defended: readonly Range[];
  reported: readonly Hit[];
};

const MOST_MENTIONS = 200;

/** Contempt of groups by rules over classes of words. The answer's `reading` holds until the next call. */
export function contempt(folded: Folded): Contempt {
  const reading = read(folded.text);
  const nothing = { spots: [], reading, mentions: [], defended: [], reported: [] };
  joinPieces(folded.text);
  const isNamed = (reading.anyDoes & GROUP) !== 0;
  if (!isNamed && !mayThreaten(reading)) return nothing;
  findPhrases();
  const threats = mayThreaten(reading) ? threatsIn(reading).map((one) => threatSpot(folded, reading, one)) : [];
  if (!isNamed) return { ...nothing, spots: threats };
  const mentions = mentionsOf(reading).slice(0, MOST_MENTIONS);
  if (mentions.length === 0) return { ...nothing, mentions, spots: threats };
  const said = allSaid(reading, mentions);
  const [reported, meant] = [
    said.hits.filter((hit) => isReported(reading, hit)),
    said.hits.filter((hit) => !isReported(reading, hit)),
  ];
  return {
    spots: [...spotsOf(folded, reading, meant), ...threats],
    reading,
    mentions,
    defended: said.defended,
    reported,
  };
}

function allSaid(reading: Reading, mentions: readonly Mention[]): Said {
  const said: Said = { hits: [], defended: [] };
  let sentence: Range = { from: -1, to: -1 };
  for (const mention of mentions) {
    asSubject(reading, mention, said);
    asObject(reading, mention, said);
    if ((!mention.generic && mention.single) || (mention.first < sentence.to && mention.first >= sentence.from))
      continue;
    sentence = sentenceAt(reading, mention.first);
    asHint(reading, sentence, said);
    const next = sentence.to;
    if (next < reading.count && reading.before[next] === parting.sentence)
      asAside(reading, sentenceAt(reading, next), said);
  }
  return said;
}

function spotsOf(folded: Folded, { from, to, bent }: Reading, hits: readonly Hit[]): Spot[] {
  return hits.map(({ rule, first, last, confidence }) => {
    let isBent = false;
    for (let at = first; at <= last; at += 1) if (bent[at] === 1) isBent = true;
    return {
      kind: 'discrimination',
      ...spanOf(folded, from[first] ?? 0, to[last] ?? 0),
      confidence: isBent ? Math.min(confidence, 0.75) : confidence,
      detector: 'rule',
      explanation: ruleWords[rule].says,
    };
  });
}

const threatSpot = (folded: Folded, { from, to }: Reading, { first, last, confidence, explanation }: Threat): Spot => ({
  kind: 'threat',
  ...spanOf(folded, from[first] ?? 0, to[last] ?? 0),
  confidence,
  detector: 'rule',
  explanation,
});
