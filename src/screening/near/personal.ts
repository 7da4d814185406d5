import type { Folded } from '#screening/fold/folded';
import { numberHits } from '#screening/numbers/numbers';
import { placeHits } from '#screening/places/places';
import { secretSpots } from '#screening/secrets/secrets';
import type { AgencyTerms, FindingKind, Spot } from '#screening/types';

import { agencyNumberHits } from './agency-numbers.ts';
import { medicalHits } from './medical.ts';
import { spotOf } from './spot.ts';
import { tokensOf } from './tokens.ts';

/** Which kind holds where two are found in one place: the surer check first. */
const order: readonly FindingKind[] = [
  'secret',
  'password',
  'iban',
  'card',
  'offender_number',
  'ssn',
  'email',
  'ip',
  'dob',
  'driver_license',
  'mrn',
  'insurance',
  'routing',
  'account',
  'phone',
  'address',
  'medical',
];

/**
 * Personal data and secrets, in the order of the text, none over another; numbers in the agency's own formats among them.
 */
export function personalSpots(folded: Folded, terms: AgencyTerms = {}): Spot[] {
  const tokens = tokensOf(folded);
  const hits = [...agencyNumberHits(tokens, terms), ...numberHits(tokens)].map((hit) => spotOf(tokens, hit, 'number'));
  const rules = [...placeHits(tokens), ...medicalHits(tokens)].map((hit) => spotOf(tokens, hit, 'rule'));
  const spots = [...hits, ...rules, ...secretSpots(tokens)].filter(({ start, end }) => end > start);
  return apart(spots);
}

/** The spots that hold, by the order of kinds; the rest lies over one of them. */
function apart(spots: readonly Spot[]): Spot[] {
  if (spots.length < 2) return [...spots];
  const kept: Spot[] = [];
  const ranked = spots.toSorted((a, b) => rank(a) - rank(b) || a.start - b.start);
  const taken = new Map<number, Spot[]>();
  for (const found of ranked) {
    const spot = found.kind === 'address' ? cutShort(taken, found) : found;
    if (spot.end - spot.start > 2 && !overlaps(taken, spot)) kept.push(take(taken, spot));
  }
  return kept.toSorted((a, b) => a.start - b.start);
}

const rank = ({ kind }: Spot): number => order.indexOf(kind);

/** An address ends where another finding begins: what stands behind a street isn't always its postal code. */
function cutShort(taken: ReadonlyMap<number, readonly Spot[]>, spot: Spot): Spot {
  let { end } = spot;
  for (const at of stretches(spot))
    for (const { start } of taken.get(at) ?? []) if (start > spot.start + 6) end = Math.min(end, start);
  return end < spot.end ? { ...spot, end } : spot;
}

/** Spots are looked up by the stretch of the text they touch. */
const STRETCH = 64;

function* stretches({ start, end }: Spot): Generator<number> {
  for (let at = Math.floor(start / STRETCH); at <= Math.floor((end - 1) / STRETCH); at += 1) yield at;
}

function overlaps(taken: ReadonlyMap<number, readonly Spot[]>, spot: Spot): boolean {
  for (const at of stretches(spot))
    if (taken.get(at)?.some(({ start, end }) => start < spot.end && spot.start < end)) return true;
  return false;
}

function take(taken: Map<number, Spot[]>, spot: Spot): Spot {
  for (const at of stretches(spot)) taken.set(at, [...(taken.get(at) ?? []), spot]);
  return spot;
}
