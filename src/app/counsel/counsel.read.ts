import { sql } from 'kysely';
import { z } from 'zod';

import type { View } from '#platform/db';

/** Who looks: counsel sees every note, anybody else those of which counsel has named them as a reader. */
export type Reader = { personId: string; counsel: boolean };

export const noteKinds = ['note', 'lint', 'consistency'] as const;

export type NoteKind = (typeof noteKinds)[number];

export type NoteRow = { id: string; kind: NoteKind; title: string; by: string; at: Date; readers: number };

const PAGE = 50;

const seenBy = ({ personId, counsel }: Reader) =>
  counsel ? sql<boolean>`true` : sql<boolean>`n.readers @> array[${personId}]::uuid[]`;

/** A page of the notes that this reader may see, the newest first, older than the note `before`; of one kind, or all. */
export async function listNotes(
  view: View,
  reader: Reader,
  { kind, before }: { kind: string; before: string },
): Promise<{ rows: NoteRow[]; next: string | undefined }> {
  const { rows } = await sql<NoteRow>`
    select n.id, n.kind, n.title, p.name as "by", n.at, cardinality(n.readers) as readers
      from counsel_notes n join people p on p.agency_id = n.agency_id and p.id = n.person_id
     where ${seenBy(reader)}
       and (${kind} = '' or n.kind = ${kind})
       and (${before} = '' or n.id < nullif(${before}, '')::uuid)
     order by n.id desc limit ${PAGE + 1}`.execute(view);
  const shown = rows.slice(0, PAGE);
  return { rows: shown, next: rows.length > PAGE ? shown.at(-1)?.id : undefined };
}

const Found = z.object({
  rule: z.string(),
  where: z.object({ section: z.string(), key: z.string() }),
  says: z.string(),
  note: z.string(),
  words: z.string().default(''),
  cites: z.array(z.string()).default([]),
  clauses: z.array(z.string()).default([]),
});
const Body = z.object({
  text: z.string().default(''),
  policy: z.string().optional(),
  hash: z.string().optional(),
  found: z.array(Found).default([]),
});

export type FoundThere = z.output<typeof Found>;

export type NotePage = z.output<typeof Body> & {
  id: string;
  kind: NoteKind;
  title: string;
  clause: string | null;
  by: string;
  at: Date;
  readers: { id: string; name: string; title: string }[];
};

/** One note with its readers. Undefined when there is none under this id, or when it is not for this reader. */
export async function notePage(view: View, reader: Reader, id: string): Promise<NotePage | undefined> {
  const { rows } = await sql<
    Omit<NotePage, keyof z.output<typeof Body> | 'readers'> & { body: unknown; named: string[] }
  >`
    select n.id, n.kind, n.title, n.clause, n.body, n.readers as named, p.name as "by", n.at
      from counsel_notes n join people p on p.agency_id = n.agency_id and p.id = n.person_id
     where n.id = ${id} and ${seenBy(reader)}`.execute(view);
  const [row] = rows;
  if (!row) return undefined;
  const { body, named, ...note } = row;
  return { ...note, ...Body.parse(body), readers: await peopleOf(view, named) };
}

async function peopleOf(view: View, ids: readonly string[]): Promise<NotePage['readers']> {
  if (ids.length === 0) return [];
  return view.selectFrom('people').select(['id', 'name', 'title']).where('id', 'in', ids).orderBy('name').execute();
}

const MOST_FOUND = 20;

/** People who work here now and whose name, title or address has these words; nobody for less than two letters. */
export async function peopleCalled(view: View, words: string): Promise<NotePage['readers']> {
  if (words.length < 2) return [];
  const { rows } = await sql<NotePage['readers'][number]>`
    select id, name, title from people
     where until_at is null and position(lower(${words}) in lower(name || ' ' || title || ' ' || email)) > 0
     order by name collate "und-x-icu", id limit ${MOST_FOUND}`.execute(view);
  return rows;
}
