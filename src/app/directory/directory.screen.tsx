import { paths as people } from '#paths/people';
import { LinkButton } from '#ui/button';
import { Select } from '#ui/choices';
import { DataTable } from '#ui/data-table';
import { DateField, TextField } from '#ui/field';
import { FilterBar } from '#ui/filter-bar';
import { LinkList } from '#ui/form';
import { PageHead } from '#ui/page-head';
import { TextLink } from '#ui/text-link';
import { Time } from '#ui/time';
import { Name } from '#ui/words';

import { Below } from './below.tsx';
import { kinds } from './columns.ts';
import type { DirectoryRow } from './directory.read.ts';
import { countWords, kindNames } from './kind-words.ts';
import { paths } from './paths.ts';

/** What narrows the list, as it stands in the address; `on` is a day. */
export type DirectoryQuery = { q: string; division: string; kind: string; show: string; on: string };

type Props = {
  query: DirectoryQuery;
  rows: readonly DirectoryRow[];
  next: string | undefined;
  counts: readonly { kind: string; count: number }[];
  divisions: readonly { id: string; name: string }[];
  trouble?: string | undefined;
  /** Whether this visitor keeps the directory: sees numbers, and takes files out and in. */
  keeps: boolean;
  zone: string;
};

/** The directory as a table: who is there in which division under whom, today or on any day before. */
export function DirectoryScreen(props: Props) {
  const { query, rows, next, counts, keeps, zone } = props;
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const lead = `${total.toLocaleString('en-US')} people are here now: ${counts.map(({ kind, count }) => countWords(kind, count)).join(', ')}.`;
  const links = [
    { href: paths.divisions, label: 'Divisions' },
    { href: paths.stakeholders, label: 'Vendors, volunteers and contractors: who has been told of the policy' },
    ...(keeps ? [{ href: paths.upload, label: 'Import a file of the directory (CSV)' }] : []),
  ];
  return (
    <>
      <PageHead
        title="Directory"
        crumbs={[{ href: people.people, label: 'People' }]}
        lead={lead}
        action={keeps && <LinkButton href={people.addPerson}>Add a person</LinkButton>}
      />
      <LinkList links={links} />
      <Filters {...props} />
      {keeps && rows.length > 0 && (
        <p>
          <a class="usa-link" href={addressOf(paths.exported, query)} download="people.csv">
            Take this list out as a file (CSV)
          </a>
        </p>
      )}
      <DataTable
        caption={captionOf(query)}
        rows={rows}
        columns={[...columnsOf(keeps), ...datesOf(zone, query.show === 'left')]}
        empty="Nobody fits. Take a filter away, or choose another day."
        pager={{ label: 'Pages of the directory', after: next && addressOf(paths.home, { ...query, after: next }) }}
      />
    </>
  );
}

function captionOf({ show, on }: DirectoryQuery): string {
  const then = on === '' ? '' : `, as of the end of ${on}`;
  return show === 'left' ? `People who have left${then}` : `People in the directory${then}`;
}

function addressOf(path: string, query: Record<string, string>): string {
  const given = Object.entries(query).filter(([, value]) => value !== '');
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}

const columnsOf = (keeps: boolean) => [
  {
    head: 'Name',
    names: true,
    cell: ({ id, name, email }: DirectoryRow) => (
      <Below says={email}>
        <TextLink href={paths.entry(id)}>{name}</TextLink>
      </Below>
    ),
  },
  ...(keeps ? [{ head: 'Number', cell: ({ number }: DirectoryRow) => number ?? '—' }] : []),
  {
    head: 'Title, kind',
    cell: ({ title, kind }: DirectoryRow) => (
      <Below says={kindNames[kind] ?? kind}>
        <Name text={title} />
      </Below>
    ),
  },
  { head: 'Division', cell: ({ division }: DirectoryRow) => (division ? <Name text={division} /> : '—') },
  { head: 'Supervisor', cell: (row: DirectoryRow) => <Supervisor {...row} /> },
];

const datesOf = (zone: string, left: boolean) => [
  { head: 'Since', cell: ({ since }: DirectoryRow) => <Time at={since} zone={zone} precision="day" /> },
  ...(left
    ? [
        {
          head: 'Left',
          cell: ({ left: at }: DirectoryRow) => at && <Time at={at} zone={zone} precision="day" />,
        },
      ]
    : []),
];

function Supervisor({ supervisor, supervisorId, supervisorLeft }: DirectoryRow) {
  if (!supervisor || !supervisorId) return <>—</>;
  return (
    <>
      <TextLink href={paths.entry(supervisorId)}>{supervisor}</TextLink>
      {supervisorLeft && ' (has left)'}
    </>
  );
}

function Filters({ query, divisions, trouble }: Props) {
  const narrowed = Object.values(query).some((value) => value !== '');
  return (
    <FilterBar action={paths.home} label="Filter the directory" clearHref={narrowed ? paths.home : undefined}>
      <TextField name="q" label="Name, title, e-mail or number" value={query.q} />
      <Select
        name="division"
        label="Division"
        nothing="All divisions"
        value={query.division}
        choices={divisions.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        name="kind"
        label="Kind"
        nothing="All kinds"
        value={query.kind}
        choices={kinds.map((kind) => ({ value: kind, label: kindNames[kind] ?? kind }))}
      />
      <Select
        name="show"
        label="Who"
        nothing="Who is here"
        value={query.show}
        choices={[{ value: 'left', label: 'Who has left' }]}
      />
      <DateField name="on" label="As of the end of" value={query.on} trouble={trouble} />
    </FilterBar>
  );
}
