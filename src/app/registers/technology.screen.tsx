import type { Child } from 'hono/jsx';

import type { Citation } from '#kernel/result';
import { paths as policy } from '#paths/policy';
import { Alert, TroubleSummary } from '#ui/alert';
import { Button } from '#ui/button';
import { Radios, Select } from '#ui/choices';
import { DataTable } from '#ui/data-table';
import { DateField, TextArea, TextField } from '#ui/field';
import { Form, LinkList, Section } from '#ui/form';
import { PageHead } from '#ui/page-head';
import { RefusalAlert } from '#ui/refusal-alert';
import { Status } from '#ui/status';
import { SummaryList } from '#ui/summary-list';
import { TextLink } from '#ui/text-link';
import { Time } from '#ui/time';
import { Timeline } from '#ui/timeline';
import { Name, Words } from '#ui/words';

import type { TechnologyPage } from './one.read.ts';
import { paths } from './paths.ts';

/** What is done to a technology on a form of its own. */
export type TechnologyAct = 'assess' | 'approve' | 'withdraw';

const standards: Record<string, string> = { accessibility: 'Accessibility', security: 'Information security' };

const actLabels: Record<TechnologyAct, string> = {
  assess: 'Record an assessment',
  approve: 'Approve it',
  withdraw: 'Withdraw it',
};

type PageProps = { technology: TechnologyPage; kind: string; may: readonly TechnologyAct[]; zone: string };

/** One technology: whether it is approved, on what, since when, and for which accounts. */
export function TechnologyScreen({ technology, kind, may, zone }: PageProps) {
  const { id, name, provider, note, approvedFrom, accounts } = technology;
  return (
    <>
      <PageHead
        title={name}
        crumbs={[
          { href: paths.accounts, label: 'Registers' },
          { href: paths.technologies, label: 'Technologies' },
        ]}
        lead={
          approvedFrom ? (
            <Status tone="good">
              Approved since <Time at={approvedFrom} zone={zone} precision="second" />
            </Status>
          ) : (
            <Status tone="bad">Not approved: nobody can write for an account on it</Status>
          )
        }
      />
      <LinkList links={may.map((act) => ({ href: paths[act](id), label: actLabels[act] }))} />
      <SummaryList
        facts={[
          { name: 'Kind', value: kind },
          { name: 'Provider', value: <Name text={provider} /> },
          ...(note ? [{ name: 'Note', value: <Words text={note} /> }] : []),
        ]}
      />
      <Section heading="Assessments">
        <Assessments {...technology} />
      </Section>
      <Section heading="Accounts on it">
        <LinkList
          links={accounts.map((one) => ({ href: paths.account(one.id), label: `${one.name} (${one.network})` }))}
        />
        {accounts.length === 0 && <p>None yet.</p>}
      </Section>
      <Section heading="History">
        <History {...technology} zone={zone} />
      </Section>
    </>
  );
}

function Assessments({ assessments }: Pick<TechnologyPage, 'assessments'>) {
  return (
    <DataTable
      caption="By standard, with date and document"
      rows={assessments}
      columns={[
        { head: 'Standard', names: true, cell: ({ standard }) => standards[standard] ?? standard },
        { head: 'Assessed on', cell: ({ assessedOn }) => assessedOn },
        { head: 'Document', cell: ({ document }) => <Name text={document} /> },
      ]}
      empty="Neither accessibility nor information security has been assessed. Both are needed before it can be approved."
    />
  );
}

function History({ history, zone }: Pick<TechnologyPage, 'history'> & { zone: string }) {
  return (
    <Timeline
      empty="Nothing has happened yet."
      happenings={history.map(({ kind, at, by, decisionId, about, more }) => ({
        at: <Time at={at} zone={zone} precision="second" />,
        says: `${kind.charAt(0).toUpperCase()}${kind.slice(1)}${about ? `: ${(standards[about] ?? about).toLowerCase()}` : ''}`,
        who: by ? <Name text={by} /> : undefined,
        tone: kind === 'withdrawn' ? ('bad' as const) : ('good' as const),
        more: (
          <>
            {more && <Words text={more} />}
            {decisionId && <TextLink href={policy.decision(decisionId)}>Decision</TextLink>}
          </>
        ),
      }))}
    />
  );
}

type FormProps = {
  typed: Record<string, string>;
  token: string;
  troubles?: Record<string, string>;
  citations?: readonly Citation[];
};

const labels: Record<string, string> = {
  name: 'Name',
  kind: 'Kind',
  provider: 'Provider',
  note: 'Note',
  standard: 'Standard',
  assessedOn: 'Assessed on',
  document: 'Where the assessment is kept, or its number',
  reason: 'Reason',
};

const fieldOf =
  ({ typed, troubles = {} }: FormProps) =>
  (name: string) => ({
    name,
    label: labels[name] ?? name,
    value: typed[name] ?? '',
    trouble: troubles[name],
    need: 'required' as const,
  });

function NotDone({ troubles = {}, citations = [] }: Pick<FormProps, 'troubles' | 'citations'>) {
  return (
    <>
      <RefusalAlert citations={citations} />
      <TroubleSummary
        troubles={Object.entries(troubles).map(([id, says]) => ({ id, label: labels[id] ?? id, says }))}
      />
    </>
  );
}

/** A technology comes into the register. */
export function NewTechnologyScreen(props: FormProps & { kinds: readonly { value: string; label: string }[] }) {
  const field = fieldOf(props);
  return (
    <>
      <PageHead
        title="Add a technology"
        crumbs={[
          { href: paths.accounts, label: 'Registers' },
          { href: paths.technologies, label: 'Technologies' },
        ]}
        lead="It is not approved by that: two assessments come first."
      />
      <NotDone {...props} />
      <Form action={paths.newTechnology} token={props.token}>
        <TextField {...field('name')} />
        <Select {...field('kind')} choices={props.kinds} nothing="Choose the kind" />
        <TextField {...field('provider')} hint="Who offers it." />
        <TextArea {...field('note')} need="optional" rows={3} />
        <Button>Add the technology</Button>
      </Form>
    </>
  );
}

const consequences: Record<TechnologyAct, string> = {
  assess: '',
  approve: 'From the second you press, permissions on its accounts can count. It can be withdrawn at any time.',
  withdraw:
    'At the second you press, every permission on its accounts stops counting: nobody drafts, schedules or publishes there, and scheduled posts don’t go out. It can be approved again.',
};

type ActProps = FormProps & { act: TechnologyAct; technology: { id: string; name: string }; accounts: number };

/** A technology is assessed, approved or withdrawn. */
export function TechnologyActScreen(props: ActProps) {
  const { act, technology, accounts, token } = props;
  const buttons: Record<TechnologyAct, Child> = {
    assess: <Button>Record the assessment</Button>,
    approve: <Button>Approve it</Button>,
    withdraw: <Button kind="danger">Withdraw it now</Button>,
  };
  return (
    <>
      <PageHead
        title={`${actLabels[act]}: ${technology.name}`}
        crumbs={[
          { href: paths.technologies, label: 'Technologies' },
          { href: paths.technology(technology.id), label: technology.name },
        ]}
      />
      <NotDone {...props} />
      <Form action={paths[act](technology.id)} token={token}>
        {act !== 'assess' && (
          <Alert kind={act === 'withdraw' ? 'warning' : 'info'} heading="What will happen" slim>
            {consequences[act]} Accounts on it: {accounts}.
          </Alert>
        )}
        <ActFields {...props} />
        {buttons[act]}
      </Form>
    </>
  );
}

function ActFields(props: ActProps) {
  const field = fieldOf(props);
  if (props.act !== 'assess') return <TextField {...field('reason')} />;
  return (
    <>
      <Radios {...field('standard')} choices={Object.entries(standards).map(([value, label]) => ({ value, label }))} />
      <DateField {...field('assessedOn')} />
      <TextField {...field('document')} />
    </>
  );
}
