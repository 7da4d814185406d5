import type { Child } from 'hono/jsx';

import { Name } from '#ui/words';

/** What a cell is about, and below it what belongs to it. */
export function Below({ says, children }: { says: string; children: Child }) {
  return (
    <>
      {children}
      <br />
      <span class="quiet">
        <Address text={says} />
      </span>
    </>
  );
}

/** Words that break after an @ before they break anywhere else. */
function Address({ text }: { text: string }) {
  const at = text.indexOf('@') + 1;
  if (at === 0) return <Name text={text} />;
  return (
    <>
      <Name text={text.slice(0, at)} />
      <wbr />
      <Name text={text.slice(at)} />
    </>
  );
}
