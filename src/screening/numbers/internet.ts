import { before } from '#screening/near/announced';
import { role } from '#screening/near/roles';
import type { Hit } from '#screening/near/spot';
import { type Tokens, endOf, gapAfter, has, lengthOf, startOf, wordAt } from '#screening/near/tokens';

/** Addresses of nobody: this machine, all machines, documentation, several at once. Source: RFC 5735, RFC 5737 */
const nobody = ['0.', '127.', '192.0.2.', '198.51.100.', '203.0.113.', '255.'];

/** An address of a machine, of the fourth version of the protocol: not a version, a clause or a range. */
export function ipv4At(tokens: Tokens, at: number): (Hit & { next: number }) | undefined {
  if (tokens.text[endOf(tokens, at)] !== '.' || !areOctets(tokens, at) || isPart(tokens, at)) return undefined;
  const [from, to] = [startOf(tokens, at), endOf(tokens, at + 3)];
  const address = tokens.text.slice(from, to);
  const announced = before(tokens, at, role.internet) > 0;
  if (nobody.some((start) => address.startsWith(start)) || !(announced || isLikely(tokens, at, address)))
    return undefined;
  return {
    kind: 'ip',
    from,
    to,
    next: at + 4,
    confidence: announced ? 0.95 : 0.85,
    explanation: 'Four numbers up to 255, as the address of a machine on the internet is written.',
  };
}

function areOctets(tokens: Tokens, at: number): boolean {
  for (let part = at; part < at + 4; part += 1) {
    const isOctet =
      has(tokens, part, role.digits) && lengthOf(tokens, part) <= 3 && Number(wordAt(tokens, part)) <= 255;
    if (!isOctet || (part < at + 3 && gapAfter(tokens, part) !== '.')) return false;
  }
  return true;
}

/** Without words: no clause or version is named, and the numbers are longer than theirs. */
const isLikely = (tokens: Tokens, at: number, address: string): boolean =>
  address.length >= 9 && before(tokens, at, role.other | role.place) === 0;

/** 'v1.2.3.4', '1.2.3.4.5', '192.168.0.0/24', '1.2.3.4-rc1' */
function isPart(tokens: Tokens, at: number): boolean {
  const { text } = tokens;
  const [from, to] = [startOf(tokens, at), endOf(tokens, at + 3)];
  const [sign, then] = [text.charAt(to), text.charAt(to + 1)];
  if (/[a-z0-9.\-_§]/.test(text.charAt(from - 1)) || /[a-z0-9_]/.test(sign)) return true;
  return (sign === '.' || sign === '/' || sign === '-') && /[a-z0-9]/.test(then);
}

const MOST_PLACES = 45;

/** An address of the sixth version: eight groups of hexadecimal digits, or fewer around '::'. Source: RFC 4291 */
export function ipv6At(tokens: Tokens, at: number): (Hit & { next: number }) | undefined {
  const from = startOf(tokens, at);
  if (!/^[0-9a-f]{1,4}:/.test(tokens.text.slice(from, from + 5))) return undefined;
  const to = hexEnd(tokens.text, from);
  const isCut = /[a-z0-9:.]/.test(tokens.text.charAt(from - 1)) || /[a-z0-9]/.test(tokens.text.charAt(to));
  if (to - from < 8 || isCut || !isIpv6(tokens.text.slice(from, to))) return undefined;
  let next = at;
  while (next < tokens.start.length && startOf(tokens, next) < to) next += 1;
  return {
    kind: 'ip',
    from,
    to,
    next,
    confidence: 0.95,
    explanation: 'Groups of hexadecimal digits, as the address of a machine on the internet is written.',
  };
}

function hexEnd(text: string, from: number): number {
  let to = from;
  while (to - from < MOST_PLACES && /[0-9a-f:]/.test(text.charAt(to))) to += 1;
  return text.charAt(to - 1) === ':' && text.charAt(to - 2) !== ':' ? to - 1 : to;
}

function isIpv6(address: string): boolean {
  const halves = address.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  if (!groups.every((group) => group.length >= 1 && group.length <= 4)) return false;
  const documented = address.startsWith('2001:db8:');
  return !documented && (halves.length === 2 ? groups.length >= 3 && groups.length <= 7 : groups.length === 8);
}
