import type { AgencyTerms, Spot } from '#screening/types';

/** Whether the agency allows what stands there: the same letters and digits, the end of an address, or the same telephone number. */
export function isAllowed(given: string, { kind, start, end }: Spot, { allowed = [] }: AgencyTerms): boolean {
  const quote = given.slice(start, end);
  return allowed.some(({ kinds, words }) => kinds.includes(kind) && isSame(kind, quote, words));
}

function isSame(kind: string, quote: string, words: string): boolean {
  const [mine, theirs] = [plain(quote), plain(words)];
  if (theirs === '') return false;
  if (kind === 'phone')
    return mine.slice(-10) === theirs.slice(-10) || mine.startsWith(theirs) || mine.startsWith(`1${theirs}`);
  if (kind === 'email' && words.startsWith('@')) return quote.toLowerCase().endsWith(words.toLowerCase());
  return kind === 'address' ? mine.startsWith(theirs) || theirs.startsWith(mine) : mine === theirs;
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
