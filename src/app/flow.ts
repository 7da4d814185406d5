import { z } from 'zod';

import { type Citation, type Result, ok } from '#kernel/result';
import type { Act, Control } from '#policy';
import { recordRefusal } from '#steps/record-refusal';
import type { Ctx } from '#steps/world';

/** What a person, a clock or a network makes happen, as a value: forms, API, CLI and jobs are bound to it. */
type Definition<Name extends string, Input extends z.ZodType, T> = {
  /** Kebab-case and unique; also the name of its file. */
  name: Name;
  action: Act;
  input: Input;
  /** Which thing in the input the action is done to; the agency itself where it is nothing else. */
  subject(input: z.output<Input>, ctx: Ctx): string;
  /** The controls that it can refuse by, beside those of the floor and the pack's rules for its action. */
  controls: readonly Control[];
  run(ctx: Ctx, input: z.output<Input>): Promise<Result<T>>;
};

/** Done; or refused, with the clauses; or not understood, with words for each field. */
export type Answer<T> =
  | { kind: 'done'; value: T }
  | { kind: 'refused'; citations: Citation[] }
  | { kind: 'misunderstood'; fields: Record<string, string> };

export type Flow<T = unknown> = {
  name: string;
  action: Act;
  input: z.ZodType;
  controls: readonly Control[];
  /** Parses what was typed, runs, and records a refusal in a transaction of its own after the work was undone. */
  perform(ctx: Ctx, typed: unknown): Promise<Answer<T>>;
};

/** A flow from its parts. */
export function flow<Name extends string, Input extends z.ZodType, T>(
  definition: Definition<Name, Input, T>,
): Flow<T> & { name: Name; input: Input } {
  return {
    ...definition,
    async perform(ctx, typed) {
      const parsed = definition.input.safeParse(typed);
      if (!parsed.success) return { kind: 'misunderstood', fields: firstWords(parsed.error) };
      const result = await definition.run(ctx, parsed.data);
      if (result.ok) return { kind: 'done', value: result.value };
      const { refusal } = result;
      const refused = { act: definition.action, subjectId: definition.subject(parsed.data, ctx), refusal };
      const citations = await ctx.transact(async (tx) => ok(await recordRefusal(tx, refused)));
      if (!citations.ok) throw new Error('a refusal that is recorded can not be refused');
      return { kind: 'refused', citations: citations.value };
    },
  };
}

/** The first trouble of each field, in the words that its schema gives. */
function firstWords(error: z.ZodError): Record<string, string> {
  return Object.fromEntries(error.issues.toReversed().map((issue) => [issue.path.join('.'), wordsOf(issue)]));
}

/** Of an answer that may be left out, the words are those for one that was given: the last of the choices. */
function wordsOf(issue: z.ZodError['issues'][number]): string {
  return issue.code === 'invalid_union' ? (issue.errors.at(-1)?.at(0)?.message ?? issue.message) : issue.message;
}

/** What a clock or a network makes happen in nobody's name: it decides nothing about anybody. */
export type Happening<T = unknown> = { name: string; input: z.ZodType; run(ctx: Ctx, ids: unknown): Promise<T> };

/** A happening from its parts. Throws where the world is away: the job that brought it is tried again. */
export function happening<Name extends string, Input extends z.ZodType, T>(definition: {
  /** Kebab-case and unique; also the name of its file. */
  name: Name;
  input: Input;
  run(ctx: Ctx, ids: z.output<Input>): Promise<T>;
}): Happening<T> & { name: Name } {
  return { ...definition, run: (ctx, ids) => definition.run(ctx, definition.input.parse(ids)) };
}
