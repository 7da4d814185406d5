const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Letters, signs and line feeds of which each is one character, whatever stands beside it. */
const PLAIN = /^[\n -~]*$/;

/** How many characters a text has as people count them, and the networks with them: an emoji of four parts is one. */
export function charactersIn(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let count = 0;
  for (const _ of graphemes.segment(text)) count += 1;
  return count;
}

/** How much of what may be written is written, in words: `{over: false, says: '12 of 300 characters'}`. */
export function usedOf(used: number, most: number): { over: boolean; says: string } {
  const [over, limit] = [used - most, most.toLocaleString('en-US')];
  return over > 0
    ? { over: true, says: `${over.toLocaleString('en-US')} over ${limit}` }
    : { over: false, says: `${used.toLocaleString('en-US')} of ${limit} characters` };
}
