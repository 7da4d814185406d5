import { paths as policy } from '#paths/policy';
import { TextLink } from '#ui/text-link';
import { Time } from '#ui/time';
import { Timeline } from '#ui/timeline';
import { Name, Words } from '#ui/words';

import type { TermRow } from './terms.read.ts';

type HistoryProps = Pick<
  TermRow,
  'from' | 'by' | 'decisionId' | 'until' | 'endReason' | 'endedBy' | 'endDecisionId'
> & {
  reason?: string;
  zone: string;
};

/** When something came onto a list and when it was ended, by whom, why, and by which decision. The newest first. */
export function EntryHistory(props: HistoryProps) {
  const { from, by, reason, decisionId, until, endReason, endedBy, endDecisionId, zone } = props;
  const ended = until
    ? [{ says: 'Ended', at: until, who: endedBy, why: endReason, decision: endDecisionId, tone: 'bad' as const }]
    : [];
  const put = { says: 'Put down', at: from, who: by, why: reason ?? null, decision: decisionId, tone: 'good' as const };
  return (
    <Timeline
      empty="Nothing has happened yet."
      happenings={[...ended, put].map(({ says, at, who, why, decision, tone }) => ({
        at: <Time at={at} zone={zone} precision="second" />,
        says,
        who: who ? <Name text={who} /> : undefined,
        tone,
        more: (
          <>
            {why && <Words text={why} />}
            {decision && <TextLink href={policy.decision(decision)}>Decision</TextLink>}
          </>
        ),
      }))}
    />
  );
}
