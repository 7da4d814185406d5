import { DataTable } from '#ui/data-table';
import { Status } from '#ui/status';
import { TextLink } from '#ui/text-link';
import { Time } from '#ui/time';
import { Name } from '#ui/words';

import { paths } from './paths.ts';
import type { RequestRow } from './register.read.ts';
import { standingOf } from './standing.ts';

type ListProps = {
  caption: string;
  rows: readonly RequestRow[];
  now: Date;
  zone: string;
  empty: string;
  /** What each form is called, where the list holds several. */
  titles?: Readonly<Record<string, string>>;
  /** Whether each row says who asked. */
  who?: boolean;
  after?: string | undefined;
};

/** Requests, one a line: what about, how it stands, from when until when, and who granted it. */
export function RequestList({ caption, rows, now, zone, empty, titles, who = false, after }: ListProps) {
  return (
    <DataTable
      caption={caption}
      rows={rows}
      columns={[
        {
          head: 'What about',
          names: true,
          cell: ({ id, about }) => (
            <TextLink href={paths.request(id)}>
              <Name text={about === '' ? 'Request' : about} />
            </TextLink>
          ),
        },
        ...(titles ? [{ head: 'Form', cell: ({ form }: RequestRow) => titles[form] ?? form }] : []),
        ...(who ? [{ head: 'Asked by', cell: ({ askedBy }: RequestRow) => <Name text={askedBy} /> }] : []),
        { head: 'Asked', cell: ({ askedAt }) => <Time at={askedAt} zone={zone} precision="day" /> },
        {
          head: 'State',
          cell: (row) => {
            const { tone, says } = standingOf(row, now);
            return <Status tone={tone}>{says}</Status>;
          },
        },
        { head: 'Holds', cell: (row) => <Span row={row} zone={zone} /> },
      ]}
      empty={empty}
      pager={{ label: 'Pages of requests', after }}
    />
  );
}

function Span({ row: { from, until, by }, zone }: { row: RequestRow; zone: string }) {
  if (!from) return <>—</>;
  return (
    <>
      <Time at={from} zone={zone} precision="day" />
      {until ? (
        <>
          {' '}
          to <Time at={until} zone={zone} precision="day" />
        </>
      ) : (
        ', until it is ended'
      )}
      {by && (
        <>
          , by <Name text={by} />
        </>
      )}
    </>
  );
}
