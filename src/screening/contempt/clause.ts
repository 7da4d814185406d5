import { does, hashOf, says } from './classes.ts';
import { type Reading, parting } from './read.ts';

/** One sentence: its first word, and the one after its last. */
export type Range = { from: number; to: number };

const questions: ReadonlySet<number> = new Set(
  'arent isnt dont doesnt didnt cant wont wouldnt shouldnt couldnt wasnt werent havent hasnt aint'
    .split(' ')
    .map((word) => hashOf(word)),
);

export const is = (reading: Reading, at: number, bits: number): boolean => ((reading.does[at] ?? 0) & bits) !== 0;
export const tells = (reading: Reading, at: number, bits: number): boolean => ((reading.says[at] ?? 0) & bits) !== 0;

/** No more of a sentence is looked at, on either side. */
const LONGEST = 48;

/** The sentence that a word is in. */
export function sentenceAt(reading: Reading, at: number): Range {
  let from = at;
  while (from > 0 && at - from < LONGEST && reading.before[from] !== parting.sentence) from -= 1;
  let to = at + 1;
  while (to < reading.count && to - at < LONGEST && reading.before[to] !== parting.sentence) to += 1;
  return { from, to };
}

/** A word that denies: not one that opens a question, and no 'not only'. */
export function denies(reading: Reading, at: number, { from }: Range): boolean {
  if (!is(reading, at, does.no) || is(reading, at, does.untrue)) return false;
  if (at === from && questions.has(reading.hash[at] ?? 0)) return false;
  return !(at + 1 < reading.count && is(reading, at + 1, does.only)) && !is(reading, at, does.only);
}

/** Whether a word from `from` to before `to` denies. */
export function isDenied(reading: Reading, { from, to }: Range, sentence: Range): boolean {
  for (let at = Math.max(from, sentence.from); at < to; at += 1) if (denies(reading, at, sentence)) return true;
  return false;
}

/** 'I don't think that …', 'it isn't true that …': what follows is denied as a whole. */
export function isDeniedAsWhole(reading: Reading, before: number, sentence: Range): boolean {
  let denied = false;
  for (let at = sentence.from; at < before; at += 1) {
    if (is(reading, at, does.but)) denied = false;
    if (is(reading, at, does.untrue)) denied = !denied;
    else if (is(reading, at, does.say) && isDenied(reading, { from: at - 3, to: at }, sentence)) denied = !denied;
  }
  return denied;
}

/** Whether all words between two are of grammar, or rude: nothing else comes between a verb and whom it is done to. */
export function isNear(reading: Reading, { from, to }: Range): boolean {
  for (let at = from; at < to; at += 1) {
    if (reading.before[at] !== parting.none || turning.has(reading.hash[at] ?? 0)) return false;
    if (
      !is(reading, at, does.a | does.the | does.function | does.they | does.me | does.people) &&
      !tells(reading, at, says.swear | says.derog | says.low | says.hint)
    )
      return false;
  }
  return true;
}

const turning: ReadonlySet<number> = new Set(
  'how when that what it why if because where'.split(' ').map((word) => hashOf(word)),
);
