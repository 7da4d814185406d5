import { role } from '#screening/near/roles';
import type { Hit } from '#screening/near/spot';
import { type Tokens, gapLength, has, lengthOf } from '#screening/near/tokens';

import { birthAt } from './birth.ts';
import { dateAt } from './dates.ts';
import { emailsWithSign, spelledEmailAt } from './email.ts';
import { ibanAt } from './iban.ts';
import { idAt } from './ids.ts';
import { ipv4At, ipv6At } from './internet.ts';
import { accountAt, cardAt, routingAt, ssnAt } from './money.ts';
import { phoneAt } from './phone.ts';
import { type Run, runAt } from './run.ts';

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
  const run = runAt(tokens, at);
  if (isShort(run)) return fromFew(tokens, at);
  const found = reach(ipv4At(tokens, at) ?? ipv6At(tokens, at) ?? birthAt(tokens, at));
  if (found) return found;
  const taken = cardAt(tokens, run) ?? ssnAt(tokens, run) ?? routingAt(tokens, run);
  if (taken) return { hit: taken, next: at + taken.groups };
  return reach(idAt(tokens, at)) ?? fromRun(tokens, run);
}

/** A few digits may begin something longer: with letters, with a month, or with the signs of a machine's address. */
function fromFew(tokens: Tokens, at: number): Found | undefined {
  const machine = ipv4At(tokens, at) ?? ipv6At(tokens, at);
  if (machine) return reach(machine);
  const dated = isDateSign(tokens, at) || [1, 2, 3].some((on) => has(tokens, at + on, role.month));
  const born = dated ? birthAt(tokens, at) : undefined;
  return reach(born ?? (gapLength(tokens, at) === 0 ? idAt(tokens, at) : undefined));
}

function fromRun(tokens: Tokens, run: Run): Found | undefined {
  if (dateAt(tokens, run.at)) return undefined;
  const last = accountAt(tokens, run) ?? phoneAt(tokens, run);
  return last && { hit: last, next: run.at + last.groups };
}

/** Four digits and fewer are no number of anything here. */
const isShort = ({ lengths }: Run): boolean =>
  lengths.length < 5 && lengths.reduce((sum, length) => sum + length, 0) < 5;

const isDateSign = ({ text, end }: Tokens, at: number): boolean => /[-/.]/.test(text.charAt(end[at] ?? 0));

/** A word opens a number if it is a month, or short: a country of an account, letters of a licence, 'at'. */
function fromWord(tokens: Tokens, at: number): Found | undefined {
  if (has(tokens, at, role.month)) return reach(birthAt(tokens, at));
  const length = lengthOf(tokens, at);
  if (length > 4) return undefined;
  const spelled = length === 2 ? spelledEmailAt(tokens, at) : undefined;
  if (spelled) return { hit: spelled, next: at + 1 };
  if (!has(tokens, at + 1, role.digits) || gapLength(tokens, at) > 1) return reach(ipv6At(tokens, at));
  return reach(ibanAt(tokens, at) ?? ipv6At(tokens, at) ?? idAt(tokens, at));
}
