import { isCivilDate } from '#kernel/instant';
import type { FormEntry } from '#policy';

/** What was filled into one field, under the label that was shown. */
export type Filled = { id: string; label: string; type: string; value: string };

const MOST_LINE = 300;
const MOST_PARAGRAPH = 4000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type Field = NonNullable<FormEntry['fields']>[number];
type Typed = {
  /** By the ids of the fields. */
  fields: Readonly<Record<string, string>>;
  /** The fields that came with a file. */
  files: readonly string[];
  agreed: readonly string[];
};

/** What is wrong with a form that was filled in, in words for each field; empty when it can be sent. */
export function troublesIn(form: FormEntry, { fields, files, agreed }: Typed): Record<string, string> {
  const wrong = (form.fields ?? []).flatMap((field): [string, string][] => {
    const given = field.type === 'file' ? (files.includes(field.id) ? 'a file' : '') : (fields[field.id] ?? '').trim();
    const says = given === '' ? missing(field) : misfit(field, given);
    return says ? [[field.id, says]] : [];
  });
  const unread = form.statements.some(({ id }) => !agreed.includes(id));
  return {
    ...Object.fromEntries(wrong),
    ...(unread ? { agreed: 'Tick each sentence: you sign all of them.' } : {}),
  };
}

/** The fields of the form with what was typed, in the form's order; the first says what the request is about. */
export function filledIn({ fields = [] }: FormEntry, typed: Readonly<Record<string, string>>): Filled[] {
  return fields
    .filter(({ type }) => type !== 'file')
    .map(({ id, label, type }) => ({ id, label, type, value: (typed[id] ?? '').trim() }));
}

function missing({ required, type }: Field): string | undefined {
  if (!required) return undefined;
  if (type === 'choice') return 'Choose one.';
  if (type === 'file') return 'Choose a file.';
  return type === 'account' ? 'Choose an account from the list.' : type === 'flag' ? 'Tick it.' : 'Fill this in.';
}

const misfits: Record<Field['type'], (given: string, field: Field) => string | undefined> = {
  line: (given) =>
    /\p{Cc}/u.test(given) ? 'One line, please: without line breaks or control signs.' : tooLong(given, MOST_LINE),
  paragraph: (given) =>
    /(?![\n\r\t])\p{Cc}/u.test(given) || !given.isWellFormed()
      ? 'The text has a broken character. Type it again instead of pasting.'
      : tooLong(given, MOST_PARAGRAPH),
  date: (given) => (isCivilDate(given) ? undefined : 'Write the day as 2026-11-30.'),
  choice: (given, { choices = [] }) => (choices.includes(given) ? undefined : 'Choose one of those that are offered.'),
  flag: (given) => (given === 'yes' ? undefined : 'Tick it, or leave it.'),
  account: (given) => (UUID.test(given) ? undefined : 'Choose an account from the list.'),
  file: () => undefined,
};

const misfit = (field: Field, given: string) => misfits[field.type](given, field);

function tooLong(given: string, most: number): string | undefined {
  return given.length > most
    ? `At most ${most.toLocaleString('en-US')} characters; this has ${given.length}.`
    : undefined;
}
