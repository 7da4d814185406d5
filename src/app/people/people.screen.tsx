import { paths as directory } from '#paths/directory';
import { LinkButton } from '#ui/button';
import { Select } from '#ui/choices';
import { DataTable } from '#ui/data-table';
import { TextField } from '#ui/field';
import { FilterBar } from '#ui/filter-bar';
import { LinkList } from '#ui/form';
import { PageHead } from '#ui/page-head';
import { TextLink } from '#ui/text-link';
import { Time } from '#ui/time';
import { Name } from '#ui/words';

import { paths } from './paths.ts';
import type { Division, PeopleAsked, PersonRow } from './people.read.ts';

type Props = {
  asked: PeopleAsked;
  rows: readonly PersonRow[];
  next: string | undefined;
  divisions: readonly Division[];
  roles: readonly { id: string; label: string }[];
  /** What this visitor may do here. */
  mayAdd: boolean;
  mayAuthorize: boolean;
  zone: string;
};

const kindNames: Readonly<Record<string, string>> = {
  employee: 'Employee',
  volunteer: 'Volunteer',
  contractor: 'Contractor',
  vendor: 'Vendor',
};

/** The directory: who works here, in which roles; or who has left. */
export function PeopleScreen({ asked, rows, next, divisions, roles, mayAdd, mayAuthorize, zone }: Props) {
  const label = (role: string) => roles.find(({ id }) => id === role)?.label ?? role;
  const links = [
    { href: directory.home, label: 'Directory: with supervisors, as of any day, and as a file' },
    { href: paths.whoCouldPost, label: 'Who could post on an account, now or then, and why' },
    { href: paths.courses, label: 'Courses' },
    ...(mayAuthorize ? [{ href: paths.authorizeDivision, label: 'Authorize a division to use an account' }] : []),
  ];
  return (
    <>
      <PageHead
        title="People"
        lead="Who works here, in which roles, and what each may do and why."
        action={mayAdd && <LinkButton href={paths.addPerson}>Add a person</LinkButton>}
      />
      <LinkList links={links} />
      <Filters asked={asked} divisions={divisions} roles={roles} />
      <DataTable
        caption={asked.left ? 'People who have left' : 'People who work here'}
        rows={rows}
        columns={[
          { head: 'Name', names: true, cell: (row) => <TextLink href={paths.person(row.id)}>{row.name}</TextLink> },
          { head: 'Title', cell: ({ title }) => <Name text={title} /> },
          { head: 'Division', cell: ({ division }) => division ?? '—' },
          { head: 'Roles', cell: ({ roles: held, kind }) => held.map(label).join(', ') || kindNames[kind] || kind },
          ...(asked.left
            ? [
                {
                  head: 'Left',
                  cell: ({ until }: PersonRow) => until && <Time at={until} zone={zone} precision="day" />,
                },
              ]
            : []),
        ]}
        empty={
          asked.left
            ? 'Nobody who fits has left. Whoever is disabled stays listed here, with all their permissions and decisions.'
            : 'Nobody fits. Take a filter away, or add the person.'
        }
        pager={{
          label: 'Pages of people',
          after: next && `${paths.people}?${new URLSearchParams({ ...queryOf(asked), after: next }).toString()}`,
        }}
      />
    </>
  );
}

function queryOf({ words, divisionId, kind, role, left }: PeopleAsked): Record<string, string> {
  return { q: words, division: divisionId, kind, role, show: left ? 'left' : '' };
}

function Filters({ asked, divisions, roles }: Pick<Props, 'asked' | 'divisions' | 'roles'>) {
  const narrowed = Object.values(queryOf(asked)).some((value) => value !== '');
  return (
    <FilterBar action={paths.people} label="Filter the people" clearHref={narrowed ? paths.people : undefined}>
      <TextField name="q" label="Name, title or mail" value={asked.words} />
      <Select
        name="division"
        label="Division"
        nothing="All divisions"
        value={asked.divisionId}
        choices={divisions.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        name="kind"
        label="Kind"
        nothing="All kinds"
        value={asked.kind}
        choices={Object.entries(kindNames).map(([value, name]) => ({ value, label: name }))}
      />
      <Select
        name="role"
        label="Role"
        nothing="All roles"
        value={asked.role}
        choices={roles.map(({ id, label }) => ({ value: id, label }))}
      />
      <Select
        name="show"
        label="Who"
        nothing="Who works here"
        value={asked.left ? 'left' : ''}
        choices={[{ value: 'left', label: 'Who has left' }]}
      />
    </FilterBar>
  );
}
