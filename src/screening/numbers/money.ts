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
  const groups = shaped(run, [3, 2, 4]) ? 3 : run.lengths[0] === 9 ? 1 : 0;
  if (groups === 0 || !standsAlone(tokens, run, groups) || !couldBeSsn(digitsOf(tokens, run, groups))) return undefined;
  const announced = nearer(tokens, run.at, role.ssn, ELSE) || after(tokens, run.at + groups - 1, role.ssn) > 0;
  const dashed = groups === 3 && run.gaps[1] !== ' ' && run.gaps[1] !== '.' && run.gaps[1] !== '/';
  const contradicted = before(tokens, run.at, ELSE) > 0;
  if (!announced && (groups === 1 || contradicted)) return undefined;
  return {
    kind: 'ssn',
    ...placeOf(tokens, run, groups),
    confidence: announced ? 0.99 : dashed ? 0.9 : 0.5,
    explanation: announced
      ? 'Nine digits beside words that announce a Social Security number, in a range that is given out.'
      : 'Nine digits written as a Social Security number is, in a range that is given out.',
  };
}

const CARD_SHAPES = [
  [4, 4, 4, 4],
  [4, 6, 5],
  [4, 6, 4],
  [4, 4, 4, 4, 3],
];

/** A payment card's number: the check digit, an issuer's range, and a card's way of writing. */
export function cardAt(tokens: Tokens, run: Run): Taken | undefined {
  const first = run.lengths[0] ?? 0;
  const groups = first >= 12 && first <= 19 ? 1 : (CARD_SHAPES.findLast((shape) => shaped(run, shape))?.length ?? 0);
  if (groups === 0 || !standsAlone(tokens, run, groups)) return undefined;
  const digits = digitsOf(tokens, run, groups);
  const announced = nearer(tokens, run.at, role.card, role.other);
  const issuer = passesLuhn(digits) ? (issuerOf(digits) ?? (announced ? 'no issuer we know' : undefined)) : undefined;
  if (issuer === undefined) return undefined;
  if (!announced && (before(tokens, run.at, role.other) > 0 || issuer === 'Maestro' || digits.length === 13))
    return undefined;
  return {
    kind: 'card',
    ...placeOf(tokens, run, groups),
    confidence: announced || groups > 1 ? 0.99 : 0.9,
    explanation: `${digits.length} digits that pass the check of a payment card's number, in the range of ${issuer}.`,
  };
}

/** A bank's routing number: nine digits that pass the check and are announced. */
export function routingAt(tokens: Tokens, run: Run): Taken | undefined {
  const groups = shaped(run, [4, 4, 1]) ? 3 : run.lengths[0] === 9 ? 1 : 0;
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

const NOT_ACCOUNT = role.other | role.phone | role.offender | role.driver | role.card | role.routing | role.month;

/** A number of an account: six to seventeen digits, or groups of them, after words that announce one. */
export function accountAt(tokens: Tokens, run: Run): Taken | undefined {
  if (!nearer(tokens, run.at, role.account, NOT_ACCOUNT)) return undefined;
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
