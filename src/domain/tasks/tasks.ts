import { sql } from 'kysely';

import type { Tx } from '#platform/db';
import { newRow } from '#platform/rows';

type NewTask = {
  kind: string;
  /** For everybody with this role, or for one person. */
  forWhom: { role: string } | { personId: string };
  subjectId: string;
  says: string;
  link: string;
  dueAt: Date | null;
};

/** It waits on the Today page of those for whom it is, until {@link endTasks}. */
export async function openTask(tx: Tx, task: NewTask): Promise<void> {
  const whom = 'role' in task.forWhom ? { role: task.forWhom.role } : { person_id: task.forWhom.personId };
  const { kind, says, link, subjectId: subject_id, dueAt: due_at } = task;
  await tx
    .insertInto('tasks')
    .values({ ...newRow(tx), kind, ...whom, subject_id, says, link, due_at, made_at: tx.now })
    .onConflict((on) => on.columns(['agency_id', 'kind', 'subject_id', 'made_at']).doNothing())
    .execute();
}

type SameTask = Pick<NewTask, 'kind' | 'says' | 'link' | 'dueAt'>;

/** The same task waits for each of these people, about a subject of their own each: one statement for thousands. */
export async function openTasks(
  tx: Tx,
  { kind, says, link, dueAt }: SameTask,
  people: readonly { personId: string; subjectId: string }[],
): Promise<void> {
  if (people.length === 0) return;
  await sql`
    insert into tasks (agency_id, id, kind, person_id, subject_id, says, link, due_at, made_at)
    select ${tx.agencyId}, gen_random_uuid(), ${kind}, w.person_id, w.subject_id, ${says}, ${link}, ${dueAt}, ${tx.now}
      from unnest(${people.map(({ personId }) => personId)}::uuid[], ${people.map(({ subjectId }) => subjectId)}::uuid[])
           as w (person_id, subject_id)
    on conflict do nothing`.execute(tx);
}

/** Nothing of this kind waits for the subject any more. */
export async function endTasks(tx: Tx, subjectId: string, ...kinds: string[]): Promise<void> {
  await tx
    .updateTable('tasks')
    .set({ done_at: tx.now })
    .where('subject_id', '=', subjectId)
    .where('kind', 'in', kinds)
    .where('done_at', 'is', null)
    .execute();
}
