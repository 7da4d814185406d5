import { draftsOn } from '#domain/drafts';
import type { Tx } from '#platform/db';

import { tell } from './tell.ts';
import type { World } from './world.ts';

/**
 * The author of each draft that isn't published yet and names this permission is told that it holds no more, once a draft;
 * answers how many drafts there are.
 */
export async function tellAuthors(
  tx: Tx,
  world: World,
  { id, about, how }: { id: string; about: string; how: string },
): Promise<number> {
  const resting = await draftsOn(tx, id);
  for (const draft of resting)
    await tell(tx, world, draft.authorId, {
      subject: 'A draft of yours lost its permission',
      says: `A draft of yours rests on the permission “${about}”, which ${how}. It can't be submitted or published with it. Link another one, or take out what it covered.`,
      link: `/drafts/${draft.id}`,
    });
  return resting.length;
}
