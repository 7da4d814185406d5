import { MOST_UNITS } from '#screening/fold/fold';
import { type Folded, spanOf } from '#screening/fold/folded';

const capital = /^\p{Lu}\p{Ll}+$/u;
const lettersAfter = /^[ .]{1,2}(\p{Lu}\p{Ll}*)/u;
const lettersBefore = /(?:^|[^\p{L}])(\p{Lu}[\p{Ll}.]*) $/u;
/** No name that stands beside is longer. */
const MOST_BESIDE = 24;

/** Whether the word is written as a name, beside another name: 'Dick Durbin', 'Van Dyke', 'Coon Rapids'. */
export function standsAsName(folded: Folded, from: number, to: number): boolean {
  const { start, end } = spanOf(folded, from, to);
  const { given } = folded;
  if (!capital.test(given.slice(start, Math.min(end, MOST_UNITS)))) return false;
  const after = given.slice(end, end + MOST_BESIDE);
  const before = given.slice(Math.max(0, start - MOST_BESIDE), start);
  return lettersAfter.test(after) || lettersBefore.test(before);
}
