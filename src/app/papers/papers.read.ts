import { sql } from 'kysely';

import type { View } from '#platform/db';

/** A paper in somebody's file. */
export type PaperRow = {
  id: string;
  personId: string;
  file: string;
  title: string;
  subjectId: string;
  sha256: string;
  mediaType: string;
  sizeBytes: number;
  decisionId: string | null;
  at: Date;
};

const COLUMNS = sql`
  id, person_id as "personId", file, title, subject_id as "subjectId", sha256, media_type as "mediaType",
  size_bytes as "sizeBytes", by_decision as "decisionId", at from person_papers`;

/** The papers of a person's file, the oldest first; at most 1,000. */
export async function listPapers(view: View, personId: string): Promise<PaperRow[]> {
  const { rows } = await sql<PaperRow>`
    select ${COLUMNS} where person_id = ${personId} order by at, id limit 1000`.execute(view);
  return rows;
}

/** One paper; undefined when the agency has none under this id. */
export async function readPaper(view: View, id: string): Promise<PaperRow | undefined> {
  const { rows } = await sql<PaperRow>`select ${COLUMNS} where id = ${id}`.execute(view);
  return rows[0];
}

export type FileOf = { id: string; name: string; title: string; kind: string; number: string | null };

/** Whose file it is; undefined when the agency has nobody under this id. */
export async function readPersonOfFile(view: View, id: string): Promise<FileOf | undefined> {
  const { rows } = await sql<FileOf>`
    select id, name, title, kind, number from people where id = ${id}`.execute(view);
  return rows[0];
}
