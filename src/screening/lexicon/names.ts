import { type Folded, spanOf } from '#screening/fold/folded';

const capital = /^\p{Lu}\p{Ll}+$/u;
const lettersAfter = /^[ ."\u201D']{1,3}(\p{Lu}\p{Ll}*)/u;
const lettersBefore = /(?:^|[^\p{L}])(\p{Lu}[\p{Ll}.]*) $/u;
/** What somebody does whose name it is. */
const speaks = /^(?: (?:said|says|told|tells|wrote|voted|added|called|announced|introduced|replied|asked)) /u;
/** No name that stands beside is longer. */
const MOST_BESIDE = 24;

/** What ends the name of a place. */
const places = new Set(
  `alley avenue bay beach bend bottom boulevard bridge brook butte canyon castle cemetery close corner corners court cove creek
  crescent crossing drive estate falls farm fell field fields ford gardens glen green grove gulch hall heights hill hills
  hollow house inlet island islands lake lakes lane ledge lodge manor mesa mill mine moor mount mountain park pass path peak
  place plaza point pond rapids reef ridge river road rock row run spring springs square station street summit terrace trail
  valley village walk way well wells wharf wood woods`.split(/\s+/u),
);

const nextWord = /^(?:['\u2019]s)? (\p{Lu}\p{Ll}+)/u;

/** Whether the word is written as the first of a place's name: 'Wanker's Corner', 'Dildo Island'. */
export function standsAsPlace(folded: Folded, from: number, to: number): boolean {
  const { start, end } = spanOf(folded, from, to);
  if (!capital.test(folded.given.slice(start, end))) return false;
  const [, next] = nextWord.exec(folded.given.slice(end, end + MOST_BESIDE)) ?? [];
  return next !== undefined && places.has(next.toLowerCase());
}

/** Whether the word is written as a name, beside another name: 'Dick Durbin', 'Van Dyke', 'Coon Rapids'. */
export function standsAsName(folded: Folded, from: number, to: number): boolean {
  const { start, end } = spanOf(folded, from, to);
  const { given } = folded;
  if (!capital.test(given.slice(start, end))) return false;
  const after = given.slice(end, end + MOST_BESIDE);
  const before = given.slice(Math.max(0, start - MOST_BESIDE), start);
  return lettersAfter.test(after) || lettersBefore.test(before) || speaks.test(after);
}
