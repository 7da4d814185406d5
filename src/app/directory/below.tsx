import type { Child } from 'hono/jsx';

import { Name } from '#ui/words';

/** What a cell is about, and below it what belongs to it. */
export function Below({ says, children }: { says: string; children: Child }) {
  return (
    <>
      {children}
      <br />
      <span class="quiet">
        <Name text={says} />
      </span>
    </>
  );
}
