import { paths as exceptions } from '#paths/exceptions';
import { Findings } from '#ui/findings';
import { TextLink } from '#ui/text-link';

import type { Note } from './draft.read.ts';

type Props = { text: string; findings: readonly Note[]; none?: string | undefined };

/** What was found in a draft; what an exception in force lifts says so, with the exception. */
export function DraftFindings({ text, findings, none }: Props) {
  const shown = findings.map(({ exceptionId, ...note }) => ({
    ...note,
    action: exceptionId && (
      <p>
        It stops nothing now: <TextLink href={exceptions.one(exceptionId)}>an exception</TextLink> lifts it.
      </p>
    ),
  }));
  return <Findings text={text} findings={shown} none={none} />;
}
