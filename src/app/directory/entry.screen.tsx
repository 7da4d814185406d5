import type { Citation } from '#kernel/result';
import { paths as people } from '#paths/people';
import { paths as policy } from '#paths/policy';
import { Alert, TroubleSummary } from '#ui/alert';
import { Button, LinkButton } from '#ui/button';
import { Radios, Select } from '#ui/choices';
import { DataTable } from '#ui/data-table';
import { TextField } from '#ui/field';
import { Form, LinkList, Section } from '#ui/form';
import { PageHead } from '#ui/page-head';
import { RefusalAlert } from '#ui/refusal-alert';
import { SummaryList } from '#ui/summary-list';
import { TextLink } from '#ui/text-link';
import { Time } from '#ui/time';
import { Name } from '#ui/words';

import { Below } from './below.tsx';
import { kinds } from './columns.ts';
import type { EntryNow, Posting } from './entry.read.ts';
import { kindNames, peopleOf } from './kind-words.ts';
import { paths } from './paths.ts';

type Props = { entry: EntryNow; postings: readonly Posting[]; keeps: boolean; zone: string };

/** What the directory says of somebody, and what it said before. */
export function EntryScreen({ entry, postings, keeps, zone }: Props) {
  return (
    <>
      <PageHead
        title={entry.name}
        crumbs={[{ href: paths.home, label: 'Directory' }]}
        lead={<Name text={entry.title} />}
        action={keeps && !entry.left && <LinkButton href={paths.change(entry.id)}>Change the entry</LinkButton>}
      />
      {entry.left && (
        <Alert kind="warning" heading="Has left the agency" slim>
          Since <Time at={entry.left} zone={zone} precision="second" />.
        </Alert>
      )}
      <SummaryList
        facts={[
          ...(keeps ? [{ name: 'Number', value: entry.number ?? 'None' }] : []),
          { name: 'E-mail', value: entry.email },
          { name: 'Kind', value: kindNames[entry.kind] ?? entry.kind },
          { name: 'Division', value: entry.division ? <Name text={entry.division} /> : 'None' },
          {
            name: 'Supervisor',
            value:
              entry.supervisor && entry.supervisorId ? (
                <TextLink href={paths.entry(entry.supervisorId)}>{entry.supervisor}</TextLink>
              ) : (
                'None'
              ),
          },
          { name: 'Supervises', value: peopleOf(entry.reports) },
          { name: 'Here since', value: <Time at={entry.since} zone={zone} precision="day" /> },
        ]}
      />
      <LinkList links={[{ href: people.person(entry.id), label: `Roles and permissions of ${entry.name}` }]} />
      <Section heading="What the directory said, and when">
        <History postings={postings} zone={zone} />
      </Section>
    </>
  );
}

function History({ postings, zone }: Pick<Props, 'postings' | 'zone'>) {
  return (
    <DataTable
      caption="Each change, the newest first"
      rows={postings}
      columns={[
        { head: 'From', names: true, cell: ({ from }) => <Time at={from} zone={zone} /> },
        { head: 'Until', cell: ({ until }) => (until ? <Time at={until} zone={zone} /> : 'Now') },
        { head: 'Name', cell: ({ name }) => <Name text={name} /> },
        {
          head: 'Title, kind',
          cell: ({ title, kind }) => (
            <Below says={kindNames[kind] ?? kind}>
              <Name text={title} />
            </Below>
          ),
        },
        { head: 'Division', cell: ({ division }) => (division ? <Name text={division} /> : '—') },
        { head: 'Supervisor', cell: ({ supervisor }) => (supervisor ? <Name text={supervisor} /> : '—') },
        { head: 'By', cell: (row) => <By {...row} /> },
      ]}
      empty="Nothing is known of before."
    />
  );
}

function By({ by, decisionId }: Posting) {
  if (!decisionId) return <>Set-up</>;
  return (
    <>
      {by && <Name text={by} />} (<TextLink href={policy.decision(decisionId)}>decision</TextLink>)
    </>
  );
}

type ChangeProps = {
  entry: Pick<EntryNow, 'id' | 'name'>;
  divisions: readonly { id: string; name: string }[];
  typed: Record<string, string>;
  token: string;
  troubles?: Record<string, string>;
  citations?: readonly Citation[];
};

const labels: Record<string, string> = {
  name: 'Name',
  email: 'E-mail',
  title: 'Title',
  kind: 'Kind',
  number: 'Number',
  divisionId: 'Division',
  supervisor: 'Supervisor',
};

/** The form that changes what the directory says of somebody. */
export function ChangeScreen({ entry, divisions, typed, token, troubles = {}, citations = [] }: ChangeProps) {
  const field = (name: string, need: 'required' | 'optional') => ({
    name,
    need,
    label: labels[name] ?? name,
    value: typed[name] ?? '',
    trouble: troubles[name],
  });
  return (
    <>
      <PageHead
        title={`Change the entry of ${entry.name}`}
        crumbs={[
          { href: paths.home, label: 'Directory' },
          { href: paths.entry(entry.id), label: entry.name },
        ]}
        lead="It holds from now on; what stood here before stays in the history."
      />
      <RefusalAlert citations={citations} />
      <TroubleSummary
        troubles={Object.entries(troubles).map(([id, says]) => ({ id, label: labels[id] ?? id, says }))}
      />
      <Form action={paths.change(entry.id)} token={token}>
        <TextField {...field('name', 'required')} autocomplete="off" />
        <TextField
          {...field('email', 'required')}
          type="email"
          autocomplete="off"
          hint="Where mail goes. A sign-in that was made keeps the address it was made with."
        />
        <TextField {...field('title', 'required')} autocomplete="off" />
        <Radios
          {...field('kind', 'required')}
          choices={kinds.map((kind) => ({ value: kind, label: kindNames[kind] ?? kind }))}
        />
        <TextField
          {...field('number', 'optional')}
          width="medium"
          autocomplete="off"
          hint="The number by which the agency knows the person, such as of the payroll."
        />
        <Select
          {...field('divisionId', 'optional')}
          nothing="No division"
          choices={divisions.map(({ id, name }) => ({ value: id, label: name }))}
          hint="What only the old division was authorized for no longer counts for this person."
        />
        <TextField
          {...field('supervisor', 'optional')}
          autocomplete="off"
          hint="The number or the e-mail address of another person. Empty is nobody."
        />
        <Button>Change the entry</Button>
      </Form>
    </>
  );
}
