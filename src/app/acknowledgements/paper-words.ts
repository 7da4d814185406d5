import { formatInstant } from '#kernel/instant';

import type { Words } from './words.ts';

/** What a sealed paper is made from: what was asked, of whom, and what was signed. */
export type Paper = {
  agency: { name: string; zone: string; slug: string };
  campaign: { policyHash: string; wordsHash: string; title: string };
  acknowledgement: { id: string; name: string; title: string; kind: string };
  pack: { title: string };
  words: Words;
  /** The ledger's entry that will commit to the paper. */
  entryId: string;
  signature: { name: string; words: string; at: string; address: string };
  way: string;
  answers?: readonly { asks: string; answer: string }[];
  witness?: string;
  note?: string;
  origin: string;
};

/** How an acknowledgement was given, in words. */
export const ways: Record<string, string> = {
  app: "With the person's sign-in",
  link: "By the person's own link from a mail",
  kiosk: 'On a shared device that Human Resources opened',
  paper: 'On paper',
  'roll-call': 'On a sheet with others',
  refusal: 'Refused before a witness',
};

/** The paper in the words that are printed, times in the agency's zone. */
export function paperOf(paper: Paper) {
  const { agency, campaign, acknowledgement, pack, words, signature, way, answers = [] } = paper;
  const { name, title, kind } = acknowledgement;
  const at = new Date(signature.at);
  return {
    agency: agency.name,
    createdAt: at,
    title: words.title,
    intro: words.intro,
    own: words.own ? { words: words.own.words, sha256: words.own.sha256 } : undefined,
    policy: { title: pack.title, hash: campaign.policyHash, wordsHash: campaign.wordsHash },
    person: { name, title, kind },
    statements: words.statements,
    answers: answers.map(({ asks, answer }) => ({ asks, answer })),
    signed: {
      ...signature,
      at: `${formatInstant(at, agency.zone)} (${signature.at})`,
      way: ways[way] ?? way,
      witness: paper.witness,
      note: paper.note,
    },
    proof: { entry: paper.entryId, acknowledgement: acknowledgement.id, log: `${paper.origin}/log/${agency.slug}/` },
  };
}
