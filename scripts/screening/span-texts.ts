import { fold } from '../../src/screening/fold/fold.ts';
import type { Folded } from '../../src/screening/fold/folded.ts';
import { linesOf } from './examples.ts';
import { type Part, splitOf } from './split.ts';

/** A text whose toxic characters somebody marked. */
export type SpanText = {
  source: 'semeval' | 'civil';
  part: Part;
  folded: Folded;
  text: string;
  /** For each character of the folded text, 1 where it is marked. */
  toxic: Uint8Array;
  /** The same for the text as given. */
  marked: Uint8Array;
};

type Row = { text: string; spans: { start: number; end: number }[] };

function spanText({ text, spans }: Row, source: SpanText['source']): SpanText {
  const units = [0];
  for (const character of text) units.push((units.at(-1) ?? 0) + character.length);
  const marked = new Uint8Array(text.length);
  for (const { start, end } of spans) marked.fill(1, units[start] ?? text.length, units[end] ?? text.length);
  const folded = fold(text);
  const toxic = Uint8Array.from({ length: folded.text.length }, (_, at) => marked[folded.at?.[at] ?? at] ?? 0);
  return { source, part: splitOf(text), folded, text: folded.text, toxic, marked };
}

/** All texts with marked characters, each with its part. */
export function spanTextsOf(folder: string): SpanText[] {
  const semeval = ['semeval_toxic_spans_train', 'semeval_toxic_spans_trial'].flatMap((file) =>
    linesOf<Row>(folder, file),
  );
  return [
    ...semeval.map((row) => spanText(row, 'semeval')),
    ...linesOf<Row>(folder, 'civil_spans_train')
      .filter((row) => row.spans.length > 0)
      .map((row) => spanText(row, 'civil')),
  ];
}
