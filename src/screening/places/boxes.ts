import { role } from '#screening/near/roles';
import { type Tokens, endOf, gapLength, has, isCapital, startOf, wordAt } from '#screening/near/tokens';

/** From which position and to which token a box of the post or of the armed forces goes. */
export type Box = { from: number; next: number };

/** 'P.O. Box 12', 'PSC 4355, Box 4187', 'Unit 5477 Box 8244', 'APO AA 34087', 'USNS Bergman\nFPO AP 93757'. */
export function boxAt(tokens: Tokens, at: number): Box | undefined {
  if (has(tokens, at, role.military)) return militaryAt(tokens, at);
  if (wordAt(tokens, at) === 'postbox' && has(tokens, at + 1, role.digits))
    return { from: startOf(tokens, at), next: at + 2 };
  if (wordAt(tokens, at) !== 'box' || !has(tokens, at + 1, role.digits) || gapLength(tokens, at) > 3) return undefined;
  const first = postBefore(tokens, at);
  return first === at ? undefined : { from: startOf(tokens, first), next: at + 2 };
}

/** The token with which 'P.O.', 'post office', 'PSC 12', 'Unit 12' before 'box' begins. */
function postBefore(tokens: Tokens, at: number): number {
  const [one, two] = [wordAt(tokens, at - 1), wordAt(tokens, at - 2)];
  if (one === 'po' || one === 'pob') return at - 1;
  if ((two === 'p' && one === 'o') || (two === 'post' && one === 'office')) return at - 2;
  const numbered =
    has(tokens, at - 1, role.digits) &&
    (two === 'psc' || two === 'unit' || two === 'cmr' || two === 'rr' || two === 'hc');
  return numbered ? at - 2 : at;
}

const armed = new Set(['aa', 'ae', 'ap']);

function militaryAt(tokens: Tokens, at: number): Box | undefined {
  const word = wordAt(tokens, at);
  if (word === 'apo' || word === 'fpo' || word === 'dpo')
    return armed.has(wordAt(tokens, at + 1)) && has(tokens, at + 2, role.digits)
      ? { from: startOf(tokens, at), next: at + 3 }
      : undefined;
  if (word === 'psc') return undefined;
  const last = isCapital(tokens, at + 2) && wordAt(tokens, at + 2) !== 'fpo' ? at + 2 : at + 1;
  const posted = wordAt(tokens, last + 1) === 'fpo' && armed.has(wordAt(tokens, last + 2)) && endOf(tokens, last) > 0;
  return posted ? { from: startOf(tokens, at), next: last + 4 } : undefined;
}
