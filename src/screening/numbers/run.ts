import { role } from '#screening/near/roles';
import { type Tokens, endOf, gapAfter, has, lengthOf, startOf, wordAt } from '#screening/near/tokens';

/** Groups of digits with one separator, or a bracket and one, between them. */
export type Run = {
  /** The first token. */
  at: number;
  /** The length of each group, and what stands before it (nothing before the first). */
  lengths: readonly number[];
  gaps: readonly string[];
};

const MOST_GROUPS = 9;
const gaps = new Set(
  ['-', '.', ' ', '/', '–', '—', '‐', '−', ') ', ')-', ')', ' (', '-(', ') (', '.(', ' - ', ' – ', '·', '_'].concat(
    '(',
  ),
);

/** The groups that follow the digits at a token, in one line. At most nine. */
export function runAt(tokens: Tokens, at: number): Run {
  const lengths = [lengthOf(tokens, at)];
  const between = [''];
  for (let next = at + 1; lengths.length < MOST_GROUPS && has(tokens, next, role.digits); next += 1) {
    const gap = gapAfter(tokens, next - 1);
    if (!gaps.has(gap)) break;
    if (lengthOf(tokens, next) === 1 && lengths.at(-1) === 1 && lengths.at(-2) === 1) break;
    lengths.push(lengthOf(tokens, next));
    between.push(gap);
  }
  return { at, lengths, gaps: between };
}

/** The digits of so many groups, without what stands between. */
export function digitsOf(tokens: Tokens, { at }: Run, groups: number): string {
  let digits = '';
  for (let next = 0; next < groups; next += 1) digits += wordAt(tokens, at + next);
  return digits;
}

/** Whether the run begins with groups of these lengths, all with the same separator, and the last is not cut. */
export function shaped({ lengths, gaps: between }: Run, shape: readonly number[]): boolean {
  return shape.every((length, group) => lengths[group] === length && (group < 2 || between[group] === between[1]));
}

/** Whether so many groups stand alone: no further group with a separator that binds, no letter, no decimals. */
export function standsAlone(tokens: Tokens, run: Run, groups: number): boolean {
  const gap = run.gaps[groups] ?? ' ';
  const isApart = gap.trim() === '' || gap.includes('(') || (gap.startsWith(' ') && groups === 1);
  return isApart && !bound(tokens, run.at, -1) && !bound(tokens, run.at + groups - 1, 1);
}

/** Whether a letter, a digit or a sign that binds (hyphen, slash, decimal sign) touches the token on this side. */
export function bound(tokens: Tokens, at: number, side: -1 | 1): boolean {
  const edge = side < 0 ? startOf(tokens, at) - 1 : endOf(tokens, at);
  const sign = tokens.text.charAt(edge);
  if (sign === '') return false;
  const neighbour = side < 0 ? endOf(tokens, at - 1) - 1 : startOf(tokens, at + 1);
  return edge === neighbour || (side < 0 ? prices : shares).has(sign) || binds(sign, tokens.text.charAt(edge + side));
}

const [prices, shares] = [new Set('$£€'), new Set('%°')];

/** A hyphen or slash before letters or digits, a decimal sign before digits. */
function binds(sign: string, beyond: string): boolean {
  if (isDigit(beyond)) return '-/.,:_–'.includes(sign);
  return isLetter(beyond) && '-/_–'.includes(sign);
}

const isDigit = (sign: string): boolean => sign >= '0' && sign <= '9';
const isLetter = (sign: string): boolean => sign >= 'a' && sign <= 'z';
