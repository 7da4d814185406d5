import { type Folded, spanOf } from '#screening/fold/folded';
import { isListedLink } from '#screening/links/listed';
import type { AgencyTerms, Spot } from '#screening/types';

import { phrasesIn } from './phrases.ts';

type Allowed = NonNullable<AgencyTerms['allowed']>[number];

/**
 * Which entry of the agency allows a spot, if any: it is the same letters and digits, the end of an address, the same
 * telephone number, or a part of the words allowed where they stand as a whole.
 */
export function allowance(folded: Folded, { allowed = [] }: AgencyTerms): (spot: Spot) => Allowed | undefined {
  if (allowed.length === 0) return () => undefined;
  const byKind = new Map<string, readonly Allowed[]>();
  const ofKind = (kind: Spot['kind']) => {
    const found = byKind.get(kind) ?? allowed.filter(({ kinds }) => kinds.includes(kind));
    byKind.set(kind, found);
    return found;
  };
  let places: Place[] | undefined;
  return (spot) => {
    const entries = ofKind(spot.kind);
    if (entries.length === 0) return undefined;
    const quote = folded.given.slice(spot.start, spot.end);
    const mine = plain(quote);
    const same = entries.find((entry) => isSame(spot.kind, { quote, mine }, entry));
    if (same || spot.kind === 'link_risk') return same;
    places ??= placesOf(folded, allowed);
    return placeAround(places, spot)?.entry;
  };
}

type Place = { entry: Allowed; start: number; end: number };

const placesOf = (folded: Folded, allowed: readonly Allowed[]): Place[] =>
  phrasesIn(folded, allowed).map(({ phrase, from, to }) => ({ entry: phrase, ...spanOf(folded, from, to) }));

/** The words allowed that the spot lies in. Places don't overlap and are in order. */
function placeAround(places: readonly Place[], { kind, start, end }: Spot): Place | undefined {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.end ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  const place = places[low];
  return place && place.start <= start && place.entry.kinds.includes(kind) ? place : undefined;
}

type Quoted = { quote: string; mine: string };

function isSame(kind: string, { quote, mine }: Quoted, { words }: Allowed): boolean {
  if (kind === 'link_risk') return isListedLink(quote, words);
  const theirs = plainOf(words);
  if (theirs === '') return false;
  if (kind === 'phone')
    return mine.slice(-10) === theirs.slice(-10) || mine.startsWith(theirs) || mine.startsWith(`1${theirs}`);
  if (kind === 'email' && words.startsWith('@')) return quote.toLowerCase().endsWith(words.toLowerCase());
  return kind === 'address' ? mine.startsWith(theirs) || theirs.startsWith(mine) : mine === theirs;
}

const MOST_KNOWN = 5000;
const known = new Map<string, string>();

/** The words of a list are asked about again and again. */
function plainOf(words: string): string {
  const before = known.get(words);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const made = plain(words);
  known.set(words, made);
  return made;
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
