import { fold } from '#screening/fold/fold';
import { type Folded } from '#screening/fold/folded';

import { type Tokens, endOf, startOf, tokensOf, wordAt } from './tokens.ts';

/** Words of an entry of an agency's list, and how else they are written. */
export type Phrase = { words: string; also?: readonly string[] | undefined };

/** Where a phrase stands: positions of the folded text. */
export type Standing<P> = { phrase: P; from: number; to: number };

type Spelling<P> = { phrase: P; rest: readonly string[]; first: string };
type Index<P> = ReadonlyMap<string, readonly Spelling<P>[]>;

/** Lists are read into an index once: a composer asks at every keystroke. */
const known = new WeakMap<readonly Phrase[], Index<Phrase>>();

/** So many words of one spelling are compared. */
const MOST_WORDS = 12;

/**
 * Where phrases stand as whole words, whatever their capitals and whatever stands between the words but the end of a
 * paragraph: 'Operation Blue Sky', 'operation blue-sky', '#OperationBlueSky'. The longest from a word on counts, and what
 * follows it is read anew behind it.
 */
export function phrasesIn<P extends Phrase>(folded: Folded, phrases: readonly P[]): Standing<P>[] {
  if (phrases.length === 0) return [];
  const tokens = tokensOf(folded);
  const index = indexOf(phrases);
  const found: Standing<P>[] = [];
  for (let at = 0; at < tokens.start.length; at += 1) {
    const one = index.get(wordAt(tokens, at))?.find((spelling) => stands(tokens, at, spelling.rest));
    if (!one) continue;
    const last = at + one.rest.length;
    found.push({ phrase: one.phrase, from: startOf(tokens, at), to: endOf(tokens, last) });
    at = last;
  }
  return found;
}

function stands(tokens: Tokens, at: number, rest: readonly string[]): boolean {
  for (let on = 0; on < rest.length; on += 1) {
    if (wordAt(tokens, at + on + 1) !== rest[on]) return false;
    if (!isOneRun(tokens, at + on)) return false;
  }
  return true;
}

/** What stands between two words of a phrase: a few signs, and no empty line. */
function isOneRun(tokens: Tokens, at: number): boolean {
  const from = endOf(tokens, at);
  const to = startOf(tokens, at + 1);
  return to - from <= 4 && !tokens.text.slice(from, to).includes('\n\n');
}

function indexOf<P extends Phrase>(phrases: readonly P[]): Index<P> {
  const before = known.get(phrases);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the index of a list holds that list's own phrases
  if (before) return before as Index<P>;
  const spellings = phrases.flatMap((phrase) =>
    [phrase.words, ...(phrase.also ?? [])].flatMap((words) => spellingsOf(phrase, words)),
  );
  const index = Map.groupBy(
    spellings.toSorted((a, b) => b.rest.length - a.rest.length),
    ({ first }) => first,
  );
  known.set(phrases, index);
  return index;
}

/** As it is written, and in one word as hashtags and handles have it. `first` is the word that it begins with. */
function spellingsOf<P>(phrase: P, words: string): Spelling<P>[] {
  const tokens = tokensOf(fold(words));
  const [first, ...rest] = tokens.start.slice(0, MOST_WORDS).map((_, at) => wordAt(tokens, at));
  if (first === undefined) return [];
  const whole = { phrase, rest, first };
  return rest.length === 0 ? [whole] : [whole, { phrase, rest: [], first: [first, ...rest].join('') }];
}
