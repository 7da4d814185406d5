import { makePdf } from './pdf.ts';

type Sheet = {
  agency: string;
  title: string;
  policy: { title: string; hash: string; wordsHash: string };
  statements: readonly string[];
  sign: string;
  madeAt: Date;
  people: readonly { name: string; number: string | null }[];
};

/** Room for a signature below each name. */
const ROOM = '\n\u00A0';

/** A sheet on which several people sign one below the other: what they sign for, then a line for each. */
export function rollCallPdf({ agency, title, policy, statements, sign, madeAt, people }: Sheet): Promise<Buffer> {
  return makePdf({
    title,
    author: agency,
    createdAt: madeAt,
    footer: `${agency} · version ${policy.hash.slice(0, 16)} · words ${policy.wordsHash.slice(0, 16)}`,
    blocks: [
      {
        pairs: [
          ['Policy', policy.title],
          ['Version, SHA-256', policy.hash],
          ['These words, SHA-256', policy.wordsHash],
        ],
      },
      ...(statements.length > 0 ? [{ list: statements }] : []),
      { paragraph: `Each of the undersigned: ${sign}.` },
      {
        table: {
          head: ['Name', 'Number', 'Signature', 'Date'],
          rows: people.map(({ name, number }) => [`${name}${ROOM}`, number ?? '', '', '']),
          shares: [4, 2, 5, 2],
        },
      },
    ],
  });
}
