import { before } from '#screening/near/announced';
import { role } from '#screening/near/roles';
import type { Hit } from '#screening/near/spot';
import { type Tokens, endOf, gapAfter, has, lengthOf, startOf, wordAt } from '#screening/near/tokens';

import { dateAt } from './dates.ts';

/** A number of a person's file, and the token after it. */
export type FoundId = Hit & { next: number };

type Shape = { from: number; to: number; next: number; digits: number; letters: number };

const MOST_PARTS = 6;

/** A licence to drive, an offender's number or a medical record's, by the words before it and its shape. */
export function idAt(tokens: Tokens, at: number): FoundId | undefined {
  if (!has(tokens, at, role.digits) && lengthOf(tokens, at) > 3) return undefined;
  const kind = announcedKind(tokens, at);
  if (!kind) return undefined;
  const shape = shapeAt(tokens, at);
  if (!shape || !fits[kind](shape) || dateAt(tokens, at)) return undefined;
  const { from, to, next } = shape;
  return { kind, from, to, next, confidence: 0.93, explanation: explanations[kind] };
}

type Kind = 'driver_license' | 'offender_number' | 'mrn' | 'insurance';

const explanations: Record<Kind, string> = {
  driver_license: 'Letters and digits of the length of a licence number, after words that announce one.',
  offender_number: 'A number after words that announce the number of a person in custody or under supervision.',
  mrn: 'A number after words that announce a medical record.',
  insurance: 'A number after words that announce somebody’s insurance: a member’s, a policy’s or a claim’s.',
};

const fits: Record<Kind, (shape: Shape) => boolean> = {
  driver_license: ({ digits, letters }) => digits >= 5 && digits <= 14 && letters <= 5,
  offender_number: ({ digits, letters }) => digits >= 4 && digits <= 9 && letters <= 3 && digits + letters >= 5,
  mrn: ({ digits, letters }) => digits >= 5 && digits <= 12 && letters <= 4,
  insurance: ({ digits, letters }) => digits >= 6 && digits <= 14 && letters <= 4,
};

const RIVALS = role.phone | role.ssn | role.routing | role.account | role.card | role.birth;

/** The nearest words that announce one of the kinds, if no other number is announced nearer. */
function announcedKind(tokens: Tokens, at: number): Kind | undefined {
  const rival = before(tokens, at, RIVALS) || Infinity;
  const found = (
    [
      ['driver_license', licenseBefore(tokens, at)],
      ['offender_number', offenderBefore(tokens, at)],
      ['mrn', recordBefore(tokens, at)],
      ['insurance', insuranceBefore(tokens, at)],
    ] as const
  )
    .filter(([, back]) => back > 0 && back < rival)
    .toSorted((a, b) => a[1] - b[1]);
  return found[0]?.[0];
}

const SHORT = new Set(['dl', 'dln', 'cdl', 'oln', 'dlnumber']);

/** 'driver's license', 'DL#', 'operator license no': the words stand close together. */
function licenseBefore(tokens: Tokens, at: number): number {
  const back = before(tokens, at, role.license);
  if (back === 0 || back > 5) return 0;
  const word = wordAt(tokens, at - back);
  if (SHORT.has(word)) return back;
  const driver = before(tokens, at - back, role.driver) || (word === 'lic' ? before(tokens, at - back, role.state) : 0);
  return driver > 0 && driver <= 2 && word !== 'permit' ? back : 0;
}

/** 'inmate 841712', 'DOC#', 'offender ID', 'inmate Lee, number': the number follows soon, and isn't a count. */
function offenderBefore(tokens: Tokens, at: number): number {
  const back = before(tokens, at, role.offender);
  if (back === 0 || isCounted(tokens, at)) return 0;
  if (back === 1) return back;
  const said = hashBefore(tokens, at) || before(tokens, at, role.named) > 0;
  return said && back <= 5 ? back : 0;
}

const isCounted = (tokens: Tokens, at: number): boolean =>
  has(tokens, at + 1, role.count | role.offender) && gapAfter(tokens, at) === ' ';

const hashBefore = ({ text, start }: Tokens, at: number): boolean => {
  const from = start[at] ?? 0;
  return text[from - 1] === '#' || text[from - 2] === '#';
};

/** 'MRN', 'medical record number', 'patient ID', 'chart no'. */
function recordBefore(tokens: Tokens, at: number): number {
  const record = before(tokens, at, role.record);
  if (record > 0 && isRecord(tokens, at - record)) return record;
  const patient = before(tokens, at, role.patient);
  const named = hashBefore(tokens, at) || before(tokens, at, role.named) > 0 || before(tokens, at, role.record) > 0;
  return patient > 0 && patient <= 4 && named ? patient : 0;
}

/** 'MRN' says it alone; 'record' only of a patient or of health. */
function isRecord(tokens: Tokens, at: number): boolean {
  const word = wordAt(tokens, at);
  if (word === 'record' || word === 'records') return has(tokens, at - 1, role.patient);
  return word !== 'mr';
}

const FILES = new Set(['member', 'policy', 'claim', 'claims', 'group', 'subscriber', 'certificate', 'enrollee']);

/** 'health insurance member ID', 'HealthChoice policy number': an insurer, then which of its files, then the number. */
function insuranceBefore(tokens: Tokens, at: number): number {
  const back = before(tokens, at, role.insurance);
  if (back === 0 || !(hashBefore(tokens, at) || before(tokens, at, role.named) > 0)) return 0;
  for (let place = at - back; place < at; place += 1) if (FILES.has(wordAt(tokens, place))) return back;
  return 0;
}

/** Letters and digits that touch, or are joined by hyphens or single spaces before digits, with a '#' before. */
function shapeAt(tokens: Tokens, at: number): Shape | undefined {
  let [digits, letters, next] = [0, 0, at];
  while (next === at || (next - at < MOST_PARTS && joins(tokens, next))) {
    if (has(tokens, next, role.digits)) digits += lengthOf(tokens, next);
    else letters += lengthOf(tokens, next);
    next += 1;
  }
  const { text } = tokens;
  const from = startOf(tokens, at) - (text[startOf(tokens, at) - 1] === '#' ? 1 : 0);
  const to = endOf(tokens, next - 1);
  const isPart = /[$./-]/.test(text.charAt(from - 1)) || /^(?:%|[.,:/]\d)/.test(text.slice(to, to + 2));
  return isPart ? undefined : { from, to, next, digits, letters };
}

function joins(tokens: Tokens, at: number): boolean {
  const gap = gapAfter(tokens, at - 1);
  if (at >= tokens.start.length) return false;
  if (gap === '' || gap === '-') return has(tokens, at, role.digits) || lengthOf(tokens, at) <= 2;
  return gap === ' ' && has(tokens, at, role.digits) && has(tokens, at - 1, role.digits);
}
