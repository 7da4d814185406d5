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

/** What a note does: advises, holds until somebody overrides it with a reason, or stops. */
export type Force = 'advice' | 'holds' | 'stops';

/** A note of a place in a text, or of more; of the text as a whole where `from` and `to` are 0. */
type Placed = Span & { also?: readonly Span[] | undefined; force: Force };

/** A piece of a text as it is shown: by what it is marked, undefined for none, and the numbers of the notes that end with it. */
export type Marked = { text: string; force: Force | undefined; numbers: number[] };

/** For each note its number, from 1: only what has a place in the text has one. */
export function numbersOf(notes: readonly Span[]): (number | undefined)[] {
  let last = 0;
  return notes.map(({ from, to }) => (to > from ? (last += 1) : undefined));
}

/** A text in pieces, each marked by the worst of the notes over it. Numbers stand where the eye has read the words. */
export function markedNotes(text: string, notes: readonly Placed[]): Marked[] {
  const numbers = numbersOf(notes);
  const spans = notes.flatMap(({ from, to, also = [], force }, place) =>
    [{ from, to }, ...also].map((one) => ({ from: one.from, to: one.to, force, number: numbers[place] ?? 0 })),
  );
  const pieces = markedSpans(text, spans);
  return pieces.map((piece, place) => {
    const goesOn = pieces[place + 1]?.spans ?? [];
    const ends = piece.spans.filter((span) => !goesOn.includes(span));
    const forces = piece.spans.map((span) => spans[span]?.force);
    return {
      text: piece.text,
      force: (['stops', 'holds', 'advice'] as const).find((force) => forces.includes(force)),
      numbers: ends.map((span) => spans[span]?.number ?? 0),
    };
  });
}
