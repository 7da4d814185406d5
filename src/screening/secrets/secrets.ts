import type { Tokens } from '#screening/near/tokens';
import type { FindingKind, Spot } from '#screening/types';

import { addressAt } from './addresses.ts';
import { announcedAt, valueEnd } from './announced.ts';
import { type Secret, knownAt } from './known.ts';
import { passwords } from './passwords.ts';
import { privateKeys } from './pem.ts';

const [SHORTEST, LEAST_ANNOUNCED] = [12, 16];

/** Keys, tokens, passwords and addresses that hold one, read in the text as given: their case counts. */
export function secretSpots(tokens: Tokens): Spot[] {
  const { given } = tokens.folded;
  const whole = privateKeys(given);
  const keys = [
    ...whole,
    ...inChunks(given).filter((one) => !whole.some(({ start, end }) => one.start < end && start < one.end)),
  ];
  return [
    ...keys.map((secret) => spot('secret', secret)),
    ...passwords(tokens).map((secret) => spot('password', secret)),
  ];
}

const spot = (kind: FindingKind, { start, end, confidence, explanation }: Secret): Spot => ({
  kind,
  start,
  end,
  confidence,
  detector: 'secret',
  explanation,
});

/** What is between spaces is looked at where it is long enough to hold a key. */
function inChunks(given: string): Secret[] {
  const secrets: Secret[] = [];
  for (let start = 0; start < given.length;) {
    let end = start;
    while (end < given.length && given.charCodeAt(end) > 32 && given.charCodeAt(end) !== 160) end += 1;
    if (end - start >= SHORTEST) addFrom(given, start, end, secrets);
    start = end + 1;
  }
  return secrets;
}

/** Within a chunk a key begins at its start or after a sign that is no part of keys. */
function addFrom(given: string, chunk: number, end: number, secrets: Secret[]): void {
  // What was judged as one value is not judged again from within.
  let judged = chunk;
  for (let at = chunk; at < end - 8; at += 1) {
    const starts = isStart(given, at, chunk);
    let found = starts ? knownAt(given, at) : atColon(given, at);
    if (starts && !found && at >= judged && end - at >= LEAST_ANNOUNCED) {
      judged = valueEnd(given, at);
      found = announcedAt(given, { start: at, end: judged, chunk });
    }
    if (!found) continue;
    secrets.push(found);
    at = Math.max(at, found.end - 1);
  }
}

const atColon = (given: string, at: number): Secret | undefined =>
  given.charCodeAt(at) === 58 && given.startsWith('://', at) ? addressAt(given, at) : undefined;

/** A letter or digit with nothing of a key before it. */
function isStart(given: string, at: number, chunk: number): boolean {
  return isSign(given.charCodeAt(at)) && (at === chunk || !isSign(given.charCodeAt(at - 1)));
}

/** Letters, digits, underscore, hyphen and plus. */
const isSign = (code: number): boolean =>
  (code >= 48 && code <= 57) ||
  (code >= 65 && code <= 90) ||
  (code >= 97 && code <= 122) ||
  code === 95 ||
  code === 45 ||
  code === 43;
