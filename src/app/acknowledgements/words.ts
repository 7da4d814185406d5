import { z } from 'zod';

import { canonicalJson } from '#kernel/canonical-json';
import { sha256 } from '#kernel/hash';
import type { FormEntry } from '#policy';

/** The form of a pack by which its policy is acknowledged. */
export const FORM = 'acknowledgement';

const Statement = z.object({ id: z.string(), clause: z.string(), says: z.string() });
const Question = z.object({
  id: z.string(),
  clause: z.string(),
  asks: z.string(),
  answers: z.array(z.string()),
  right: z.string(),
  why: z.string(),
});

/** What people are asked to sign, frozen when the campaign began. `own` is the agency's own paper, where it has put one in. */
export const Words = z.object({
  title: z.string(),
  intro: z.string(),
  statements: z.array(Statement),
  questions: z.array(Question),
  sign: z.string(),
  own: z.object({ title: z.string(), sha256: z.string(), mediaType: z.string(), words: z.string() }).nullable(),
});

export type Words = z.output<typeof Words>;
type OwnWords = NonNullable<Words['own']>;

/** The words of the pack's form as they are now; the agency's own paper takes the place of title and introduction. */
export function frozenWords(form: FormEntry, own: OwnWords | undefined): Words {
  return {
    title: own?.title ?? form.title,
    intro: own ? '' : (form.intro ?? ''),
    statements: form.statements,
    questions: form.questions ?? [],
    sign: form.sign,
    own: own ? { title: own.title, sha256: own.sha256, mediaType: own.mediaType, words: own.words } : null,
  };
}

/** The SHA-256 of these words with the version they belong to: what a signature is bound to. */
export function wordsHashOf(policyHash: string, form: string, words: Words): string {
  return sha256(canonicalJson({ policy: policyHash, form, words }));
}

/** What was answered, by the id of its question. */
export type Answers = Readonly<Record<string, string>>;

/** What was asked and answered, how much of it right, and the share in percent; 100 where nothing is asked. */
export type Checked = {
  given: { id: string; asks: string; answer: string; right: boolean }[];
  right: number;
  percent: number;
};

/** Compares the answers with the questions as they were frozen. What wasn't answered is wrong. */
export function checkAnswers({ questions }: Words, answers: Answers): Checked {
  const given = questions.map(({ id, asks, right }) => {
    const answer = answers[id] ?? '';
    return { id, asks, answer, right: answer === right };
  });
  const right = given.filter((one) => one.right).length;
  return { given, right, percent: given.length === 0 ? 100 : Math.floor((right / given.length) * 100) };
}

/** Whether exactly the statements of these words are agreed to. */
export function agreesToAll({ statements }: Words, agreed: readonly string[]): boolean {
  return statements.every(({ id }) => agreed.includes(id)) && agreed.length === statements.length;
}
