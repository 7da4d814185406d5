import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { fold } from '#screening/fold/fold';
import type { AgencyTerms } from '#screening/types';

import { personalSpots } from './personal.ts';

const found = (text: string, terms?: AgencyTerms) =>
  personalSpots(fold(text), terms).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

describe('numbers of people are found', () => {
  test.each([
    ['My SSN is 123-45-6789, thanks', 'ssn 123-45-6789'],
    ['social security 123456789', 'ssn 123456789'],
    ['On file: 123.45.6789, her SSN', 'ssn 123.45.6789'],
    ['١٢٣-٤٥-٦٧٨٩', 'ssn ١٢٣-٤٥-٦٧٨٩'],
    ['Card 4111 1111 1111 1111', 'card 4111 1111 1111 1111'],
    ['my Amex, 3782-822463-10005, was charged twice', 'card 3782-822463-10005'],
    ['the routing number is 021000021', 'routing 021000021'],
    ['account number 00123456789', 'account 00123456789'],
    ['Please wire it to GB29 NWBK 6016 1331 9268 19 today', 'iban GB29 NWBK 6016 1331 9268 19'],
    ['born 2/14/1985 in Tulsa', 'dob 2/14/1985'],
    ['DOB: Oct. 26th, 1981', 'dob Oct. 26th, 1981'],
    ['her date of birth is 3 March 1990', 'dob 3 March 1990'],
    ['driver license K123456789', 'driver_license K123456789'],
    ["Driver's licence no. W636-3175-8020", 'driver_license W636-3175-8020'],
    ['inmate #R01005 filed a grievance', 'offender_number #R01005'],
    ['offender ID 72152-137', 'offender_number 72152-137'],
    ['MRN 8527498', 'mrn 8527498'],
    ['His chart number is MR417139.', 'mrn MR417139'],
    ['His health insurance member ID is W123456789.', 'insurance W123456789'],
    ['HealthChoice policy number 8839201 was denied', 'insurance 8839201'],
    ['the traffic came from 48.90.248.226', 'ip 48.90.248.226'],
    ['blocked 6e40:4041:c617:e898:c11:40d2:c669:2eb4 last night', 'ip 6e40:4041:c617:e898:c11:40d2:c669:2eb4'],
  ])('%s', (text, spot) => {
    expect(found(text)).toEqual([spot]);
  });
});

describe('ways to reach people are found', () => {
  test.each([
    ['Call 405-555-0123 for help.', 'phone 405-555-0123'],
    ['text me: (918) 555-0144 ext. 12', 'phone (918) 555-0144 ext. 12'],
    ['my cell 4055550199', 'phone 4055550199'],
    ['ring +46 (0)8 928 571 38', 'phone +46 (0)8 928 571 38'],
    ['Fax: 259.735.7502x459', 'phone 259.735.7502x459'],
    ['write to ann.lee+jail@mail.example.org.', 'email ann.lee+jail@mail.example.org'],
    ['ann [at] mail [dot] com', 'email ann [at] mail [dot] com'],
    ['ann.lee at yahoo dot com', 'email ann.lee at yahoo dot com'],
    ['He lives at 4385 West Cedar Avenue, Columbus, OH 45503', 'address 4385 West Cedar Avenue, Columbus, OH 45503'],
    ['Home address: 9021 W. Main Lane, Apt 7', 'address 9021 W. Main Lane, Apt 7'],
    ['she moved to Villacher Strasse 89', 'address Villacher Strasse 89'],
    ['send it to P.O. Box 149, Enid, OK 73701', 'address P.O. Box 149, Enid, OK 73701'],
    ['PSC 4355, Box 4187\nAPO AP 28906', 'address PSC 4355, Box 4187\nAPO AP 28906'],
  ])('%s', (text, spot) => {
    expect(found(text)).toEqual([spot]);
  });
});

describe('the health of one person is found, and no topic', () => {
  test.each([
    ['Inmate Jones was diagnosed with bipolar disorder.', 'medical was diagnosed with bipolar disorder'],
    ['My neighbor Tom Baker is HIV positive', 'medical is HIV positive'],
    ['Officer Lee has been treated for hepatitis C since May', 'medical has been treated for hepatitis C'],
  ])('%s', (text, spot) => {
    expect(found(text)).toEqual([spot]);
  });

  test.each([
    'The Insurance Department’s bulletin no. 20240715 is out.',
    'SoonerCare covers 1234567 members.',
    'Diabetes awareness month: talk to your doctor about HIV and hepatitis C testing',
    'One in ten inmates has diabetes.',
    'People who take methadone can keep it in custody.',
    'The board has cancer screening on its agenda',
    'Our clinic treats asthma, epilepsy and depression.',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

test.each([
  'The office opens at 8:00 on 2026-11-23.',
  'Case 666-12-3456 and lot 900-11-2222',
  'SSN xxx-xx-1234 and a card ending in 1111',
  '4111 1111 1111 1112',
  'Docket CF-2024-123 and Case No. 22-CI-75834 are set for 12-06-1964',
  'HB 1234 and SB 578 passed 86-9 on 17 Aug 2025; see 74 O.S. § 840-8.1',
  'Track it: 1Z850AA10716414564, or 9400 1000 0000 0000 0000 42',
  'ISBN 978-0-765-76987-2, $2,508,720.00, 61,564 people',
  'Room 405-1234 on level 3, ZIP 73105-4907, census tract 7693.49',
  'Inmate population rose 5.0% to 43,183; 2,104 inmates are 50 or older',
  'Build 10.0.12251.9290 and version 1.2.3.4; section 3.1.4.1 applies, docs use 192.0.2.0/24',
  'Call 911, 988 or 1-800-555-0199. Text 741741.',
  'Route 129 is closed between mile 53 and 118 from 9:00 a.m.-4:30 p.m.',
  'The 2026 Spring Food Drive sold 1200 Main Event tickets near 3rd Avenue',
  'Meet us at Main Street and 3rd Avenue for the parade',
  'Serial number 342929620; grant 123-86-59391; rule 12-345-678',
  'coordinates 38.554526, -84.617940; commit d7cc68c11854979246a205b9223ceebdad3144dc',
  'Driver license offices reopen at 9am, bring two forms',
  'Ann Lee, the new warden, met Judge Ray Cole.',
  'The agency turns 50: founded July 1, 1967',
  'follow @okcorrections and @ann@social.example',
  'We&#128514;&#128514; have two accounts &#128586;',
])('nothing is said of: %s', (text) => {
  expect(found(text)).toEqual([]);
});

test('numbers as the agency writes its own are found where its words stand by them', () => {
  const terms: AgencyTerms = { numberFormats: [{ kind: 'offender_number', format: '@-####', near: ['unit'] }] };

  expect(found('Unit A: K-1234.', terms)).toEqual(['offender_number K-1234']);
  expect(found('Seat K-1234.', terms)).toEqual([]);
});

/** Pieces of what is looked for, of other scripts' digits, and of what turns, joins, hides or breaks characters. */
const pieces = fc.constantFrom(
  '123-45-6789',
  '4111 1111 1111 1111',
  'ssn ',
  'account number ',
  'password is ',
  'password: ',
  'api key ',
  '12 Elm St',
  ', Tulsa, OK ',
  'born ',
  '1/2/1990',
  ' at ',
  ' dot ',
  'com',
  '@',
  'inmate ',
  'GB29',
  '://',
  'user:pass1@',
  '-----BEGIN PRIVATE KEY-----',
  'eyJhbGciOi',
  '::',
  '٣',
  '３',
  '7',
  '-',
  '.',
  ' ',
  '\n',
  '\0',
  '\u00a0',
  '\u200b',
  '\u202e',
  '\u0301',
  '\ud800',
  '\udc00',
  '💥',
  'A',
  'z',
  '(',
  '+',
  '#',
  '"',
);
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: pieces, maxLength: 60 }),
  fc.array(fc.string({ unit: pieces, maxLength: 9 })).map((parts) => parts.join('a\u0301'.repeat(20))),
);

test('whatever the text, spots lie within it, in its order and apart', { timeout: 600_000 }, () => {
  let count = 0;
  fc.assert(
    fc.property(hostile, (around) => {
      const text = `${around} ssn 123-45-6789 ${around}`;
      const spots = personalSpots(fold(text));
      count += spots.length;
      let last = 0;
      for (const { start, end, confidence, explanation } of spots) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(confidence > 0 && confidence < 1 && explanation !== '').toBe(true);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: Number(process.env['FUZZ'] ?? 3000) },
  );
  expect(count).toBeGreaterThan(100);
});

test.each([
  '1',
  '1 ',
  '1.',
  '@',
  'a',
  'a@',
  'A1',
  '12 Elm ',
  'ssn 1 ',
  '://a:',
  'eyJaaaaaaaaaaaa.',
  'api_key=a1B2',
  'at dot ',
  'a::',
  'he has hiv ',
])('100,000 units of %j are answered soon', (piece) => {
  const folded = fold(piece.repeat(Math.ceil(100_000 / piece.length)));
  personalSpots(folded);

  const began = performance.now();
  personalSpots(folded);

  // 200 ms alone; the tests share the machine.
  expect(performance.now() - began).toBeLessThan(1000);
});
