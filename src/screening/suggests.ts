import type { Ruled } from './screen.ts';

/** Words that begin a sentence or stand before a name, and are none. */
const SMALL =
  /^(?:a|all|and|as|at|but|by|every|everyone|for|he|her|his|how|i|if|in|is|it|its|my|no|of|on|our|shame|she|so|some|that|the|their|there|these|they|this|those|to|we|what|when|who|why|with|you|your)$/i;
/** What a person is called before the name. */
const TITLE =
  /^(?:mr|mrs|ms|dr|officer|deputy|sergeant|sgt|lieutenant|lt|captain|capt|major|warden|director|judge|chief|sheriff|mayor|governor|senator|representative|commissioner|secretary|nurse|chaplain|inmate|agent|detective)\.?$/i;
/** What makes a run of capitals the name of an office or a place. */
const OFFICE =
  /^(?:administration|agency|america|authority|board|bureau|capitol|center|centre|city|commission|communications|complex|congress|correctional|corrections|council|county|court|department|division|facility|government|house|institution|jail|legislature|ministry|office|oklahoma|police|prison|program|school|senate|services|state|states|town|tulsa|unit|united|university)$/i;

const NAMELIKE = /(?:\b(?:[a-z]+\.?)\s+)?\b\p{Lu}\p{Ll}+\.?(?:\s+\p{Lu}(?:\p{Ll}+|\.))*/gu;

/**
 * Whether a finding in a comment of the public suggests its ground, or is pointed out alone.
 *
 * What is more likely wrong than right suggests nothing. An accusation suggests a ground only where it names somebody:
 * what is said of an office, an agency or ‘the director’ is criticism, and criticism is never a ground.
 */
export function suggests({ kind, band, ground, quote }: Pick<Ruled, 'kind' | 'band' | 'ground' | 'quote'>): boolean {
  if (ground === undefined || band === 'low') return false;
  return kind !== 'accusation' || namesSomebody(quote);
}

/** Two words with capitals side by side, or one after a title, that aren't the name of an office. */
function namesSomebody(quote: string): boolean {
  return [...quote.slice(0, 2000).matchAll(NAMELIKE)].some(([run]) => {
    const words = run.split(/\s+/);
    if (words.some((word) => OFFICE.test(word))) return false;
    const own = words.filter((word) => /^\p{Lu}/u.test(word) && !SMALL.test(word) && !TITLE.test(word));
    return own.length >= 2 || (own.length === 1 && words.some((word) => TITLE.test(word)));
  });
}
