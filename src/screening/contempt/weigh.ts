import { type Folded, spanOf } from '#screening/fold/folded';
import type { Scores } from '#screening/heads/heads';
import type { Spot } from '#screening/types';

import { GROUP, does, hashOf, says } from './classes.ts';
import { type Range, is, sentenceAt, tells } from './clause.ts';
import type { Contempt } from './contempt.ts';
import { isReported } from './frame.ts';
import { type Reading, findPhrases } from './read.ts';

/** What is told of others, denied, or no group's: more likely wrong than right. */
const LOW = 0.5;

const lowered = (spot: Spot, because: string): Spot =>
  spot.confidence <= LOW ? spot : { ...spot, confidence: LOW, explanation: `${spot.explanation}; ${because}` };

/**
 * What other detectors found, as the rules read it: contempt that is denied, quoted or told, or of no group, counts little.
 * In the public's comments so does a slur among those whom it names, and one that is quoted; who writes for an agency
 * leaves it out in any case. Nothing is taken away.
 */
export function weighed(folded: Folded, spots: readonly Spot[], found: Contempt, isPublic: boolean): Spot[] {
  if ((found.reading.anyDoes & GROUP) === 0 && spots.some(({ kind }) => kind === 'slur')) findPhrases();
  return spots.map((spot) => {
    if (spot.kind === 'discrimination' && spot.detector === 'head') return ofContempt(folded, spot, spots, found);
    if (spot.kind === 'slur' && isPublic) return ofSlur(folded, spot, found.reading);
    if (spot.kind === 'threat' && spot.detector === 'head') return ofThreat(spot, found);
    return spot;
  });
}

function ofContempt(folded: Folded, spot: Spot, spots: readonly Spot[], found: Contempt): Spot {
  const { reading, defended, reported } = found;
  const slurs = spots.filter(({ kind }) => kind === 'slur');
  if ((reading.anyDoes & GROUP) === 0 && slurs.length === 0) return lowered(spot, 'no group is named');
  if (found.spots.some(({ kind }) => kind === 'discrimination')) return spot;
  const place = placeOf(folded, spot, reading);
  if (!place) return spot;
  if (slurs.length === 0 && found.mentions.every(({ single, generic }) => single && !generic))
    return lowered(spot, 'one person is spoken of');
  if (reported.length > 0 || isReported(reading, place))
    return lowered(spot, 'somebody else’s words are told or quoted');
  if (defended.some(({ from, to }) => place.first < to && from <= place.last)) return lowered(spot, 'it is denied');
  return isOwn(reading, place.first) ? lowered(spot, 'the writer speaks as one of the group') : spot;
}

function ofThreat(spot: Spot, { reported, defended, spots }: Contempt): Spot {
  if (spots.length > 0 || (reported.length === 0 && defended.length === 0)) return spot;
  return lowered(spot, reported.length > 0 ? 'somebody else’s words are told or quoted' : 'it is denied');
}

function ofSlur(folded: Folded, spot: Spot, reading: Reading): Spot {
  const place = placeOf(folded, spot, reading);
  if (!place) return spot;
  if (isOwn(reading, place.first) && !isHostile(reading, place))
    return lowered(spot, 'it stands as somebody’s own name');
  if (isThing(reading, place)) return lowered(spot, 'it may stand for a thing');
  return isReported(reading, place) ? lowered(spot, 'somebody else’s words are told or quoted') : spot;
}

type Place = { first: number; last: number };

/** The words that a spot lies on. */
function placeOf(folded: Folded, { start, end }: Spot, { count, from, to }: Reading): Place | undefined {
  let first = -1;
  let last = -1;
  for (let at = 0; at < count; at += 1) {
    const place = spanOf(folded, from[at] ?? 0, to[at] ?? 0);
    if (place.end <= start) continue;
    if (place.start >= end) break;
    if (first < 0) first = at;
    last = at;
  }
  return first < 0 ? undefined : { first, last };
}

const brotherly = new Set(['nigga', 'niggas', 'nigguh', 'niggaz', 'bitches', 'queers'].map((word) => hashOf(word)));
const MY = hashOf('my');

/** 'as a …', 'we …', 'I am a proud …': a name that its bearers give themselves. */
function isOwn(reading: Reading, first: number): boolean {
  const { from } = sentenceAt(reading, first);
  for (let at = first - 1; at >= from && at >= first - 5; at -= 1) {
    if (reading.hash[at] === MY)
      return brotherly.has(reading.hash[first] ?? 0) || (is(reading, at, does.ours) && (reading.last[at] ?? at) > at);
    if (is(reading, at, does.ours)) return true;
    if (is(reading, at, does.no | does.you | does.they) || tells(reading, at, HOSTILE)) return false;
  }
  return false;
}

const HOSTILE = says.hate | says.harm | says.remove | says.derog | says.beast | says.disgust | says.swear;

function isHostile(reading: Reading, { first, last }: Place): boolean {
  const { from, to } = sentenceAt(reading, first);
  for (let at = from; at < to; at += 1) if ((at < first || at > last) && tells(reading, at, HOSTILE)) return true;
  return false;
}

const SOON = 6;

/** Beside words of walls, dogs or firewood a word that is also a slur is the thing. */
function isThing(reading: Reading, { first, last }: Place): boolean {
  const near: Range = { from: Math.max(0, first - SOON), to: Math.min(reading.count, last + SOON) };
  for (let at = near.from; at < near.to; at += 1)
    if (is(reading, at, does.otherwise)) return !isHostile(reading, { first, last });
  return false;
}

/** What a rule adds to the logit of a score: chosen on texts that aren't measured. */
const THREAT = 2;
const CONTEMPT = 1.5;

const lifted = (score: number, by: number): number => score / (score + (1 - score) * Math.exp(-by));

/** The scores of the heads, of which those for threats and for contempt rise where a rule found some. */
export function blended(scores: Scores, { spots }: Contempt): Scores {
  const has = (kind: Spot['kind']): boolean => spots.some((spot) => spot.kind === kind);
  const threat = has('threat') ? lifted(scores.threat, THREAT) : scores.threat;
  return has('discrimination')
    ? { ...scores, threat, identity_hate: lifted(scores.identity_hate, CONTEMPT) }
    : { ...scores, threat };
}
