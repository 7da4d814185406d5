import { rollCallPdf } from '#formats/acknowledgement-sheet';

import type { Words } from './words.ts';

type Sheet = {
  agency: string;
  policy: { title: string; hash: string; wordsHash: string };
  words: Words;
  madeAt: Date;
  people: readonly { name: string; number: string | null }[];
};

const MOST_NAMES = 1000;

/** The sheet that many people sign, to be printed; at most 1,000 names. */
export function sheetFor({ agency, policy, words, madeAt, people }: Sheet): Promise<Buffer> {
  return rollCallPdf({
    agency,
    policy,
    madeAt,
    title: words.title,
    statements: words.statements.map(({ says }) => says),
    sign: words.sign,
    people: people.slice(0, MOST_NAMES),
  });
}
