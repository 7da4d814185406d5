import { sql } from 'kysely';
import { z } from 'zod';

import type { View } from '#platform/db';

import { type ShownHead, type ShownLine, asked, shownHead, shownLine } from './shown.ts';

/** A file that was read, and what it would do, or did. */
export type Shown = {
  id: string;
  fileName: string;
  sha256: string;
  whole: boolean;
  by: string;
  at: Date;
  done: Date | null;
  decisionId: string | null;
  head: ShownHead;
};

type Row = Omit<Shown, 'head'> & { head: unknown };

/** What stands above the lines. Undefined when the agency has no such file. */
export async function shownImport(view: View, id: string): Promise<Shown | undefined> {
  const { rows } = await sql<Row>`
    select i.id, i.file_name as "fileName", i.sha256, i.whole, p.name as by, i.at, i.done_at as done,
           i.by_decision as "decisionId", i.changes->'head' as head
      from directory_imports i join people p on p.id = i.person_id
     where i.id = nullif(${id}, '')::uuid`.execute(view);
  const [row] = rows;
  return row && { ...row, head: shownHead.parse(row.head) };
}

const PAGE = 50;

/** A page of its lines that do `does` (all where it is empty), after so many lines of the plan. */
export async function shownLines(
  view: View,
  { id, does, after }: { id: string; does: string; after: number },
): Promise<{ lines: ShownLine[]; next: number | undefined }> {
  const { rows } = await sql<{ line: unknown; at: number }>`
    select l.line, l.at::int as at
      from directory_imports i, jsonb_array_elements(i.changes->'lines') with ordinality l (line, at)
     where i.id = nullif(${id}, '')::uuid and l.at > ${after} and (${does} = '' or l.line->>'does' = ${does})
     order by l.at limit ${PAGE + 1}`.execute(view);
  const shown = rows.slice(0, PAGE);
  return {
    lines: shown.map(({ line }) => shownLine.parse(line)),
    next: rows.length > PAGE ? shown.at(-1)?.at : undefined,
  };
}

const wrongLines = z.array(z.number());

/** The lines of the file as they were read, how it was meant, and which lines are wrong: to look at it again otherwise. */
export async function importAsked(view: View, id: string) {
  const { rows } = await sql<{ asked: unknown; unread: unknown; wrong: unknown; fileName: string; sha256: string }>`
    select i.changes->'asked' as asked, i.changes->'head'->'unread' as unread, i.file_name as "fileName", i.sha256,
           (select coalesce(jsonb_agg(l->'line'), '[]') from jsonb_array_elements(i.changes->'lines') l
             where l->>'does' = 'wrong') as wrong
      from directory_imports i where i.id = nullif(${id}, '')::uuid`.execute(view);
  const [row] = rows;
  if (!row) return undefined;
  const { fileName, sha256, unread, wrong } = row;
  return {
    ...asked.parse(row.asked),
    fileName,
    sha256,
    unread: z.array(z.string()).parse(unread),
    wrong: wrongLines.parse(wrong),
  };
}

export type ImportRow = { id: string; fileName: string; by: string; at: Date; done: Date | null };

/** The files that were read, the newest first; at most 20. */
export async function recentImports(view: View): Promise<ImportRow[]> {
  const { rows } = await sql<ImportRow>`
    select i.id, i.file_name as "fileName", p.name as by, i.at, i.done_at as done
      from directory_imports i join people p on p.id = i.person_id
     order by i.at desc, i.id desc limit 20`.execute(view);
  return rows;
}
