import { gapAfter } from '#screening/near/tokens';

import { LIKELY, type Pattern, claim } from './claim.ts';
import type { Reading } from './reading.ts';
import { groups, mostOf, numbers, owners } from './words.ts';

/** Whether a word is a number, in digits or in letters. */
export const isNumber = (word: string): boolean => numbers.has(word) || /^\d/.test(word);

/** Within a few words a group that studies count, and nobody's own. */
function groupAfter({ words }: Reading, at: number, to: number): number {
  for (let place = at; place < Math.min(to, at + 4); place += 1) {
    const word = words[place] ?? '';
    if (groups.has(word)) return place + 1;
    if (owners.has(word) || word === 'the' || isNumber(word) || word === 'seats') return -1;
  }
  return -1;
}

/** '9 out of 10 Oklahomans', 'one in three women'. */
export const inSoMany: Pattern = (reading, at, { to }) => {
  const { words } = reading;
  const [link = '', next = ''] = [words[at + 1], words[at + 2]];
  let place = link === 'out' && next === 'of' ? at + 3 : link === 'in' || link === 'of' ? at + 2 : -1;
  if (place < 0) return undefined;
  if (words[place] === 'every') place += 1;
  if (!isNumber(words[place] ?? '')) return undefined;
  const end = groupAfter(reading, place + 1, to);
  return end < 0 ? undefined : claim(at, end, LIKELY + 0.05);
};

/** '73% of drivers', '62.5 percent of all employers'. */
export const percentOf: Pattern = (reading, at, { from, to }) => {
  const { words, tokens } = reading;
  const gap = gapAfter(tokens, at);
  const of = gap.startsWith('%') ? at + 1 : words[at + 1] === 'percent' ? at + 2 : -1;
  if (of < 0 || words[of] !== 'of') return undefined;
  const end = groupAfter(reading, of + 1, to);
  const first = at > from && gapAfter(tokens, at - 1) === '.' && isNumber(words[at - 1] ?? '') ? at - 1 : at;
  return end < 0 ? undefined : claim(first, end, LIKELY + 0.05);
};

/** 'Half of all thefts', 'two thirds of parents', 'a majority of teachers'. */
export const shareOf: Pattern = (reading, at, { from, to }) => {
  const { words } = reading;
  if (words[at + 1] !== 'of') return undefined;
  const end = groupAfter(reading, at + 2, to);
  if (end < 0) return undefined;
  return claim(
    at > from && (numbers.has(words[at - 1] ?? '') || words[at - 1] === 'a') ? at - 1 : at,
    end,
    LIKELY + 0.03,
  );
};

/** 'Most Oklahomans', 'most house fires', 'the average driver'. */
export const most: Pattern = ({ words, tokens }, at) => {
  if (words[at] === 'average')
    return ['person', 'american', 'oklahoman', 'driver', 'family', 'adult'].includes(words[at + 1] ?? '')
      ? claim(at, at + 2, LIKELY)
      : undefined;
  for (const end of [at + 1, at + 2])
    if (mostOf.has(words[end] ?? '') && !/^['’]/.test(gapAfter(tokens, end))) return claim(at, end + 1, 0.66);
  return undefined;
};
