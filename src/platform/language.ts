import { eld } from 'eld/extrasmall';

/** Fewer letters than these could be of many languages. */
const FEWEST = 20;
/** So much of a text says its language; more costs more than the rest of the engine. */
const MOST = 200;

/** The ISO 639-1 code of the language that a text is most likely in; empty where too little of it says so. */
export function languageOf(text: string): string {
  const read = text.slice(0, MOST);
  if (read.replaceAll(/[^\p{L}]/gu, '').length < FEWEST) return '';
  return eld.detect(read).language;
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
