import { classifiedWords, wordClass } from '#screening/heads/word-classes';
import { bitsFor, hasBit, setBit } from '#screening/match/bits';
import { numbered, valueAt } from '#screening/match/numbered';

import { content, grammar, otherwise, ownWords as listedOwn } from './words.ts';

/** What a word does in its sentence, one bit each. */
export const does = {
  plural: 1,
  one: 1 << 1,
  adjective: 1 << 2,
  people: 1 << 3,
  no: 1 << 4,
  is: 1 << 5,
  should: 1 << 6,
  deserve: 1 << 7,
  will: 1 << 8,
  they: 1 << 9,
  single: 1 << 10,
  you: 1 << 11,
  i: 1 << 12,
  say: 1 << 13,
  untrue: 1 << 14,
  condemn: 1 << 15,
  only: 1 << 16,
  but: 1 << 17,
  who: 1 << 18,
  the: 1 << 19,
  a: 1 << 20,
  every: 1 << 21,
  function: 1 << 22,
  me: 1 << 23,
  hush: 1 << 24,
  agree: 1 << 25,
  ours: 1 << 26,
  trade: 1 << 28,
  otherwise: 1 << 29,
  hope: 1 << 30,
} as const;

/** What a word says of somebody, one bit each. */
export const says = {
  hate: 1,
  disgust: 1 << 1,
  derog: 1 << 2,
  low: 1 << 3,
  beast: 1 << 4,
  harm: 1 << 5,
  harmed: 1 << 6,
  remove: 1 << 7,
  removed: 1 << 8,
  die: 1 << 9,
  bad: 1 << 10,
  good: 1 << 11,
  right: 1 << 12,
  swear: 1 << 13,
  out: 1 << 14,
  hint: 1 << 15,
  wish: 1 << 16,
  fond: 1 << 17,
  menace: 1 << 18,
  lead: 1 << 19,
} as const;

/** A group, by whatever form of its name. */
export const GROUP = does.plural | does.one | does.adjective;

/** What one word or phrase is. `bent`: only a slip of the pen away from it. */
export type Sense = { does: number; says: number; bent: boolean };

const senses = new Map<number, Sense>();
const runs = new Map<number, Sense>();
const begins = bitsFor(16);

/** The beginning of the hash of every word. */
export const SEED = 0x811c_9dc5 | 0;
/** Takes one more letter into the hash of a word. */
export const letterInto = (hash: number, code: number): number => Math.imul(hash ^ code, 0x0100_0193);
/** Takes one more word into the hash of a phrase. */
export const wordInto = (phrase: number, word: number): number => {
  const mixed = Math.imul(phrase ^ Math.imul(word, 0xcc9e_2d51), 0x1b87_3593);
  return mixed ^ (mixed >>> 15);
};

/** The hash of a word as it is listed. */
export const hashOf = (word: string): number => {
  let hash = SEED;
  for (let at = 0; at < word.length; at += 1) hash = letterInto(hash, word.charCodeAt(at));
  return hash;
};

function put(map: Map<number, Sense>, hash: number, sense: Sense): void {
  const known = map.get(hash);
  map.set(hash, { does: (known?.does ?? 0) | sense.does, says: (known?.says ?? 0) | sense.says, bent: false });
}

function add(entry: string, sense: Sense): void {
  const words = entry.split('_');
  if (words.length === 1) return put(senses, hashOf(entry), sense);
  let phrase = hashOf(words[0] ?? '');
  for (const word of words.slice(1)) {
    setBit(begins, phrase);
    phrase = wordInto(phrase, hashOf(word));
  }
  put(runs, phrase, sense);
}

const listOf = (words: string): string[] => words.split(/\s+/u).filter(Boolean);

/** Of the heads' list of groups, what says nothing of who people are by itself: kin, creeds as such, colors of things. */
const notHere = new Set(
  listOf(`wife wives mother mothers grandmother grandmothers grandfather grandfathers mom moms dad dads father fathers husband
    husbands sister sisters brother brothers daughter daughters son sons widow widows islam judaism christianity hinduism islamic
    wheelchair disability disabilities pregnant pole caucasian roma
    natives cherokee sioux polish turk`),
);
const more = `illegals gypsies cripples transgenders transsexuals transvestites transes old_people   straights queers undocumented paraplegics epileptics zionists homos`;
const irregular = new Set(['women', 'men', 'ladies', 'minorities', 'transwomen', 'transmen', 'elderly']);
const onlyNouns = new Set(
  listOf('woman man girl boy lady jew immigrant refugee migrant foreigner scot swede dane finn serb croat'),
);
const colors = new Set([
  'black',
  'white',
  'native',
  'inuit',
  'straight',
  'local',
  'citizen',
  'orthodox',
  'brown',
  'colored',
  'coloured',
]);

function groupSense(word: string, all: ReadonlySet<string>): number {
  const isPlural = irregular.has(word) || (word.endsWith('s') && all.has(word.slice(0, -1)));
  if (isPlural) return does.plural;
  if (colors.has(word)) return does.adjective;
  if (onlyNouns.has(word)) return does.one;
  return all.has(`${word}s`) ? does.one | does.adjective : does.adjective;
}

const named = [...classifiedWords()];
const everyName = new Set(named.flatMap(([word, kind]) => (kind === wordClass.group ? [word] : [])));
const groups = new Set(named.flatMap(([word, kind]) => (kind === wordClass.group && !notHere.has(word) ? [word] : [])));
const trades = named.flatMap(([word, kind]) => (kind === wordClass.trade ? [word] : []));

/** Words that are one slip away from a listed one and are words themselves. */
const ownWords = new Set(listOf(listedOwn));
const ownHashes = new Set([...ownWords].map((word) => hashOf(word)));
/** Whether a word is one of the language that only looks like listed ones. */
export const isOwnWord = (hash: number): boolean => ownHashes.has(hash);

/** A letter left out, or two letters that changed places, of words long enough to be known by the rest. */
function slipsOf(word: string): string[] {
  const slips = [];
  for (let at = 1; at < word.length; at += 1) {
    if (word.length > 4 || at < word.length - 1) slips.push(word.slice(0, at) + word.slice(at + 1));
    slips.push(word.slice(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.slice(at + 1));
  }
  return slips.filter((slip) => slip.length > 2 && !ownWords.has(slip));
}

function addAll(): void {
  for (const word of groups) add(word, { does: groupSense(word, everyName), says: 0, bent: false });
  for (const entry of listOf(more)) add(entry, { does: does.plural, says: 0, bent: false });
  add('asylum', { does: does.adjective, says: 0, bent: false });
  for (const word of trades) add(word, { does: does.trade, says: 0, bent: false });
  for (const word of listOf(otherwise)) add(word, { does: does.otherwise, says: 0, bent: false });
  for (const [name, words] of Object.entries(grammar))
    for (const entry of listOf(words)) add(entry, { does: doesBits[name] ?? 0, says: 0, bent: false });
  for (const [name, words] of Object.entries(content))
    for (const entry of listOf(words)) add(entry, { does: 0, says: saysBits[name] ?? 0, bent: false });
}

const doesBits: Readonly<Record<string, number>> = does;
const saysBits: Readonly<Record<string, number>> = says;

/** The words whose slips are known: groups, and what is said of them. */
function addSlips(): void {
  const strong: readonly (keyof typeof content)[] = [
    'hate',
    'disgust',
    'derog',
    'low',
    'beast',
    'harm',
    'remove',
    'harmed',
    'removed',
  ];
  const wanted = new Set([...groups, 'people', 'should', ...strong.flatMap((name) => listOf(content[name]))]);
  for (const word of wanted) {
    const sense = word.includes('_') || word.length < 4 ? undefined : senses.get(hashOf(word));
    if (!sense) continue;
    const bent = { ...sense, bent: true };
    for (const slip of slipsOf(word)) {
      const hash = hashOf(slip);
      if (!senses.has(hash)) senses.set(hash, bent);
    }
  }
}

/** How many letters of a run-together word are looked at before all are. */
export const BEGINNING = 3;
const begun = bitsFor(16);
/** Whether a word that begins so may be listed words run together. */
export const mayBegin = (hash: number): boolean => hasBit(begun, hash);

/** The words that may stand first in words run together. */
function addBeginnings(): void {
  const verbs = (['hate', 'harm', 'remove', 'swear'] as const).flatMap((name) => listOf(content[name]));
  const light = (['a', 'is', 'they', 'people'] as const).flatMap((name) => listOf(grammar[name]));
  for (const word of [...groups, ...verbs, ...light, ...verbs.map((verb) => `i${verb}`)])
    if (word.length >= BEGINNING) setBit(begun, hashOf(word.slice(0, BEGINNING)));
}

addAll();
addSlips();
addBeginnings();
const ofWord = numbered(senses);
const ofRun = numbered(runs);

/** What a word is, by its hash. */
export const senseOf = (hash: number): Sense | undefined => valueAt(ofWord, hash);
/** Whether some phrase may begin with these words. */
export const isBegun = (phrase: number): boolean => hasBit(begins, phrase);
/** What a phrase of two words or more is, by its hash. */
export const senseOfRun = (phrase: number): Sense | undefined => valueAt(ofRun, phrase);
