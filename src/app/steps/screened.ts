import type { Content, FoundWords, FindingQuestion } from '#domain/drafts';
import { sha256 } from '#kernel/hash';
import type { Control, Pack } from '#policy';
import {
  type AgencyTerms,
  type HeadWeights,
  type LeftOut,
  type Use,
  labelOf,
  loadSpeech,
  tells,
  useOf,
} from '#screening';

/** What was learnt of speech: here once, so that findings are a matter of the text and the pack alone. */
export const speech = await loadSpeech();

/** What stands in the way of a draft: by which control, where, and what to do about it. */
export type DraftFinding = {
  control: Control | `screening.stops:${string}`;
  where: 'text' | 'pictures';
  says: string;
  span?: { kind: string; start: number; end: number; instead: string; label?: string };
  /** What was found, where words were. */
  kind?: string;
  /** It stops nothing: the clause by which it is said to the author and the reviewer. */
  advises?: { clause: string };
  /** What was found are words, and somebody else may say that it is mistaken; `only` where nobody can allow it. */
  words?: FoundWords & { only: boolean };
  /** It is kept and not said: the entry of the agency's list that allows what stands there. */
  leftOut?: { entry: string };
};

/** Words that were found in some text, with the control by which they stop, or the clause by which they are advised against. */
export type Found = {
  kind: string;
  start: number;
  end: number;
  quote: string;
  explanation: string;
  instead: string;
} & Pick<DraftFinding, 'control' | 'advises'> & { only?: boolean };

/** The pack whose screening holds, what the screening has learnt, and the agency's own lists. */
type By = { pack: Pick<Pack, 'screening'>; weights?: HeadWeights; terms: AgencyTerms };

/** As {@link By}, and what it is read for. */
export type ScreenedBy = By & { use: Extract<Use, 'draft' | 'reply'> };

/**
 * What is found in a text: the words that keep it from being submitted (secrets always, other kinds where the pack has them
 * stop), what is advised against besides, and what the agency's list keeps from being said. The text is read once.
 */
export function wordsIn(
  text: string,
  { pack, use, ...by }: ScreenedBy,
): { stops: Found[]; advice: Found[]; leftOut: LeftOut[] } {
  const { secrets, stops, advice, leftOut } = tells(text, use, { ...by, speech, rules: pack.screening });
  return {
    stops: [
      ...secrets.map((one) => ({ ...one, control: 'draft.no-secrets' as const, only: true })),
      ...stops.map((one) => ({
        ...one,
        control: `screening.stops:${one.kind}` as const,
        only: one.action === 'block_absolutely',
      })),
    ],
    advice: advice.map(({ clause, ...one }) => ({ ...one, control: 'screening.stops', advises: { clause } })),
    leftOut,
  };
}

/** {@link wordsIn} a draft's text, each with its place, and its alternative texts, each with its picture; as what the content is. */
export function foundIn({ content, ...engine }: By & { content: Content }) {
  const { text, pictures } = content;
  const by = { ...engine, use: useOf(content) };
  const inText = wordsIn(text, by);
  const inAlts = pictures.map(({ alt }) => wordsIn(alt, by));
  const placed = (which: 'stops' | 'advice') => [
    ...inText[which].map(inTextOf),
    ...inAlts.flatMap((found, at) => found[which].map((one) => inAltOf(one, at))),
  ];
  return { stops: placed('stops'), advice: [...placed('advice'), ...inText.leftOut.map((one) => leftOutOf(one, by))] };
}

function inTextOf(one: Found): DraftFinding {
  const { kind, start, end, instead, explanation } = one;
  const span = { kind, start, end, instead, label: labelOf(kind) ?? kind };
  return { ...bareOf(one), where: 'text', says: explanation, span };
}

const inAltOf = (one: Found, at: number): DraftFinding => ({
  ...bareOf(one),
  where: 'pictures',
  says: `Picture ${at + 1}, alt text: ${one.explanation}`,
});

const leftOutOf = ({ kind, start, end, entry }: LeftOut, { pack }: ScreenedBy): DraftFinding => ({
  control: 'screening.stops',
  where: 'text',
  says: 'Left out: the agency’s list allows these words.',
  span: { kind, start, end, instead: '' },
  kind,
  advises: { clause: pack.screening.find(({ id }) => id === kind)?.clause ?? 'house' },
  leftOut: { entry },
});

/** What was found without its place: by what it stops or is advised against, and the words that can be set aside. */
export const bareOf = ({ control, advises, kind, quote, only }: Found) => ({
  control,
  kind,
  ...(advises ? { advises } : { words: { kind, quoteSha256: sha256(quote), only: only === true } }),
});

/** The findings that still stop, once those in words that somebody has set aside are taken out. */
export const standing = (findings: readonly DraftFinding[], aside: readonly FindingQuestion[]): DraftFinding[] =>
  findings.filter(({ words }) => !words || !aside.some((one) => sameWords(one, words)));

/** The finding in these words that stops the draft; undefined when nothing does. */
export const stoppingIn = (findings: readonly DraftFinding[], words: FoundWords) =>
  findings.find((one) => one.words && sameWords(one.words, words))?.words;

const sameWords = (a: FoundWords, b: FoundWords) => a.kind === b.kind && a.quoteSha256 === b.quoteSha256;
