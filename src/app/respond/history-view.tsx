import { ClauseLink } from '#ui/clause-link';
import { Diff } from '#ui/diff';
import { Time } from '#ui/time';
import { type Happening, Timeline } from '#ui/timeline';
import { Words } from '#ui/words';

import type { Answer } from './answers.read.ts';
import type { ActRow } from './item.read.ts';
import type { Version } from './thread.read.ts';

type HistoryProps = {
  zone: string;
  versions: readonly Version[];
  acts: readonly ActRow[];
  answers: readonly Answer[];
};

/** What the comment said and when, and what was done with it, in the order in which it happened. */
export function History({ zone, versions, acts, answers }: HistoryProps) {
  const happened = [
    ...versions.map((version, place) => ({
      at: version.at,
      shown: versionHappening(zone, version, versions[place - 1]),
    })),
    ...acts.map((act) => ({ at: act.at, shown: actHappening(zone, act) })),
    ...answers.flatMap((answer) => answerHappenings(zone, answer)),
  ];
  const inOrder = happened.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  return <Timeline happenings={inOrder.map(({ shown }) => shown)} empty="Nothing was captured of it." />;
}

function versionHappening(zone: string, { kind, text, at, recordId }: Version, before: Version | undefined): Happening {
  const says = { comment: 'Captured', edit: 'Changed by its author', deletion: 'Deleted by its author' }[kind];
  const changed = kind === 'edit' && before && <Diff before={before.text} after={text} />;
  return {
    at: <Time at={at} zone={zone} precision="second" />,
    says,
    who: <a href={`/records/${recordId}`}>the record</a>,
    tone: kind === 'deletion' ? 'warning' : 'neutral',
    ...(changed ? { more: changed } : {}),
  };
}

function answerHappenings(zone: string, { at, by, publishedAt, recordId }: Answer): { at: Date; shown: Happening }[] {
  const begun = { at: <Time at={at} zone={zone} precision="second" />, says: 'An answer was begun', who: by };
  const out = publishedAt && {
    at: <Time at={publishedAt} zone={zone} precision="second" />,
    says: 'The agency’s answer was published',
    who: recordId ? <a href={`/records/${recordId}`}>the record</a> : by,
    tone: 'good' as const,
  };
  return [{ at, shown: begun }, ...(out ? [{ at: publishedAt, shown: out }] : [])];
}

function actHappening(zone: string, act: ActRow): Happening {
  return {
    at: <Time at={act.at} zone={zone} precision="second" />,
    says: act.act === 'hide' ? 'Ordered to be hidden' : 'Ordered to be shown again',
    who: act.by,
    tone: act.state === 'done' ? 'good' : act.state === 'stopped' ? 'bad' : 'busy',
    more: <ActDetails zone={zone} act={act} />,
  };
}

function ActDetails({ zone, act }: { zone: string; act: ActRow }) {
  const { grounds, readBack, trouble, code, notice, doneAt, evidenceId, decisionId, at } = act;
  return (
    <>
      {grounds.map(({ label, clause, words }) => (
        <div>
          {label} {clause && <ClauseLink clause={clause} at={at} />}, resting on:
          <Words text={words} />
        </div>
      ))}
      <p>
        {doneAt ? (
          <>
            The network, asked on <Time at={doneAt} zone={zone} precision="second" />, says: {readBack ?? 'nothing'}.
          </>
        ) : (
          'The network has not answered yet; we keep trying.'
        )}{' '}
        {trouble}
      </p>
      <p>
        {act.act === 'hide' && <>Code {code}. </>}
        <a href={`/decisions/${decisionId}`}>The decision</a> ·{' '}
        <a href={`/records/${evidenceId}`}>The sealed evidence</a>
      </p>
      {notice && (
        <details>
          <summary>The notice to its author</summary>
          <Words text={notice} />
        </details>
      )}
    </>
  );
}
