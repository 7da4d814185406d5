/** A stretch of a text, in UTF-16 code units, the end excluded. */
export type Span = { from: number; to: number };

/** A piece of a text between two edges, with the places (from 0) of the spans that cover it. */
export type Piece = { text: string; spans: number[] };

/**
 * Cuts a text at the edges of the spans, so that each piece is covered by the same spans throughout. Spans may overlap;
 * what lies outside the text is cut off, and an edge inside a surrogate pair moves out to take the whole character. The
 * pieces put together are the text.
 */
export function markedSpans(text: string, spans: readonly Span[]): Piece[] {
  const whole = spans.map(({ from, to }) => ({ from: edge(text, from, -1), to: edge(text, to, 1) }));
  const edges = [...new Set([0, text.length, ...whole.flatMap(({ from, to }) => [from, to])])].toSorted(
    (a, b) => a - b,
  );
  return edges.slice(1).map((to, place) => {
    const from = edges[place] ?? 0;
    const over = whole.flatMap((span, index) => (span.from <= from && span.to >= to ? [index] : []));
    return { text: text.slice(from, to), spans: over };
  });
}

function edge(text: string, at: number, outwards: 1 | -1): number {
  const inside = Math.min(Math.max(Math.trunc(at) || 0, 0), text.length);
  const low = text.charCodeAt(inside);
  const high = text.charCodeAt(inside - 1);
  const splits = inside > 0 && low >= 0xdc00 && low <= 0xdfff && high >= 0xd800 && high <= 0xdbff;
  return splits ? inside + outwards : inside;
}
