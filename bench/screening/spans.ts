import { readFileSync } from 'node:fs';

/** One place of one kind, in UTF-16 units. */
export type Span = { kind: string; start: number; end: number };

/** A text with what stands in it. */
export type Labelled = { text: string; spans: Span[] };

type Raw = { text: string; spans: { type: string; start: number; end: number }[] };

/** The rows of a file of the data, with kinds by their names there; `byCodePoints`: offsets count code points. */
export function labelledIn(path: string, byCodePoints: boolean): Labelled[] {
  const rows = readFileSync(path, 'utf8').trim().split('\n');
  return rows.map((row) => {
    const { text, spans } = JSON.parse(row) as Raw;
    const at = byCodePoints ? unitsOf(text) : undefined;
    const place = (offset: number) => at?.[offset] ?? (at ? text.length : offset);
    return { text, spans: spans.map(({ type, start, end }) => ({ kind: type, start: place(start), end: place(end) })) };
  });
}

/** For each code point the UTF-16 unit where it begins. */
function unitsOf(text: string): number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const point of text) {
    offsets.push(at);
    at += point.length;
  }
  return offsets;
}

const meet = (a: Span, b: Span): boolean => a.kind === b.kind && a.start < b.end && b.start < a.end;

/** How much was found and how much of what was found was right: a span counts if one of its kind overlaps it. */
export class Score {
  wanted = 0;
  met = 0;
  said = 0;
  right = 0;

  add(wanted: readonly Span[], said: readonly Span[]): void {
    this.wanted += wanted.length;
    this.met += wanted.filter((one) => said.some((other) => meet(one, other))).length;
    this.said += said.length;
    this.right += said.filter((one) => wanted.some((other) => meet(one, other))).length;
  }

  get f1(): number {
    const [recall, precision] = [this.met / Math.max(1, this.wanted), this.right / Math.max(1, this.said)];
    return recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
  }
}
