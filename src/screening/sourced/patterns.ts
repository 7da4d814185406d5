import { gapAfter } from '#screening/near/tokens';

import { type Claim, LIKELY, type Pattern, claim } from './claim.ts';
import { inSoMany, isNumber, most, percentOf, shareOf } from './figures.ts';
import type { Reading, Sentence } from './reading.ts';
import {
  between,
  degree,
  faceless,
  fractions,
  impersonal,
  making,
  noFact,
  numbers,
  owners,
  saying,
  verbs,
  works,
} from './words.ts';

/** What each begins with, so that most words are asked nothing. */
export function claimAt(reading: Reading, at: number, sentence: Sentence): Claim | undefined {
  const word = reading.words[at] ?? '';
  const patterns = byWord.get(word) ?? (isNumber(word) ? counting : undefined);
  for (const pattern of patterns ?? []) {
    const found = pattern(reading, at, sentence);
    if (found) return found;
  }
  return undefined;
}

/** Where the words that make it vague begin: 'a recent study', 'many leading experts'. -1 where it is somebody's own, or none. */
function vagueFrom({ words, tokens }: Reading, at: number, { from }: Sentence): number {
  let begin = at;
  while (begin > from && making.has(words[begin - 1] ?? '') && gapAfter(tokens, begin - 1).trim().length < 2)
    begin -= 1;
  const isOwn = [1, 2].some(
    (by) => begin - by >= from && gapAfter(tokens, begin - by).length < 2 && isOf(words[begin - by] ?? '', by),
  );
  const noun = words[at] ?? '';
  const isKnown = words[at - 1] === 'the' && definite.has(noun) && at > from;
  const isSomebodys = ofSomebody.has(noun) && begin === at && at > from && gapAfter(tokens, at - 1) === ' ';
  return isOwn || isKnown || isSomebodys || /^['’]/.test(gapAfter(tokens, at)) ? -1 : begin;
}

/** Before a noun, what makes it somebody's ('our data', 'the city's study', 'the flood study'), or denies it. */
const isOf = (word: string, by: number): boolean =>
  owners.has(word) || word === 's' || (by === 1 ? notSayer.has(word) : word === 'the');

const notSayer = new Set('no of any on in with for into about through than each'.split(' '));
/** With 'the' these are known ones, of which the text speaks. */
const definite = new Set(
  'report study survey poll polls doctors engineers teachers officials authorities witnesses leaders'.split(' '),
);
/** With another word before them these are of somebody: 'election officials'. */
const ofSomebody = new Set(['officials', 'authorities', 'leaders', 'witnesses', 'teachers']);

/** 'Studies show', 'most experts agree', 'research into sleep has long shown'. */
const saidByNobody: Pattern = (reading, at, sentence) => {
  const { words, tokens } = reading;
  const begin = vagueFrom(reading, at, sentence);
  if (begin < 0) return undefined;
  const last = Math.min(sentence.to, at + 8);
  let strange = 0;
  for (let place = at + 1; place < last; place += 1) {
    const word = words[place] ?? '';
    if (saying.has(word)) return isTaken(words, place, at) ? undefined : claim(begin, place + 1);
    const isBetween = between.has(word) || word.endsWith('ly');
    if (!isBetween && strange === 0 && !leading.has(word)) return undefined;
    if (!isBetween) strange += 1;
    if (strange > 5 || halts.has(word) || gapAfter(tokens, place).includes(',')) return undefined;
  }
  return undefined;
};

/** What may stand between who says it and the verb begins so: 'from all over the world', 'into sleep', 'and critics alike'. */
const leading = new Set(
  'of by from into in on around across about over at with all close after and over this'.split(' '),
);

/** Behind these the noun isn't who says it. */
const halts = new Set([
  'who',
  'that',
  'which',
  'and',
  'will',
  'must',
  'to',
  'on',
  'we',
  'you',
  'was',
  'is',
  'are',
  'were',
  'our',
  'for',
]);

/** 'Data shows up', 'evidence shows must be', 'reports show where', 'numbers to call'. */
function isTaken(words: readonly string[], verb: number, noun: number): boolean {
  const next = words[verb + 1] ?? '';
  if (['up', 'must', 'hello', 'where', 'how'].includes(next)) return true;
  return doubtful.has(words[verb] ?? '') && verb !== noun + 1 && !between.has(words[verb - 1] ?? '');
}

/** Words that are as often nouns: right behind who says it they are verbs. */
const doubtful = new Set('call report point note link links hold put known find shown fear rate'.split(' '));

/** 'Countless studies have linked', 'study after study'. */
const manyWorks: Pattern = ({ words }, at, { to }) => {
  const next = words[at + 1] ?? '';
  if (['study', 'poll'].includes(words[at] ?? ''))
    return next === 'after' && words[at + 2] === words[at] ? claim(at, at + 3) : undefined;
  return (next === 'studies' || next === 'experts' || (next === 'scientific' && words[at + 2] === 'studies')) &&
    at + 2 < to
    ? claim(at, at + 2, 0.75)
    : undefined;
};

/** 'The science is settled', 'the data is clear', 'the research is in'. */
const isClear: Pattern = ({ words }, at) => {
  const [verb = '', end = ''] = [words[at + 1], words[at + 2]];
  return (verb === 'is' || verb === 'are') &&
    [
      'clear',
      'settled',
      words[at] === 'research' ? 'in' : 'clear',
      'overwhelming',
      'undeniable',
      'conclusive',
    ].includes(end)
    ? claim(at, at + 3)
    : undefined;
};

/** 'According to experts', 'according to a recent study', 'according to some'. */
const accordingTo: Pattern = ({ words }, at, { to }) => {
  if (words[at + 1] !== 'to') return undefined;
  for (let place = at + 2; place < Math.min(to, at + 7); place += 1) {
    const word = words[place] ?? '';
    if (faceless.has(word) || works.has(word)) return claim(at, place + 1);
    if (['some', 'many', 'rumor', 'most'].includes(word) && !faceless.has(words[place + 1] ?? '') && place === at + 2)
      return claim(at, place + 1);
    if (!making.has(word)) return undefined;
  }
  return undefined;
};

/** 'It is well known that', 'it's a proven fact', 'it has been reported that', 'it is estimated that'. */
const itIs: Pattern = ({ words }, at) => {
  let place = at + 1;
  if (!['is', 's', 'was', 'has'].includes(words[place] ?? '')) return undefined;
  while (
    ['is', 's', 'was', 'has', 'been', 'a', 'an', 'can', 'be'].includes(words[place] ?? '') ||
    degree.has(words[place] ?? '')
  )
    place += 1;
  if (place === at + 1) return undefined;
  const [word = '', next = ''] = [words[place], words[place + 1]];
  if (impersonal.has(word) && next === 'fact') return claim(at, place + 2);
  if (word === 'fact') return next === 'that' ? claim(at, place + 1) : undefined;
  if (word === 'common' && next === 'knowledge') return claim(at, place + 2);
  if (word === 'no' && next === 'secret') return claim(at, place + 2);
  if (!impersonal.has(word)) return undefined;
  const isHard = word === 'reported' || word === 'said' || word === 'claimed';
  return next === 'that' || (!isHard && !afterImpersonal.has(next)) ? claim(at, place + 1) : undefined;
};

const afterImpersonal = new Set([
  'to',
  'by',
  'as',
  'in',
  'at',
  'on',
  'for',
  'itself',
  'and',
  'or',
  'from',
  'with',
  '',
  'me',
  'us',
  'him',
  'her',
  'you',
  'up',
  'here',
  'below',
  'above',
  'online',
]);

/** Whether what follows is a clause: 'that', or a noun and a verb. */
function isClause(words: readonly string[], at: number, to: number): boolean {
  const first = words[at] ?? '';
  if (first === 'that') return true;
  if (noFact.has(first)) return false;
  for (let place = at + 1; place < Math.min(to, at + 7); place += 1) {
    const word = words[place] ?? '';
    if (verbs.has(word) || (place < at + 3 && word.length > 4 && word.endsWith('s') && !word.endsWith('ss')))
      return true;
  }
  return false;
}

/** 'Everyone knows that', 'we all know', 'nobody disputes'. */
const allKnow: Pattern = ({ words }, at, { from, to }) => {
  const first = words[at] === 'we' ? (words[at + 1] === 'all' ? at + 2 : -1) : words[at] === 'no' ? at + 2 : at + 1;
  const verb = words[first] ?? '';
  if (first < 0 || !['know', 'knows', 'agrees', 'agree', 'doubts', 'disputes', 'denies'].includes(verb))
    return undefined;
  const before = words[at - 1] ?? '';
  if (before === 'as' && at > from) return claim(at - 1, first + 1);
  return isClause(words, first + 1, to) ? claim(at, first + 1) : undefined;
};

/** 'Some say', 'many people believe', 'they say', 'most people agree', 'people are saying'. */
const someSay: Pattern = ({ words, tokens }, at, { from, to }) => {
  if (words[at] === 'they' && at > from && !/[,:]/.test(gapAfter(tokens, at - 1))) return undefined;
  let place = at + 1;
  if (
    ['people', 'folks', 'americans', 'oklahomans', 'others', 'residents'].includes(words[place] ?? '') &&
    words[at] !== 'people'
  )
    place += 1;
  if (words[place] === 'of') return undefined;
  if (words[place] === 'are') place += 1;
  const verb = words[place] ?? '';
  if (!['say', 'saying', 'believe', 'claim', 'argue', 'think', 'agree', 'insist'].includes(verb)) return undefined;
  if (words[place + 1] === 'it' && words[place + 2] === 'with') return undefined;
  if (verb === 'say' && !isClause(words, place + 1, to) && place + 1 < to && words[at] !== 'they') return undefined;
  if (words[at] === 'they' && (noFact.has(words[place + 1] ?? '') || verb !== 'say')) return undefined;
  return claim(at, place + 1, words[at] === 'they' ? LIKELY : 0.78);
};

/** 'Rumor has it', 'word is that'. */
const rumor: Pattern = ({ words }, at) => {
  const [verb = '', next = ''] = [words[at + 1], words[at + 2]];
  if (verb === 'has' && next === 'it') return claim(at, at + 3);
  return words[at] === 'word' && verb === 'is' && next === 'that' ? claim(at, at + 2) : undefined;
};

/** 'Reportedly', 'statistically', 'clinically proven', 'proven by science'. */
const adverb: Pattern = ({ words }, at, { from }) => {
  const [word = '', next = ''] = [words[at], words[at + 1]];
  if (word === 'proven') {
    const [by, whom = ''] = [next, words[at + 2]];
    return next === 'fact' || (by === 'by' && works.has(whom)) ? claim(at, at + (next === 'fact' ? 2 : 3)) : undefined;
  }
  if (word === 'scientifically' || word === 'clinically')
    return next === 'proven' || next === 'shown' ? claim(at, at + 2) : undefined;
  if (word === 'statistically') return next === 'significant' || at > from + 1 ? undefined : claim(at, at + 1);
  return claim(at, at + 1, LIKELY);
};

/** 'There is evidence that', 'there is no doubt among scientists that', 'there is a growing consensus'. */
const thereIs: Pattern = ({ words }, at, { to }) => {
  if (words[at + 1] !== 'is' && words[at + 1] !== 's') return undefined;
  const no = words[at + 2] === 'no';
  for (let place = at + 2; place < Math.min(to, at + 7); place += 1) {
    const word = words[place] ?? '';
    if (word === 'of' || word === 'in') return undefined;
    if (no ? word === 'doubt' : ['evidence', 'proof', 'consensus'].includes(word))
      return words.slice(place + 1, place + 5).includes('that') || word === 'consensus'
        ? claim(at, place + 1)
        : undefined;
  }
  return undefined;
};

/** 'You may have heard that', 'the consensus is'. */
const heard: Pattern = ({ words }, at) => {
  for (let place = at + 1; place < at + 5; place += 1)
    if (words[place] === 'heard') return words[place + 1] === 'that' ? claim(at, place + 1, LIKELY) : undefined;
  return undefined;
};
const consensus: Pattern = ({ words }, at) => (words[at + 1] === 'is' ? claim(at, at + 2, LIKELY) : undefined);

const counting: readonly Pattern[] = [inSoMany, percentOf];

/** Which patterns begin at which word. */
const byWord: ReadonlyMap<string, readonly Pattern[]> = (() => {
  const all = new Map<string, Pattern[]>();
  const add = (words: Iterable<string>, pattern: Pattern): void => {
    for (const word of words) all.set(word, [...(all.get(word) ?? []), pattern]);
  };
  add(['science', 'research', 'data', 'evidence', 'facts', 'numbers', 'statistics'], isClear);
  add(faceless, saidByNobody);
  add(works, saidByNobody);
  add(['study', 'poll', 'countless', 'numerous', 'multiple', 'several', 'many'], manyWorks);
  add(['according'], accordingTo);
  add(['it'], itIs);
  add(['everyone', 'everybody', 'we', 'nobody', 'no'], allKnow);
  add(['some', 'many', 'most', 'people', 'they'], someSay);
  add(['most', 'average'], most);
  add(['rumor', 'word'], rumor);
  add(['reportedly', 'allegedly', 'supposedly', 'statistically', 'scientifically', 'clinically', 'proven'], adverb);
  add(['there'], thereIs);
  add(['you'], heard);
  add(['consensus'], consensus);
  add(numbers, inSoMany);
  add(numbers, percentOf);
  add(['ninety', 'eighty', 'seventy', 'sixty', 'fifty'], percentOf);
  add(fractions, shareOf);
  return all;
})();
