/** Bits per character of a text, by how often each of its characters stands in it. */
export function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const sign of text) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

const standIns = (
  'example placeholder changeme change_me change-me your_ your- yourapi yourtoken yoursecret yourkey xxxxx 0000000 1234567890 abcdefg redacted ' +
  'sample insert replace goes_here goes-here ..... ***** _____ deadbeef 1111111 test_key token_here key_here lorem_'
).split(' ');

/** Whether a value only shows where one goes: 'YOUR_API_KEY', 'xxxx', '<token>', '${TOKEN}', 'AKIA…EXAMPLE'. */
export function isStandIn(value: string): boolean {
  const lower = value.toLowerCase();
  return /^(?:[<[{$%(]|my[-_])/.test(lower) || standIns.some((word) => lower.includes(word));
}

/** Whether a value looks drawn by chance: letters and digits mixed, as none is in words, names or dates. */
export function looksRandom(value: string): boolean {
  if (value.length < 16 || isStandIn(value) || isUuid(value)) return false;
  const { digits, letters, switches, spelled } = mixOf(value);
  const isLong = value.length >= 32 && switches > value.length / 3;
  if ((digits < 2 && !isLong) || letters < 3 || spelled > value.length / 2) return false;
  return switches >= value.length / 6 && entropyOf(value) >= leastEntropy(value);
}

const leastEntropy = (value: string): number =>
  /^[0-9a-f]+$/i.test(value) ? 2.8 : Math.min(3.5, Math.log2(value.length) - 1.1);

type Mix = {
  digits: number;
  letters: number;
  /** How often the sort changes: capital, small letter, digit, sign. */
  switches: number;
  /** How many letters stand in runs of four small ones and more, as words have them. */
  spelled: number;
};

function mixOf(value: string): Mix {
  const mix: Mix = { digits: 0, letters: 0, switches: 0, spelled: 0 };
  let [before, run] = [0, 0];
  for (let at = 0; at < value.length; at += 1) {
    const sort = sortOf(value.charCodeAt(at));
    if (sort === DIGIT) mix.digits += 1;
    if (sort === CAPITAL || sort === SMALL) mix.letters += 1;
    if (sort !== before) mix.switches += 1;
    run = sort === SMALL ? run + 1 : 0;
    if (run >= 4) mix.spelled += run === 4 ? 4 : 1;
    before = sort;
  }
  return mix;
}

const [DIGIT, CAPITAL, SMALL, SIGN] = [1, 2, 3, 4];

function sortOf(code: number): number {
  if (code >= 48 && code <= 57) return DIGIT;
  if (code >= 97 && code <= 122) return SMALL;
  return code >= 65 && code <= 90 ? CAPITAL : SIGN;
}

/** Eight, four, four, four and twelve hexadecimal digits. Source: RFC 9562 */
export function isUuid(value: string): boolean {
  return value.length === 36 && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
}
