/** Bits per character of a text, by how often each of its characters stands in it. */
export function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const sign of text) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

const standIns = [
  'example',
  'placeholder',
  'changeme',
  'change_me',
  'your',
  'xxxx',
  '0000000',
  '1234567890',
  'abcdef',
  'redacted',
  'dummy',
  'sample',
  'insert',
  'replace',
  'goes_here',
  'goes-here',
  '....',
  '****',
  '____',
  'my_',
  'my-',
  'todo',
  'deadbeef',
  '1111111',
  'test_key',
  'fake',
  'lorem',
];

/** Whether a value only shows where one goes: 'YOUR_API_KEY', 'xxxx', '<token>', '${TOKEN}', 'AKIA…EXAMPLE'. */
export function isStandIn(value: string): boolean {
  const lower = value.toLowerCase();
  return /^[<[{$%(]/.test(value) || standIns.some((word) => lower.includes(word));
}

/** Whether a value looks drawn by chance: letters and digits mixed, as none is in words, names or dates. */
export function looksRandom(value: string): boolean {
  if (value.length < 16 || isStandIn(value) || isUuid(value)) return false;
  const { digits, letters, switches } = mixOf(value);
  if (digits < 2 || letters < 3 || entropyOf(value) < (/^[0-9a-fA-F]+$/.test(value) ? 2.8 : Math.min(3.5, Math.log2(value.length) - 1.1))) return false;
  return switches >= value.length / 6;
}

/** Upper, lower, digit and sign: how often the sort changes, and how many there are of digits and letters. */
function mixOf(value: string): { digits: number; letters: number; switches: number } {
  let [digits, letters, switches, before] = [0, 0, 0, 0];
  for (let at = 0; at < value.length; at += 1) {
    const code = value.charCodeAt(at);
    const sort = code >= 48 && code <= 57 ? 1 : code >= 65 && code <= 90 ? 2 : code >= 97 && code <= 122 ? 3 : 4;
    if (sort === 1) digits += 1;
    if (sort === 2 || sort === 3) letters += 1;
    if (sort !== before) switches += 1;
    before = sort;
  }
  return { digits, letters, switches };
}

/** Eight, four, four, four and twelve hexadecimal digits. Source: RFC 9562 */
export function isUuid(value: string): boolean {
  return value.length === 36 && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
}
