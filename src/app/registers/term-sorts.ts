import type { FindingKind } from '#kernel/finding-kinds';

/** What somebody puts on the agency's list, in the words of the form. Candidates are put down with their election. */
export const sorts = ['watched', 'name', 'place', 'phrase', 'contact', 'number'] as const;
export type Sort = (typeof sorts)[number];

/** What each sort is called, and what it does. */
export const sortWords: Readonly<Record<Sort, { label: string; does: string }>> = {
  watched: {
    label: 'Words to watch for',
    does: 'Found in drafts wherever they stand, such as the name of an operation.',
  },
  name: {
    label: 'A name',
    does: 'Of a person, a body or a team that holds a rude word: no finding where it stands as a whole.',
  },
  place: { label: 'A place', does: 'Of the agency’s own, such as the address of an office: no finding.' },
  phrase: {
    label: 'A phrase',
    does: 'Words that are often found and mean no harm here: no finding where they stand as a whole.',
  },
  contact: {
    label: 'A telephone number or an e-mail address',
    does: 'Public ones of the agency: no finding. All of a domain are written as @agency.gov.',
  },
  number: {
    label: 'The shape of the agency’s own numbers',
    does: 'Such as A###### for an offender’s number: # is a digit, @ a letter, all else stands for itself.',
  },
};

const rude = [
  'profanity',
  'obscene',
  'slur',
  'threat',
  'harassment',
  'discrimination',
  'hashtag_case',
  'all_caps',
] as const;

/** What an entry of these sorts allows. What nobody may send, such as a card's number, is in none of them. */
const allows: Partial<Record<Sort, readonly FindingKind[]>> = {
  name: rude,
  place: [...rude, 'address'],
  phrase: [
    ...rude,
    'accusation',
    'incitement',
    'confidential',
    'electioneering',
    'commercial',
    'grievance',
    'ballot_question',
    'campaign_contribution',
    'endorsement',
    'medical',
    'misattributed_fact',
    'link_risk',
  ],
  contact: ['phone', 'email', 'address', 'ip'],
};

/** As what words to watch for are found, and what the agency's own numbers are. The first is the usual one. */
const kindsToChoose: Partial<Record<Sort, readonly FindingKind[]>> = {
  watched: ['confidential', 'commercial', 'endorsement', 'profanity', 'harassment'],
  number: ['offender_number', 'mrn', 'driver_license'],
};

/** What the policy in force has looked for in drafts. */
type Looked = readonly { id: string; draft?: string | undefined }[];

/** Of the kinds that one may choose for a sort, those that the policy has looked for in drafts. */
export function choicesOf(sort: Sort, looked: Looked): FindingKind[] {
  const drafts = new Set(looked.flatMap(({ id, draft }) => (draft ? [id] : [])));
  return (kindsToChoose[sort] ?? []).filter((kind) => drafts.has(kind));
}

/**
 * The kinds of an entry: what it allows, or as what it is found. Where there is a choice, `chosen` counts if the policy has
 * it looked for, else the usual one; none where the policy looks for nothing of the sort.
 */
export function kindsOf(sort: Sort, chosen: string, looked: Looked): FindingKind[] {
  if (!kindsToChoose[sort]) return [...(allows[sort] ?? [])];
  const choices = choicesOf(sort, looked);
  const kind = choices.find((one) => one === chosen) ?? choices[0];
  return kind ? [kind] : [];
}

const SHAPE = /^[A-Za-z0-9#@./ -]{4,24}$/;
const letters = (words: string) => words.replaceAll(/[^\p{L}\p{N}]/gu, '').length;
const digits = (words: string) => words.replaceAll(/\D/g, '').length;

/** What is wrong with the words of an entry, in a sentence; undefined where nothing is. */
export function wordsTrouble(sort: Sort, words: string, near: readonly string[]): string | undefined {
  if (sort === 'number') return shapeTrouble(words, near);
  if (sort === 'contact' && !words.includes('@') && digits(words) < 7)
    return 'Write a whole telephone number of at least seven digits, an e-mail address, or a domain as @agency.gov.';
  if (letters(words) < 3) return 'Write at least three letters or digits: fewer would be met everywhere.';
  return undefined;
}

function shapeTrouble(words: string, near: readonly string[]): string | undefined {
  if (!SHAPE.test(words))
    return 'Write 4 to 24 signs: # for a digit, @ for a letter, and letters, digits, points, hyphens, slashes or spaces that stand for themselves.';
  const open = words.replaceAll(/[^#@]/g, '').length;
  if (open < 3) return 'Write at least three signs # or @: otherwise it is one number and no shape.';
  if (near.length === 0 && open < 5 && !/[A-Za-z]/.test(words))
    return 'This is also a year or a price. Write the words that stand by it, or a longer shape.';
  return undefined;
}

/** Lines or commas as a list, each once. */
export const listed = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\n,]/)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  ),
];
