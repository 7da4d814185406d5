import { type Tokens, isCapital } from '#screening/near/tokens';

import { given } from './given-names.ts';
import type { Sentence } from './sentences.ts';
import { wordAt } from './word-at.ts';
import { bodies, common, files, kin, titles } from './words.ts';

/**
 * Whom a sentence is about: the tokens of the person, and how sure it is that it is one. `asked`: somebody asked after him;
 * `doubtful`: a capital alone says that it is a name.
 */
export type Person = { from: number; to: number; sure: number; asked?: true; doubtful?: true };

/** The person who is named or meant at a token; undefined where none is. */
export function personAt(tokens: Tokens, at: number, sentence: Sentence): Person | undefined {
  const word = wordAt(tokens, at);
  if (word === 'he' || word === 'she') return { from: at, to: at + 1, sure: 0.87 };
  if (word === 'hes' || word === 'shes') return { from: at, to: at, sure: 0.87 };
  if (word === 'his' || word === 'her') return ofHis(tokens, at);
  if (isYour(word)) return ofYours(tokens, at, sentence.to);
  if (word === 'the') return ofWhomYouAsk(tokens, at);
  return namedAt(tokens, at, sentence);
}

export const isYour = (word: string): boolean => word === 'your' || word === 'ur';

/** 'His release date', 'her bond', 'her daughter'. */
function ofHis(tokens: Tokens, at: number): Person | undefined {
  const next = wordAt(tokens, at + 1);
  return files.has(next) || kin.has(next) ? { from: at, to: at + 2, sure: 0.8, asked: true } : undefined;
}

/** 'Your son', 'your ex-wife', 'your late mother', 'your loved one'. */
export function ofYours(tokens: Tokens, at: number, to: number): Person | undefined {
  for (let place = at + 1; place < Math.min(to, at + 4); place += 1)
    if (kin.has(wordAt(tokens, place))) {
      const more = ['one', 'wife', 'husband', 's'].includes(wordAt(tokens, place + 1)) ? 2 : 1;
      return { from: at, to: place + more, sure: 0.9, asked: true };
    }
  return undefined;
}

const asks = new Set(['you', 'u']);

/** 'The girl you ask about', 'the inmate that you mean'. */
function ofWhomYouAsk(tokens: Tokens, at: number): Person | undefined {
  const next = wordAt(tokens, at + 1);
  const meant = (kin.has(next) || titles.has(next) || next === 'lady') && asks.has(wordAt(tokens, at + 2));
  return meant ? { from: at, to: at + 4, sure: 0.88, asked: true } : undefined;
}

function namedAt(tokens: Tokens, at: number, { from, to }: Sentence): Person | undefined {
  const titled = titles.has(wordAt(tokens, at)) && isNameOrNumber(tokens, at + 1);
  const begins = titled ? at + 1 : at;
  if (!titled && !isName(tokens, at)) return undefined;
  let end = begins + 1;
  while (end < to && end - begins < 3 && isName(tokens, end)) end += 1;
  if (bodies.has(wordAt(tokens, end)) || bodies.has(wordAt(tokens, end - 1)) || wordAt(tokens, at - 1) === 'the')
    return undefined;
  const known = titled || given.has(wordAt(tokens, begins));
  if (known) return { from: at, to: end, sure: 0.87 };
  return at === from || end - begins > 1 ? { from: at, to: end, sure: 0.8, doubtful: true } : undefined;
}

/** 'Inmate 44812', 'Mr. Doe'. */
export const isNameOrNumber = (tokens: Tokens, at: number): boolean =>
  isName(tokens, at) || /^\d/.test(wordAt(tokens, at));

export const isName = (tokens: Tokens, at: number): boolean => isCapital(tokens, at) && !common.has(wordAt(tokens, at));
