import {
  BOTTOM,
  type Element,
  MARGIN,
  type Sheet,
  type Style,
  WIDTH,
  drawArtifact,
  drawLines,
  drawText,
  makeRoom,
} from './pdf-sheet.ts';
import type { Line } from './pdf-text.ts';

/** A cell as it stands in its row; a heading cell says what it heads. */
export type Cell = { text: string; heads?: 'Row' | 'Column' };

const CELL: Style = { font: 'regular', size: 9.5, lineHeight: 12.5 };
const HEAD: Style = { ...CELL, font: 'bold' };
const PADDING = 4;
const GAP = 8;
const MOST_COLUMNS = 20;
const MEASURED_ROWS = 200;
/** A head that takes more of each page than this is drawn once. */
const MOST_HEAD_LINES = 8;
/** A row doesn't begin with a single line at the foot of a page. */
const LEAST_LINES = 2;

/** Rows that have as many cells as `shares` has columns, or as the head has; a missing cell is an empty one. */
export type Rows = {
  head?: readonly Cell[];
  rows: readonly (readonly Cell[])[];
  shares?: readonly number[] | undefined;
};

/**
 * Draws rows as a table that goes on over pages, its head repeated on each. A row taller than a page is parted.
 *
 * Throws RangeError for more than 20 columns: on paper they are no longer columns.
 */
export function drawTable(
  sheet: Sheet,
  table: Element,
  { head = [], rows, shares = sharesOf(head, rows) }: Rows,
): void {
  if (shares.length > MOST_COLUMNS)
    throw new RangeError(`A table on paper has at most ${MOST_COLUMNS} columns, not ${shares.length}`);
  const places = columnPlaces(shares);
  const set = (row: readonly Cell[]) => places.map((place, index) => setCell(sheet, row[index] ?? { text: '' }, place));
  const first = head.length > 0 ? set(head) : [];
  const repeated = height(first) <= MOST_HEAD_LINES ? first : [];
  // A head stays with the row below it.
  makeRoom(sheet, (height(first) + LEAST_LINES) * CELL.lineHeight + 4 * PADDING);
  if (first.length > 0) drawRow(sheet, table, first, []);
  for (const row of rows) drawRow(sheet, table, set(row), repeated);
  sheet.y += PADDING;
}

type SetCell = { lines: readonly Line[]; style: Style; x: number; heads: Cell['heads'] };

function setCell(sheet: Sheet, { text, heads }: Cell, { x, width }: { x: number; width: number }): SetCell {
  const style = heads ? HEAD : CELL;
  return { lines: sheet.lines(text, style, width), style, x, heads };
}

function drawRow(sheet: Sheet, table: Element, cells: readonly SetCell[], head: readonly SetCell[]): void {
  const row = sheet.doc.struct('TR');
  table.add(row);
  const places = cells.map((cell) => ({ cell, element: sheet.doc.struct(tagOf(cell), scopeOf(cell)) }));
  for (const { element } of places) row.add(element);
  const tall = height(cells);
  for (let drawn = 0, part = 0; drawn < tall; drawn += part) {
    const least = Math.min(tall - drawn, LEAST_LINES);
    if (makeRoom(sheet, least * CELL.lineHeight + 2 * PADDING) && head.length > 0) drawHead(sheet, head);
    const fit = Math.floor((BOTTOM - sheet.y - 2 * PADDING) / CELL.lineHeight);
    part = Math.min(Math.max(1, fit), tall - drawn);
    for (const { cell, element } of places) {
      const lines = cell.lines.slice(drawn, drawn + part);
      const at = { x: cell.x, y: sheet.y + PADDING, style: cell.style, element, tag: tagOf(cell) };
      // A cell that ended on the page before has nothing on this one; an empty cell is still a cell.
      if (lines.length > 0) drawLines(sheet, lines, at);
    }
    sheet.y += part * CELL.lineHeight + 2 * PADDING;
    drawRule(sheet);
  }
}

function drawHead(sheet: Sheet, head: readonly SetCell[]): void {
  drawArtifact(
    sheet,
    () => {
      for (const { lines, x, style } of head) drawText(sheet, lines, { x, y: sheet.y + PADDING, style });
    },
    'Pagination',
  );
  sheet.y += height(head) * CELL.lineHeight + 2 * PADDING;
  drawRule(sheet);
}

function drawRule(sheet: Sheet): void {
  drawArtifact(sheet, () => {
    sheet.doc
      .lineWidth(0.5)
      .strokeColor('#71767a')
      .moveTo(MARGIN, sheet.y)
      .lineTo(MARGIN + WIDTH, sheet.y)
      .stroke();
  });
}

function tagOf({ heads }: SetCell): 'TH' | 'TD' {
  return heads ? 'TH' : 'TD';
}

/** pdfkit knows `scope`, its types don't. Source: ISO 32000-1, table 349. */
function scopeOf({ heads }: SetCell): object {
  return heads ? { scope: heads } : {};
}

function height(cells: readonly SetCell[]): number {
  return Math.max(1, ...cells.map(({ lines }) => lines.length));
}

/** The share of each column: as much as its cells say, but no column of a few letters nor one that takes all. */
function sharesOf(head: readonly Cell[], rows: readonly (readonly Cell[])[]): number[] {
  const measured = [head, ...rows.slice(0, MEASURED_ROWS)];
  return Array.from({ length: Math.max(1, head.length) }, (_, index) => {
    const longest = Math.max(...measured.map((row) => row[index]?.text.length ?? 0));
    return Math.min(50, Math.max(7, longest));
  });
}

function columnPlaces(shares: readonly number[]): { x: number; width: number }[] {
  const room = WIDTH - GAP * (shares.length - 1);
  const sum = shares.reduce((total, share) => total + share, 0);
  let x = MARGIN;
  return shares.map((share) => {
    const place = { x, width: (room * share) / sum };
    x += place.width + GAP;
    return place;
  });
}
