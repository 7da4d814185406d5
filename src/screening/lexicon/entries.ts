import { type Form, type WordGroup, wordGroups } from './words.ts';

/** One word to be found, as its letters stand in the text. */
export type Entry = {
  /** Letters, and single spaces between words. */
  text: string;
  kind: WordGroup['kind'];
  severity: WordGroup['severity'];
  form: Form;
  isName: boolean;
  onlyHidden: boolean;
  /** It is a stem that is a word only when a suffix follows: 'whor' in 'whoring'. */
  needsSuffix: boolean;
};

const vowel = /[aeiou]/u;
const doubling = /[^aeiou][aeiou][bdglmnprt]$/u;

/** The stems that spelling makes of a word before a suffix: 'whore' → 'whor', 'slut' → 'slutt', 'pussy' → 'pussi'. */
export function stemsOf(word: string): string[] {
  if (word.endsWith('e')) return [word.slice(0, -1)];
  if (word.endsWith('y')) return [`${word.slice(0, -1)}i`];
  if (doubling.test(word) && vowel.test(word)) return [word + word.charAt(word.length - 1)];
  return [];
}

function entriesOf({ kind, severity, form, isName = false, onlyHidden = false, words }: WordGroup): Entry[] {
  return words.split(/,\s*/u).flatMap((text) => {
    const entry: Entry = { text, kind, severity, form, isName, onlyHidden, needsSuffix: false };
    if (form === 'exact' || text.includes(' ')) return [{ ...entry, form: 'exact' as const }];
    const stems = form === 'noun' ? [] : stemsOf(text);
    const bound = form === 'start' || form === 'anywhere' ? 'full' : form;
    return [entry, ...stems.map((stem) => ({ ...entry, text: stem, form: bound, needsSuffix: true }))];
  });
}

/** All that the lexicon looks for. */
export const entries: readonly Entry[] = wordGroups.flatMap((group) => entriesOf(group));
