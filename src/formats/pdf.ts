import {
  type Element,
  BOTTOM,
  MARGIN,
  type Sheet,
  type Style,
  WIDTH,
  closeSheet,
  drawArtifact,
  drawLines,
  drawText,
  makeRoom,
  openSheet,
} from './pdf-sheet.ts';
import { type Cell, type Rows, drawTable } from './pdf-table.ts';

/** One thing after another, from the top down. Texts are plain; a line break in one is a line break on paper. */
export type Block =
  | { heading: string; level?: 2 | 3 | 4 }
  | { paragraph: string }
  | { list: readonly string[] }
  /** What something is called, and what it is: one pair a line. */
  | { pairs: readonly (readonly [name: string, value: string])[] }
  /** `shares` are the widths of the columns among themselves; left out, they follow the texts. */
  | { table: { head: readonly string[]; rows: Iterable<readonly string[]>; shares?: readonly number[] } };

/** A document for people to read, print and file. The title stands at its top as the heading of level 1, the footer on each page. */
export type PdfDocument = {
  title: string;
  /** The agency that made it. */
  author: string;
  createdAt: Date;
  blocks: Iterable<Block>;
  footer?: string;
  /** As BCP 47 says it; 'en-US' unless said otherwise. */
  language?: string;
};

const TITLE: Style = { font: 'bold', size: 20, lineHeight: 26 };
const HEADINGS: Record<2 | 3 | 4, Style> = {
  2: { font: 'bold', size: 15, lineHeight: 20 },
  3: { font: 'bold', size: 12.5, lineHeight: 17 },
  4: { font: 'bold', size: 10.5, lineHeight: 15 },
};
const TEXT: Style = { font: 'regular', size: 10.5, lineHeight: 15 };
const FOOT: Style = { font: 'regular', size: 8.5, lineHeight: 11 };
const SPACE = 8;
const INDENT = 16;

/**
 * The document as a tagged PDF of US Letter pages: language, title, headings in order, lists, tables with heading cells,
 * bookmarks, page numbers, and its font inside. The same document gives the same bytes.
 *
 * No text makes it fail, whoever wrote it; what the font can't show is written by its number (see `drawable`). Throws
 * RangeError for a table of more than 20 columns. Source: ISO 14289-1 (PDF/UA-1), ISO 32000-1, 14.8.
 */
export async function makePdf(document: PdfDocument): Promise<Buffer> {
  const { title, author, createdAt, blocks, footer = '', language = 'en-US' } = document;
  const sheet = openSheet({ title: inOneLine(title), author: inOneLine(author), language, createdAt });
  const root = sheet.doc.struct('Document');
  sheet.doc.addStructure(root);
  drawHeading(sheet, root, { text: title, tag: 'H1', style: TITLE });
  let level = 1;
  for (const block of blocks) {
    if ('heading' in block) {
      // A level that is left out would be one that a reader looks for in vain.
      level = Math.min(block.level ?? 2, level + 1);
      const style = HEADINGS[level === 2 ? 2 : level === 3 ? 3 : 4];
      drawHeading(sheet, root, { text: block.heading, tag: `H${level}`, style });
    } else {
      drawBlock(sheet, root, block);
    }
  }
  drawFeet(sheet, footer);
  root.end();
  return closeSheet(sheet);
}

function drawBlock(sheet: Sheet, root: Element, block: Exclude<Block, { heading: string }>): void {
  if ('paragraph' in block) return drawParagraph(sheet, root, block.paragraph);
  if ('list' in block) return drawList(sheet, root, block.list);
  const table = sheet.doc.struct('Table');
  root.add(table);
  if ('pairs' in block) {
    const rows = block.pairs.map(([name, value]): Cell[] => [{ text: name, heads: 'Row' }, { text: value }]);
    return drawTable(sheet, table, { rows, shares: [1, 2.4] });
  }
  drawTable(sheet, table, rowsOf(block.table));
}

/** A row that is longer than the head gets a column without a name: nothing of a record is left out. */
function rowsOf({ head, rows, shares }: Extract<Block, { table: unknown }>['table']): Rows {
  const kept = Array.from(rows, (row) => row.map((text): Cell => ({ text })));
  const columns = kept.reduce((most, row) => Math.max(most, row.length), head.length);
  return {
    head: Array.from({ length: columns }, (_, index) => ({ text: head[index] ?? '', heads: 'Column' })),
    rows: kept,
    shares: shares?.length === columns ? shares : undefined,
  };
}

function drawHeading(
  sheet: Sheet,
  root: Element,
  { text, tag, style }: { text: string; tag: string; style: Style },
): void {
  const element = sheet.doc.struct(tag);
  root.add(element);
  const lines = sheet.lines(text, style, WIDTH);
  if (sheet.y > MARGIN) sheet.y += SPACE;
  // A heading stays with the first lines of what it heads.
  makeRoom(sheet, Math.min(lines.length, 6) * style.lineHeight + 3 * TEXT.lineHeight);
  // The place on the page: pdfkit knows it, its types don't.
  const place: object = { top: Math.max(0, sheet.y - SPACE) };
  sheet.doc.outline.addItem(inOneLine(sheet.drawable(text)), place);
  drawFlowing(sheet, lines, { x: MARGIN, style, element, tag });
  sheet.y += SPACE / 2;
}

function drawParagraph(sheet: Sheet, root: Element, text: string): void {
  const element = sheet.doc.struct('P');
  root.add(element);
  drawFlowing(sheet, sheet.lines(text, TEXT, WIDTH), { x: MARGIN, style: TEXT, element, tag: 'P' });
  sheet.y += SPACE;
}

function drawList(sheet: Sheet, root: Element, items: readonly string[]): void {
  const list = sheet.doc.struct('L');
  root.add(list);
  for (const item of items) {
    const [entry, label, body] = [sheet.doc.struct('LI'), sheet.doc.struct('Lbl'), sheet.doc.struct('LBody')];
    list.add(entry);
    entry.add(label).add(body);
    makeRoom(sheet, TEXT.lineHeight);
    drawLines(sheet, ['•'], { x: MARGIN, y: sheet.y, style: TEXT, element: label, tag: 'Lbl' });
    drawFlowing(sheet, sheet.lines(item, TEXT, WIDTH - INDENT), {
      x: MARGIN + INDENT,
      style: TEXT,
      element: body,
      tag: 'LBody',
    });
  }
  sheet.y += SPACE;
}

/** Draws lines over as many pages as they take. */
function drawFlowing(
  sheet: Sheet,
  lines: readonly string[],
  at: { x: number; style: Style; element: Element; tag: string },
): void {
  const { lineHeight } = at.style;
  for (let drawn = 0, part = 0; drawn < lines.length; drawn += part) {
    makeRoom(sheet, lineHeight);
    part = Math.min(lines.length - drawn, Math.max(1, Math.floor((BOTTOM - sheet.y) / lineHeight)));
    drawLines(sheet, lines.slice(drawn, drawn + part), { ...at, y: sheet.y });
    sheet.y += part * lineHeight;
  }
}

function drawFeet(sheet: Sheet, footer: string): void {
  const { start, count } = sheet.doc.bufferedPageRange();
  const [words = ''] = sheet.lines(inOneLine(footer), FOOT, WIDTH - 100);
  for (let page = 0; page < count; page++) {
    sheet.doc.switchToPage(start + page);
    drawArtifact(
      sheet,
      () => {
        drawText(sheet, [words], { x: MARGIN, y: BOTTOM + 24, style: FOOT });
        drawText(sheet, [`Page ${page + 1} of ${count}`], { x: MARGIN + WIDTH - 80, y: BOTTOM + 24, style: FOOT });
      },
      'Pagination',
    );
  }
}

/** For places that take one line: a stranger's line breaks and invisible characters stay out. */
function inOneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, 500);
}
