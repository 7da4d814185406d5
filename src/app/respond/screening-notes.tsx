import type { Child } from 'hono/jsx';

import { ClauseLink } from '#ui/clause-link';
import { Status } from '#ui/status';
import { Name } from '#ui/words';

import type { Found, Screening } from './screening.ts';

/** Kinds that a list names of one comment; the others are counted. */
const MOST_KINDS = 3;

/** What a list says of a comment's screening, a line each. */
export function screeningNotes({ state, at, language, asksFirst, findings, suggestions }: Screening): Child[] {
  if (asksFirst) return [<Status tone="neutral">To be read by a person first</Status>];
  const kinds = [...Map.groupBy(findings, ({ kind }) => kind).values()].flatMap(([first]) => first ?? []);
  return [
    ...(state === 'language' ? [<Status tone="warning">In {language?.name}, not screened</Status>] : []),
    ...(state === 'failed' ? [<Status tone="warning">Not screened</Status>] : []),
    ...kinds.slice(0, MOST_KINDS).map((found) => <KindFound found={found} at={at} />),
    ...(kinds.length > MOST_KINDS ? [`and ${kinds.length - MOST_KINDS} more`] : []),
    ...suggestions.map(({ label, clause }) => (
      <>
        Software suggests: {label}, <ClauseLink clause={clause} at={at} />. You decide.
      </>
    )),
  ];
}

function KindFound({ found: { kind, sure, words, clause }, at }: { found: Found; at: Date }) {
  return (
    <>
      <Status tone="warning">
        {kind}, {sure}
      </Status>{' '}
      <Name text={`“${words}”`} />{' '}
      <ClauseLink clause={clause} at={at}>
        Why?
      </ClauseLink>
    </>
  );
}
