import { eld } from 'eld/extrasmall';

/** Fewer letters than these could be of many languages. */
const FEWEST = 20;
/** So much of a text says its language; more costs more than the rest of the engine. */
const MOST = 200;

/** Words that hold English sentences together: 2 for those that hardly stand in another language, 1 for those that do. */
const small = new Map<string, number>();
for (const [worth, words] of [
  [
    2,
    `the and you that this with your they what when which would she his who why how just about people because think don
    know like its could should there them been being want really never always every some other into after before only very
    much still these those their then where than were does didn isn going`,
  ],
  [
    1,
    'to of is it in for on my me be have are was not all if so do but or at as by an no he we got get out up now can',
  ],
] as const)
  for (const word of words.split(/\s+/)) small.set(word, worth);

const LONGEST = Math.max(...Array.from(small.keys(), ({ length }) => length));
/** What different small words of a text must be worth together, and that one in so many of its words is one. */
const ENOUGH = 6;
const ONE_IN = 3;

/**
 * The ISO 639-1 code of the language that a text is most likely in; empty where too little of it says so. What its small
 * words say is English beyond doubt isn't looked at any further.
 */
export function languageOf(text: string): string {
  const read = text.slice(0, MOST);
  const sum = isAscii(read) ? sumOf(read.toLowerCase()) : undefined;
  if ((sum?.letters ?? lettersOf(read)) < FEWEST) return '';
  return sum && sum.worth >= ENOUGH && sum.small * ONE_IN >= sum.words ? 'en' : eld.detect(read).language;
}

const lettersOf = (text: string): number => text.replaceAll(/[^\p{L}]/gu, '').length;

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 127) return false;
  return true;
}

type Sum = { letters: number; words: number; small: number; worth: number };

const isLetter = (code: number): boolean => code >= 97 && code <= 122;

/** Counts in a text of ASCII letters; a small word is worth something once. */
function sumOf(text: string): Sum {
  const sum = { letters: 0, words: 0, small: 0, worth: 0 };
  const seen: string[] = [];
  for (let at = 0; at < text.length;) {
    const begin = at;
    while (isLetter(text.charCodeAt(at))) at += 1;
    const letters = at - begin;
    at += 1;
    if (letters === 0) continue;
    sum.letters += letters;
    sum.words += 1;
    const word = letters <= LONGEST ? text.slice(begin, begin + letters) : '';
    const worth = small.get(word) ?? 0;
    if (worth === 0) continue;
    sum.small += 1;
    if (seen.includes(word)) continue;
    sum.worth += worth;
    seen.push(word);
  }
  return sum;
}

/** Letters of scripts in which few of them say much. */
const OTHER_SCRIPT = /[^\P{L}\p{Script=Latin}]/gu;
/** So many of those are enough. */
const FEWEST_OTHER = 4;

/**
 * The ISO 639-1 code of the language that a text is surely in, where that isn't English; undefined for English, and where
 * it isn't sure: a short or odd English text is not to pass for another language.
 */
export function surelyNotEnglish(text: string): string | undefined {
  const read = text.slice(0, MOST);
  const letters = read.replaceAll(/[^\p{L}]/gu, '');
  const others = letters.match(OTHER_SCRIPT)?.length ?? 0;
  if (letters.length < FEWEST && (others < FEWEST_OTHER || others * 2 < letters.length)) return undefined;
  const found = eld.detect(read);
  return found.language === '' || found.language === 'en' || !found.isReliable() ? undefined : found.language;
}
