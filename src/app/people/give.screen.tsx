import type { Child } from 'hono/jsx';

import type { Citation } from '#kernel/result';
import { TroubleSummary } from '#ui/alert';
import { Button } from '#ui/button';
import { Select, Tick } from '#ui/choices';
import { ClauseLink } from '#ui/clause-link';
import { DateField, TextArea, TextField } from '#ui/field';
import { Form } from '#ui/form';
import { PageHead } from '#ui/page-head';
import { RefusalAlert } from '#ui/refusal-alert';

import { type GiveKind, paths } from './paths.ts';

/** Why it wasn't done: words for fields, or the clauses that refuse it. */
type Again = { troubles?: Record<string, string>; citations?: readonly Citation[] };

type Option = { value: string; label: string };

/** A form of the policy's own, whose statements the person signs. */
export type PolicyForm = { title: string; statements: readonly { says: string; clause: string }[] };

type Props = {
  kind: GiveKind;
  person: { id: string; name: string };
  choices: { accounts: readonly Option[]; courses: readonly Option[]; roles: readonly Option[] };
  form: PolicyForm | undefined;
  typed: Record<string, string>;
  token: string;
} & Again;

type Words = { title: (name: string) => string; lead: string; button: string; fields: readonly string[] };

const words: Record<GiveKind, Words> = {
  'give-role': {
    title: (name) => `Give ${name} a role`,
    lead: 'A role opens areas of the house. To write for an account, a role is not enough: the permissions come one by one.',
    button: 'Give the role',
    fields: ['role', 'until'],
  },
  'name-moderator': {
    title: (name) => `Name ${name} as moderator`,
    lead: 'Somebody is answerable for the comments on the account, and has it on the performance form.',
    button: 'Name the moderator',
    fields: ['accountId', 'accountability', 'signed', 'until'],
  },
  'approve-use': {
    title: (name) => `Approve that ${name} uses an account`,
    lead: 'The approval of the division’s director. It is one of several that have to stand before anything can be written.',
    button: 'Approve the use',
    fields: ['accountId', 'signed', 'until'],
  },
  'record-course': {
    title: (name) => `Record a course that ${name} has completed`,
    lead: 'It counts for as long as the policy’s setting says, unless you set an end.',
    button: 'Record the course',
    fields: ['courseId', 'score', 'certificate', 'until'],
  },
  'authorize-in-writing': {
    title: (name) => `Authorize ${name} in writing`,
    lead: 'The last of the prerequisites. What you write here is what was authorized, and is kept as it stands.',
    button: 'Authorize',
    fields: ['accountId', 'words', 'signed', 'until'],
  },
  'designate-author': {
    title: (name) => `Designate ${name} as author`,
    lead: 'Whoever is designated posts on the account, until the day you set or until somebody ends it.',
    button: 'Designate',
    fields: ['accountId', 'conduct', 'signed', 'until'],
  },
  'designate-monitor': {
    title: (name) => `Designate ${name} to moderate`,
    lead: 'To read and moderate what the public writes, on every account.',
    button: 'Designate',
    fields: ['signed', 'until'],
  },
};

const labels: Record<string, string> = {
  accountId: 'Account',
  courseId: 'Course',
  role: 'Role',
  accountability: 'Accountability, as it stands on the performance form',
  words: 'What is authorized',
  conduct: 'Standards of conduct',
  score: 'Score in percent',
  certificate: 'Number of the certificate',
  signed: 'Your name, as signature',
  until: 'Ends on',
  divisionId: 'Division',
  reason: 'Reason',
};

/** Fields that a flow named, as the summary lists them. */
function troublesOf(troubles: Record<string, string> = {}) {
  return Object.entries(troubles).map(([id, says]) => ({ id, label: labels[id] ?? id, says }));
}

/** One form by which somebody gets a role or a prerequisite. */
export function GiveScreen(props: Props) {
  const { kind, person, form, token, troubles, citations = [] } = props;
  const { title, lead, button, fields } = words[kind];
  return (
    <>
      <PageHead
        title={title(person.name)}
        crumbs={[
          { href: paths.people, label: 'People' },
          { href: paths.person(person.id), label: person.name },
        ]}
        lead={lead}
      />
      <RefusalAlert citations={citations} />
      <TroubleSummary troubles={troublesOf(troubles)} />
      {form && <Statements form={form} />}
      <Form action={paths.give(person.id, kind)} token={token}>
        {fields.map((name) => (
          <OneField {...props} name={name} />
        ))}
        <Button>{button}</Button>
      </Form>
    </>
  );
}

/** The policy's own form, statement by statement, each with its clause. */
function Statements({ form: { title, statements } }: { form: PolicyForm }) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {statements.map(({ says, clause }) => (
          <li>
            {says} <ClauseLink clause={clause}>Why?</ClauseLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneField(props: Props & { name: string }): Child {
  const { name, typed, troubles = {}, choices } = props;
  const field = { name, label: labels[name] ?? name, value: typed[name] ?? '', trouble: troubles[name] };
  const required = { ...field, need: 'required' as const };
  const lists: Record<string, readonly Option[]> = {
    accountId: choices.accounts,
    courseId: choices.courses,
    role: choices.roles,
  };
  const list = lists[name];
  if (list) return <Select {...required} choices={list} nothing={`Choose the ${field.label.toLowerCase()}`} />;
  const own = ownFields[name];
  return own ? own(required, props) : <TextField {...required} autocomplete="off" />;
}

type Field = { name: string; label: string; value: string; trouble: string | undefined; need: 'required' };

/** Fields that aren't one line of text. */
const ownFields: Record<string, (field: Field, props: Props) => Child> = {
  until: ({ value, trouble }) => <UntilField value={value} trouble={trouble} />,
  conduct: (field, { person, typed }) => (
    <Tick
      {...field}
      label={`${person.name} has signed the statements above`}
      checked={typed['conduct'] === 'yes'}
      hint="The signed paper stays with you; here it is attested."
    />
  ),
  accountability: (field, { form }) => (
    <TextArea {...field} value={field.value || (form?.statements[0]?.says ?? '')} rows={4} />
  ),
  words: (field) => (
    <TextArea {...field} rows={4} hint="For instance: may write and publish for the division on this account." />
  ),
  score: (field) => <TextField {...field} type="number" width="small" />,
  signed: (field) => <TextField {...field} autocomplete="name" />,
};

/** The last day: what is given ends as that day begins. */
function UntilField({ value, trouble }: { value: string; trouble?: string | undefined }) {
  return (
    <DateField
      name="until"
      label="Ends on"
      need="optional"
      value={value}
      trouble={trouble}
      hint="It ends as this day begins in UTC: the evening before, here. Leave it empty for no end."
    />
  );
}

type DivisionProps = {
  accounts: readonly Option[];
  divisions: readonly Option[];
  typed: Record<string, string>;
  token: string;
} & Again;

/** A division may use an account. */
export function AuthorizeDivisionScreen({
  accounts,
  divisions,
  typed,
  token,
  troubles = {},
  citations = [],
}: DivisionProps) {
  const field = (name: string) => ({
    name,
    value: typed[name] ?? '',
    trouble: troubles[name],
    need: 'required' as const,
  });
  return (
    <>
      <PageHead
        title="Authorize a division"
        crumbs={[{ href: paths.people, label: 'People' }]}
        lead="The division may use the account. Each of its people still needs a permission of their own."
      />
      <RefusalAlert citations={citations} />
      <TroubleSummary troubles={troublesOf(troubles)} />
      <Form action={paths.authorizeDivision} token={token}>
        <Select {...field('accountId')} label="Account" choices={accounts} nothing="Choose the account" />
        <Select {...field('divisionId')} label="Division" choices={divisions} nothing="Choose the division" />
        <TextField {...field('signed')} label="Your name, as signature" autocomplete="name" />
        <UntilField value={typed['until'] ?? ''} trouble={troubles['until']} />
        <Button>Authorize the division</Button>
      </Form>
    </>
  );
}
