import type { Tokens } from '#screening/near/tokens';

import { type Person, isName, isNameOrNumber, isYour, ofYours, personAt } from './persons.ts';
import type { Sentence } from './sentences.ts';
import { wordAt } from './word-at.ts';
import {
  being,
  careers,
  confirming,
  doing,
  elsewhere,
  events,
  files,
  hedges,
  kin,
  places,
  roles,
  status,
  titles,
  toldOfYou,
  youVerbs,
} from './words.ts';

/** The tokens that say it, from the first to behind the last. */
export type Said = { from: number; to: number; confidence: number };

/** So far behind the person what is said of him may stand. */
const REACH = 16;

/** Whether the word makes of what follows no fact; 'we can confirm that' makes one. */
const isHedge = (tokens: Tokens, at: number): boolean =>
  hedges.has(wordAt(tokens, at)) && !confirming.has(wordAt(tokens, at + 1));

/** 'Your son is housed at …', 'Mr. Doe is a patient', 'she was seen in our clinic'. */
export function ofSomebody(tokens: Tokens, sentence: Sentence): Said | undefined {
  for (let at = sentence.from; at < sentence.to; at += 1) {
    if (isHedge(tokens, at)) return undefined;
    const person = personAt(tokens, at, sentence);
    const end = person && factAfter(tokens, person, sentence);
    if (person && end) return { from: person.from, to: end, confidence: person.sure };
  }
  return undefined;
}

/**
 * Behind the person a verb that says a fact, and what is said; answers the end of it. Of whom somebody asked after ('your
 * son') every fact is one; of others what is said has to be of custody, care or a case.
 */
function factAfter(tokens: Tokens, { to: start, asked, doubtful }: Person, { to }: Sentence): number | undefined {
  const last = Math.min(to, start + REACH);
  let verb = -1;
  for (let at = start; at < last; at += 1) {
    if (isHedge(tokens, at) || elsewhere.has(wordAt(tokens, at))) return undefined;
    if (verb < 0 && isVerb(tokens, at, start)) verb = at;
    if (verb < 0 && (at - start > 4 || others.has(wordAt(tokens, at)))) return undefined;
    if (verb >= 0 && says(tokens, at))
      return isCareer(tokens, at, to) || (doubtful && !isTied(tokens, at, to)) ? undefined : at + 1;
    if (verb >= 0 && !doubtful && isWithUs(tokens, at, to)) return at + 1;
  }
  return asked && verb >= 0 && verb - start < 2 && verb + 1 < to ? verb + 2 : undefined;
}

/** Of whom a sentence goes on to speak: 'Hi Tanya, she was …'. */
const others = new Set(['he', 'she', 'you', 'your', 'we', 'i', 'they', 'it']);

/** A verb of the list, or right behind the person a word that ends as a verb of the past does. */
function isVerb(tokens: Tokens, at: number, start: number): boolean {
  const word = wordAt(tokens, at);
  return being.has(word) || (at === start && word.length > 4 && word.endsWith('ed'));
}

/** 'With us', 'here' where the sentence ends or goes on with a time or a place. */
function isWithUs(tokens: Tokens, at: number, to: number): boolean {
  const word = wordAt(tokens, at);
  const here = word === 'here' || (word === 'us' && ['with', 'to', 'from'].includes(wordAt(tokens, at - 1)));
  return here && (at + 1 >= to || lasting.has(wordAt(tokens, at + 1)));
}

const lasting = new Set('since until till on in at and but again now today still last because'.split(' '));

/** Somewhere near it the agency's own: 'our', 'us', 'here'. */
function isTied(tokens: Tokens, at: number, to: number): boolean {
  for (let place = Math.max(0, at - 5); place < Math.min(to, at + 5); place += 1)
    if (own.has(wordAt(tokens, place))) return true;
  return false;
}

const own = new Set(['our', 'ours', 'us', 'here', 'we']);

const says = (tokens: Tokens, at: number): boolean => {
  const word = wordAt(tokens, at);
  return status.has(word) || roles.has(word) || (places.has(word) && isOurs(tokens, at));
};

/** 'our care', 'our veterans home'. */
const isOurs = (tokens: Tokens, at: number): boolean =>
  [1, 2, 3].some((back) => at >= back && wordAt(tokens, at - back) === 'our');

/** 'Transferred to the Tulsa office', 'discharged from the Navy'. */
function isCareer(tokens: Tokens, at: number, to: number): boolean {
  for (let place = at; place < Math.min(to, at + 6); place += 1) if (careers.has(wordAt(tokens, place))) return true;
  return false;
}

/** 'Inmate 44812 is your son', 'the victim in that case is Ms. Harmon'. */
export function toBeSomebody(tokens: Tokens, { from, to }: Sentence): Said | undefined {
  let said = false;
  for (let at = from; at + 2 < to; at += 1) {
    const word = wordAt(tokens, at);
    if (isHedge(tokens, at)) return undefined;
    said ||= status.has(word) || roles.has(word);
    if (said && (word === 'is' || word === 'was') && isSomebody(tokens, at + 1, to))
      return { from, to: at + 3, confidence: 0.85 };
  }
  return undefined;
}

function isSomebody(tokens: Tokens, at: number, to: number): boolean {
  const word = wordAt(tokens, at);
  if (isYour(word)) return ofYours(tokens, at, to) !== undefined;
  return ['mr', 'mrs', 'ms', 'miss', 'inmate'].includes(word) && isNameOrNumber(tokens, at + 1);
}

const papers = new Set(
  'record records system file files chart notes report reports database roster log books'.split(' '),
);
const tells = new Set('show shows say says list lists tell tells indicate indicates has have that to the'.split(' '));

/** 'Our records show that you …', 'according to her chart, your mother …', 'I see in our system that he …'. */
export function byPapers(tokens: Tokens, { from, to }: Sentence): Said | undefined {
  for (let at = from; at < to; at += 1) {
    if (isHedge(tokens, at)) return undefined;
    if (!papers.has(wordAt(tokens, at)) || !isTied(tokens, at, at)) continue;
    let next = at + 1;
    while (next < to && tells.has(wordAt(tokens, next))) next += 1;
    const word = wordAt(tokens, next);
    const told = isYou(word) || isYour(word) || word === 'he' || word === 'she' || titles.has(word);
    if (told && next + 1 < to && !hedges.has(wordAt(tokens, next + 1))) return { from, to: next + 2, confidence: 0.84 };
  }
  return undefined;
}

/** 'Your case file shows …', 'you owe …', 'you were a patient of ours'. */
export function ofOneself(tokens: Tokens, sentence: Sentence): Said | undefined {
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const word = wordAt(tokens, at);
    if (isHedge(tokens, at)) return undefined;
    const end = isYour(word)
      ? fileAfter(tokens, at, sentence)
      : isYou(word)
        ? toldAfter(tokens, at, sentence)
        : undefined;
    if (end) return { from: at, to: end, confidence: 0.84 };
  }
  return undefined;
}

const isYou = (word: string): boolean => word === 'you' || word === 'u';

function fileAfter(tokens: Tokens, at: number, { to }: Sentence): number | undefined {
  let file = -1;
  for (let place = at + 1; place < Math.min(to, at + REACH); place += 1) {
    const word = wordAt(tokens, place);
    if (isHedge(tokens, place)) return undefined;
    if (file < 0 && place - at > 4) return undefined;
    if (files.has(word)) file = place;
    else if (file >= 0 && (events.has(word) || isSum(tokens, place))) return place + 1;
  }
  return undefined;
}

/** A sum of money, or a number of something that was found. */
const isSum = (tokens: Tokens, at: number): boolean => tokens.text[(tokens.start[at] ?? 0) - 1] === '$';

const asGuest = new Set(['invited', 'welcome', 'reached', 'here', 'right', 'great', 'asking']);

function toldAfter(tokens: Tokens, at: number, { to }: Sentence): number | undefined {
  if (!youVerbs.has(wordAt(tokens, at + 1)) || wordAt(tokens, at + 2) === 'it') return undefined;
  for (let place = at + 1; place < Math.min(to, at + REACH); place += 1) {
    const word = wordAt(tokens, place);
    if (isHedge(tokens, place) || asGuest.has(word)) return undefined;
    if (toldOfYou.has(word) || (places.has(word) && isOurs(tokens, place)) || isWithUs(tokens, place, to))
      return place + 1;
  }
  return undefined;
}

const agency = new Set(['we', 'i', 'our']);

/** 'We arrested your roommate', 'our nurse saw your daughter', 'we have him in booking'. */
export function byAgency(tokens: Tokens, sentence: Sentence): Said | undefined {
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const word = wordAt(tokens, at);
    if (isHedge(tokens, at)) return undefined;
    if (!agency.has(word)) continue;
    const end = objectAfter(tokens, at, sentence);
    if (end) return { from: at, to: end, confidence: 0.84 };
  }
  return undefined;
}

function objectAfter(tokens: Tokens, at: number, sentence: Sentence): number | undefined {
  let verb = -1;
  for (let place = at + 1; place < Math.min(sentence.to, at + 9); place += 1) {
    const word = wordAt(tokens, place);
    if (isHedge(tokens, place)) return undefined;
    if (verb < 0 && place - at > 4) return undefined;
    if (doing.has(word)) verb = place;
    else if (verb >= 0 && isObject(tokens, place, sentence)) return Math.min(sentence.to, place + 2);
  }
  return undefined;
}

function isObject(tokens: Tokens, at: number, { to }: Sentence): boolean {
  const word = wordAt(tokens, at);
  if (word === 'him' || word === 'her') return true;
  if (isYour(word)) return ofYours(tokens, at, to) !== undefined;
  if (word === 'you') return wordAt(tokens, at + 1) === 'as';
  if (word === 'on') return isYou(wordAt(tokens, at + 1)) || isYour(wordAt(tokens, at + 1));
  if (word === 'the') return isName(tokens, at + 1) && kin.has(wordAt(tokens, at + 2));
  return titles.has(word) && isNameOrNumber(tokens, at + 1);
}
