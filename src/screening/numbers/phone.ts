import { after, before } from '#screening/near/announced';
import { role } from '#screening/near/roles';
import { type Tokens, endOf, gapAfter, has, lengthOf, startOf, wordAt } from '#screening/near/tokens';

import type { Taken } from './money.ts';
import { type Run, bound, digitsOf } from './run.ts';

/** Words that make the number beside them something else. */
const ELSE =
  role.other | role.ssn | role.routing | role.account | role.card | role.record | role.driver | role.offender;

/** Words after a number that say which of somebody's lines it is. */
const LINES = new Set(['office', 'work', 'home', 'direct']);

/** 'home: 555-0134', '555-0134 office', 'my number is 4055550134'. */
function isLine(tokens: Tokens, at: number, last: number): boolean {
  if (LINES.has(wordAt(tokens, last + 1))) return true;
  if (LINES.has(wordAt(tokens, at - 1))) return gapAfter(tokens, at - 1).startsWith(':');
  const named = before(tokens, at, role.named);
  return named > 0 && named <= 2 && owners.has(wordAt(tokens, at - named - 1)) && last > at - 1;
}

const owners = new Set(['my', 'his', 'her', 'their', 'our', 'your', 's']);

const EXPLANATION = 'Digits written as a telephone number is.';

/** A telephone number: of the US as it is written, of other countries with a plus sign, or any that is announced. */
export function phoneAt(tokens: Tokens, run: Run): Taken | undefined {
  if (isWithin(tokens, run.at) || isMachine(run)) return undefined;
  const international = plusBefore(tokens, run.at) ? internationalGroups(tokens, run) : 0;
  if (international > 0) return taken(tokens, run, international, 0.95);
  const announced = isAnnounced(tokens, run);
  const american = americanGroups(tokens, run, announced);
  if (american > 0) return taken(tokens, run, american, announced ? 0.97 : 0.88);
  const local = announced ? localGroups(tokens, run) : trunkGroups(tokens, run);
  return local > 0 ? taken(tokens, run, local, announced ? 0.85 : 0.6) : undefined;
}

/** Part of a longer number, or of a reference: nothing of its own. */
function isWithin(tokens: Tokens, at: number): boolean {
  const sign = tokens.text.charAt(startOf(tokens, at) - 1);
  return (bound(tokens, at, -1) && !isJoined(tokens, at)) || sign === '#' || sign === '/';
}

/** Four numbers up to three digits with full stops: the address of a machine. */
const isMachine = ({ lengths, gaps }: Run): boolean =>
  lengths.length === 4 && lengths.every((length) => length <= 3) && gaps.slice(1, 4).every((gap) => gap === '.');

/** A comma, a colon or a full stop may stand before without binding: 'Office\\,0751…'. */
function isJoined({ text, start }: Tokens, at: number): boolean {
  const sign = text.charAt((start[at] ?? 0) - 1);
  return sign === '.' || sign === ',' || sign === ':';
}

function taken(tokens: Tokens, run: Run, groups: number, confidence: number): Taken | undefined {
  const digits = digitsOf(tokens, run, groups);
  if (isFree(digits)) return undefined;
  const from = opening(tokens, run.at);
  const last = run.at + groups - 1;
  const more = extension(tokens, last);
  return {
    kind: 'phone',
    from,
    to: endOf(tokens, last + more),
    groups: groups + more,
    confidence,
    explanation: EXPLANATION,
  };
}

/** Numbers that are free to call belong to organizations, as do information lines. */
const isFree = (digits: string): boolean => /^1?(?:800|888|877|866|855|844|833|822|900)\d{7}$/.test(digits);

/** The bracket and the plus sign before the first digit belong to the number. */
function opening({ text, start }: Tokens, at: number): number {
  let from = start[at] ?? 0;
  if (text[from - 1] === '(') from -= 1;
  if (text[from - 1] === '+') from -= 1;
  return from;
}

const plusBefore = ({ text, start }: Tokens, at: number): boolean => {
  const from = start[at] ?? 0;
  return text[from - 1] === '+' || (text[from - 1] === '(' && text[from - 2] === '+');
};

/** 'x459', 'ext. 12': how many tokens more belong to the number. */
function extension(tokens: Tokens, last: number): number {
  const word = wordAt(tokens, last + 1);
  const named = word === 'x' || word === 'ext' || word === 'extension' || word === 'xt';
  if (!named || !has(tokens, last + 2, role.digits) || lengthOf(tokens, last + 2) > 6) return 0;
  return startOf(tokens, last + 1) - endOf(tokens, last) <= 2 &&
    startOf(tokens, last + 2) - endOf(tokens, last + 1) <= 2
    ? 2
    : 0;
}

function isAnnounced(tokens: Tokens, { at, lengths }: Run): boolean {
  const phone = before(tokens, at, role.phone);
  const other = before(tokens, at, ELSE);
  if (phone > 0 && (other === 0 || phone < other)) return true;
  const last = at + lengths.length - 1;
  return other === 0 && (after(tokens, last, role.phone) === 1 || isLine(tokens, at, last));
}

function internationalGroups(tokens: Tokens, run: Run): number {
  let [groups, digits] = [0, 0];
  for (const length of run.lengths) {
    if (digits + length > 15 || length > 15) break;
    groups += 1;
    digits += length;
  }
  return digits >= 8 && digitsOf(tokens, run, 1) !== '0' ? groups : 0;
}

/** Three, three and four digits with the country before or not; ten in a row if announced. */
function americanGroups(tokens: Tokens, run: Run, announced: boolean): number {
  const lead = /^(?:1|001|01)$/.test(wordAt(tokens, run.at)) ? 1 : 0;
  const groups = lead + shapeOf(run.lengths.slice(lead, lead + 3), announced);
  if (groups === lead || !closed(tokens, run, groups)) return 0;
  return announced || plainly(tokens, run, lead) ? groups : 0;
}

/** How many groups a number of the US takes; 0 for another shape. */
const shapeOf = (lengths: readonly number[], announced: boolean): number =>
  shapes.find(({ of, alone }) => (announced || alone) && of.every((length, group) => lengths[group] === length))?.of
    .length ?? 0;

/** The lengths of groups, and whether they need no words beside them. */
const shapes = [
  { of: [3, 3, 4], alone: true },
  { of: [3, 7], alone: false },
  { of: [10], alone: false },
  { of: [11], alone: false },
];

/** Without words beside it: an area and an office that are given out, and nothing that names something else. */
function plainly(tokens: Tokens, run: Run, lead: number): boolean {
  const [area, office] = [wordAt(tokens, run.at + lead), wordAt(tokens, run.at + lead + 1)];
  if (before(tokens, run.at, ELSE) > 0) return false;
  const bracketed = tokens.text[startOf(tokens, run.at + lead) - 1] === '(';
  return area >= '200' && (office >= '200' || bracketed) && run.gaps[lead + 2] !== '/';
}

/** Whether the number ends there: what follows is no more digits of it. */
function closed(tokens: Tokens, run: Run, groups: number): boolean {
  const binding = run.gaps[groups] ?? '';
  return binding !== '-' && binding !== '.' && binding !== '/' && !tight(tokens, run.at + groups - 1);
}

/** A letter that touches the last digit and opens no extension. */
function tight(tokens: Tokens, last: number): boolean {
  return (
    startOf(tokens, last + 1) === endOf(tokens, last) && last + 1 < tokens.start.length && extension(tokens, last) === 0
  );
}

/** An announced number of any country: seven to twelve digits in groups, or in a row with a nought before. */
function localGroups(tokens: Tokens, run: Run): number {
  let [groups, digits] = [0, 0];
  for (const length of run.lengths) {
    if (length > 11 || digits + length > 13) break;
    groups += 1;
    digits += length;
  }
  const least = groups === 1 && !startsAsPhone(tokens, run) ? 8 : 7;
  const isOther = isDate(run) || isYears(tokens, run) || !closed(tokens, run, groups);
  return digits < least || isOther ? 0 : groups;
}

const startsAsPhone = (tokens: Tokens, run: Run): boolean => digitsOf(tokens, run, 1).startsWith('0');

/** Without words: a nought before, nine to eleven digits, in groups that people speak. */
function trunkGroups(tokens: Tokens, run: Run): number {
  const groups = run.lengths.length;
  if (!isSpoken(run) || !startsAsPhone(tokens, run) || isDate(run) || has(tokens, run.at - 1, role.digits)) return 0;
  if (before(tokens, run.at, ELSE | role.month) > 0 || !closed(tokens, run, groups)) return 0;
  const alike = new Set(run.gaps.slice(2)).size <= 1 && new Set(digitsOf(tokens, run, groups)).size > 2;
  return alike ? groups : 0;
}

/** Nine to eleven digits in three groups and more, of two to four each. */
function isSpoken({ lengths }: Run): boolean {
  const digits = lengths.reduce((sum, length) => sum + length, 0);
  return digits >= 9 && digits <= 11 && lengths.length >= 3 && lengths.every((length) => length >= 2 && length <= 4);
}

/** 1991-1994 */
const isYears = (tokens: Tokens, run: Run): boolean =>
  run.lengths.length === 2 && /^(?:19|20)\d\d(?:19|20)\d\d$/.test(digitsOf(tokens, run, 2));

/** 1999-12-31, 31.12.1999 */
function isDate({ lengths }: Run): boolean {
  const [a = 0, b = 0, c = 0] = lengths;
  return lengths.length === 3 && ((a === 4 && b <= 2 && c <= 2) || (c === 4 && a <= 2 && b <= 2));
}
