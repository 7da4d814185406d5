import type { Child } from 'hono/jsx';

/** One stretch of time. `level` 0 to 4 is how much; `gap` is a duty missed; `ahead` has not come yet. */
export type HeatCell = {
  /** 'Monday 10 to 11 a.m.' */
  name: string;
  level: 0 | 1 | 2 | 3 | 4 | 'gap' | 'ahead';
  /** The same in words: '3 visits by A. Lovelace', 'missed, no reason given'. */
  says: Child;
};

/** A line of cells: an hour strip has one, a month has one for each day. */
export type HeatRow = { name: string; cells: readonly HeatCell[] };

type HeatStripProps = {
  /** What the picture shows. */
  caption: string;
  rows: readonly HeatRow[];
  /** Words below it, spread from the first cell to the last: '0', '6', '12', '18', '24'. */
  scale?: readonly string[] | undefined;
};

const CELL = 20;
const ROW = 24;

/**
 * Time as cells that darken; gaps have a cross as well as a colour. The same is there as a table.
 *
 * @public
 */
export function HeatStrip({ caption, rows, scale = [] }: HeatStripProps) {
  const cells = rows.flatMap((row) => row.cells.map((cell) => ({ ...cell, row: row.name })));
  if (cells.length === 0) return <p class="quiet">{caption}: nothing to show yet.</p>;
  const gaps = cells.filter((cell) => cell.level === 'gap').length;
  return (
    <figure class="heat">
      <figcaption class="heat__caption">
        {caption}. {gaps === 0 ? 'No gaps.' : gaps === 1 ? '1 gap.' : `${gaps} gaps.`}
      </figcaption>
      <div class={`heat__rows${rows.length > 1 ? ' heat__rows--named' : ''}`} aria-hidden="true">
        {rows.map((row) => (
          <>
            {rows.length > 1 && <span class="heat__name">{row.name}</span>}
            <HeatPicture cells={row.cells} />
          </>
        ))}
        <div class="heat__scale">
          {scale.map((word) => (
            <span>{word}</span>
          ))}
        </div>
      </div>
      <details class="heat__table">
        <summary>The same as a table</summary>
        <table class="usa-table usa-table--borderless usa-table--compact">
          <caption class="usa-sr-only">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">Time</th>
              <th scope="col">What happened</th>
            </tr>
          </thead>
          <tbody>
            {cells.map((cell) => (
              <tr>
                <th scope="row">{rows.length > 1 ? `${cell.row}, ${cell.name}` : cell.name}</th>
                <td>{cell.says}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

function HeatPicture({ cells }: { cells: readonly HeatCell[] }) {
  return (
    <svg
      class="heat__picture"
      viewBox={`0 0 ${Math.max(cells.length, 1) * CELL} ${ROW}`}
      preserveAspectRatio="none"
      focusable="false"
    >
      {cells.map((cell, place) => (
        <HeatRect level={cell.level} x={place * CELL} />
      ))}
    </svg>
  );
}

function HeatRect({ level, x }: { level: HeatCell['level']; x: number }) {
  return (
    <>
      <rect class={`heat__cell heat__cell--${level}`} x={x + 1} y={1} width={CELL - 2} height={ROW - 2} />
      {level === 'gap' && <path class="heat__cross" d={`M${x + 5} 7l10 10m0-10l-10 10`} />}
    </>
  );
}
