import type { Content, FoundWords, FindingQuestion } from '#domain/drafts';
import { sha256 } from '#kernel/hash';
import type { Control, Pack } from '#policy';
import { type AgencyTerms, type HeadWeights, labelOf, loadSpeech, screenFor, secretKinds, secretsIn } from '#screening';

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
export type ScreenedBy = { pack: Pick<Pack, 'screening'>; weights?: HeadWeights; terms: AgencyTerms };

/** The words that keep a text from being submitted: secrets always, other kinds where the pack has them stop. */
export const stopsOf = (text: string, by: ScreenedBy): Found[] => [
  ...secretsIn(text).map((one) => ({ ...one, control: 'draft.no-secrets' as const, only: true })),
  ...ruled(text, by)
    .findings.filter((one) => one.action !== 'advise')
    .map((one) => ({
      ...one,
      control: `screening.stops:${one.kind}` as const,
      only: one.action === 'block_absolutely',
    })),
];

/** What the policy has looked for besides: said to the author and the reviewer, and nothing is stopped. */
export const adviceOf = (text: string, by: ScreenedBy): Found[] =>
  ruled(text, by)
    .findings.filter((one) => one.action === 'advise')
    .map(({ clause, ...one }) => ({ ...one, control: 'screening.stops', advises: { clause } }));

const ruled = (text: string, { pack, ...by }: ScreenedBy) =>
  screenFor(text, 'draft', { ...by, speech, rules: pack.screening.filter(({ id }) => !secretKinds.has(id)) });

/** {@link stopsOf} a draft's text and alternative texts. */
export const stopsIn = ({ content, ...by }: ScreenedBy & { content: Content }): DraftFinding[] =>
  findingsOf(content, (text) => stopsOf(text, by));

/** {@link adviceOf} a draft's text and alternative texts. */
export const adviceIn = ({ content, ...by }: ScreenedBy & { content: Content }): DraftFinding[] => [
  ...findingsOf(content, (text) => adviceOf(text, by)),
  ...leftOutOf(content, by),
];

/** What the agency's list keeps from being said of a text. */
const leftOutOf = ({ text }: Content, by: ScreenedBy): DraftFinding[] =>
  ruled(text, by).leftOut.map(({ kind, start, end, entry }) => ({
    control: 'screening.stops',
    where: 'text',
    says: 'Left out: the agency’s list allows these words.',
    span: { kind, start, end, instead: '' },
    kind,
    advises: { clause: by.pack.screening.find(({ id }) => id === kind)?.clause ?? 'house' },
    leftOut: { entry },
  }));

/** In the text each with its place, in alternative texts each with its picture. */
function findingsOf({ text, pictures }: Content, look: (text: string) => Found[]): DraftFinding[] {
  const inText = look(text).map((one): DraftFinding => {
    const { kind, start, end, instead, explanation } = one;
    const span = { kind, start, end, instead, label: labelOf(kind) ?? kind };
    return { ...bareOf(one), where: 'text', says: explanation, span };
  });
  const inAlt = pictures.flatMap(({ alt }, at) =>
    look(alt).map((one): DraftFinding => ({
      ...bareOf(one),
      where: 'pictures',
      says: `Picture ${at + 1}, alt text: ${one.explanation}`,
    })),
  );
  return [...inText, ...inAlt];
}

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
