import { z } from 'zod';

import type { Pack } from '#policy';

/** One place that software points out in a comment. */
export type Found = {
  from: number;
  to: number;
  /** What it is called, and how sure that is, in words. */
  kind: string;
  sure: string;
  says: string;
  /** The place itself. */
  words: string;
  clause: string;
};

/** A ground that software suggests, with the kind of finding, how sure it is, and the words that carry it. */
export type Suggestion = {
  ground: string;
  label: string;
  clause: string;
  kind: string;
  sure: string;
  words: string;
  /** What counsel has said of the ground. */
  note: string;
};

/** What software made of a comment, as far as the person before the screen is shown it. */
export type Screening = {
  /** `before`: taken in by a version that looked for numbers alone. `failed`: the comment could not be screened. */
  state: 'before' | 'done' | 'language' | 'failed';
  /** When it was screened: clauses are read in the words of then. */
  at: Date;
  /** The other language that it is in, with its English name. */
  language: { code: string; name: string } | undefined;
  /** It is of the sample, and this person hasn't said yet what they see: findings and suggestions are kept back. */
  asksFirst: boolean;
  /** On which grounds this person would have hidden it, as said before the suggestion was shown. */
  own: string[] | undefined;
  findings: Found[];
  suggestions: Suggestion[];
  /** What a machine made of a comment in another language; undefined where nobody asked one. */
  translation: Translation | undefined;
};

/** A machine's translation, or why there is none (yet). What is found in it sorts, and rests no ground. */
export type Translation =
  | { state: 'done'; words: string; by: string; at: Date; findings: Pick<Found, 'kind' | 'sure' | 'says'>[] }
  | { state: 'waiting' | 'failed'; trouble: string | undefined };

/** The columns of a comment that say what was found in it, and what this person said of it first. */
export type ScreenedRow = {
  text: string;
  findings: unknown;
  suggested: unknown;
  screening: string;
  screenedAt: Date;
  language: string;
  own: string[] | null;
  /** As {@link translationOf} reads it; null where none was asked for. */
  translation?: unknown;
};

type Shown = { pack: Pack; labelOf: (kind: string) => string | undefined; asksFirst: boolean };

const Findings = z
  .array(
    z.object({
      start: z.number(),
      end: z.number(),
      kind: z.string(),
      explanation: z.string(),
      // Findings from before comments were screened have neither.
      band: z.string().default('middle'),
      clause: z.string().default('house'),
      ground: z.string().nullish(),
      confidence: z.number().default(0),
    }),
  )
  .catch([]);
const Suggested = z.array(z.object({ kind: z.string(), ground: z.string() })).catch([]);

type Kept = z.output<typeof Findings>[number];

/** What is shown of a comment's screening. Of one whose reader is asked first, nothing of what was found. */
export function screeningOf(row: ScreenedRow, { pack, labelOf, asksFirst }: Shown): Screening {
  const state = z.enum(['before', 'done', 'language', 'failed']).catch('before').parse(row.screening);
  const labelled = (ground: string) => pack.grounds.find(({ id }) => id === ground)?.label ?? ground;
  const kept = Findings.parse(row.findings);
  const called = (kind: string) => labelOf(kind) ?? kind;
  return {
    state,
    at: row.screenedAt,
    language: nameOf(row.language),
    asksFirst,
    own: row.own?.map(labelled),
    translation: translationOf(row.translation, called),
    findings: asksFirst
      ? []
      : kept.map(({ start, end, kind, band, explanation, clause }) => ({
          from: start,
          to: end,
          kind: called(kind),
          sure: sureness(band),
          says: explanation,
          words: row.text.slice(start, end),
          clause,
        })),
    suggestions: asksFirst
      ? []
      : Suggested.parse(row.suggested).flatMap((one) => suggestion(pack, { ...one, called, kept, text: row.text })),
  };
}

const Translated = z.object({
  state: z.enum(['waiting', 'done', 'failed']),
  words: z.string(),
  by: z.string().nullable(),
  at: z.coerce.date().nullable(),
  trouble: z.string().nullable(),
  findings: Findings,
});

function translationOf(kept: unknown, called: (kind: string) => string): Translation | undefined {
  const read = Translated.nullish().parse(kept);
  if (!read) return undefined;
  const { state, words, by, at, trouble, findings } = read;
  if (state !== 'done' || !by || !at)
    return { state: state === 'failed' ? 'failed' : 'waiting', trouble: trouble ?? undefined };
  const said = findings.map(({ kind, band, explanation }) => ({
    kind: called(kind),
    sure: sureness(band),
    says: explanation,
  }));
  return { state, words, by, at, findings: said };
}

type One = { kind: string; ground: string; called: (kind: string) => string; kept: readonly Kept[]; text: string };

/** Nothing where the policy in force has no such ground any more. */
function suggestion(pack: Pack, { kind, ground, called, kept, text }: One): Suggestion[] {
  const entry = pack.grounds.find(({ id }) => id === ground);
  const carries = kept
    .filter((found) => found.kind === kind && found.ground === ground)
    .toSorted((a, b) => b.confidence - a.confidence)[0];
  if (!entry || !carries) return [];
  const { label, clause, riskNote: note } = entry;
  const words = text.slice(carries.start, carries.end);
  return [{ ground, label, clause, kind: called(kind), sure: sureness(carries.band), words, note }];
}

const sureness = (band: string): string => ({ high: 'very likely', middle: 'likely' })[band] ?? 'perhaps';

function nameOf(code: string): Screening['language'] {
  if (code === '') return undefined;
  return { code, name: new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code };
}
