import type { Child } from 'hono/jsx';

import { Icon } from './icon.tsx';

/** One column. `sort` makes its head a link that orders the list; `now` says how it is ordered already. */
export type Column<Row> = {
  head: string;
  cell: (row: Row) => Child;
  /** Figures stand to the end, so that they can be compared. */
  align?: 'end' | undefined;
  /** The column that names the row. */
  names?: boolean | undefined;
  sort?: { href: string; now?: 'ascending' | 'descending' | undefined } | undefined;
};

type DataTableProps<Row> = {
  /** What the list holds; also heard by who can't see it. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** Said in place of the table when it has no rows: what will appear here, and when. */
  empty: Child;
  pager?: KeyPagerProps | undefined;
};

/** A list in columns. On a phone each row becomes a block with its heads beside its cells. */
export function DataTable<Row>({ caption, columns, rows, empty, pager }: DataTableProps<Row>) {
  if (rows.length === 0) {
    return (
      <div class="empty-state">
        <p class="empty-state__heading">{caption}</p>
        <p>{empty}</p>
        {pager && <KeyPager {...pager} />}
      </div>
    );
  }
  return (
    <>
      <table class="usa-table usa-table--borderless usa-table--stacked data-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {columns.map((column) => (
                <Cell column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {pager && <KeyPager {...pager} />}
    </>
  );
}

const ends = (column: { align?: 'end' | undefined }) => (column.align === 'end' ? 'data-table__end' : undefined);

function Head<Row>({ column }: { column: Column<Row> }) {
  const { head, sort } = column;
  return (
    <th scope="col" class={ends(column)} aria-sort={sort?.now}>
      {sort ? (
        <a class="data-table__sort" href={sort.href}>
          {head}
          {sort.now && <Icon name={sort.now === 'ascending' ? 'up' : 'down'} />}
        </a>
      ) : (
        head
      )}
    </th>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const held = <div class="data-table__cell">{column.cell(row)}</div>;
  return column.names ? (
    <th scope="row" data-label={column.head} class={ends(column)}>
      {held}
    </th>
  ) : (
    <td data-label={column.head} class={ends(column)}>
      {held}
    </td>
  );
}

/** `label` names the list for who hears it; `before` and `after` are the pages by key; `says` where one is. */
export type KeyPagerProps = {
  label: string;
  before?: string | undefined;
  after?: string | undefined;
  says?: string | undefined;
};

/** Pages of a list that is walked by key: no page numbers, since the list moves. Nothing when all fits on one page. */
export function KeyPager({ label, before, after, says }: KeyPagerProps) {
  if (!before && !after) return null;
  return (
    <nav class="pager" aria-label={label}>
      {before && (
        <a class="pager__link" href={before} rel="prev">
          <Icon name="back" /> Previous
        </a>
      )}
      {says && <span class="pager__says">{says}</span>}
      {after && (
        <a class="pager__link" href={after} rel="next">
          Next <Icon name="next" />
        </a>
      )}
    </nav>
  );
}
