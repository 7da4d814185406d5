import type { Secret } from './known.ts';

const [BEGIN, LEAST_BODY, MOST_BODY] = ['-----BEGIN ', 40, 8000];

/** Each private key between its lines of five hyphens, with enough of a body to be one. Source: RFC 7468 */
export function privateKeys(text: string): Secret[] {
  const secrets: Secret[] = [];
  for (let start = text.indexOf(BEGIN); start !== -1; start = text.indexOf(BEGIN, start + BEGIN.length)) {
    const label = text.slice(start + BEGIN.length, start + 60);
    const close = label.indexOf('-----');
    if (close < 0 || !/PRIVATE KEY/.test(label.slice(0, close))) continue;
    const end = bodyEnd(text, start + BEGIN.length + close + 5);
    if (end > 0)
      secrets.push({ start, end, confidence: 0.99, explanation: 'A private key, between the lines that mark one.' });
  }
  return secrets;
}

/** The end of the key; 0 if too little of a body follows. */
function bodyEnd(text: string, from: number): number {
  let [end, body] = [from, 0];
  while (end - from < MOST_BODY && /[\s0-9A-Za-z+/=\\,:]/.test(text.charAt(end))) {
    if (!/\s/.test(text.charAt(end))) body += 1;
    end += 1;
  }
  if (body < LEAST_BODY) return 0;
  if (!text.startsWith('-----END', end)) return end;
  const close = text.indexOf('-----', end + 8);
  return close > 0 && close - end < 60 ? close + 5 : end;
}
