import type { View } from '#platform/db';

/** A decision as it was recorded. `question` and `facts` are JSON; `question` is null where no rule was asked. */
export type StoredDecision = {
  granted: boolean;
  controls: string[];
  warnings: string[];
  question: unknown;
  facts: unknown;
  packHash: string;
};

/** The decision under this id, to be judged again; undefined when the agency has none. */
export function storedDecision(view: View, id: string): Promise<StoredDecision | undefined> {
  return view
    .selectFrom('decisions')
    .select(['granted', 'controls', 'warnings', 'question', 'facts', 'pack_hash as packHash'])
    .where('id', '=', id)
    .executeTakeFirst();
}
