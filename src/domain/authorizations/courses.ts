import type { Tx, View } from '#platform/db';
import { newRow } from '#platform/rows';

/** A course of the agency with the topics that it covers; answers its id. */
export async function addCourse(
  tx: Tx,
  course: { title: string; topics: string[]; decisionId: string | null },
): Promise<string> {
  const { title, topics, decisionId: by_decision } = course;
  const row = { ...newRow(tx), title, topics, by_decision, made_at: tx.now };
  await tx.insertInto('courses').values(row).execute();
  return row.id;
}

/** The course under this id; undefined when the agency has none. */
export function courseOf(view: View, id: string): Promise<{ title: string; topics: string[] } | undefined> {
  return view.selectFrom('courses').select(['title', 'topics']).where('id', '=', id).executeTakeFirst();
}
