import { eld } from 'eld/extrasmall';

/** Fewer letters than these could be of many languages. */
const FEWEST = 20;
/** So much of a text says its language; more costs more than the rest of the engine. */
const MOST = 200;

/** Words that are common in English: 2 for those that hardly stand in another language, 1 for those that do. */
const small = new Map<string, number>();
for (const [worth, words] of [
  [
    2,
    `the and you that this with your they what when which would she his who why how just about people because think don
    know like its could should there them been being want really never always every some other into after before only very
    much still these those their then where than were does didn isn going
    ain aren couldn doesn haven shouldn wasn weren won wouldn
    again another anybody anyone around away back bad because best better between both bring brother buy call called cannot
    care change child children city closed come coming country cut dead did done down each early else end enough even ever
    everybody everyone everything family father feel few find first follow friend friends game gave getting girl girls give
    goes gone good got great guess guy guys had happy hard has hate having head hear heard help here him home hope hour hours
    house job keep kids kill knew last late left less let life little live long look looking looks lost lot love mad made
    make makes making many maybe mean means meeting might money month more morning most mother must myself near need needs
    new next nice night nobody nothing off office often old once one open our own pay place play please police pretty public
    put ready real reason right road said same saw say saying says school see seen seriously she shall shit shop show shut
    since sleep someone something soon sorry start state stay stop street stupid such sure take taking talk talking tell thank
    thanks thing things though thought through today together told tomorrow tonight too took town tried trying turn two ugly
    until upon use used visit wait waiting watch way week weeks went which while whole whose wife will wish without woman
    women wonder won word words work working world worse wrong year years yesterday yet young yours
    bitch bitches fuck fucked fucking ass hell damn dumb trash black white yellow crazy hoe hoes
    bird birds gonna wanna gotta cause boy boys eat face high funny anything drink dog dogs smoke throw true`,
  ],
  [
    1,
    'to of is it in for on my me be have are was not all if so do but or at as by an no he we got get out up now can',
  ],
] as const)
  for (const word of words.split(/\s+/)) small.set(word, worth);

const LONGEST = Math.max(...Array.from(small.keys(), ({ length }) => length));
/** What different words of these in a text must be worth together, and that one in so many of its words is one. */
const ENOUGH = 6;
const ONE_IN = 3;

/**
 * The ISO 639-1 code of the language that a text is most likely in; empty where too little of it says so. What its common
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

/**
 * Counts in a text of ASCII; a common word is worth something once. Names of accounts and addresses of pages are no words of a
 * language, and what stands behind an apostrophe is no word.
 */
function sumOf(text: string): Sum {
  const sum = { letters: smallLettersOf(text), words: 0, small: 0, worth: 0 };
  const seen: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const begin = at;
    while (isLetter(text.charCodeAt(at))) at += 1;
    if (at === begin) continue;
    const before = text.charCodeAt(begin - 1);
    if (before === AT_SIGN || isAddress(text, begin, at)) {
      at = behindChunk(text, at);
      continue;
    }
    if (before !== APOSTROPHE) addWord(sum, seen, at - begin <= LONGEST ? text.slice(begin, at) : '');
  }
  return sum;
}

function smallLettersOf(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) if (isLetter(text.charCodeAt(at))) letters += 1;
  return letters;
}

function addWord(sum: Sum, seen: string[], word: string): void {
  sum.words += 1;
  const worth = small.get(word) ?? 0;
  if (worth === 0) return;
  sum.small += 1;
  if (seen.includes(word)) return;
  sum.worth += worth;
  seen.push(word);
}

const AT_SIGN = 64;
const APOSTROPHE = 39;

const isAddress = (text: string, from: number, to: number): boolean =>
  (to - from === 4 || to - from === 5) && text.startsWith('http', from) && text.startsWith('://', to);

function behindChunk(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) > 32) at += 1;
  return at;
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
