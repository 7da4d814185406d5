import { role } from '#screening/near/roles';
import { type Tokens, has, isCapital, lengthOf, wordAt } from '#screening/near/tokens';

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
    'heights ridge glen cove spur trace vista pike alley garden gardens close highway crossing u ut ter tie gate place plaza'
  ).split(' '),
);

/** How surely the words name a street: 2 for a word that says so, 1 for one that may, 0 for none. */
export function streetness(tokens: Tokens, core: Core): 0 | 1 | 2 {
  if (has(tokens, core.first, role.way) && core.last > core.first) return isSureWay(tokens, core) ? 2 : 1;
  if (endsAsStreet(tokens, core.last)) return core.behind || core.ahead ? 2 : 0;
  const place = lastOfStreet(tokens, core);
  if (place < 0) return 0;
  if (!core.ahead) return core.behind && isForeignWord(tokens, place) ? 2 : 0;
  return weak.has(wordAt(tokens, place)) ? 1 : 2;
}

/** A way is sure if it is no English word and is written with a capital, or with the full stop of an abbreviation. */
function isSureWay(tokens: Tokens, { first }: Core): boolean {
  const word = wordAt(tokens, first);
  const isEnglish =
    /^(?:via|route|plaza|place|avenue|boulevard|villa|quai|c|r|al|os|av|pl|plac|corso|largo|trg|park)$/.test(word);
  return !isEnglish && (isCapital(tokens, first) || word === 'ul' || word === 'ulica');
}

function endsAsStreet(tokens: Tokens, at: number): boolean {
  const word = wordAt(tokens, at);
  return (
    lengthOf(tokens, at) >= shortest &&
    isCapital(tokens, at) &&
    !english.has(word) &&
    ends.some((end) => word.endsWith(end))
  );
}

const foreign = new Set(
  'strasse str straat laan weg gasse platz allee gata gatan vagen vag vej gade utca utja ut ter u korut rkp tee mnt katu tie plein kade singel gracht sokak caddesi gate veien vegen street'.split(
    ' ',
  ),
);
const isForeignWord = (tokens: Tokens, at: number): boolean => foreign.has(wordAt(tokens, at));

/** The word for the kind of street, after at least one of the name; -1 if there is none. */
function lastOfStreet(tokens: Tokens, { first, last }: Core): number {
  for (let at = last; at > first; at -= 1) if (has(tokens, at, role.street)) return at;
  return wordAt(tokens, first) === 'broadway' ? first : -1;
}
