import { z } from 'zod';

import type { Pack } from '#policy';

/** What stands in the way of a draft, as it is shown beside the text. `from` and `to` are UTF-16 offsets, both 0 for the whole. */
export type Note = {
  from: number;
  to: number;
  kind: string;
  force: 'stops' | 'advice';
  says: string;
  clause: string;
  /** When the clause was asked for: its link leads to the words of then. */
  at?: Date;
  instead?: string;
  /** The exception in force that keeps it from stopping the draft. */
  exceptionId?: string;
  /** Words that were found, which somebody else may say are found by mistake; `only` where nobody can allow them. */
  words?: Words;
  /** What was asked last about these words. */
  question?: Question;
};

const WordsKept = z.object({ kind: z.string(), quoteSha256: z.string(), only: z.boolean() });
export type Words = z.output<typeof WordsKept>;

const when = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

/** What an author held to be mistaken, and what somebody else said of it. */
export const QuestionsKept = z.array(
  z.object({
    id: z.string(),
    kind: z.string(),
    quoteSha256: z.string(),
    why: z.string(),
    askedBy: z.string().nullable(),
    askedAt: when,
    verdict: z.enum(['mistaken', 'allowed', 'stands']).nullable(),
    reason: z.string().nullable(),
    answeredBy: z.string().nullable(),
    answeredAt: when.nullable(),
  }),
);
export type Question = z.output<typeof QuestionsKept>[number];

const FindingsKept = z.array(
  z.object({
    control: z.string(),
    where: z.enum(['text', 'pictures']),
    says: z.string(),
    span: z
      .object({
        kind: z.string(),
        start: z.number(),
        end: z.number(),
        instead: z.string().optional(),
        label: z.string().optional(),
      })
      .optional(),
    advises: z.object({ clause: z.string() }).optional(),
    words: WordsKept.optional(),
    leftOut: z.object({ entry: z.string() }).optional(),
  }),
);

/**
 * The findings as they were kept with a version, each with the clause that it rests on now, and whether an exception in
 * force for the author lifts it: `exceptions` has its id by the control. `at` is now.
 */
export function notesIn(
  findings: unknown,
  clauseOf: (control: string) => string,
  { exceptions, questions, at }: { exceptions: ReadonlyMap<string, string>; questions: readonly Question[]; at: Date },
): Note[] {
  const said = FindingsKept.parse(findings).filter(({ leftOut }) => !leftOut);
  return said.map(({ control, says, span, advises, words }) => {
    const { force, ...lifted } = advises ? { force: 'advice' as const } : forceOf(exceptions.get(control));
    return {
      ...placeOf(span, control),
      force,
      ...lifted,
      says,
      clause: advises?.clause ?? clauseOf(control),
      at,
      ...(words && questioned(words, questions, force)),
    };
  });
}

/** What was asked last about these words, and whether they stop still. */
export function questioned(
  words: Words,
  questions: readonly Question[],
  force: Note['force'],
): Pick<Note, 'words' | 'question' | 'force'> {
  const question = questions.findLast((one) => sameWords(one, words));
  const isAside = question?.verdict === 'mistaken' || question?.verdict === 'allowed';
  return { words, ...(question && { question }), force: isAside ? 'advice' : force };
}

type SameWords = { kind: string; quoteSha256: string };

/** Whether both are the same kind of finding in the same words. */
export const sameWords = (a: SameWords, b: SameWords): boolean => a.kind === b.kind && a.quoteSha256 === b.quoteSha256;

/** The entries of the agency's list by which findings of a version were left out, each once. */
export const leftOutIn = (findings: unknown): string[] => [
  ...new Set(FindingsKept.parse(findings).flatMap(({ leftOut }) => (leftOut ? [leftOut.entry] : []))),
];

type Kept = z.output<typeof FindingsKept>[number];

function placeOf(span: Kept['span'], control: string): Pick<Note, 'from' | 'to' | 'kind' | 'instead'> {
  if (!span) return { from: 0, to: 0, kind: kinds[control] ?? 'To mend' };
  const { start, end, instead, label = kinds[span.kind] ?? 'To mend' } = span;
  return { from: start, to: end, kind: label, ...(instead ? { instead } : {}) };
}

/** What an exception lifts stops nothing; it is shown with the exception. */
export const forceOf = (exceptionId: string | undefined): Pick<Note, 'force' | 'exceptionId'> =>
  exceptionId ? { force: 'advice', exceptionId } : { force: 'stops' };

/** What was found, in a few words: by the kind of the place in the text, else by the control. */
const kinds: Record<string, string> = {
  ssn: 'Social Security number',
  card: 'Card number',
  account: 'Account number',
  password: 'Password',
  'draft.no-secrets': 'Secret',
  'draft.needs-alt-text': 'Picture without alt text',
  'draft.needs-right': 'Picture without source or right',
  'draft.fits-network': 'Too long',
  'draft.names-representative': 'Speaks for the agency',
};

/** What an author signs, in the pack's words. */
export type Attestation = { intro: string; statements: { id: string; says: string; clause: string }[]; sign: string };

/** What the pack in force has an author sign; a plain sentence for a pack without a form of its own. */
export function attestationOf({ forms }: Pack): Attestation {
  const { intro = '', statements, sign } = forms['submission'] ?? plainForm;
  return { intro, statements: statements.map((one) => ({ ...one })), sign };
}

const plainForm = {
  intro: 'You sign these for the exact words and pictures that you submit. A change voids the approval.',
  statements: [{ id: 'accurate', clause: 'house', says: 'What it says is accurate and true.' }],
  sign: 'Submit for review',
};
