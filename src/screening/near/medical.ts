import { endsSentence } from './announced.ts';
import { being, general, states, topics, treatments, verbs, weak } from './conditions.ts';
import { role } from './roles.ts';
import type { Hit } from './spot.ts';
import { type Tokens, endOf, has, isCapital, startOf, wordAt } from './tokens.ts';

/** So many words may stand between the verb and the illness, and between the person and the verb. */
const [TO_ILLNESS, TO_PERSON] = [5, 6];

/** That one person has an illness or gets a treatment. The span goes from the verb to the end of the illness. */
export function medicalHits(tokens: Tokens): Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < tokens.start.length; at += 1) {
    const hit = has(tokens, at, role.illness) ? illnessAt(tokens, at) : undefined;
    if (!hit) continue;
    hits.push(hit);
    while (startOf(tokens, at + 1) < hit.to) at += 1;
  }
  return hits;
}

function illnessAt(tokens: Tokens, at: number): Hit | undefined {
  const last = lastOf(tokens, at);
  if (topics.has(wordAt(tokens, last + 1)) && !endsSentence(tokens, last)) return undefined;
  const verb = verbBefore(tokens, at, last);
  if (verb < 0) return undefined;
  const person = personBefore(tokens, verb);
  if (person === 0) return undefined;
  return {
    kind: 'medical',
    from: startOf(tokens, verb),
    to: endOf(tokens, last),
    confidence: person,
    explanation: 'It says that somebody has an illness or gets a treatment.',
  };
}

/** The last word of the illness: 'hepatitis C', 'bipolar disorder', 'HIV positive', 'type 2 diabetes'. */
function lastOf(tokens: Tokens, at: number): number {
  let last = at;
  while (last - at < 3 && !endsSentence(tokens, last) && goesOn(tokens, last + 1)) last += 1;
  return last;
}

const goesOn = (tokens: Tokens, at: number): boolean => {
  const word = wordAt(tokens, at);
  return has(tokens, at, role.illness) || word === 'positive' || /^[abce]$/.test(word);
};

/** The first word of the verb that leads to the illness; -1 if none does. */
function verbBefore(tokens: Tokens, at: number, last: number): number {
  for (let back = 0; back <= TO_ILLNESS; back += 1) {
    if (back > 0 && isBreak(tokens, at - back)) return -1;
    const end = at - back;
    if (end < 1 || endsSentence(tokens, end - 1)) return -1;
    const verb = verbEndingAt(tokens, end - 1);
    const start = verb === undefined ? -1 : end - verb.length;
    if (verb && start >= 0 && leadsTo(tokens, { verb, at, last, between: back })) return withHelpers(tokens, start);
  }
  return -1;
}

/** Words that begin something else between a verb and an illness: 'sat on', 'caused more than'. */
const isBreak = (tokens: Tokens, at: number): boolean =>
  has(tokens, at, role.small) && !fillers.has(wordAt(tokens, at));

const fillers = new Set([
  'a',
  'an',
  'the',
  'his',
  'her',
  'my',
  'their',
  'its',
  'another',
  'some',
  'both',
  'for',
  'with',
  'and',
  'from',
]);

/** The longest verb whose last word stands there. */
function verbEndingAt(tokens: Tokens, at: number): readonly string[] | undefined {
  const ending = byEnding.get(wordAt(tokens, at));
  return ending?.find((verb) => verb.every((word, place) => wordAt(tokens, at - verb.length + 1 + place) === word));
}

const byEnding = Map.groupBy(
  verbs.toSorted((a, b) => b.length - a.length),
  (verb) => verb.at(-1) ?? '',
);

const organ = new Set([
  'heart',
  'kidney',
  'liver',
  'attack',
  'failure',
  'sickle',
  'disease',
  'radiation',
  'diagnosis',
  'surgery',
]);

type Lead = { verb: readonly string[]; at: number; last: number; between: number };

function leadsTo(tokens: Tokens, lead: Lead): boolean {
  const only = lead.verb.length === 1 ? (lead.verb[0] ?? '') : '';
  return being.has(only) ? isState(tokens, lead, only) : isIllness(tokens, lead);
}

/** After a verb that says it: an organ only with what ails it, a weak word only close by or among others. */
function isIllness(tokens: Tokens, { at, last, between }: Lead): boolean {
  const word = wordAt(tokens, at);
  if (last > at) return true;
  return !organ.has(word) && (!weak.has(word) || between <= 2);
}

/** After 'is', 'was', 'on', 'in': only what one is, and what one is on or in. */
function isState(tokens: Tokens, { at, between }: Lead, verb: string): boolean {
  const word = wordAt(tokens, at);
  if (between > 1) return false;
  if (verb === 'on' || verb === 'in') return treatments.has(word);
  return states.has(word) || (word === 'hiv' && wordAt(tokens, at + 1) === 'positive');
}

const helpers = new Set([
  'is',
  'was',
  'has',
  'been',
  'being',
  'had',
  'have',
  'are',
  'were',
  'recently',
  'just',
  'currently',
  's',
]);

/** 'is undergoing', 'has been diagnosed with': the span begins with the first of them. */
function withHelpers(tokens: Tokens, start: number): number {
  let from = start;
  while (from > 0 && start - from < 3 && helpers.has(wordAt(tokens, from - 1)) && !endsSentence(tokens, from - 1))
    from -= 1;
  return from;
}

/** How sure it is that the words before the verb are one person; 0 if they aren't. */
function personBefore(tokens: Tokens, verb: number): number {
  let sure = 0;
  for (let back = 1; back <= TO_PERSON && verb - back >= 0; back += 1) {
    const at = verb - back;
    if (endsSentence(tokens, at)) break;
    if (general.has(wordAt(tokens, at))) return 0;
    if (sure === 0) sure = personAt(tokens, at, back);
  }
  return sure;
}

function personAt(tokens: Tokens, at: number, back: number): number {
  if (has(tokens, at, role.person)) return wordAt(tokens, at) === 'i' ? 0.6 : 0.9;
  const named =
    back <= 2 &&
    at > 0 &&
    isCapital(tokens, at) &&
    !has(tokens, at, role.small | role.illness | role.state | role.count);
  return named ? 0.75 : 0;
}
