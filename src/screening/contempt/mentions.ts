import { GROUP, does, hashOf, says } from './classes.ts';
import { type Reading, parting } from './read.ts';

/** Where a text speaks of a group or of one of its members, from the first to the last word. */
export type Mention = {
  first: number;
  last: number;
  /** Of the group, or of anybody of it; not of some whom the writer has met. */
  generic: boolean;
  single: boolean;
  /** By a word that only points back. */
  pronoun: boolean;
};

const setOf = (words: string): ReadonlySet<number> => new Set(words.split(/\s+/u).map((word) => hashOf(word)));
const THE = hashOf('the');
const BEING = hashOf('being');
const singles = setOf(
  'person man woman guy kid child girl boy couple family student worker immigrant individual teen teenager',
);
const pointing = setOf('they them theyre theyve theyll themselves');
const thoseWords = setOf('these those');
/** A pronoun points back over so many sentences. */
const REACH = 1;

/** What a text has spoken of so far, and where. */
type Known = { sentence: number; antecedent: Mention | undefined; antecedentIn: number; youAreIn: number };

/** The mentions of groups, in their order. */
export function mentionsOf(reading: Reading): Mention[] {
  const mentions: Mention[] = [];
  const known: Known = { sentence: 0, antecedent: undefined, antecedentIn: 0, youAreIn: -9 };
  for (let at = 0; at < reading.count; at += 1) {
    if (reading.before[at] === parting.sentence) known.sentence += 1;
    const what = reading.does[at] ?? 0;
    if (what === 0) continue;
    const mention = (what & GROUP) !== 0 ? named(reading, at) : pointedAt(reading, at, known);
    if (mention) {
      mentions.push(mention);
      at = mention.last;
      if (!mention.pronoun) remember(known, mention);
    } else if ((what & GROUP) !== 0 && isSaidOfYou(reading, at)) known.youAreIn = known.sentence;
    else if ((what & GROUP) !== 0 && at > 0 && ((reading.does[at - 1] ?? 0) & does.is) !== 0)
      remember(known, { first: at, last: at, generic: true, single: true, pronoun: false });
    else if ((what & does.trade) !== 0) known.antecedent = undefined;
  }
  return mentions;
}

function remember(known: Known, mention: Mention): void {
  known.antecedent = mention;
  known.antecedentIn = known.sentence;
}

function named(reading: Reading, at: number): Mention | undefined {
  const what = reading.does[at] ?? 0;
  if ((what & does.plural) !== 0) return plural(reading, at);
  const next = at + 1;
  const follows = isJoined(reading, next) ? (reading.does[next] ?? 0) : 0;
  if ((follows & (does.people | does.plural)) !== 0) return withNoun(reading, at, next);
  if ((follows & does.trade) !== 0 && (what & does.one) !== 0) return withNoun(reading, at, next);
  if (
    (follows & GROUP) !== 0 &&
    isJoined(reading, next + 1) &&
    ((reading.does[next + 1] ?? 0) & (does.people | does.plural)) !== 0
  )
    return withNoun(reading, at, next + 1);
  return mayStandAlone(reading, at) ? alone(reading, at) : undefined;
}

const isJoined = (reading: Reading, at: number): boolean => at < reading.count && reading.before[at] === parting.none;

function plural(reading: Reading, at: number): Mention {
  const prior = at > 0 && isJoined(reading, at) ? (reading.does[at - 1] ?? 0) : 0;
  const isPeople = ((reading.does[at] ?? 0) & does.people) !== 0;
  const isSome = isJoined(reading, at + 1) && ((reading.does[at + 1] ?? 0) & (does.i | does.you | does.who)) !== 0;
  const generic = (prior & does.the) === 0 || (!isPeople && !isSome && reading.hash[at - 1] === THE);
  return { first: at, last: reading.last[at] ?? at, generic, single: false, pronoun: false };
}

function withNoun(reading: Reading, at: number, noun: number): Mention {
  const single = singles.has(reading.hash[noun] ?? 0);
  const prior = at > 0 && isJoined(reading, at) ? (reading.does[at - 1] ?? 0) : 0;
  return { first: at, last: noun, generic: (prior & does.the) === 0, single, pronoun: false };
}

/** What may follow a name that stands for people: the end, or a word of grammar, but no other noun. */
function mayStandAlone(reading: Reading, at: number): boolean {
  if (!isJoined(reading, at + 1)) return true;
  const next = reading.does[at + 1] ?? 0;
  if ((next & (does.trade | does.people | does.otherwise | GROUP)) !== 0) return false;
  return next !== 0 || ((reading.says[at + 1] ?? 0) & (says.bad | says.disgust)) !== 0;
}

function alone(reading: Reading, at: number): Mention | undefined {
  const what = reading.does[at] ?? 0;
  const isFirst = !isJoined(reading, at) || at === 0;
  const prior = isFirst ? 0 : (reading.does[at - 1] ?? 0);
  const isInsulted = !isFirst && ((reading.says[at - 1] ?? 0) & (says.derog | says.swear | says.low)) !== 0;
  if ((what & does.one) !== 0 && ((prior & does.a) !== 0 || isInsulted))
    return { first: at, last: at, generic: true, single: true, pronoun: false };
  if (!isFirst && (what & does.adjective) !== 0 && (reading.hash[at - 1] === THE || reading.hash[at - 1] === BEING))
    return { first: at - 1, last: at, generic: true, single: reading.hash[at - 1] === BEING, pronoun: false };
  return undefined;
}

/** 'if you are gay', 'you're just a Mexican'. */
function isSaidOfYou(reading: Reading, at: number): boolean {
  for (let back = at - 1; back >= 0 && back >= at - 4 && isJoined(reading, back + 1); back -= 1)
    if (((reading.does[back] ?? 0) & does.you) !== 0) return true;
  return false;
}

function pointedAt(reading: Reading, at: number, known: Known): Mention | undefined {
  const what = reading.does[at] ?? 0;
  if ((what & does.you) !== 0 && known.sentence - known.youAreIn <= REACH)
    return { first: at, last: at, generic: true, single: true, pronoun: true };
  const { antecedent } = known;
  if (!antecedent || known.sentence - known.antecedentIn > REACH) return undefined;
  const hash = reading.hash[at] ?? 0;
  const pointed = { first: at, last: at, generic: true, single: antecedent.single, pronoun: true };
  if (pointing.has(hash)) return { ...pointed, single: false };
  if (thoseWords.has(hash)) {
    const isPeople = isJoined(reading, at + 1) && ((reading.does[at + 1] ?? 0) & does.people) !== 0;
    return isPeople ? { ...pointed, last: at + 1, single: false } : undefined;
  }
  return (what & does.single) !== 0 && antecedent.single ? pointed : undefined;
}
