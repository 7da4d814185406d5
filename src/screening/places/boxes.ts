import { role } from '#screening/near/roles';
import { type Tokens, gapLength, has, isCapital, startOf, wordAt } from '#screening/near/tokens';

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

/** The token with which 'P.O.', 'post office', 'PSC 12', 'Unit 12' before 'box' begins; that of the box for none. */
function postBefore(tokens: Tokens, at: number): number {
  const [one, two] = [wordAt(tokens, at - 1), wordAt(tokens, at - 2)];
  if (one === 'po' || one === 'pob') return at - 1;
  const isPost = posts.has(`${two} ${one}`) || (routes.has(two) && has(tokens, at - 1, role.digits));
  return isPost ? at - 2 : at;
}

const [posts, routes] = [new Set(['p o', 'post office']), new Set(['psc', 'unit', 'cmr', 'rr', 'rt', 'route', 'hc'])];

const armed = new Set(['aa', 'ae', 'ap']);

function militaryAt(tokens: Tokens, at: number): Box | undefined {
  const from = startOf(tokens, at);
  if (isForces(tokens, at)) return { from, next: at + 3 };
  if (wordAt(tokens, at) === 'psc') return undefined;
  const place = isForces(tokens, at + 2) ? at + 2 : at + 3;
  return isForces(tokens, place) && isCapital(tokens, place - 1) ? { from, next: place + 3 } : undefined;
}

/** 'APO AA 34087' */
const isForces = (tokens: Tokens, at: number): boolean =>
  offices.has(wordAt(tokens, at)) && armed.has(wordAt(tokens, at + 1)) && has(tokens, at + 2, role.digits);

const offices = new Set(['apo', 'fpo', 'dpo']);
