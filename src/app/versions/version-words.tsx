import type { Child } from 'hono/jsx';

import { Status } from '#ui/status';
import { Time } from '#ui/time';

import type { Version } from './versions.read.ts';

/** From when until when, and whether that is now. */
export function Span({ version: { from, until }, now, zone }: { version: Version; now: Date; zone: string }): Child {
  if (until && until <= from) return <Status tone="neutral">Taken back: it never came into force</Status>;
  const state =
    from > now ? (
      <Status tone="busy">Not yet</Status>
    ) : !until || until > now ? (
      <Status tone="good">In force</Status>
    ) : null;
  return (
    <>
      {state} From <Time at={from} zone={zone} precision="second" />
      {until && (
        <>
          {' '}
          until <Time at={until} zone={zone} precision="second" />
        </>
      )}
    </>
  );
}

/** Who signed, and as whose designee. */
export function signedBy({ signed, by }: Version): string {
  if (!signed) return by ?? 'Set-up of the agency';
  return signed.asDesigneeOf ? `${signed.name}, as designee of ${signed.asDesigneeOf}` : signed.name;
}

/** A version as people call it. */
export function nameOf({ policy, title, edition }: Pick<Version, 'policy' | 'title' | 'edition'>): string {
  return `${policy}, ${title}${edition ? `, edition ${edition}` : ''}`;
}
