import type { Form } from './words.ts';

const nouns = 's es z ies ie';
const verbs = 'ed d er ers in ing ings y ier iest ish able ery ah az azz';
/** What a rude word is put together with. */
const seconds = `head face hole wit bag ball boy girl brain stick tard wad nugget weasel rag lord fest load loads
  show storm stain suck sucker sucking lick licker licking eater eating monkey ass asses assed clown
  canoe hat wipe munch muncher tastic up off ton wagon job nut nuts goblin burger breath bucket box
  bait puppet whistle trumpet waffle muppet bandit mouth flap cake bird wank twat fuck fucker fucking
  shit cunt bitch dick cock slut whore tits splash splat post poster hound pig dog king queen nose wig
  dumpster tart lips eyed faced headed brained mobile fuckery ville hood like less some ful meister
  master house factory machine pants skull knuckle mongler monger rider gobbler chugger guzzler jockey
  pirate packer slapper stabber tickler waggon wizard rocket cannon crap damn piss turd`;

const split = (words: string): string[] => words.split(/\s+/u);

/** The suffixes that a word of this form may take; several may follow one another. */
export const suffixesOf: Readonly<Record<Form, readonly string[]>> = {
  exact: [],
  noun: split(`${nouns} ${seconds}`),
  compound: split(`${nouns} ed er ers ing ${seconds}`),
  full: split(`${nouns} ${verbs} ${seconds}`),
  start: split(`${nouns} ${verbs} ${seconds}`),
  anywhere: split(`${nouns} ${verbs} ${seconds}`),
};

/** No more suffixes than these follow one another: '-head-s', '-suck-er-s'. */
const MOST_SUFFIXES = 3;

const sets = new Map<Form, ReadonlySet<string>>();
const longest = 10;

function setOf(form: Form): ReadonlySet<string> {
  const known = sets.get(form);
  if (known) return known;
  const made = new Set(suffixesOf[form]);
  sets.set(form, made);
  return made;
}

/** Whether `rest` is nothing but suffixes of the form. */
export function isInflection(form: Form, rest: string, left: number = MOST_SUFFIXES): boolean {
  if (rest === '') return true;
  if (left === 0 || rest.length > longest * left) return false;
  const set = setOf(form);
  for (let size = Math.min(rest.length, longest); size > 0; size -= 1) {
    if (set.has(rest.slice(0, size)) && isInflection(form, rest.slice(size), left - 1)) return true;
  }
  return false;
}
