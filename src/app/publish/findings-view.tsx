import type { Child } from 'hono/jsx';

import { together } from '#kernel/together';
import { paths as exceptions } from '#paths/exceptions';
import { Findings } from '#ui/findings';
import { TextLink } from '#ui/text-link';
import { Name } from '#ui/words';

import type { Note } from './draft.read.ts';
import { paths } from './paths.ts';

type Props = { draftId: string; text: string; findings: readonly Note[]; none?: string | undefined };

/**
 * What was found in a draft, what is said of the same kind in the same words once; what an exception in force lifts says
 * so, with the exception, and what stops leads to where it can be held to be mistaken.
 */
export function DraftFindings({ draftId, text, findings, none }: Props) {
  const shown = together(findings).map((one) => ({ ...one, action: wayOut(one, draftId) }));
  return <Findings text={text} findings={shown} none={none} />;
}

function wayOut({ exceptionId, words, question }: Note, draftId: string): Child {
  if (exceptionId)
    return (
      <p>
        It stops nothing now: <TextLink href={exceptions.one(exceptionId)}>an exception</TextLink> lifts it.
      </p>
    );
  if (!words) return null;
  const href = paths.finding(draftId, words);
  if (!question)
    return (
      <p>
        <TextLink href={href}>Is this a mistake?</TextLink>
      </p>
    );
  const { verdict, answeredBy } = question;
  if (verdict === null)
    return (
      <p>
        <TextLink href={href}>Held to be mistaken</TextLink>; it waits for an answer.
      </p>
    );
  return (
    <p>
      <TextLink href={href}>{verdictWords[verdict]}</TextLink> {answeredBy && <Name text={answeredBy} />}
    </p>
  );
}

const verdictWords = {
  mistaken: 'It stops nothing: set aside as mistaken by',
  allowed: 'It stops nothing: allowed by',
  stands: 'It was looked at and stands, says',
};
