import { readFileSync } from 'node:fs';
import path from 'node:path';

import { fold } from '../../src/screening/fold/fold.ts';
import { HEADS, type HeadName, headNames } from '../../src/screening/heads/head-names.ts';
import { type Part, splitOf } from './split.ts';

/** One text with what is known of it: 1, 0, or -1 where nobody said. */
export type Example = {
  text: string;
  folded: string;
  source: string;
  part: Part;
  labels: Int8Array;
};

type Row = { text: string; labels: Record<string, number | string>; full?: boolean };

/** The lines of a file of the data folder. */
export function linesOf<T>(folder: string, file: string): T[] {
  return readFileSync(path.join(folder, `${file}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

/** An example of these labels; the other heads learn nothing from it. */
export function example(text: string, source: string, known: Partial<Record<HeadName, number>>): Example {
  const labels = new Int8Array(HEADS).fill(-1);
  for (const [at, name] of headNames.entries()) labels[at] = known[name] ?? -1;
  return { text, folded: fold(text).text, source, part: splitOf(text), labels };
}

function ofWikipedia({ text, labels, full }: Row): Example {
  const { toxic, obscene, threat, insult, identity_hate } = labels as Record<HeadName, number>;
  const some = obscene + threat + insult + identity_hate + Number(labels['severe_toxic']) > 0;
  if (full === false) return example(text, 'wikipedia', { toxic });
  // Rows with a part but not the whole contradict themselves: of the whole, and of the rarest parts, they say nothing.
  if (toxic === 0 && obscene + insult + threat > 0) return example(text, 'wikipedia-odd', { obscene, threat, insult });
  if (toxic === 0 && some) return example(text, 'wikipedia-noise', {});
  return example(text, 'wikipedia', { toxic, obscene, threat, insult, identity_hate, hate: identity_hate });
}

function ofNews({ text, labels }: Row): Example {
  const { toxic, obscene, threat, insult, identity_hate } = labels as Record<HeadName, number>;
  // Every text was chosen because somebody thought it toxic: none of them is known to be clean.
  if (toxic === 0) return example(text, 'civil', { threat, obscene });
  return example(text, 'civil', { toxic, obscene, threat, insult, identity_hate, hate: identity_hate });
}

function ofPosts({ text, labels }: Row): Example {
  const sort = labels['class'];
  const offensive = sort === 'neither' ? 0 : 1;
  return example(text, 'davidson', sort === 'offensive' ? { offensive } : { offensive, hate: offensive });
}

function ofForums({ text, labels }: Row): Example {
  const category = String(labels['category']);
  const threat = Number(labels['threat']);
  if (category === 'none') return example(text, 'edos', { threat, hate: 0 });
  return example(text, 'edos', /^[12]/u.test(category) ? { threat, hate: 1 } : { threat });
}

/** All texts with labels, each with its part. */
export function examplesOf(folder: string): Example[] {
  const read = (file: string): Row[] => linesOf<Row>(folder, file);
  return [
    ...read('jigsaw_wiki_train').map((row) => ofWikipedia(row)),
    ...read('civil_spans_train').map((row) => ofNews(row)),
    ...read('davidson_train').map((row) => ofPosts(row)),
    ...['edos_train', 'edos_dev'].flatMap((file) => read(file)).map((row) => ofForums(row)),
  ];
}
