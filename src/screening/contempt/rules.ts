import { GROUP, does, hashOf, says } from './classes.ts';
import { type Range, denies, is, isDenied, isDeniedAsWhole, isNear, sentenceAt, tells } from './clause.ts';
import type { Mention } from './mentions.ts';
import { type Reading, parting } from './read.ts';

/** What a rule found, from its first to its last word. */
export type Hit = { rule: Rule; first: number; last: number; confidence: number };

/** The rules, with what each says and how often it is right. */
export const ruleWords = {
  emotion: { says: 'says that a group is hated or found disgusting', sure: 0.88 },
  insult: { says: 'insults a group for who they are', sure: 0.86 },
  trait: { says: 'says something bad of all people of a group', sure: 0.72 },
  beast: { says: 'calls people of a group animals, dirt or a disease', sure: 0.9 },
  harm: { says: 'calls for or threatens violence against a group', sure: 0.9 },
  remove: { says: 'says that a group should be removed or locked away', sure: 0.8 },
  rights: { says: 'says that a group should not have what others have', sure: 0.8 },
  denied: { says: 'denies a group what is good in people', sure: 0.74 },
  place: { says: 'says that a group does not belong here', sure: 0.8 },
  deed: { says: 'blames a group as a whole for something bad', sure: 0.66 },
  hint: { says: 'hints at something bad about a group', sure: 0.62 },
  swears: { says: 'swears at a group', sure: 0.84 },
} as const;
export type Rule = keyof typeof ruleWords;

/** What rules find of one mention, and whether something bad was denied of it. */
export type Said = { hits: Hit[]; defended: Range[] };

/** What is bad of anybody. */
export const BAD = says.derog | says.low | says.beast;
const WIDE = 14;

/** What is said of a group where it is who acts or is something. */
export function asSubject(reading: Reading, mention: Mention, said: Said): void {
  const sentence = sentenceAt(reading, mention.first);
  const state = stateBefore(reading, mention, sentence);
  const end = Math.min(sentence.to, mention.last + 1 + WIDE);
  for (let at = mention.last + 1; at < end; at += 1) {
    if (reading.quoted[at] !== reading.quoted[mention.first] || isElsewhere(reading, at, state)) return;
    const rule = subjectHit(reading, at, mention, state);
    if (rule) {
      if (isMeant(rule, state))
        said.hits.push({ rule, first: mention.first, last: reading.last[at] ?? at, confidence: ruleWords[rule].sure });
      else said.defended.push(sentence);
      if (rule !== 'trait' || !isMeant(rule, state)) return;
    }
    advance(reading, at, sentence, state);
    if (rule) at = Math.max(at, reading.last[at] ?? at);
  }
}

/** What has been read of a clause: where its verb stood, what denied it. */
type State = {
  isAt: number;
  shouldAt: number;
  deserve: boolean;
  none: boolean;
  noAt: number;
  no: boolean;
  whole: boolean;
  some: boolean;
};

const NOWHERE = -99;

function stateBefore(reading: Reading, mention: Mention, sentence: Range): State {
  const { first, last } = mention;
  const hoped = first > sentence.from && is(reading, first - 1, does.should | does.hope);
  const before = { from: first - 3, to: first };
  const no = isDenied(reading, before, sentence) && !verbBefore(reading, mention, sentence);
  return {
    isAt: is(reading, last, does.is) || isAsked(reading, mention, sentence) ? last : NOWHERE,
    shouldAt: hoped ? last : NOWHERE,
    deserve: false,
    none: first > sentence.from && is(reading, first - 1, does.no),
    noAt: no ? last : NOWHERE,
    no,
    whole: isDeniedAsWhole(reading, first, sentence),
    some: last + 2 < sentence.to && is(reading, last + 1, does.who) && !is(reading, last + 2, does.is),
  };
}

/** What is denied as a whole was said to be wrong; what is good or owed is bad where it is denied. */
function isMeant(rule: Rule, { no, whole }: State): boolean {
  return rule === 'denied' || rule === 'rights' || rule === 'place' ? !whole : no === whole;
}

/** Another clause, with another subject. */
function isElsewhere(reading: Reading, at: number, { isAt }: State): boolean {
  if (is(reading, at, does.but) || isOtherGroup(reading, at)) return true;
  if (isAt !== NOWHERE && is(reading, at, does.i | does.you | does.single)) return true;
  return reading.before[at] === parting.comma && isAt === NOWHERE && !is(reading, at, does.who);
}

/** A verb or feeling that is done to the group stands before it: what is denied there isn't its own doing. */
function verbBefore(reading: Reading, { first }: Mention, { from }: Range): boolean {
  for (let at = Math.max(from, first - 3); at < first; at += 1)
    if (tells(reading, at, says.hate | says.harm | says.remove | says.fond) || is(reading, at, does.say)) return true;
  return false;
}

/** 'Why are they …', 'Aren't they …'. */
function isAsked(reading: Reading, { first }: Mention, { from }: Range): boolean {
  for (let at = first - 1; at >= from && at >= first - 3; at -= 1) {
    if (is(reading, at, does.is) || questionIs.has(reading.hash[at] ?? 0)) return true;
    if (!is(reading, at, does.a | does.the)) return false;
  }
  return false;
}

const wordsOf = (words: string): ReadonlySet<number> => new Set(words.split(/\s+/u).map((word) => hashOf(word)));
const questionIs = wordsOf('arent isnt wasnt werent');

const isOtherGroup = (reading: Reading, at: number): boolean =>
  is(reading, at, does.plural) && !is(reading, at - 1, does.function | does.only | does.is);

function advance(reading: Reading, at: number, sentence: Range, state: State): void {
  if (is(reading, at, does.is)) state.isAt = at;
  if (is(reading, at, does.should)) state.shouldAt = at;
  if (is(reading, at, does.deserve)) state.deserve = true;
  if (!denies(reading, at, sentence)) return;
  state.no = !state.no;
  state.noAt = at;
}

function subjectHit(reading: Reading, at: number, mention: Mention, state: State): Rule | undefined {
  if (mention.single && mention.pronoun) return singleHit(reading, at, state);
  const done = owed(reading, at, state);
  if (state.some) return done === 'harm' || done === 'remove' ? done : undefined;
  return predicate(reading, at, mention, state) ?? done ?? acts(reading, at, mention);
}

/** Of somebody whom the writer met only what is done to people for who they are. */
function singleHit(reading: Reading, at: number, state: State): Rule | undefined {
  if (tells(reading, at, says.beast | says.derog) && at - state.isAt < SOON) return 'beast';
  const rule = owed(reading, at, state);
  return rule === 'harm' ? rule : rule === 'remove' && at - state.shouldAt < SOON ? rule : undefined;
}

/** A predicate stands so near its verb. */
const SOON = 6;

function predicate(reading: Reading, at: number, mention: Mention, state: State): Rule | undefined {
  const { isAt, shouldAt, none } = state;
  const should = shouldAt !== NOWHERE;
  if (tells(reading, at, says.out) && at - mention.last < SOON) return 'place';
  if (none && tells(reading, at, says.good) && !should) return 'denied';
  const isBare = at === mention.last + 1 && !mention.single && at + 1 >= reading.count;
  if (!isBare && at - isAt >= SOON) return undefined;
  if (should && isAt === NOWHERE) return undefined;
  return (
    called(reading, at, mention, isAt) ??
    (isGoodDenied(reading, at, state) && mention.generic && !should ? 'denied' : undefined)
  );
}

const isGoodDenied = (reading: Reading, at: number, { no, noAt }: State): boolean =>
  no && at - noAt < SOON - 1 && tells(reading, at, says.good);

function called(reading: Reading, at: number, { generic, single, last }: Mention, isAt: number): Rule | undefined {
  if (tells(reading, at, says.beast) && generic) return 'beast';
  if (tells(reading, at, says.derog)) return generic || !single ? 'insult' : undefined;
  const isTrait = tells(reading, at, says.low) && generic && isAt - last <= 2 && !tells(reading, at, says.hate);
  return isTrait ? 'trait' : undefined;
}

/** What should be done to a group, or what it should not have. */
function owed(reading: Reading, at: number, { shouldAt, deserve, no, noAt }: State): Rule | undefined {
  if (!deserve && at - shouldAt > SOON) return undefined;
  if (tells(reading, at, says.harmed | says.die | says.wish) || (deserve && tells(reading, at, says.harm)))
    return 'harm';
  if (tells(reading, at, says.removed)) return isFromElsewhere(reading, at) ? undefined : 'remove';
  if (no && at - noAt < SOON && tells(reading, at, says.right | says.good))
    return isSpared(reading, noAt, at) ? undefined : 'rights';
  return deserve && !no && tells(reading, at, BAD) ? 'trait' : undefined;
}

const FROM = hashOf('from');
const places = wordsOf(
  'country state county town city society here earth world planet land america streets schools office',
);

/** 'removed from the roll': from something that is no place. */
function isFromElsewhere(reading: Reading, at: number): boolean {
  if (reading.hash[at + 1] !== FROM || at + 1 >= reading.count) return false;
  for (let next = at + 2; next < reading.count && next < at + SOON; next += 1)
    if (places.has(reading.hash[next] ?? 0)) return false;
  return true;
}

const burdens = wordsOf(
  'forced made required denied excluded blamed treated charged asked left punished harassed afraid wait pay lose',
);

/** 'should not be forced to …': what is denied is a burden, no right. */
function isSpared(reading: Reading, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1) if (burdens.has(reading.hash[at] ?? 0)) return true;
  return false;
}

function acts(reading: Reading, at: number, mention: Mention): Rule | undefined {
  if (tells(reading, at, says.disgust)) return isFelt(reading, at) ? 'emotion' : undefined;
  if (!mention.generic || !tells(reading, at, says.bad) || at - mention.last > 3) return undefined;
  if (mention.pronoun && !is(reading, at - 1, does.only | does.a)) return undefined;
  for (let back = mention.last + 1; back < at; back += 1)
    if (!is(reading, back, does.function | does.a | does.only) || reading.hash[back] === OF) return undefined;
  return 'deed';
}

const OF = hashOf('of');

/** '… disgust me', '… make my skin crawl'. */
function isFelt(reading: Reading, at: number): boolean {
  if ((reading.last[at] ?? at) > at) return true;
  for (let next = at + 1; next < reading.count && next <= at + 2; next += 1)
    if (is(reading, next, does.me | does.i)) return true;
  return false;
}

const BACK = 8;

/** What is felt for a group, or to be done to it. */
export function asObject(reading: Reading, mention: Mention, said: Said): void {
  const sentence = sentenceAt(reading, mention.first);
  if (isDisgustBefore(reading, mention, sentence, said)) return;
  for (let at = mention.first - 1; at >= sentence.from && at >= mention.first - BACK; at -= 1) {
    const last = Math.min(reading.last[at] ?? at, mention.first - 1);
    const isByIt =
      isNear(reading, { from: last + 1, to: mention.first }) && reading.before[mention.first] === parting.none;
    if (!isByIt) {
      if (reading.before[at + 1] !== parting.none) return;
      continue;
    }
    const rule = objectHit(reading, at, mention, sentence);
    if (!rule) continue;
    const denied = isDeniedOf(reading, at, sentence) !== isDeniedAsWhole(reading, at, sentence);
    const isDeniedGood = rule === 'denied';
    if (isDeniedGood ? isDeniedAsWhole(reading, at, sentence) : denied) said.defended.push(sentence);
    else
      said.hits.push({
        rule,
        first: at,
        last: Math.max(mention.last, particleAfter(reading, mention)),
        confidence: ruleWords[rule].sure,
      });
    return;
  }
}

/** 'My blood boils when I see …': the feeling is told first. */
function isDisgustBefore(reading: Reading, { first, last }: Mention, sentence: Range, said: Said): boolean {
  for (let at = Math.max(sentence.from, first - BACK); at < first; at += 1) {
    if (!tells(reading, at, says.disgust) || (reading.last[at] ?? at) === at || reading.before[first] !== parting.none)
      continue;
    if (!isDeniedOf(reading, at, sentence)) said.hits.push({ rule: 'emotion', first: at, last, confidence: 0.75 });
    return true;
  }
  return false;
}

const isDeniedOf = (reading: Reading, at: number, sentence: Range): boolean =>
  isDenied(reading, { from: at - 4, to: at }, sentence);

function objectHit(reading: Reading, at: number, mention: Mention, sentence: Range): Rule | undefined {
  const isBeside = at === mention.first - 1 || tells(reading, at + 1, says.swear | says.derog);
  if (tells(reading, at, says.swear) && mention.generic && !(mention.pronoun && mention.single))
    return swearsAt(reading, at, sentence);
  if (tells(reading, at, says.derog) && isBeside && !mention.pronoun && !isAnyone(reading, mention)) return 'insult';
  if (tells(reading, at, says.beast) && isBeside && mention.generic && !mention.pronoun) return 'insult';
  return feltFor(reading, at, mention, sentence) ?? doneTo(reading, at, mention, sentence);
}

/** Hatred, or good will denied. */
function feltFor(reading: Reading, at: number, mention: Mention, sentence: Range): Rule | undefined {
  const { generic, pronoun, single } = mention;
  if (tells(reading, at, says.hate))
    return isFeltHere(reading, at, sentence) && !(single && pronoun) ? 'emotion' : undefined;
  if (!tells(reading, at, says.fond | says.good) || !generic || single || !isDeniedOf(reading, at, sentence))
    return undefined;
  return isFeltHere(reading, at, sentence) ? 'denied' : undefined;
}

function doneTo(reading: Reading, at: number, mention: Mention, sentence: Range): Rule | undefined {
  const isMade = tells(reading, at, says.wish) && mention.generic && is(reading, at + 1, does.function);
  if (!isMade && !tells(reading, at, says.harm | says.remove)) return undefined;
  if (!isCalledFor(reading, at, sentence, mention)) return undefined;
  return isMade || tells(reading, at, says.harm) ? 'harm' : 'remove';
}

/** 'evil man': a person, not for being a man. */
const isAnyone = (reading: Reading, { first, last, single }: Mention): boolean =>
  single && first === last && is(reading, first, does.people);

/** The writer's own feeling, or everybody's: not that others have it. */
function isFeltHere(reading: Reading, at: number, { from }: Range): boolean {
  if (reading.hash[at] === HATING) return false;
  if (at === from || reading.hash[from] === WHO || reading.hash[at] === ANYTHING || reading.hash[at] === NOTHING)
    return true;
  for (let back = at - 1; back >= from && back >= at - 6; back -= 1) {
    if (
      is(reading, back, does.i | does.every | does.should) ||
      reading.hash[back] === NOBODY ||
      reading.hash[back] === ANYONE ||
      reading.hash[back] === NOTHING
    )
      return true;
    if (is(reading, back, does.they | does.single | GROUP)) return false;
  }
  return from + 2 >= at && is(reading, from, does.no | does.you);
}

const WHO = hashOf('who');
const HATING = hashOf('hating');
const NOBODY = hashOf('nobody');
const ANYONE = hashOf('anyone');
const ANYTHING = hashOf('anything');
const NOTHING = hashOf('nothing');

function swearsAt(reading: Reading, at: number, sentence: Range): Rule | undefined {
  const isOnly =
    at === sentence.from ||
    is(reading, at - 1, does.function | does.they | does.no | does.the | does.a | does.but) ||
    tells(reading, at - 1, says.swear | says.hate);
  return isOnly ? 'swears' : undefined;
}

const needsParticle = wordsOf(
  'send kick throw drive ship chase lock keep clear push take put wipe burn keep fire break skin set',
);
const particles = wordsOf('back out away up off home down over alive ass teeth face head hard packing');

function particleAfter(reading: Reading, { last }: Mention): number {
  for (let at = last + 1; at < reading.count && at <= last + 3; at += 1)
    if (particles.has(reading.hash[at] ?? 0)) return at;
  return last;
}

/** An order, a wish, a plan of the writer's own, or what should be done: not a report of what was done. */
function isCalledFor(reading: Reading, at: number, sentence: Range, mention: Mention): boolean {
  if (
    needsParticle.has(reading.hash[at] ?? 0) &&
    reading.last[at] === at &&
    particleAfter(reading, mention) === mention.last &&
    !isBurn(reading, at)
  )
    return false;
  if (at === sentence.from || (at > 0 && reading.before[at] === parting.comma)) return true;
  let planned = false;
  for (let back = at - 1; back >= sentence.from && back >= at - 7; back -= 1) {
    if (is(reading, back, does.should | does.hope)) return true;
    if (is(reading, back, does.will)) planned = true;
    if (planned && is(reading, back, does.i | does.every)) return true;
  }
  return planned && is(reading, sentence.from, does.will | does.every);
}

const BURN = hashOf('burn');
const isBurn = (reading: Reading, at: number): boolean => reading.hash[at] === BURN;
