import { nearest } from '#policy';

import { type Column, columns, explained, kinds } from './columns.ts';

/** One line of the file: where it begins, counted from 1, and its cells in the order of `columns`; null where there is no such column.
 * `surplus` where it has more cells than the first line has columns. */
export type FileLine = { line: number; cells: (string | null)[]; surplus?: boolean | undefined };

/** What is wrong in a line, and in which column. */
export type LineTrouble = { column: Column | null; says: string };

/** What a line says: undefined where the file has no such column, null where the cell is empty and empty means nothing. */
export type Said = {
  number?: string | undefined;
  name: string;
  email: string;
  title?: string | undefined;
  kind?: string | undefined;
  division?: string | null | undefined;
  supervisor?: string | null | undefined;
  since?: string | undefined;
  left?: string | undefined;
};

const SURPLUS = 'The line has more cells than there are columns. A comma inside a cell needs quotes around the cell.';
const LONGEST: Partial<Record<Column, number>> = { number: 50, email: 200, supervisor: 200 };
const MAIL = /^[^\s@,;<>"]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,180}[a-z0-9])?$/;
const AMERICAN = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/** Reads one line by itself: what it says, and what in it can't be read. */
export function readLine({ cells, surplus }: FileLine): { said: Said; troubles: LineTrouble[] } {
  const troubles: LineTrouble[] = [];
  const cell = (column: Column) => cells[columns.indexOf(column)] ?? undefined;
  for (const column of columns) troubles.push(...unfit(column, cell(column) ?? ''));
  if (surplus) troubles.push({ column: null, says: SURPLUS });
  const email = (cell('email') ?? '').toLowerCase();
  const name = cell('name') ?? '';
  troubles.push(...named(name, email));
  const day = (column: 'since' | 'left') => {
    const text = cell(column) ?? '';
    const read = dayOf(text);
    if (read !== undefined) return read || undefined;
    troubles.push({ column, says: `'${short(text)}' is no day. Write 2026-01-31 or 1/31/2026.` });
    return undefined;
  };
  const said = {
    number: cell('number') || undefined,
    name,
    email,
    title: cell('title') || undefined,
    kind: kindOf(cell('kind') ?? '', troubles),
    division: orNothing(cell('division')),
    supervisor: orNothing(cell('supervisor')),
    since: day('since'),
    left: day('left'),
  };
  return { said, troubles };
}

function named(name: string, email: string): LineTrouble[] {
  const troubles: LineTrouble[] = [];
  if (name === '') troubles.push({ column: 'name', says: 'The name is missing.' });
  if (email === '') troubles.push({ column: 'email', says: 'The address is missing.' });
  else if (!MAIL.test(email)) troubles.push({ column: 'email', says: `'${short(email)}' is no e-mail address.` });
  return troubles;
}

const short = (text: string) => text.slice(0, 60);
const orNothing = (text: string | undefined) => (text === '' ? null : text);

function unfit(column: Column, text: string): LineTrouble[] {
  const most = LONGEST[column] ?? 200;
  const { label } = explained[column];
  if (text.length > most) return [{ column, says: `${label} is longer than ${most} characters.` }];
  if (/\p{Cc}/u.test(text)) return [{ column, says: `${label} has a line break or a control sign in it.` }];
  return [];
}

function kindOf(text: string, troubles: LineTrouble[]): string | undefined {
  const word = text.toLowerCase();
  if (word === '') return undefined;
  if (kinds.some((kind) => kind === word)) return word;
  const near = nearest(word, kinds);
  const ask = near ? ` Did you mean '${near}'?` : '';
  troubles.push({ column: 'kind', says: `There is no kind '${short(text)}': ${kinds.join(', ')}.${ask}` });
  return undefined;
}

/** As YYYY-MM-DD; empty for nothing; undefined for what is no day. */
function dayOf(text: string): string | undefined {
  if (text === '') return '';
  const [, month = '', day = '', year = ''] = AMERICAN.exec(text) ?? [];
  const iso = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  return isDay(iso) ? iso : undefined;
}

/** Whether such a day exists; quicker than a calendar of all eras, since a file has many. */
function isDay(iso: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(iso)) return false;
  const day = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso);
}
