import { role } from '#screening/near/roles';
import type { Hit } from '#screening/near/spot';
import { type Tokens, has, lengthOf } from '#screening/near/tokens';

import { birthAt } from './birth.ts';
import { dateAt } from './dates.ts';
import { emailsWithSign, spelledEmailAt } from './email.ts';
import { ibanAt } from './iban.ts';
import { idAt } from './ids.ts';
import { ipv4At, ipv6At } from './internet.ts';
import { accountAt, cardAt, routingAt, ssnAt } from './money.ts';
import { phoneAt } from './phone.ts';
import { runAt } from './run.ts';

type Found = { hit: Hit; next: number };

/** Numbers of people, their addresses on the internet and in the post's machines, in one pass from digit to digit and '@' to '@'. */
export function numberHits(tokens: Tokens): Hit[] {
  const hits = emailsWithSign(tokens);
  for (let at = 0; at < tokens.start.length;) {
    const found = has(tokens, at, role.digits) ? fromDigits(tokens, at) : fromWord(tokens, at);
    if (found?.hit) hits.push(found.hit);
    at = found?.next ?? at + 1;
  }
  return hits;
}

const reach = (hit: (Hit & { next: number }) | undefined): Found | undefined => hit && { hit, next: hit.next };

function fromDigits(tokens: Tokens, at: number): Found | undefined {
  const found = reach(ipv4At(tokens, at) ?? ipv6At(tokens, at) ?? birthAt(tokens, at));
  if (found) return found;
  const run = runAt(tokens, at);
  const date = dateAt(tokens, at);
  const taken = cardAt(tokens, run) ?? ssnAt(tokens, run) ?? routingAt(tokens, run);
  if (taken) return { hit: taken, next: at + taken.groups };
  const id = reach(idAt(tokens, at));
  if (id) return id;
  const last = date ? undefined : (accountAt(tokens, run) ?? phoneAt(tokens, run));
  return last && { hit: last, next: at + last.groups };
}

/** A word opens a number if it is short: a country of an account, letters before a licence's digits, a month. */
function fromWord(tokens: Tokens, at: number): Found | undefined {
  const length = lengthOf(tokens, at);
  if (has(tokens, at, role.month)) return reach(birthAt(tokens, at));
  if (length > 4) return undefined;
  if (length === 2) {
    const spelled = spelledEmailAt(tokens, at);
    if (spelled) return { hit: spelled, next: at + 1 };
  }
  const numbered = has(tokens, at + 1, role.digits) || has(tokens, at + 2, role.digits);
  if (!numbered) return length <= 4 ? reach(ipv6At(tokens, at)) : undefined;
  return reach(
    ibanAt(tokens, at) ?? ipv6At(tokens, at) ?? (has(tokens, at + 1, role.digits) ? idAt(tokens, at) : undefined),
  );
}
