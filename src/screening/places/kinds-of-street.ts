import { role } from '#screening/near/roles';
import { type Tokens, endOf, has, isCapital, lengthOf, startOf, wordAt } from '#screening/near/tokens';

import type { Core } from './core.ts';

/** Ends of words that name a street in German, Dutch, the Nordic and Finnish languages. */
const ends = [
  'strasse',
  'str',
  'gasse',
  'weg',
  'platz',
  'allee',
  'damm',
  'ufer',
  'straat',
  'laan',
  'plein',
  'kade',
  'gracht',
  'singel',
  'dijk',
  'gatan',
  'gata',
  'vagen',
  'vag',
  'grand',
  'stigen',
  'vej',
  'vegur',
  'gade',
  'gate',
  'gata',
  'veien',
  'vegen',
  'katu',
  'kuja',
  'polku',
  'intie',
  'antie',
  'untie',
  'entie',
  'ontie',
  'aantie',
  'tie',
  'braut',
  'stigur',
  'utca',
];
const shortest = 7;

/** English words that end so and stand before numbers. */
const english = new Set([
  'norweg',
  'brigade',
  'renegade',
  'brocade',
  'propagate',
  'investigate',
  'mitigate',
  'delegate',
  'surrogate',
  'colgate',
  'watergate',
  'floodgate',
  'aggregate',
  'tailgate',
  'vermont',
  'necktie',
  'sweetie',
  'auntie',
]);

/** Words that also name what isn't a street; a number before them says little. */
const weak = new Set(
  (
    'way park hill green point pass view run row rise mill manor walk court square circle drive parade trail loop path bend grove ' +
    'heights ridge glen cove spur trace vista pike alley garden gardens close highway crossing tie gate place plaza'
  ).split(' '),
);

/** How surely the words name a street: 2 for a word that says so, 1 for one that may, 0 for none. */
export function streetness(tokens: Tokens, core: Core): 0 | 1 | 2 {
  if (has(tokens, core.first, role.way) && core.last > core.first) return isSureWay(tokens, core) ? 2 : 1;
  if (isRoad(tokens, core)) return 1;
  return endingOf(tokens, core.last) || wordOf(tokens, core);
}

const roads = new Set(['highway', 'hwy', 'route']);

/** '1600 Highway 66': a number before and after. */
const isRoad = (tokens: Tokens, { first, ahead, behind }: Core): boolean =>
  ahead && behind && roads.has(wordAt(tokens, first));

function wordOf(tokens: Tokens, core: Core): 0 | 1 | 2 {
  const place = lastOfStreet(tokens, core);
  if (place < 0) return 0;
  if (!core.ahead) return core.behind && isForeignWord(tokens, place) ? 2 : 0;
  const isWeak = weak.has(wordAt(tokens, place)) || (tokens.caseless && core.last - core.first > 3);
  return isWeak || !isCapitalName(tokens, core) ? 1 : 2;
}

/** A way is sure if it is no English word and is written with a capital, or with the full stop of an abbreviation. */
function isSureWay(tokens: Tokens, { first }: Core): boolean {
  const word = wordAt(tokens, first);
  const isEnglish =
    /^(?:via|route|plaza|place|avenue|boulevard|villa|quai|c|r|al|os|av|pl|plac|corso|largo|trg|park)$/.test(word);
  return !isEnglish && (isCapital(tokens, first) || word === 'ul' || word === 'ulica');
}

function endingOf(tokens: Tokens, at: number): 0 | 1 | 2 {
  const word = wordAt(tokens, at);
  const isName = isCapital(tokens, at) || tokens.caseless;
  if (lengthOf(tokens, at) < shortest || !isName || english.has(word)) return 0;
  if (!ends.some((end) => word.endsWith(end))) return 0;
  return tokens.caseless || /(?:gate|gade|tie|grand|gata|weg)$/.test(word) ? 1 : 2;
}

const foreign = new Set(
  'strasse str straat laan weg gasse platz allee gata gatan vagen vag vej gade utca utja korut rkp tee mnt katu tie plein kade singel gracht sokak caddesi gate veien vegen street'.split(
    ' ',
  ),
);
const isForeignWord = (tokens: Tokens, at: number): boolean => foreign.has(wordAt(tokens, at));

/** A word that also means something else must be the last, or stand before a side of the sky. */
function isLast(tokens: Tokens, at: number, last: number): boolean {
  if (at === last || !weak.has(wordAt(tokens, at))) return true;
  return at === last - 1 && has(tokens, last, role.compass);
}

/** Whether the name is written as one: without capitals in a text that has them, a number of something was meant. */
const isCapitalName = (tokens: Tokens, { first, last }: Core): boolean =>
  tokens.caseless ||
  isCapital(tokens, first) ||
  isCapital(tokens, last) ||
  has(tokens, first, role.compass | role.digits);

/** The word for the kind of street, after at least one of the name; -1 if there is none. */
function lastOfStreet(tokens: Tokens, { first, last }: Core): number {
  for (let at = last; at > first; at -= 1) {
    const ordinal = startOf(tokens, at) === endOf(tokens, at - 1) && has(tokens, at - 1, role.digits);
    if (has(tokens, at, role.street) && !ordinal && isLast(tokens, at, last)) return at;
  }
  return wordAt(tokens, first) === 'broadway' ? first : -1;
}
