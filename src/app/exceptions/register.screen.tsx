import { paths as policy } from '#paths/policy';
import { LinkButton } from '#ui/button';
import { Select } from '#ui/choices';
import { ClauseLink } from '#ui/clause-link';
import { DataTable } from '#ui/data-table';
import { DateTimeField, TextField } from '#ui/field';
import { FilterBar } from '#ui/filter-bar';
import { LinkList } from '#ui/form';
import { PageHead } from '#ui/page-head';
import { Time } from '#ui/time';
import { Name } from '#ui/words';

import { paths } from './paths.ts';
import type { Row, Standing } from './row.ts';
import { StandingMark, scopeWords, standingNames } from './scope-view.tsx';

export type Typed = { clause: string; standing: string; who: string; at: string };

type Props = {
  rows: readonly (Row & { standing: Standing })[];
  next: string | undefined;
  typed: Typed;
  /** Said where the time typed is none. */
  trouble: string | undefined;
  /** What the address carries to keep the choice. */
  query: string;
  mayAsk: boolean;
  zone: string;
};

/** The register of exceptions: all that were asked for, what became of them, and how often they were used. */
export function ExceptionsScreen({ rows, next, typed, trouble, query, mayAsk, zone }: Props) {
  const narrowed = Object.values(typed).some((one) => one !== '');
  const kept = query === '' ? '' : `?${query}`;
  return (
    <>
      <PageHead
        title="Exceptions"
        crumbs={[{ href: policy.policy, label: 'Policy in force' }]}
        lead="Where the agency’s director lets somebody act otherwise than a clause says: asked for with a reason, signed before, with an end."
        action={mayAsk && <LinkButton href={paths.new}>Ask for an exception</LinkButton>}
      />
      <Filters typed={typed} trouble={trouble} narrowed={narrowed} zone={zone} />
      <DataTable
        caption="Exceptions, the newest request first"
        rows={rows}
        columns={[
          {
            head: 'Exception from',
            names: true,
            cell: ({ id, clause }) => <ClauseLink clause={clause} href={paths.one(id)} />,
          },
          { head: 'State', cell: (row) => <StandingMark {...row} /> },
          { head: 'For', cell: (row) => <Name text={scopeWords(row)} /> },
          {
            head: 'From and until',
            cell: ({ from, until }) => (
              <>
                <Time at={from} zone={zone} /> – <Time at={until} zone={zone} />
              </>
            ),
          },
          { head: 'Asked by', cell: ({ asker }) => <Name text={asker} /> },
          { head: 'Used', align: 'end', cell: ({ uses }) => uses.toLocaleString('en-US') },
        ]}
        empty={
          narrowed
            ? 'No exception fits this choice.'
            : 'No exception has been asked for. Everybody who works here can ask for one.'
        }
        pager={{
          label: 'Pages of exceptions',
          after: next && `${paths.home}?${query === '' ? '' : `${query}&`}after=${next}`,
        }}
      />
      <LinkList
        links={[
          { href: `${paths.pdf}${kept}`, label: 'This list as a report (PDF)' },
          { href: `${paths.csv}${kept}`, label: 'This list as a table (CSV)' },
        ]}
      />
    </>
  );
}

type FilterProps = { typed: Typed; trouble: string | undefined; narrowed: boolean; zone: string };

function Filters({ typed, trouble, narrowed, zone }: FilterProps) {
  return (
    <FilterBar action={paths.home} label="Filter the exceptions" clearHref={narrowed ? paths.home : undefined}>
      <TextField name="clause" label="Clause, and those below it" value={typed.clause} />
      <Select
        name="standing"
        label="State"
        nothing="All states"
        value={typed.standing}
        choices={Object.entries(standingNames).map(([value, label]) => ({ value, label }))}
      />
      <TextField name="who" label="Asked by or for" hint="Name or mail address" value={typed.who} />
      <DateTimeField name="at" label="In force at" hint={`Clock of ${zone}`} value={typed.at} trouble={trouble} />
    </FilterBar>
  );
}
