import { type Block, makePdf } from './pdf.ts';

/** What stands on the paper of one acknowledgement. Times are in words already, in the agency's zone. */
export type AcknowledgementPaper = {
  agency: string;
  createdAt: Date;
  title: string;
  intro: string;
  /** The agency's own words, where it has put its paper in, with the SHA-256 of that paper. */
  own: { words: string; sha256: string } | undefined;
  policy: { title: string; hash: string; wordsHash: string };
  person: { name: string; title: string; kind: string };
  statements: readonly { clause: string; says: string }[];
  answers: readonly { asks: string; answer: string }[];
  signed: {
    name: string;
    words: string;
    at: string;
    address: string;
    /** How: in the app, by a link, on a shared device, or that it was refused before a witness. */
    way: string;
    witness?: string | undefined;
    note?: string | undefined;
  };
  /** The ledger's entry that commits to this paper, and where the log is. */
  proof: { entry: string; acknowledgement: string; log: string };
};

/**
 * The paper as a tagged PDF: who acknowledged which version in which words, what was answered, when, from where, and how
 * anybody checks it. The same paper gives the same bytes.
 */
export function acknowledgementPdf(paper: AcknowledgementPaper): Promise<Buffer> {
  const { agency, title, createdAt, person, proof } = paper;
  return makePdf({
    title,
    author: agency,
    createdAt,
    footer: `${agency} · ${person.name} · entry ${proof.entry}`,
    blocks: [...asked(paper), ...answered(paper), ...signed(paper), ...checked(paper)],
  });
}

function asked({ agency, intro, own, policy, person, statements }: AcknowledgementPaper): Block[] {
  const who = person.title ? `${person.name}, ${person.title}` : person.name;
  return [
    {
      pairs: [
        ['Agency', agency],
        ['Person', `${who} (${person.kind})`],
        ['Policy', policy.title],
        ['Version, SHA-256', policy.hash],
        ['These words, SHA-256', policy.wordsHash],
      ],
    },
    ...(intro ? [{ paragraph: intro }] : []),
    ...(own ? [{ paragraph: own.words }, { paragraph: `The agency's own form has the SHA-256 ${own.sha256}.` }] : []),
    ...(statements.length > 0
      ? [{ heading: 'Statements' }, { list: statements.map(({ says, clause }) => `${says} (${clause})`) }]
      : []),
  ];
}

function answered({ answers }: AcknowledgementPaper): Block[] {
  if (answers.length === 0) return [];
  return [
    { heading: 'Check of understanding' },
    {
      table: { head: ['Question', 'Answer'], rows: answers.map(({ asks, answer }) => [asks, answer]), shares: [3, 2] },
    },
  ];
}

function signed({ signed: by }: AcknowledgementPaper): Block[] {
  return [
    { heading: by.witness ? 'Refusal' : 'Signature' },
    {
      pairs: [
        ...(by.witness ? [] : ([['Name as typed', by.name]] as const)),
        [by.witness ? 'What happened' : 'Agreed to', by.words],
        ...(by.witness ? ([['Witness', by.witness]] as const) : []),
        ...(by.note ? ([['Note', by.note]] as const) : []),
        ['At', by.at],
        ['How', by.way],
        ['Network address', by.address || 'not known'],
      ],
    },
  ];
}

function checked({ proof }: AcknowledgementPaper): Block[] {
  return [
    { heading: 'How to check this paper' },
    {
      list: [
        `The SHA-256 of this file is in entry ${proof.entry} of the agency's ledger, under the field 'documentSha256'.`,
        `The ledger is bound to the public log at ${proof.log}. The page of the acknowledgement ${proof.acknowledgement} gives the proof and says whether the file still has that SHA-256.`,
        'A file that was changed by one letter has another SHA-256.',
      ],
    },
  ];
}
