import type { Folded } from '#screening/fold/folded';
import { isAlphanumeric } from '#screening/match/classes';

import type { DisguisedHit } from './disguised.ts';
import { isInnocent } from './innocent.ts';
import { signOf } from './signs.ts';
import { type Budget, type Walked, budgetFor, walkFrom } from './walk.ts';

/** Letters that stand one by one with the same gap between them. */
type Chain = { letters: string; at: number[]; gap: string; end: number };

const MOST_LINKS = 64;
const MOST_GAP = 3;
const gapSigns = new Set(Array.from(' \t\n\u00A0.,_-~*/|\\·•+=:;\'`^&%#!?"\uFFFC'));
const alphanumeric = /^[a-z0-9]$/u;
/** A word of one letter that may stand before, or after; and figures. */
const besideWord = /^\d*(?:[iua]{2}|[a-z]?)\d*$/u;

/** Words whose letters stand one by one: 'f u c k', 's-h-i-t'. */
export function joinedHits({ text }: Folded): DisguisedHit[] {
  const hits: DisguisedHit[] = [];
  const budget = budgetFor(text);
  for (let at = 0; at < text.length;) {
    const chain = mayBegin(text, at) ? chainAt(text, at) : undefined;
    if (chain && chain.at.length >= 3) {
      const hit = hitIn(chain, budget);
      if (hit) hits.push(hit);
    }
    at = Math.max(chain?.at.at(-1) ?? 0, at + 1);
  }
  return hits;
}

/** A letter alone: none before it, and none but itself after it. */
function mayBegin(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  // Most letters are followed by one, or follow one.
  if ((next >= 97 && next <= 122) || isAlphanumeric(text, at - 1) || (signOf(text.charCodeAt(at))?.letters ?? 0) === 0)
    return false;
  return gapSigns.has(text.charAt(at + 1));
}

function chainAt(text: string, from: number): Chain {
  const gap = text.charAt(from + 1);
  const chain: Chain = { letters: text.charAt(from), at: [from], gap, end: from + 1 };
  for (let at = from + 1; chain.at.length < MOST_LINKS;) {
    let to = at;
    while (to - at < MOST_GAP && text.charAt(to) === gap) to += 1;
    if (to === at || !isLink(text, to, gap)) break;
    chain.letters += text.charAt(to);
    chain.at.push(to);
    chain.end = to + 1;
    at = to + 1;
  }
  return chain;
}

/** A single letter or digit; a sign that looks like one only between spaces. */
function isLink(text: string, at: number, gap: string): boolean {
  const letter = text.charAt(at);
  if (!alphanumeric.test(letter) && !(gap === ' ' && (signOf(text.charCodeAt(at))?.letters ?? 0) > 0)) return false;
  return text.charAt(at + 1) === gap || !isAlphanumeric(text, at + 1);
}

function hitIn(chain: Chain, budget: Budget): DisguisedHit | undefined {
  for (let from = 0; from + 3 <= chain.letters.length; from += 1) {
    let best: Walked | undefined;
    walkFrom({ text: chain.letters, from, budget }, (walked) => {
      if (isWord(chain, from, walked)) best = walked;
    });
    if (best) return { entry: best.entry, ...placeOf(chain, from, best.to), disguise: 'joined' };
  }
  return undefined;
}

function placeOf({ at, end }: Chain, from: number, to: number): { from: number; to: number } {
  return { from: at[from] ?? 0, to: (at[to - 1] ?? end - 1) + 1 };
}

function isWord({ letters, gap }: Chain, from: number, { entry, to, plain, covered }: Walked): boolean {
  if (covered > 0 || plain < 2 || isInnocent(letters)) return false;
  const before = letters.slice(0, from);
  const after = letters.slice(to);
  if (entry.text.length < 4) return before === '' && after === '' && gap !== '.';
  return entry.form === 'anywhere' || (besideWord.test(before) && besideWord.test(after));
}
