import { CsvError, parse } from 'csv-parse/sync';

/** One line of a table: where it begins in the file, counted from 1, and its cells as they were written, trimmed. */
export type CsvLine = { line: number; cells: string[] };

/** The first line is `heads`, the others are `lines`. Or why the bytes can't be read, for the person who chose the file. */
export type CsvRead = { ok: true; heads: string[]; lines: CsvLine[] } | { ok: false; says: string };

/** 20 MB and 200,000 lines; one line holds at most 100,000 characters. */
export const csvLimits = { maxBytes: 20_000_000, maxLines: 200_000, maxLine: 100_000 };

/** What a spreadsheet would run as a formula when a cell begins with it. Source: OWASP, CSV Injection. */
const FORMULA = /^[=+\-@\t\r]/;
const GUARDED = /^'(?=[=+\-@\t\r])/;

/**
 * Reads a table from bytes that anybody may have made.
 *
 * UTF-8 (with or without its mark) is told from Windows-1252 by the bytes; comma, semicolon and tab by the first line.
 * Empty lines and lines that begin with # are passed over. The apostrophe with which {@link csvOf} disarms a cell is taken
 * off again. What is too large, no text, or broken in its quotes is refused in words, with the line.
 */
export function readCsv(bytes: Uint8Array): CsvRead {
  if (bytes.length === 0) return no('The file is empty.');
  if (bytes.length > csvLimits.maxBytes)
    return no(`The file has ${Math.ceil(bytes.length / 1e6)} MB; at most 20 MB are taken.`);
  const text = textOf(bytes);
  if (text === undefined)
    return no('This is no CSV file but a spreadsheet or another kind of file. In the spreadsheet, save it as CSV.');
  const seen = { lines: 0 };
  try {
    return tableOf(text, seen);
  } catch (error) {
    if (error instanceof CsvError) return no(brokenAt(error, seen.lines + 1));
    throw error;
  }
}

const no = (says: string): CsvRead => ({ ok: false, says });

/** Undefined for what isn't text: a spreadsheet, a picture, UTF-16. */
function textOf(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** `seen` says how far it came, since the parser names the line at which it noticed and not the one where it began. */
function tableOf(text: string, seen: { lines: number }): CsvRead {
  const found: CsvLine[] = [];
  parse(text, {
    on_record: (record: string[], { lines: end }) => {
      seen.lines = end;
      found.push({ line: end - breaksIn(record), cells: record.map(plain) });
      return record;
    },
    delimiter: delimiterOf(text),
    trim: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: csvLimits.maxLine,
    to: csvLimits.maxLines + 2,
  });
  const lines = found.filter(({ cells }) => cells.some((cell) => cell !== '') && !cells[0]?.startsWith('#'));
  const [heads, ...others] = lines;
  if (!heads) return no('The file has no line with the names of its columns.');
  if (others.length > csvLimits.maxLines)
    return no('The file has more than 200,000 lines; at most so many are taken. Divide it.');
  return { ok: true, heads: heads.cells, lines: others };
}

const plain = (cell: string) => cell.replace(GUARDED, '').normalize('NFC');
const breaksIn = (record: readonly string[]) => record.reduce((count, cell) => count + cell.split('\n').length - 1, 0);

/** The sign that the first line has most of, outside of quotes. */
function delimiterOf(text: string): string {
  const first = (text.split(/\r?\n/, 1)[0] ?? '').replaceAll(/"[^"]*"/g, '');
  const counted = [',', ';', '\t'].map((sign) => ({ sign, count: first.split(sign).length }));
  return counted.toSorted((a, b) => b.count - a.count)[0]?.sign ?? ',';
}

function brokenAt({ code }: CsvError, line: number): string {
  if (code === 'CSV_MAX_RECORD_SIZE')
    return `Line ${line} is longer than 100,000 characters. Most likely a quote is opened there and never closed.`;
  if (code === 'CSV_QUOTE_NOT_CLOSED')
    return `The quote that opens in line ${line} is never closed. Close it, or write "" for a quote inside a cell.`;
  return `The quotes in line ${line} can't be read. A quote inside a cell is written "" and the whole cell stands in quotes.`;
}

/**
 * A table as a file that spreadsheets read: UTF-8 with its mark, commas, CRLF. A cell that a spreadsheet would run as a
 * formula gets an apostrophe before it. Source: RFC 4180.
 */
export function csvOf(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return `\uFEFF${[heads, ...rows].map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`;
}

function cellOf(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) || safe.trim() !== safe ? `"${safe.replaceAll('"', '""')}"` : safe;
}
