import { type Column, DataTable } from './data-table.tsx';
import { type Example, hostile } from './example.tsx';
import { Status, type Tone } from './status.tsx';
import { Name } from './words.tsx';

type Row = { name: string; network: string; state: [Tone, string]; posts: number };

const columns: Column<Row>[] = [
  {
    head: 'Account',
    names: true,
    cell: (row) => (
      <a class="usa-link" href="#account">
        <Name text={row.name} />
      </a>
    ),
    sort: { href: '?sort=name', now: 'ascending' },
  },
  { head: 'Network', cell: (row) => <Name text={row.network} />, sort: { href: '?sort=network' } },
  { head: 'State', cell: (row) => <Status tone={row.state[0]}>{row.state[1]}</Status> },
  { head: 'Posts', cell: (row) => row.posts.toLocaleString('en-US'), align: 'end', sort: { href: '?sort=posts' } },
];

const rows: Row[] = [
  { name: 'Office of Examples', network: 'Bluesky', state: ['good', 'Approved'], posts: 1204 },
  { name: 'Roads and bridges', network: 'Public site', state: ['warning', 'Lapses in 6 days'], posts: 87 },
  { name: 'Museum', network: 'Mastodon', state: ['bad', 'Suspended'], posts: 3 },
];

export const examples: Example[] = [
  {
    name: 'sorted, with pages',
    show: () => (
      <DataTable
        caption="Accounts"
        columns={columns}
        rows={rows}
        empty=""
        pager={{ label: 'Pages of accounts', before: '?before=a', after: '?after=b', says: '51 to 53' }}
      />
    ),
  },
  {
    name: 'empty',
    show: () => (
      <DataTable
        caption="Accounts"
        columns={columns}
        rows={[]}
        empty="No account is registered yet. An account appears here as soon as Public Affairs registers it."
      />
    ),
  },
  {
    name: 'long and hostile',
    show: () => (
      <DataTable
        caption="Accounts with difficult names"
        columns={columns}
        rows={[
          { name: hostile.unbroken, network: hostile.markup, state: ['neutral', 'Closed'], posts: 12_345_678 },
          { name: hostile.override, network: hostile.stacked, state: ['busy', 'Waiting'], posts: 0 },
        ]}
        empty=""
      />
    ),
  },
];
