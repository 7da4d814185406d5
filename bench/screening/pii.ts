import { join } from 'node:path';

import { splitOf } from '../../scripts/screening/split.ts';
import { fold } from '../../src/screening/fold/fold.ts';
import { personalSpots } from '../../src/screening/near/personal.ts';
import { type PiiPeer, piiPeers } from './pii-peers.ts';
import type { Row } from './row.ts';
import { type Labelled, Score, labelledIn } from './spans.ts';

const agencyKinds: Record<string, string> = {
  SSN: 'ssn',
  CREDIT_CARD: 'card',
  ROUTING: 'routing',
  BANK_ACCOUNT: 'account',
  PHONE: 'phone',
  EMAIL: 'email',
  ADDRESS: 'address',
  DOB: 'dob',
  DRIVER_LICENSE: 'driver_license',
  INMATE: 'offender_number',
  MRN: 'mrn',
  MEDICAL: 'medical',
  SECRET: 'secret',
  PASSWORD: 'password',
};

const foreignKinds: Record<string, string> = {
  CREDIT_CARD: 'card',
  STREET_ADDRESS: 'address',
  PHONE_NUMBER: 'phone',
  EMAIL_ADDRESS: 'email',
  IBAN_CODE: 'iban',
  US_SSN: 'ssn',
  IP_ADDRESS: 'ip',
  US_DRIVER_LICENSE: 'driver_license',
};

const ours: PiiPeer = { name: 'ours', find: async (text) => personalSpots(fold(text)) };

type Result = { name: string; f1: number; flagged: number };

/** Asks one finder about each text. Only kinds the set has are counted; `clean` texts hold nothing at all. */
async function resultOf(finder: PiiPeer, texts: readonly Labelled[], kinds: Record<string, string>): Promise<Result> {
  const known = new Set(Object.values(kinds));
  const score = new Score();
  let [clean, flagged] = [0, 0];
  for (const { text, spans } of texts) {
    const said = (await finder.find(text)).filter(({ kind }) => known.has(kind));
    const wanted = spans.flatMap((span) => (kinds[span.kind] ? [{ ...span, kind: kinds[span.kind] ?? '' }] : []));
    score.add(wanted, said);
    if (spans.length > 0) continue;
    clean += 1;
    if (said.length > 0) flagged += 1;
  }
  return { name: finder.name, f1: score.f1, flagged: flagged / Math.max(1, clean) };
}

async function resultsOf(texts: readonly Labelled[], kinds: Record<string, string>): Promise<[Result, Result]> {
  const mine = await resultOf(ours, texts, kinds);
  const theirs = await Promise.all(piiPeers().map((peer) => resultOf(peer, texts, kinds)));
  const best = theirs.toSorted((a, b) => b.f1 - a.f1)[0];
  return [mine, best ?? mine];
}

const held = (path: string, byCodePoints: boolean): Labelled[] =>
  labelledIn(path, byCodePoints).filter(({ text }) => splitOf(text) === 'held');

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** Personal data on the held-out parts of the agency's texts and of the foreign set, beside the packages. */
export async function measure(dataDir: string): Promise<Row[]> {
  const [mine, theirs] = await resultsOf(held(join(dataDir, 'govpii_dev.jsonl'), false), agencyKinds);
  const [abroad, best] = await resultsOf(held(join(dataDir, 'pii_presidio_v2.jsonl'), true), foreignKinds);
  return [
    {
      measure: 'PII micro F1, agency texts; clean posts flagged',
      ours: `${mine.f1.toFixed(3)}; ${percent(mine.flagged)}`,
      peer: `${theirs.f1.toFixed(3)}; ${percent(theirs.flagged)} (${theirs.name})`,
      published: '–',
      goal: '.95; 1.5 %',
      reached: mine.f1 >= 0.95 && mine.flagged <= 0.015,
    },
    {
      measure: 'PII micro F1, foreign benchmark',
      ours: abroad.f1.toFixed(3),
      peer: `${best.f1.toFixed(3)} (${best.name})`,
      published: '–',
      goal: '.87',
      reached: abroad.f1 >= 0.87,
    },
  ];
}
