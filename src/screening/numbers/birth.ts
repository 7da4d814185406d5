import { after, before } from '#screening/near/announced';
import { role } from '#screening/near/roles';
import type { Hit } from '#screening/near/spot';
import { type Tokens, endOf, startOf, wordAt } from '#screening/near/tokens';

import { dateAt } from './dates.ts';

/** A date of birth, and the token after it. */
export type Born = Hit & { next: number };

/** A full date beside words of birth. Years before 1900 are history, and a year alone is no date. */
export function birthAt(tokens: Tokens, at: number): Born | undefined {
  const date = dateAt(tokens, at);
  if (!date) return undefined;
  const last = at + date.tokens - 1;
  const announced = before(tokens, at, role.birth);
  const said = announced > 0 || lettered(tokens, at) || followed(tokens, last);
  if (!said || (announced > 0 && before(tokens, at, role.other) > 0)) return undefined;
  return {
    kind: 'dob',
    from: startOf(tokens, at),
    to: endOf(tokens, last),
    next: last + 1,
    confidence: announced > 4 ? 0.8 : 0.95,
    explanation: 'A full date beside words of birth.',
  };
}

/** 'd.o.b.' and 'D O B' are three words of one letter; '(b. 3/4/1980)' is one. */
function lettered(tokens: Tokens, at: number): boolean {
  if (wordAt(tokens, at - 1) !== 'b') return false;
  return (
    (wordAt(tokens, at - 2) === 'o' && wordAt(tokens, at - 3) === 'd') ||
    tokens.text[startOf(tokens, at - 1) - 1] === '('
  );
}

/** '3/4/1980 (DOB)', '3/4/1980 is her birthday'. */
const followed = (tokens: Tokens, last: number): boolean => {
  const on = after(tokens, last, role.birth);
  return on > 0 && wordAt(tokens, last + on) !== 'birth' && wordAt(tokens, last + on) !== 'born';
};
