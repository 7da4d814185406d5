import { Select } from '#ui/choices';
import { DataTable } from '#ui/data-table';
import { DateField } from '#ui/field';
import { FilterBar } from '#ui/filter-bar';
import { PageHead } from '#ui/page-head';
import { Tag } from '#ui/status';
import { Time } from '#ui/time';
import { Name } from '#ui/words';

import { type RecordFilter, paths } from './paths.ts';
import { kinds } from './record-words.tsx';
import type { RecordLine, RecordList } from './records.read.ts';

type RecordsScreenProps = {
  list: RecordList;
  filter: RecordFilter;
  zone: string;
  /** What was wrong with the day that was typed. */
  dayTrouble?: string | undefined;
};

/** Everything that was captured, the newest first, narrowed by account, kind, day and thread. */
export function RecordsScreen({ list, filter, zone, dayTrouble }: RecordsScreenProps) {
  const { lines, next, accounts } = list;
  const { after, ...narrowed } = filter;
  const narrow = Object.values(narrowed).some(Boolean);
  return (
    <>
      <PageHead
        title="Records"
        lead="What the agency posted and what the public answered, each state as it was captured, with its raw bytes and its proof."
      />
      <FilterBar action={paths.records} label="Filter the records" clearHref={narrow ? paths.records : undefined}>
        <Select
          name="account"
          label="Account"
          nothing="All accounts"
          value={filter.account}
          choices={accounts.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          name="kind"
          label="Kind"
          nothing="All kinds"
          value={filter.kind}
          choices={Object.entries(kinds).map(([value, label]) => ({ value, label }))}
        />
        <DateField name="day" label="Captured on" value={filter.day} trouble={dayTrouble} />
        {filter.thread && <input type="hidden" name="thread" value={filter.thread} />}
      </FilterBar>
      {filter.thread && <p>Only the thread of one post. ‘Show all’ leaves it.</p>}
      <DataTable
        caption="Records"
        columns={columnsIn(zone, narrowed)}
        rows={lines}
        empty={
          narrow
            ? 'No record has all of this. Take a filter away, or choose another day.'
            : 'The first post that goes out, and the first comment that comes in, appear here seconds later.'
        }
        pager={{
          label: 'Pages of the records',
          before: after ? paths.recordsBy(narrowed) : undefined,
          after: next && paths.recordsBy({ ...narrowed, after: next }),
          says: after ? 'Previous leads to the newest' : undefined,
        }}
      />
    </>
  );
}

function columnsIn(zone: string, narrowed: RecordFilter) {
  return [
    { head: 'Captured', cell: ({ at }: RecordLine) => <Time at={at} zone={zone} precision="second" /> },
    { head: 'Kind', cell: ({ kind }: RecordLine) => <Tag>{kinds[kind] ?? kind}</Tag> },
    {
      head: 'What it says',
      names: true,
      cell: ({ id, text, kind }: RecordLine) => (
        <a class="usa-link" href={paths.record(id)}>
          <Name text={firstLine(text) || `${kinds[kind] ?? kind}, without words`} />
        </a>
      ),
    },
    { head: 'By', cell: ({ author }: RecordLine) => <Name text={author} /> },
    { head: 'Account', cell: ({ account }: RecordLine) => account },
    {
      head: 'Thread',
      cell: ({ thread }: RecordLine) =>
        thread === null || thread === narrowed.thread ? (
          ''
        ) : (
          <a class="usa-link" href={paths.recordsBy({ thread })}>
            Its thread
          </a>
        ),
    },
  ];
}

const MOST_SHOWN = 140;

function firstLine(text: string): string {
  const line = text.split('\n', 1)[0]?.trim() ?? '';
  const signs = Array.from(line);
  return signs.length > MOST_SHOWN ? `${signs.slice(0, MOST_SHOWN).join('')}…` : line;
}
