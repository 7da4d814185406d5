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
