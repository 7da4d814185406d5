import type { Citation } from '#kernel/result';
import { TroubleSummary } from '#ui/alert';
import { Button } from '#ui/button';
import { Checkboxes, Radios, Select, Tick } from '#ui/choices';
import { ClauseLink } from '#ui/clause-link';
import { DateField, FileField, TextArea, TextField } from '#ui/field';
import { Form } from '#ui/form';
import { PageHead } from '#ui/page-head';
import { RefusalAlert } from '#ui/refusal-alert';

import { paths } from './paths.ts';
import { SignField } from './sign-field.tsx';

/** A field of a form, as the policy has it. */
export type AskField = {
  id: string;
  label: string;
  type: 'line' | 'paragraph' | 'date' | 'choice' | 'flag' | 'file' | 'account';
  required: boolean;
  help?: string | undefined;
  choices?: readonly string[] | undefined;
};

/** A form of the policy, ready to be filled in. */
export type AskForm = {
  form: string;
  title: string;
  clause: string;
  intro: string | undefined;
  fields: readonly AskField[];
  statements: readonly { id: string; says: string; clause: string }[];
  sign: string;
  decider: string;
};

type AskProps = {
  ask: AskForm;
  token: string;
  accounts: readonly { id: string; name: string }[];
  /** By the names of the fields. */
  typed: Readonly<Record<string, string>>;
  agreed: readonly string[];
  troubles?: Record<string, string>;
  citations?: readonly Citation[];
};

/** What a field is called on the page: so that none of a policy's names meets one of ours. */
export const nameOf = (id: string) => `field-${id}`;

/** A form of the policy to fill in and sign. */
export function AskScreen({ ask, token, accounts, typed, agreed, troubles = {}, citations = [] }: AskProps) {
  const { fields, statements } = ask;
  const labels = Object.fromEntries(fields.map(({ id, label }) => [nameOf(id), label]));
  return (
    <>
      <PageHead
        title={ask.title}
        crumbs={[{ href: paths.home, label: 'Forms and permissions' }]}
        lead={
          <>
            {ask.intro} {ask.decider} decides. <ClauseLink clause={ask.clause}>Why?</ClauseLink>
          </>
        }
      />
      <RefusalAlert citations={citations}>What you typed is still here.</RefusalAlert>
      <TroubleSummary
        troubles={Object.entries(troubles).map(([id, says]) => ({ id, says, label: labels[id] ?? own[id] ?? 'Form' }))}
      />
      <Form action={paths.ask(ask.form)} token={token} files={fields.some(({ type }) => type === 'file')}>
        {fields.map((field) => (
          <OneField
            field={field}
            accounts={accounts}
            value={typed[nameOf(field.id)]}
            trouble={troubles[nameOf(field.id)]}
          />
        ))}
        <Checkboxes
          name="agreed"
          label="You sign these sentences"
          values={agreed}
          trouble={troubles['agreed']}
          choices={statements.map(({ id, says, clause }) => ({
            value: id,
            label: says,
            says: clause === 'house' ? undefined : <ClauseLink clause={clause}>Why?</ClauseLink>,
          }))}
        />
        <SignField value={typed['signed']} trouble={troubles['signed']} />
        <Button>{ask.sign}</Button>
      </Form>
    </>
  );
}

const own: Record<string, string> = { agreed: 'You sign these sentences', signed: 'Your name, as your signature' };

type OneFieldProps = {
  field: AskField;
  accounts: AskProps['accounts'];
  value: string | undefined;
  trouble: string | undefined;
};

function OneField({ field, accounts, value, trouble }: OneFieldProps) {
  const { id, label, type, required, help, choices = [] } = field;
  const need = required ? ('required' as const) : ('optional' as const);
  const common = { name: nameOf(id), label, need, hint: help, value, trouble };
  const shown = {
    line: () => <TextField {...common} />,
    paragraph: () => <TextArea {...common} rows={4} />,
    date: () => <DateField {...common} />,
    choice: () => <Radios {...common} choices={choices.map((one) => ({ value: one, label: one }))} />,
    flag: () => <Tick {...common} checked={value === 'yes'} />,
    account: () => (
      <Select
        {...common}
        nothing="All accounts"
        choices={accounts.map((one) => ({ value: one.id, label: one.name }))}
      />
    ),
    file: () => (
      <FileField
        {...common}
        accept="application/pdf,image/jpeg,image/png"
        hint={`${help ? `${help} ` : ''}One file, as PDF, JPEG or PNG, of at most 10 MB.`}
      />
    ),
  };
  return shown[type]();
}
