import { GROUP, does, hashOf, says } from './classes.ts';
import { type Range, is, isDeniedAsWhole, tells } from './clause.ts';
import type { Reading } from './read.ts';
import { BAD, type Said, ruleWords } from './rules.ts';

/** What a sentence about a group, or right after one, hints at. */
export function asHint(reading: Reading, sentence: Range, said: Said): void {
  for (let at = sentence.from; at < sentence.to; at += 1) {
    if (!tells(reading, at, says.hint)) continue;
    if (isDeniedAsWhole(reading, at, sentence)) said.defended.push(sentence);
    else said.hits.push({ rule: 'hint', first: at, last: reading.last[at] ?? at, confidence: ruleWords.hint.sure });
    return;
  }
}

const openings: ReadonlySet<number> = new Set(
  'what so such bunch bloody fucking total absolute complete all just lazy nothing nasty'
    .split(' ')
    .map((word) => hashOf(word)),
);
const SHORT = 7;

/** 'What a freak.' after a sentence about a group: who is meant was said before. */
export function asAside(reading: Reading, { from, to }: Range, said: Said): void {
  if (to - from > SHORT) return;
  const opens = openings.has(reading.hash[from] ?? 0) || tells(reading, from, BAD | says.swear);
  if (!opens) return;
  for (let at = from; at < to; at += 1) {
    if (is(reading, at, does.no | does.i | does.you | GROUP)) return;
    if (!tells(reading, at, says.derog | says.beast)) continue;
    said.hits.push({ rule: 'insult', first: from, last: Math.max(at, reading.last[at] ?? at), confidence: 0.68 });
    return;
  }
}
