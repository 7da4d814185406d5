import { type Bits, bitsFor, setBit } from '#screening/match/bits';
import { type Numbered, numbered } from '#screening/match/numbered';

import { hashOf, pairOf } from './tokens.ts';
import { acts } from './words-acts.ts';
import { grammar } from './words-grammar.ts';
import { people } from './words-people.ts';
import { affairs } from './words-public.ts';

const { he, they, person, custody, monster, staff, official, body, facility, court, boss } = people;

/** Whom or what something may be done to. */
const target = [he, they, person, custody, monster, staff, official, body, facility, court, boss].join(' ');

const lists: Record<string, string> = { ...people, ...acts, ...affairs, ...grammar, target };

/** The names of the classes of words; a class is its number here. */
export const classNames: readonly string[] = Object.keys(lists);

const ofWord = new Map<number, number[]>();
const ofRun = new Map<number, number[]>();
/** The hashes of beginnings of runs: a run of three begins with a run of two. Of a few others it seems so too. */
export const mayBeginRun: Bits = bitsFor(16);

function add(map: Map<number, number[]>, key: number, kind: number): void {
  const known = map.get(key);
  if (!known) map.set(key, [kind]);
  else if (!known.includes(kind)) known.push(kind);
}

function addRun(words: readonly string[], kind: number): void {
  let key = hashOf(words[0] ?? '');
  for (const [at, word] of words.entries()) {
    if (at === 0) continue;
    setBit(mayBeginRun, key);
    key = pairOf(key, hashOf(word));
  }
  add(ofRun, key, kind);
}

/** A word with a hyphen is read as two words. */
for (const [kind, name] of classNames.entries())
  for (const entry of (lists[name] ?? '').split(/\s+/)) {
    const words = entry
      .replaceAll('-', '_')
      .split('_')
      .filter((word) => word !== '');
    if (words.length === 1) add(ofWord, hashOf(words[0] ?? ''), kind);
    else if (words.length > 1) addRun(words, kind);
  }

/** Which classes a word has, by its hash. */
export const classesOfWord: Numbered<readonly number[]> = numbered(ofWord);
/** Which classes a run of words has, by the hash of its first two, and so on. */
export const classesOfRun: Numbered<readonly number[]> = numbered(ofRun);
