/** Whether the digits pass the check of payment cards. Source: ISO/IEC 7812-1, annex B */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let back = 0; back < digits.length; back += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - back) - 48;
    const weighted = back % 2 ? digit * 2 : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10 === 0;
}

/** Whether nine digits pass the check of US bank routing numbers and begin as one does. Source: ABA routing number policy */
export function passesAba(digits: string): boolean {
  const first = Number(digits.slice(0, 2));
  const isGiven = begins.some(([least, most]) => first >= least && first <= most);
  if (digits.length !== 9 || !isGiven || digits === '000000000') return false;
  let sum = 0;
  for (let place = 0; place < 9; place += 1) sum += (digits.charCodeAt(place) - 48) * ([3, 7, 1][place % 3] ?? 0);
  return sum % 10 === 0;
}

/** The first two digits: the districts of the Federal Reserve, thrift institutions, electronic ones, cheques of travellers. */
const begins = [
  [0, 12],
  [21, 32],
  [61, 72],
  [80, 80],
] as const;

/** Whether letters and digits pass the check of international account numbers. Source: ISO 13616, ISO 7064 mod 97-10 */
export function passesMod97(number: string): boolean {
  const turned = number.slice(4) + number.slice(0, 4);
  let rest = 0;
  for (let place = 0; place < turned.length; place += 1) {
    const value = Number.parseInt(turned.charAt(place), 36);
    if (Number.isNaN(value)) return false;
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** Whether nine digits could be a Social Security number: areas 000, 666, 900–999, group 00, serial 0000 never are. */
export function couldBeSsn(digits: string): boolean {
  const area = Number(digits.slice(0, 3));
  return area > 0 && area !== 666 && area < 900 && digits.slice(3, 5) !== '00' && digits.slice(5) !== '0000';
}

/** Whose card a number would be, by its first digits and its length; undefined for none. Source: ISO/IEC 7812, issuers */
export function issuerOf(digits: string): string | undefined {
  const first = Number(digits.slice(0, 4));
  return issuers.find(({ from, to, lengths }) => first >= from && first <= to && lengths.includes(digits.length))?.name;
}

type Issuer = { name: string; from: number; to: number; lengths: readonly number[] };

/** By the first four digits. */
const issuers: readonly Issuer[] = [
  { name: 'Visa', from: 4000, to: 4999, lengths: [13, 16, 19] },
  { name: 'Mastercard', from: 5100, to: 5599, lengths: [16] },
  { name: 'Mastercard', from: 2221, to: 2720, lengths: [16] },
  { name: 'American Express', from: 3400, to: 3499, lengths: [15] },
  { name: 'American Express', from: 3700, to: 3799, lengths: [15] },
  { name: 'Discover', from: 6011, to: 6011, lengths: [16, 19] },
  { name: 'Discover', from: 6440, to: 6599, lengths: [16, 19] },
  { name: 'Diners Club', from: 3000, to: 3059, lengths: [14, 16] },
  { name: 'Diners Club', from: 3095, to: 3095, lengths: [14, 16] },
  { name: 'Diners Club', from: 3600, to: 3699, lengths: [14] },
  { name: 'Diners Club', from: 3800, to: 3999, lengths: [14, 16] },
  { name: 'JCB', from: 3528, to: 3589, lengths: [16] },
  { name: 'JCB', from: 2131, to: 2131, lengths: [15] },
  { name: 'JCB', from: 1800, to: 1800, lengths: [15] },
  { name: 'UnionPay', from: 6200, to: 6299, lengths: [16, 17, 18, 19] },
  { name: 'Maestro', from: 5000, to: 5099, lengths: [12, 13, 14, 15, 16, 17, 18, 19] },
  { name: 'Maestro', from: 5600, to: 6999, lengths: [12, 13, 14, 15, 16, 17, 18, 19] },
];
