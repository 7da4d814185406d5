import { does, hashOf, says } from './classes.ts';
import { type Range, is, isDenied, sentenceAt, tells } from './clause.ts';
import { type Reading } from './read.ts';
import type { Hit } from './rules.ts';

const wordsOf = (words: string): ReadonlySet<number> => new Set(words.split(/\s+/u).map((word) => hashOf(word)));
const asks = wordsOf('do dont does doesnt cant can could couldnt isnt arent');
const WHO = hashOf('who');
const HATING = hashOf('hating');
const TO = hashOf('to');
/** 'my uncle says' is no 'I say'; 'my view is' is. */
const possessive = wordsOf('my our');

/** Whether the words are somebody else's, told or quoted rather than meant. */
export function isReported(reading: Reading, hit: Pick<Hit, 'first' | 'last'>): boolean {
  if (isQuoted(reading, hit)) return true;
  const sentence = sentenceAt(reading, hit.first);
  return (
    isTold(reading, hit, sentence) || isOfOthers(reading, hit, sentence) || isNamedToCondemn(reading, hit, sentence)
  );
}

/** Inside quotation marks, with something outside them that doesn't agree. */
function isQuoted(reading: Reading, { first, last }: Pick<Hit, 'first' | 'last'>): boolean {
  if (reading.quoted[first] !== 1 || reading.quoted[last] !== 1) return false;
  let outside = 0;
  for (let at = 0; at < reading.count; at += 1) {
    if (reading.quoted[at] === 1) continue;
    outside += 1;
    if (is(reading, at, does.agree)) return false;
  }
  return outside > 1;
}

/** After 'he said', 'saying that', 'stop calling': not after 'I think', 'everyone knows'. */
function isTold(reading: Reading, { first, last }: Pick<Hit, 'first' | 'last'>, sentence: Range): boolean {
  let told = false;
  for (let at = sentence.from; at < last; at += 1) {
    if (is(reading, at, does.but)) told = false;
    if (at > first && !told) break;
    if (is(reading, at, does.agree)) return false;
    if (is(reading, at, does.say)) told = !isOwnView(reading, at, sentence) || told;
  }
  return told;
}

function isOwnView(reading: Reading, at: number, sentence: Range): boolean {
  if (asks.has(reading.hash[sentence.from] ?? 0) && at < sentence.from + 4) return true;
  if (isDenied(reading, { from: at - 3, to: at }, sentence)) return false;
  for (let back = at - 1; back >= sentence.from && back >= at - 3; back -= 1) {
    if (is(reading, back, does.hush | does.who) && !is(reading, back, does.every)) return false;
    if (is(reading, back, does.i | does.every) && !possessive.has(reading.hash[back] ?? 0)) return true;
  }
  return false;
}

/** 'people who hate …', 'whoever wants … dead'. */
function isOfOthers(reading: Reading, { first, last }: Pick<Hit, 'first' | 'last'>, sentence: Range): boolean {
  for (let at = Math.max(sentence.from, first - 7); at < last; at += 1) {
    if (!is(reading, at, does.who) || is(reading, at, does.every)) continue;
    const isPlain = reading.hash[at] === WHO;
    if (isPlain && at === sentence.from) continue;
    if (isPlain && at > first) continue;
    return at <= first || !isPlain;
  }
  return false;
}

/** 'hating … has no place here', 'it is wrong to hate …'. */
function isNamedToCondemn(
  reading: Reading,
  { first, last }: Pick<Hit, 'first' | 'last'>,
  { from, to }: Range,
): boolean {
  const isGerund = reading.hash[first] === HATING || (first > from && reading.hash[first - 1] === TO);
  if (!isGerund || !tells(reading, first, says.hate | says.harm | says.remove)) return false;
  for (let at = from; at < to; at += 1) if ((at < first || at > last) && is(reading, at, does.condemn)) return true;
  return false;
}
