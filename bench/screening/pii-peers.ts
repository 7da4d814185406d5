import { createRequire } from 'node:module';

import type { Span } from './spans.ts';

/** A package, asked what personal data stands where. */
export type PiiPeer = { name: string; find: (text: string) => Promise<Span[]> };

const load = createRequire(new URL('../peers/package.json', import.meta.url));

/** The packages for personal data, with their names for kinds turned into ours. */
export const piiPeers = (): PiiPeer[] => [redactPii(), redactPiiNode(), openRedaction()];

type Redactor = { redact: (text: string) => string };

function redactPii(): PiiPeer {
  const { SyncRedactor } = load('redact-pii') as { SyncRedactor: new (options: object) => Redactor };
  const redactor = new SyncRedactor({
    builtInRedactors: {
      names: { enabled: false },
      zipcode: { enabled: false },
      url: { enabled: false },
      digits: { enabled: false },
    },
  });
  return { name: 'redact-pii', find: async (text) => replaced(text, redactor.redact(text)) };
}

function redactPiiNode(): PiiPeer {
  const { Redactor } = load('@redactpii/node') as { Redactor: new () => Redactor };
  const redactor = new Redactor();
  return { name: '@redactpii/node', find: async (text) => replaced(text, redactor.redact(text)) };
}

const marks: Record<string, string> = {
  PHONE_NUMBER: 'phone',
  EMAIL_ADDRESS: 'email',
  US_SOCIAL_SECURITY_NUMBER: 'ssn',
  CREDIT_CARD_NUMBER: 'card',
  STREET_ADDRESS: 'address',
  IP_ADDRESS: 'ip',
  PASSWORD: 'password',
  CREDENTIALS: 'password',
  USERNAME: 'password',
  PERSON_NAME: '',
};

const anyMark = new RegExp(`\\b(${Object.keys(marks).join('|')})\\b`);

/** Where a package put its marks: what is left between them is looked for in the text, one after the other. */
function replaced(text: string, redacted: string): Span[] {
  const parts = redacted.split(anyMark);
  const spans: Span[] = [];
  let at = parts[0]?.length ?? 0;
  for (let mark = 1; mark < parts.length; mark += 2) {
    const [name = '', next = ''] = parts.slice(mark, mark + 2);
    const end = mark + 2 < parts.length ? text.indexOf(next || '\0', at + 1) : text.length - next.length;
    const kind = marks[name];
    if (end > at && kind) spans.push({ kind, start: at, end });
    at = Math.max(at, end) + next.length;
  }
  return spans;
}

type Detection = { type: string; position: [start: number, end: number] };

const kindsOfOpenRedaction: readonly (readonly [RegExp, string])[] = [
  [/^PHONE/, 'phone'],
  [/^EMAIL/, 'email'],
  [/^(?:US_)?SSN|^ITIN/, 'ssn'],
  [/^CREDIT_CARD|^DEBIT_CARD/, 'card'],
  [/^ADDRESS|^PO_BOX|^STREET/, 'address'],
  [/^IPV?[46]?(?:_ADDRESS)?$/, 'ip'],
  [/^IBAN/, 'iban'],
  [/^DATE_OF_BIRTH|^DOB/, 'dob'],
  [/^DRIV/, 'driver_license'],
  [/ROUTING|^ABA/, 'routing'],
  [/^BANK_ACCOUNT|^ACCOUNT/, 'account'],
  [/INMATE|OFFENDER|PRISONER/, 'offender_number'],
  [/^MEDICAL_RECORD|^MRN|^PATIENT/, 'mrn'],
  [/^MEDICAL|^DIAGNOS|^CONDITION|^MEDICATION|^PRESCRIPTION/, 'medical'],
  [/PASSWORD|^USERNAME/, 'password'],
  [/KEY|TOKEN|SECRET|JWT|CONNECTION/, 'secret'],
];

function openRedaction(): PiiPeer {
  const { OpenRedaction } = load('openredaction') as {
    OpenRedaction: new (options: object) => { detect: (text: string) => Promise<{ detections: Detection[] }> };
  };
  const detector = new OpenRedaction({ redactionMode: 'placeholder' });
  return {
    name: 'openredaction',
    find: async (text) =>
      (await detector.detect(text)).detections.flatMap(({ type, position: [start, end] }) => {
        const kind = kindsOfOpenRedaction.find(([pattern]) => pattern.test(type))?.[1];
        return kind === undefined ? [] : [{ kind, start, end }];
      }),
  };
}
