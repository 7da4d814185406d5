import { PLACEHOLDER } from '#screening/fold/fold';
import { type Folded, spanOf } from '#screening/fold/folded';
import type { Spot } from '#screening/types';

import { gradeOf } from './grade.ts';

/** So many letters in one hashtag without a capital are more than one word, for a screen reader too. */
const LONG_TAG = 10;
const MOST_EMOJI = 3;
/** So many letters in capitals, in words of three and more, are shouting; shorter runs are names of offices. */
const SHOUTED = 20;
const MOST_GRADE = 10;
/** Fewer words than these say nothing of how hard a text is to read. */
const FEWEST_WORDS = 30;

/** What is found here. */
export const accessKinds = ['hashtag_case', 'emoji_run', 'all_caps', 'reading_grade'] as const;

const isLetter = (code: number) => (code >= 97 && code <= 122) || code > 127;
const isWord = (code: number) => isLetter(code) || (code >= 48 && code <= 57) || code === 95;

/**
 * What keeps people from reading it: hashtags without capitals, pictures in a row, capitals throughout, and long words in long
 * sentences. Linear in the text. Source: WCAG 2.2, 3.1.5 for the reading level; the rest is advice of the field
 */
export function accessSpots(folded: Folded): Spot[] {
  return [...hashtags(folded), ...emojiRuns(folded), ...shouting(folded), ...hardToRead(folded)];
}

function spot(
  folded: Folded,
  [from, to]: [number, number],
  said: Pick<Spot, 'kind' | 'explanation' | 'confidence'>,
): Spot {
  return { ...spanOf(folded, from, to), detector: 'access', ...said };
}

function hashtags(folded: Folded): Spot[] {
  const { text, given } = folded;
  const found: Spot[] = [];
  for (let at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1)) {
    let end = at + 1;
    while (end < text.length && isWord(text.charCodeAt(end))) end += 1;
    const { start, end: last } = spanOf(folded, at, end);
    const tag = given.slice(start + 1, last);
    if (end - at - 1 >= LONG_TAG && tag === tag.toLowerCase())
      found.push(
        spot(folded, [at, end], {
          kind: 'hashtag_case',
          confidence: 0.8,
          explanation: 'A long hashtag without capitals is read aloud as one word.',
        }),
      );
  }
  return found;
}

function emojiRuns(folded: Folded): Spot[] {
  const { text } = folded;
  const found: Spot[] = [];
  for (let at = text.indexOf(PLACEHOLDER); at >= 0; at = text.indexOf(PLACEHOLDER, at)) {
    let [end, count] = [at, 0];
    while (text[end] === PLACEHOLDER || text[end] === ' ') {
      if (text[end] === PLACEHOLDER) count += 1;
      end += 1;
    }
    const to = at + text.slice(at, end).trimEnd().length;
    if (count > MOST_EMOJI)
      found.push(
        spot(folded, [at, to], {
          kind: 'emoji_run',
          confidence: 0.9,
          explanation: `${count} pictures in a row are read aloud one by one.`,
        }),
      );
    at = end;
  }
  return found;
}

function shouting(folded: Folded): Spot[] {
  const { given } = folded;
  const words = [...given.matchAll(/[A-Za-z]{3,}/g)];
  const loud = words.filter(([word]) => word === word.toUpperCase());
  const letters = loud.reduce((sum, [word]) => sum + word.length, 0);
  const first = loud[0];
  const last = loud.at(-1);
  if (!first || !last || letters < SHOUTED || loud.length < words.length / 2) return [];
  return [
    {
      kind: 'all_caps',
      start: first.index,
      end: last.index + last[0].length,
      confidence: 0.9,
      detector: 'access',
      explanation: 'Capitals throughout are hard to read, and some screen readers spell them out.',
    },
  ];
}

function hardToRead(folded: Folded): Spot[] {
  const { grade, words } = gradeOf(folded.text);
  if (words < FEWEST_WORDS || grade <= MOST_GRADE) return [];
  return [
    spot(folded, [0, folded.text.length], {
      kind: 'reading_grade',
      confidence: 0.7,
      explanation: `It reads like a text for grade ${Math.round(grade)}; grade ${MOST_GRADE} is the most for the public.`,
    }),
  ];
}
