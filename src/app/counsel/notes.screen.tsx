import { ButtonForm, ButtonRow, LinkButton } from '#ui/button';
import { Select } from '#ui/choices';
import { DataTable } from '#ui/data-table';
import { FilterBar } from '#ui/filter-bar';
import { Section } from '#ui/form';
import { PageHead } from '#ui/page-head';
import { TextLink } from '#ui/text-link';
import { Time } from '#ui/time';
import { Name } from '#ui/words';

import type { NoteRow } from './counsel.read.ts';
import { paths } from './paths.ts';
import { Privileged, kindNames } from './privileged.tsx';

type Props = {
  rows: readonly NoteRow[];
  next: string | undefined;
  kind: string;
  /** Whether the visitor is counsel, and may write and ask for reports. */
  counsel: boolean;
  zone: string;
  token: string;
};

/** Counsel's notes, the newest first; for anybody else those that counsel has named them for. */
export function NotesScreen({ rows, next, kind, counsel, zone, token }: Props) {
  const query = (before: string) => `${paths.home}?${new URLSearchParams({ kind, before }).toString()}`;
  return (
    <>
      <PageHead
        title="Counsel’s notes"
        lead={
          counsel
            ? 'Yours, and of everybody who holds the role of counsel here. Name readers one by one.'
            : 'What counsel has named you to read.'
        }
        action={counsel && <LinkButton href={paths.write}>Write a note</LinkButton>}
      />
      <Privileged />
      <FilterBar action={paths.home} label="Filter the notes" clearHref={kind === '' ? undefined : paths.home}>
        <Select
          name="kind"
          label="Kind"
          nothing="All kinds"
          value={kind}
          choices={Object.entries(kindNames).map(([value, label]) => ({ value, label }))}
        />
      </FilterBar>
      <DataTable
        caption="Notes"
        rows={rows}
        columns={[
          {
            head: 'Title',
            names: true,
            cell: ({ id, title }) => (
              <TextLink href={paths.note(id)}>
                <Name text={title} />
              </TextLink>
            ),
          },
          { head: 'Kind', cell: (row) => kindNames[row.kind] },
          { head: 'By', cell: ({ by }) => by },
          { head: 'When', cell: ({ at }) => <Time at={at} zone={zone} /> },
          {
            head: 'Readers',
            cell: ({ readers }) => (readers === 0 ? 'Counsel alone' : `Counsel and ${readers} more`),
          },
        ]}
        empty={
          counsel
            ? 'None yet. Write one, or have the policy read below.'
            : 'Nothing is named for you. When counsel names you as a reader, you are told, and it appears here.'
        }
        pager={{ label: 'Pages of notes', after: next && query(next) }}
      />
      {counsel && <Reports token={token} />}
    </>
  );
}

function Reports({ token }: { token: string }) {
  return (
    <Section heading="Have the policy in force read">
      <p>
        Each report is kept here as a privileged note of its own, as it stands at that moment. Neither is legal advice:
        they say where to look.
      </p>
      <ButtonRow>
        <ButtonForm action={paths.reports} token={token} kind="outline" fields={{ kind: 'lint' }}>
          Rules for the public’s comments, against the First Amendment
        </ButtonForm>
        <ButtonForm action={paths.reports} token={token} kind="outline" fields={{ kind: 'consistency' }}>
          Where the policy doesn’t hang together
        </ButtonForm>
      </ButtonRow>
    </Section>
  );
}
