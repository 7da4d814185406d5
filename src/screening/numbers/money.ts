import { after, before, nearer } from '#screening/near/announced';
import { role } from '#screening/near/roles';
import type { Hit } from '#screening/near/spot';
import { type Tokens, endOf, startOf } from '#screening/near/tokens';

import { couldBeSsn, issuerOf, passesAba, passesLuhn } from './checks.ts';
import { type Run, digitsOf, shaped, standsAlone } from './run.ts';

/** What a scanner found, and how many groups of the run belong to it. */
export type Taken = Hit & { groups: number };

/** Where the first so many groups of a run stand. */
export const placeOf = (tokens: Tokens, { at }: Run, groups: number) => ({
  from: startOf(tokens, at),
  to: endOf(tokens, at + groups - 1),
  groups,
});

const ELSE = role.other | role.routing | role.account | role.phone | role.card | role.record;

/** A Social Security number: written 3-2-4, or nine digits that are announced. Masked ones hold too few digits. */
export function ssnAt(tokens: Tokens, run: Run): Taken | undefined {
  const groups = groupsOf(run, [3, 2, 4], 9);
  if (groups === 0 || !standsAlone(tokens, run, groups) || !couldBeSsn(digitsOf(tokens, run, groups))) return undefined;
  const announced = nearer(tokens, run.at, role.ssn, ELSE) || after(tokens, run.at + groups - 1, role.ssn) > 0;
  // No telephone number is written 3-2-4, so words that announce one don't take it away.
  const others = isDashed(run) ? ELSE & ~role.phone : ELSE;
  if (!announced && (groups === 1 || before(tokens, run.at, others) > 0)) return undefined;
  const found = { kind: 'ssn', ...placeOf(tokens, run, groups) } as const;
  return announced
    ? { ...found, confidence: 0.99, explanation: SSN_ANNOUNCED }
    : { ...found, confidence: isDashed(run) ? 0.9 : 0.5, explanation: SSN_WRITTEN };
}

const SSN_ANNOUNCED = 'Nine digits beside words that announce a Social Security number, in a range that is given out.';
const SSN_WRITTEN = 'Nine digits written as a Social Security number is, in a range that is given out.';

const isDashed = ({ gaps }: Run): boolean => gaps[1] !== ' ' && gaps[1] !== '.' && gaps[1] !== '/';

/** How many groups hold the number: those of the shape, one of the whole length, or none. */
const groupsOf = (run: Run, shape: readonly number[], whole: number): number =>
  shaped(run, shape) ? shape.length : run.lengths[0] === whole ? 1 : 0;

const CARD_SHAPES = [
  [4, 4, 4, 4],
  [4, 6, 5],
  [4, 6, 4],
  [4, 4, 4, 4, 3],
];

/** A payment card's number: the check digit, an issuer's range, and a card's way of writing. */
export function cardAt(tokens: Tokens, run: Run): Taken | undefined {
  const groups = cardGroups(run);
  if (groups === 0 || !standsAlone(tokens, run, groups)) return undefined;
  const digits = digitsOf(tokens, run, groups);
  if (!passesLuhn(digits)) return undefined;
  const announced = nearer(tokens, run.at, role.card, role.other);
  const issuer = announced ? (issuerOf(digits) ?? 'no issuer we know') : issuerAlone(tokens, run, digits);
  if (issuer === undefined) return undefined;
  return {
    kind: 'card',
    ...placeOf(tokens, run, groups),
    confidence: announced || groups > 1 ? 0.99 : 0.9,
    explanation: `${digits.length} digits that pass the check of a payment card's number, in the range of ${issuer}.`,
  };
}

function cardGroups(run: Run): number {
  const first = run.lengths[0] ?? 0;
  if (first >= 12 && first <= 19) return 1;
  return CARD_SHAPES.findLast((shape) => shaped(run, shape))?.length ?? 0;
}

/** The issuer of a number without words beside it: not of ranges in which much else falls. */
function issuerAlone(tokens: Tokens, run: Run, digits: string): string | undefined {
  const issuer = issuerOf(digits);
  const isLikely = issuer !== 'Maestro' && digits.length > 13 && before(tokens, run.at, role.other) === 0;
  return isLikely ? issuer : undefined;
}

/** A bank's routing number: nine digits that pass the check and are announced. */
export function routingAt(tokens: Tokens, run: Run): Taken | undefined {
  const groups = groupsOf(run, [4, 4, 1], 9);
  if (groups === 0 || !standsAlone(tokens, run, groups) || !passesAba(digitsOf(tokens, run, groups))) return undefined;
  const announced =
    nearer(tokens, run.at, role.routing, role.account | role.other) || routed(tokens, run.at + groups - 1);
  if (!announced) return undefined;
  return {
    kind: 'routing',
    ...placeOf(tokens, run, groups),
    confidence: 0.97,
    explanation: 'Nine digits that pass the check of bank routing numbers, beside words that announce one.',
  };
}

const routed = (tokens: Tokens, at: number): boolean => after(tokens, at, role.routing) > 0;

/** 'a/c', 'a/c no.' */
const isShortForm = ({ text, start }: Tokens, at: number): boolean =>
  text.slice(Math.max(0, (start[at] ?? 0) - 10), start[at]).includes('a/c');

const NOT_ACCOUNT = role.other | role.phone | role.offender | role.driver | role.card | role.routing | role.month;

/** A number of an account: six to seventeen digits, or groups of them, after words that announce one. */
export function accountAt(tokens: Tokens, run: Run): Taken | undefined {
  if (!nearer(tokens, run.at, role.account, NOT_ACCOUNT) && !isShortForm(tokens, run.at)) return undefined;
  let groups = 1;
  while (run.gaps[groups] === '-' || run.gaps[groups] === ' ') groups += 1;
  const digits = run.lengths.slice(0, groups).reduce((sum, length) => sum + length, 0);
  if (digits < 6 || digits > 17 || !standsAlone(tokens, run, groups)) return undefined;
  return {
    kind: 'account',
    ...placeOf(tokens, run, groups),
    confidence: 0.93,
    explanation: 'A number after words that announce an account.',
  };
}
