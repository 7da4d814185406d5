import type { Folded } from '#screening/fold/folded';
import type { Spot } from '#screening/types';

import { type Range, type Reading, readingOf } from './features.ts';
import { type SpeechKind, explanations, speechKinds } from './kinds.ts';
import type { SpeechWeights } from './model.ts';
import { confidenceOf, rangesOf, sharesOf, sumsOf } from './score.ts';
import { sorts, spanOfTokens, type Tokens, tokensOf } from './tokens.ts';

type Found = { kind: number; sum: number; range: Range };

/** Judges by what was learnt, of these kinds. */
type Judge = { learnt: SpeechWeights; kinds: Uint8Array };

const allKinds = Uint8Array.from(speechKinds, (_, kind) => kind);
const chosen = new WeakMap<ReadonlySet<string>, Uint8Array>();

/** The numbers of the kinds that are looked for, kept as long as the set is. */
function kindsAmong(only: ReadonlySet<string> | undefined): Uint8Array {
  if (!only) return allKinds;
  const known = chosen.get(only);
  if (known) return known;
  const kinds = allKinds.filter((kind) => only.has(nameOf(kind)));
  chosen.set(only, kinds);
  return kinds;
}

/**
 * What a text says that the policies of public agencies bind: accusations, incitement, guilt, pending cases, confidential
 * matters, elections, ballot questions, contributions, trade, grievances and endorsements.
 *
 * Each finding spans the clauses that carry it. A long text is judged by runs of sentences; of runs that overlap the one
 * with the larger sum counts. Linear in the text.
 */
export function speech(folded: Folded, learnt: SpeechWeights, only?: ReadonlySet<string>): Spot[] {
  const judge = { learnt, kinds: kindsAmong(only) };
  if (judge.kinds.length === 0) return [];
  const reading = readingOf(tokensOf(folded));
  const found = rangesOf(reading).flatMap((range) => foundIn(reading, range, judge));
  return strongest(found).map((one) => spotOf(folded, reading, one, learnt));
}

function foundIn(reading: Reading, range: Range, judge: Judge): Found[] {
  const sums = sumsOf(reading, range, judge);
  const found: Found[] = [];
  for (const kind of judge.kinds) {
    const sum = sums[kind] ?? 0;
    if (sum >= (judge.learnt.measures[kind]?.threshold ?? Infinity)) found.push({ kind, sum, range });
  }
  return found;
}

const nameOf = (kind: number): SpeechKind => speechKinds[kind] ?? 'accusation';

/** Of findings of one kind that overlap, one after the other, the larger stays. */
function strongest(found: readonly Found[]): Found[] {
  const last = new Map<number, Found>();
  const kept = new Set<Found>();
  for (const one of found) {
    const before = last.get(one.kind);
    if (before && before.range.to > one.range.from) {
      if (before.sum >= one.sum) continue;
      kept.delete(before);
    }
    last.set(one.kind, one);
    kept.add(one);
  }
  return [...kept];
}

function spotOf(folded: Folded, reading: Reading, found: Found, learnt: SpeechWeights): Spot {
  const { kind, sum, range } = found;
  const name = nameOf(kind);
  const measure = learnt.measures[kind];
  const { from, to } = carried(reading.tokens, sharesOf(reading, found, learnt), range);
  return {
    kind: name,
    ...spanOfTokens(folded, reading.tokens, from, to - 1),
    confidence: measure ? confidenceOf(sum, measure) : 0,
    detector: 'head',
    explanation: explanations[name],
  };
}

/** The run of clauses with the largest sum of shares. */
function carried(tokens: Tokens, shares: Float64Array, range: Range): Range {
  const clauses = clausesOf(tokens, range);
  const mean = shares.reduce((all, share) => all + share, 0) / shares.length / 2;
  let best = { from: range.from, to: range.to, sum: -Infinity };
  let now = { from: range.from, to: range.from, sum: 0 };
  for (const { from, to } of clauses) {
    let sum = 0;
    for (let at = from; at < to; at += 1) sum += (shares[at - range.from] ?? 0) - mean;
    now = now.sum > 0 ? { from: now.from, to, sum: now.sum + sum } : { from, to, sum };
    if (now.sum > best.sum) best = now;
  }
  return best;
}

const parts = new Set([33, 44, 46, 58, 59, 63, 0x20_14]);

function clausesOf(tokens: Tokens, { from, to }: Range): Range[] {
  const clauses: Range[] = [];
  let begin = from;
  for (let at = from; at < to; at += 1) {
    const ends = tokens.sort[at] === sorts.mark && parts.has(tokens.hash[at] ?? 0);
    if (!ends && at + 1 < to && tokens.sentence[at + 1] === tokens.sentence[at]) continue;
    clauses.push({ from: begin, to: at + 1 });
    begin = at + 1;
  }
  return clauses;
}
