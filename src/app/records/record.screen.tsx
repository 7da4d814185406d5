import { paths as policyPaths } from '#paths/policy';
import { paths as publishPaths } from '#paths/publish';
import { ClauseLink } from '#ui/clause-link';
import { ExactText } from '#ui/exact-text';
import { Status, Tag } from '#ui/status';
import { type Fact, SummaryList } from '#ui/summary-list';
import { Time } from '#ui/time';
import { Timeline } from '#ui/timeline';
import { Name, Words } from '#ui/words';

import { paths } from './paths.ts';
import { RecordFrame } from './record-frame.tsx';
import { happenings, kinds, ways } from './record-words.tsx';
import type { Happened, RecordFacts, RecordPage } from './record.read.ts';

type RecordScreenProps = {
  page: RecordPage;
  zone: string;
  /** Whether this person may export it, which is then explained. */
  exports: boolean;
};

/** One record: its words, what is known of it, its other states, and what was decided about it. */
export function RecordScreen({ page, zone, exports }: RecordScreenProps) {
  const { facts, versions, happened } = page;
  return (
    <RecordFrame facts={facts} here={paths.record(facts.id)}>
      <Said facts={facts} />
      <SummaryList facts={factsOf(page, zone)} />
      {versions.length > 1 && <Versions page={page} zone={zone} />}
      <h2>What was decided about it</h2>
      <Timeline
        empty="Nobody has decided anything about it, and it waits to be put into the log."
        happenings={happened.map((one) => happening(one, zone))}
      />
      {exports && facts.kind === 'post' && <Export facts={facts} />}
    </RecordFrame>
  );
}

function Said({ facts: { text, kind } }: { facts: RecordFacts }) {
  if (text) return <Words text={text} />;
  return <p class="quiet">{kind === 'deletion' ? 'It said nothing more: it was deleted.' : 'It has no words.'}</p>;
}

function factsOf({ facts, entry, signedSize }: RecordPage, zone: string): Fact[] {
  const { at, kind, certainty, how, raw, series, remoteId, draftId, answers } = facts;
  return [
    { name: 'Captured', value: <Time at={at} zone={zone} precision="second" /> },
    ...(answers
      ? [
          {
            name: 'Answers',
            value: (
              <a class="usa-link" href={paths.record(answers.recordId)}>
                The comment by <Name text={answers.author} />
              </a>
            ),
          },
        ]
      : []),
    { name: 'How it came', value: ways[how] ?? how },
    ...(kind === 'deletion' ? [{ name: 'How it is known', value: certaintyWords[certainty] ?? certainty }] : []),
    { name: 'Name on the network', value: <Name text={remoteId} /> },
    {
      name: 'Series',
      value: series === 'unscheduled' ? 'Not scheduled: kept until a schedule says otherwise' : series,
    },
    {
      name: 'Raw bytes',
      value: raw ? (
        <a class="usa-link" href={paths.raw(facts.id)}>
          {raw.sizeBytes.toLocaleString('en-US')} bytes
        </a>
      ) : (
        'None: it was made here'
      ),
    },
    { name: 'Proof', value: <Proven id={facts.id} index={entry?.index ?? null} signedSize={signedSize} /> },
    ...(draftId
      ? [
          {
            name: 'Draft',
            value: (
              <a class="usa-link" href={publishPaths.draft(draftId)}>
                The draft that it was, with its review
              </a>
            ),
          },
        ]
      : []),
  ];
}

const certaintyWords: Record<string, string> = {
  stated: 'The network said so',
  inferred: 'The network no longer shows it',
};

function Proven({ id, index, signedSize }: { id: string; index: number | null; signedSize: number }) {
  const there = index !== null && index < signedSize;
  return (
    <a class="usa-link" href={paths.proof(id)}>
      <Status tone={there ? 'good' : 'busy'}>
        {there ? `Entry ${index.toLocaleString('en-US')} of the log` : 'Waits for the next checkpoint'}
      </Status>
    </a>
  );
}

function Versions({ page: { facts, versions }, zone }: { page: RecordPage; zone: string }) {
  return (
    <>
      <h2>Its states</h2>
      <Timeline
        empty=""
        happenings={versions.map(({ id, kind, at }) => ({
          at: <Time at={at} zone={zone} precision="second" />,
          says:
            id === facts.id ? (
              <strong>{kinds[kind] ?? kind}: this record</strong>
            ) : (
              <a class="usa-link" href={paths.record(id)}>
                {kinds[kind] ?? kind}
              </a>
            ),
        }))}
      />
    </>
  );
}

function happening(one: Happened, zone: string) {
  const [tone, says] = happenings[one.kind] ?? (['neutral', one.kind] as const);
  return {
    at: <Time at={one.at} zone={zone} precision="second" />,
    says,
    tone,
    who: one.who ? <Name text={one.who} /> : 'nobody: a clock or the network',
    more: <More one={one} />,
  };
}

function More({ one: { index, payload, grounds, decision, at: when } }: { one: Happened }) {
  const said = ['note', 'says', 'reason', 'trouble']
    .map((name) => payload[name])
    .filter((text): text is string => typeof text === 'string' && text !== '');
  return (
    <>
      {said.map((text) => (
        <Words text={text} />
      ))}
      <Grounds grounds={grounds} />
      {decision && (
        <div>
          <a class="usa-link" href={policyPaths.decision(decision.id)}>
            The decision
          </a>
          {decision.clauses.length > 0 && <> rests on </>}
          {decision.clauses.map((clause, at) => (
            <>
              {at > 0 && ', '}
              <ClauseLink clause={clause} at={when} />
            </>
          ))}
        </div>
      )}
      <div class="quiet">{index === null ? 'Waits for its place in the log' : `Entry ${index} of the log`}</div>
    </>
  );
}

function Grounds({ grounds }: Pick<Happened, 'grounds'>) {
  return (
    <>
      {grounds.map(({ label, words }) => (
        <div>
          <Tag>{label}</Tag> rests on “<Name text={words} />”
        </div>
      ))}
    </>
  );
}

function Export({ facts: { id, answers } }: { facts: RecordFacts }) {
  return (
    <>
      <h2>Hand it out</h2>
      <p>
        This command writes {answers ? 'the post that the answer stands under' : 'the post'}, every comment and answer
        under it, what was decided about them, and the proofs into a new directory, with a script that anybody can check
        it with, offline.
      </p>
      <ExactText
        label="Command to export this post"
        text={`rostrum export --post ${id} --out post-${id.slice(0, 8)}`}
      />
    </>
  );
}
