import type { AgencyTerms, FindingKind } from '#screening/types';

import type { Hit } from './spot.ts';
import { type Tokens, startOf } from './tokens.ts';

type Format = { kind: FindingKind; format: string; near?: readonly string[] };

/** So far around a number the words that announce it may stand. */
const WINDOW = 48;

/** Numbers in the agency's own formats: '#' is a digit, '@' a letter, all else itself in any case. */
export function agencyNumberHits(tokens: Tokens, { numberFormats = [] }: AgencyTerms): Hit[] {
  if (numberFormats.length === 0) return [];
  const hits: Hit[] = [];
  for (let at = 0; at < tokens.start.length; at += 1)
    for (const format of numberFormats) if (stands(tokens, at, format)) hits.push(hitOf(tokens, at, format));
  return hits;
}

const hitOf = (tokens: Tokens, at: number, { kind, format, near }: Format): Hit => ({
  kind,
  from: startOf(tokens, at),
  to: startOf(tokens, at) + format.length,
  confidence: near?.length ? 0.95 : 0.85,
  explanation: 'It is written as the agency writes its own numbers.',
});

function stands(tokens: Tokens, at: number, { format, near }: Format): boolean {
  const { text } = tokens;
  const from = startOf(tokens, at);
  for (let place = 0; place < format.length; place += 1)
    if (!agrees(text.charAt(from + place), format.charAt(place))) return false;
  const to = from + format.length;
  if (format === '' || isPart(text.charAt(from - 1)) || isPart(text.charAt(to))) return false;
  return !near?.length || isNear(text.slice(Math.max(0, from - WINDOW), to + WINDOW), near);
}

const isNear = (around: string, near: readonly string[]): boolean =>
  near.some((word) => around.includes(word.toLowerCase()));

function agrees(sign: string, wanted: string): boolean {
  if (wanted === '#') return sign >= '0' && sign <= '9';
  return wanted === '@' ? sign >= 'a' && sign <= 'z' : sign === wanted.toLowerCase();
}

const isPart = (sign: string): boolean => /[a-z0-9]/.test(sign);
