import type { Ruled } from './screen.ts';

/** Words that begin a sentence or stand before a name, and are none. */
const SMALL =
  /^(?:a|all|and|as|at|but|by|every|everyone|for|he|her|his|how|i|if|in|is|it|its|my|no|of|on|our|shame|she|so|some|that|the|their|there|these|they|this|those|to|we|what|when|who|why|with|you|your)$/i;
/** What anybody is called before the name. */
const COURTESY = /^(?:mr|mrs|ms|miss|dr)\.?$/i;
/** What somebody in an office is called before the name: what is said of how it is held is criticism. */
const IN_OFFICE =
  /^(?:agent|attorney|captain|capt|chair(?:man|woman)?|chaplain|chief|commissioner|congress(?:man|woman)|councilor|deputy|detective|director|governor|gov|guard|judge|justice|lieutenant|lt|major|mayor|minister|nurse|officer|president|prosecutor|representative|rep|secretary|senator|sen|sergeant|sgt|sheriff|superintendent|trooper|warden)\.?$/i;
/** What makes a run of capitals the name of an office or a place. */
const OFFICE =
  /^(?:administration|agency|america|authority|board|bureau|capitol|center|centre|city|commission|communications|complex|congress|correctional|corrections|council|county|court|department|division|facility|government|house|institution|jail|legislature|ministry|office|oklahoma|police|prison|program|school|senate|services|state|states|town|tulsa|unit|united|university)$/i;
/** Only who holds an office is asked to leave it. */
const OUT_OF_OFFICE =
  /\b(?:resign\w*|step(?:s|ped)? down|fired?|impeach\w*|recall\w*|unseat\w*|vot(?:e|ed|ing) \w+ out)\b/i;

/** What somebody means to do, or wants done, to others: it isn't told as past. */
const MEANT =
  /\b(?:will|'ll|’ll|gonna|going to|should|must|let'?s|watch|know where|better|deserves?|hope|wish|somebody|someone)\b/i;

/** What the law does to people, wished on somebody: that is no threat. */
const LAWFUL =
  /\b(?:should|ought|deserves?|belongs?|hope)\b[^.!?]{0,60}\b(?:jail|prison|cell|court|fired|charged|sued|resign)\b/i;

/** A run of words with capitals, with the word before it. */
const NAMELIKE = /(?:\b[a-z]+\.? )?\b\p{Lu}\p{Ll}+\.?(?: \p{Lu}(?:\p{Ll}+|\.))*/gu;

type Suggesting = Pick<Ruled, 'kind' | 'band' | 'ground' | 'quote' | 'start' | 'end'>;

/**
 * Whether a finding in a comment of the public suggests its ground, or is pointed out alone. `found` is all that was found
 * in the comment.
 *
 * What is more likely wrong than right suggests nothing. Criticism is never a ground: an accusation suggests one only where
 * it names somebody and speaks of no office, and what is told as having happened is no call to do it.
 */
export function suggests({ kind, band, ground, quote, ...place }: Suggesting, found: readonly Suggesting[]): boolean {
  if (ground === undefined || band === 'low') return false;
  if (kind === 'accusation') return namesSomebody(quote);
  // A swear word is no obscenity; what was learnt of obscene language holds both.
  if (kind === 'obscene') return !found.some((one) => one.kind === 'profanity' && over(one, place));
  if (kind === 'incitement' || kind === 'threat') return isMeant({ kind, band, ...place }, found);
  return true;
}

/** What may be a danger is meant so: it isn't told as past, nor what the law does, and a call that isn't sure is mostly blame. */
function isMeant({ kind, band, ...place }: Pick<Suggesting, 'kind' | 'band'> & Place, found: readonly Suggesting[]) {
  if (kind === 'incitement' && band !== 'high') return false;
  if (found.some((one) => over(one, place) && LAWFUL.test(one.quote))) return false;
  const told = found.filter((one) => one.kind === 'accusation' && one.band !== 'low' && over(one, place));
  return kind === 'threat' ? told.every((one) => MEANT.test(one.quote)) : told.length === 0;
}

type Place = Pick<Ruled, 'start' | 'end'>;

const over = (one: Place, other: Place): boolean => one.start < other.end && other.start < one.end;

/** Two words with capitals side by side, or one after 'Mr.', that are no office, and nobody in one. */
function namesSomebody(quote: string): boolean {
  if (OUT_OF_OFFICE.test(quote)) return false;
  const runs = [...quote.slice(0, 2000).matchAll(NAMELIKE)].map(([run]) => run.split(' '));
  if (runs.some((words) => words.some((word) => IN_OFFICE.test(word)))) return false;
  return runs.some((words) => {
    if (words.some((word) => OFFICE.test(word))) return false;
    const own = words.filter((word) => /^\p{Lu}/u.test(word) && !SMALL.test(word) && !COURTESY.test(word));
    return own.length >= 2 || (own.length === 1 && words.some((word) => COURTESY.test(word)));
  });
}
