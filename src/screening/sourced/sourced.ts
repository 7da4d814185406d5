import { isVideo } from '#screening/access/captions';
import type { Folded } from '#screening/fold/folded';
import { openAmong } from '#screening/links/links';
import type { Link } from '#screening/links/scan';
import { spotOf } from '#screening/near/spot';
import { endOf, gapAfter, isCapital, startOf, tokensOf } from '#screening/near/tokens';
import type { Spot } from '#screening/types';

import type { Claim } from './claim.ts';
import { claimAt } from './patterns.ts';
import { type Reading, type Sentence, readingOf, sentencesOf } from './reading.ts';
import { bodies, faceless, noSource, ownWork, owners, saying, titles, warned, works } from './words.ts';

const explanation =
  'It says something as a fact and names nobody who could be asked: no office, no person, no study and no link to a page, here or in the sentence beside it. A video, or a link that hides where it leads, names nobody.';

/**
 * Statements as facts that are ascribed to nobody ('studies show', 'everyone knows'), and figures as studies have them, where
 * no source stands in the same sentence or the one before or after. A link is a source where a reader sees whose it is, and it
 * leads to no video. Whether it is true can't be seen from here. `links` are those of the folded text. One finding a sentence;
 * linear.
 */
export function sourceSpots(folded: Folded, links: readonly Link[]): Spot[] {
  const tokens = tokensOf(folded);
  const reading = readingOf(tokens);
  const sentences = sentencesOf(reading);
  const spots: Spot[] = [];
  let sources: readonly Link[] | undefined;
  for (const [at, sentence] of sentences.entries()) {
    const claim = claimIn(reading, sentence);
    if (!claim) continue;
    sources ??= openAmong(folded, links).filter((link) => !isVideo(link));
    const near = [sentences[at - 1], sentence, sentences[at + 1]].filter((one) => one !== undefined);
    if (near.some((one) => isSourced(reading, one, sources ?? []))) continue;
    const hit = {
      kind: 'misattributed_fact' as const,
      from: startOf(tokens, claim.from),
      to: endOf(tokens, claim.to - 1),
    };
    spots.push(spotOf(tokens, { ...hit, confidence: claim.confidence, explanation }, 'rule'));
  }
  return spots;
}

/** The first claim of a sentence that asks nothing and warns of nothing. */
function claimIn(reading: Reading, sentence: Sentence): Claim | undefined {
  if (sentence.asks && !isTelling(reading, sentence)) return undefined;
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const word = reading.words[at] ?? '';
    if (
      warned.has(word) ||
      (word === 'when' && at === sentence.from) ||
      (word === 'check' && reading.words[at - 1] === 'fact')
    )
      return undefined;
    const claim = claimAt(reading, at, sentence);
    if (claim && claim.to <= sentence.to) return isQuoted(reading, at) ? undefined : claim;
  }
  return undefined;
}

/** 'Did you know …?' asks nothing. */
const isTelling = ({ words }: Reading, { from }: Sentence): boolean =>
  words[from] === 'did' && words[from + 1] === 'you' && words[from + 2] === 'know';

/** Right behind a quotation mark it is told, not said. */
const isQuoted = ({ tokens }: Reading, at: number): boolean =>
  /["“„]$/.test(tokens.text.slice(Math.max(0, startOf(tokens, at) - 1), startOf(tokens, at)));

/** Whether a sentence names who can be asked: by a link, a body, a person, a document, or as the agency's own work. */
function isSourced(reading: Reading, sentence: Sentence, links: readonly Link[]): boolean {
  const { tokens } = reading;
  const [from, to] = [startOf(tokens, sentence.from), startOf(tokens, sentence.to)];
  if (links.some((link) => link.from >= from && link.from < to)) return true;
  for (let at = sentence.from; at < sentence.to; at += 1) if (namesSource(reading, at, sentence)) return true;
  return false;
}

function namesSource(reading: Reading, at: number, sentence: Sentence): boolean {
  const { words, tokens } = reading;
  const word = words[at] ?? '';
  const next = words[at + 1] ?? '';
  if ((word === 'source' || word === 'sources') && gapAfter(tokens, at).startsWith(':')) return true;
  if (owners.has(word)) return ownWork.has(next) || isOwnWork(reading, at, sentence);
  if (!isCapital(tokens, at)) return false;
  if (isAcronym(reading, at) || (titles.has(word) && isCapital(tokens, at + 1))) return true;
  if (bodies.has(word) && (at > sentence.from || next === 'of' || isCapital(tokens, at + 1))) return true;
  return isSayer(reading, at, sentence) || isOrigin(reading, at, sentence);
}

/** 'Our survey found', 'in our own count', where it stands as who says it. */
function isOwnWork({ words, tokens }: Reading, at: number, { from }: Sentence): boolean {
  const begins = at === from || origins.has(words[at - 1] ?? '') || gapBefore(tokens, at).includes(',');
  if (words[at] !== 'our' || !begins) return false;
  return [1, 2].some(
    (by) => isWork(words[at + by] ?? '') || ['count', 'records', 'log'].includes(words[at + by] ?? ''),
  );
}

const isWork = (word: string): boolean => works.has(word) || faceless.has(word);

/** 'CDC', 'NHTSA', with all letters large in a text that isn't all so. */
function isAcronym({ tokens, words }: Reading, at: number): boolean {
  const word = words[at] ?? '';
  if (word.length < 3 || word.length > 6 || noSource.has(word)) return false;
  const { given } = tokens.folded;
  const [from, to] = [startOf(tokens, at), endOf(tokens, at)];
  const as = tokens.folded.at ? given.slice(tokens.folded.at[from], tokens.folded.at[to]) : given.slice(from, to);
  return as === as.toUpperCase() && given !== given.toUpperCase();
}

/** A name that says it: 'Gallup finds', 'Fort Gibson’s manager Omar Reed will', 'Dana Poole said'. */
function isSayer({ words, tokens }: Reading, at: number, { from, to }: Sentence): boolean {
  if (at === from && !isCapital(tokens, at + 1)) return false;
  const word = words[at] ?? '';
  if (isWork(word)) return false;
  for (let place = at + 1; place < Math.min(to, at + 3); place += 1) {
    const verb = words[place] ?? '';
    if (saying.has(verb) && !['find', 'note', 'report', 'call', 'point'].includes(verb)) return true;
    if (verb === 'reports' || verb === 'expects') return true;
  }
  return false;
}

const origins = new Set(['by', 'from', 'at', 'of', 'per', 'in', 'to', 'with', 'like']);

/** A name behind 'by', 'from', 'at': who did it, when a work or somebody faceless stands before. */
function isOrigin({ words, tokens }: Reading, at: number, { from }: Sentence): boolean {
  const [before = '', farther = ''] = [words[at - 1], words[at - 2]];
  const link = before === 'the' || before === 'a' ? farther : before;
  const linkAt = before === 'the' || before === 'a' ? at - 2 : at - 1;
  if (!origins.has(link) || linkAt < from) return gapBefore(tokens, at).includes('(') && at > from;
  if (link === 'per') return true;
  if (link === 'to') return words[linkAt - 1] === 'according';
  return [1, 2].some(
    (by) => linkAt - by >= from && (isWork(words[linkAt - by] ?? '') || words[linkAt - by] === 'published'),
  );
}

const gapBefore = (tokens: Reading['tokens'], at: number): string => (at > 0 ? gapAfter(tokens, at - 1) : '');
