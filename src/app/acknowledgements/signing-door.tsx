import type { Again } from '#door';

import { nothingTyped, type SignTyped } from './sign-view.tsx';
import type { Signing } from './signing.read.ts';

/** The form as the flow takes it, and as the page shows it again. */
export type SignForm = {
  input: {
    campaignId: string;
    wordsHash: string;
    agreed: string[];
    answers: Record<string, string>;
    name: string;
    consent: string;
  };
  typed: SignTyped;
};

/** What the form says, in the words that it showed: an answer is sent by its place. */
export function signForm(signing: Signing, form: Record<string, string>): SignForm {
  const { statements, questions } = signing.words;
  const agreed = statements.flatMap(({ id }) => (form[`agree-${id}`] === 'yes' ? [id] : []));
  const answers = Object.fromEntries(
    questions.map(({ id, answers: all }) => [id, all[Number(form[`answer-${id}`] || -1)] ?? '']),
  );
  const { name = '', consent = '', wordsHash = '' } = form;
  return {
    input: { campaignId: signing.campaignId, wordsHash, agreed, answers, name, consent },
    typed: { ...nothingTyped, agreed, answers, name, consent: consent === 'yes' },
  };
}

/** What is missing in the form, by field; nothing where all is there. */
export function missingIn(signing: Signing, { typed }: SignForm): Record<string, string> | undefined {
  const { statements, questions } = signing.words;
  const open = [
    ...questions.filter(({ id }) => !typed.answers[id]).map(({ id }) => [`answer-${id}`, 'Choose an answer.']),
    ...statements
      .filter(({ id }) => !typed.agreed.includes(id))
      .map(({ id }) => [`agree-${id}`, 'Tick it, or ask Human Resources for a paper.']),
    ...(typed.name.trim() ? [] : [['name', 'Write your name: it is your signature.']]),
    ...(typed.consent ? [] : [['consent', 'Tick this: it makes your typed name your signature.']]),
  ];
  return open.length > 0 ? Object.fromEntries(open) : undefined;
}

/** The form again after it wasn't done, each wrong answer with its reason. */
export function typedAgain(signing: Signing, { typed }: SignForm, { citations, troubles }: Again): SignTyped {
  const wrong = signing.words.questions.flatMap(({ id, right }) => (typed.answers[id] === right ? [] : [id]));
  const shows = citations?.some(({ control }) => control === 'acknowledgement.understood') ?? false;
  return { ...typed, citations, troubles, ...(shows ? { wrong } : {}) };
}
