import { paths as people } from '#paths/people';
import { paths as policy } from '#paths/policy';
import { ClauseLink } from '#ui/clause-link';
import { DataTable } from '#ui/data-table';
import { LinkList, Section } from '#ui/form';
import { PageHead } from '#ui/page-head';
import { type Tone } from '#ui/status';
import { type Fact, SummaryList } from '#ui/summary-list';
import { TextLink } from '#ui/text-link';
import { Time } from '#ui/time';
import { Timeline } from '#ui/timeline';
import { Name, Words } from '#ui/words';

import type { Effect } from './ask.read.ts';
import { EffectView } from './effect-view.tsx';
import type { Happened, Signature, Use } from './one.read.ts';
import { type Answer, paths } from './paths.ts';
import type { Row, Standing } from './row.ts';
import { StandingMark, scopeWords } from './scope-view.tsx';

type Props = {
  row: Row & { standing: Standing };
  summary: string | undefined;
  signature: Signature;
  effect: Effect;
  history: readonly Happened[];
  uses: { rows: readonly Use[]; next: string | undefined };
  may: readonly Answer[];
  zone: string;
};

const actLabels: Record<Answer, string> = {
  grant: 'Grant it',
  refuse: 'Refuse it',
  end: 'Take it back, or end it',
};

/** One exception: what it lets whom do otherwise, on whose signature, and every decision that rests on it. */
export function ExceptionScreen({ row, summary, signature, effect, history, uses, may, zone }: Props) {
  const { id, clause, reason } = row;
  return (
    <>
      <PageHead
        title={`Exception from ${clause}`}
        crumbs={[{ href: paths.home, label: 'Exceptions' }]}
        lead={<StandingMark {...row} />}
      />
      <LinkList links={may.map((act) => ({ href: paths[act](id), label: labelOf(act, row.standing) }))} />
      <SummaryList
        facts={[
          {
            name: 'Clause',
            value: (
              <>
                <ClauseLink clause={clause} />
                {summary ? `: ${summary}` : ' is not in the policy in force, so it changes nothing now.'}
                {row.signedAt && (
                  <>
                    {' '}
                    <ClauseLink clause={clause} at={row.signedAt}>
                      As it was when the exception was signed
                    </ClauseLink>
                  </>
                )}
              </>
            ),
          },
          { name: 'Reason', value: <Words text={reason} /> },
          ...spanFacts(row, zone),
          ...signatureFacts(row, signature, zone),
        ]}
      />
      <EffectView effect={effect} clause={clause} />
      <Section heading="Decisions that rest on it" id="uses">
        <Uses uses={uses} exceptionId={id} zone={zone} />
      </Section>
      <Section heading="History">
        <History history={history} zone={zone} />
      </Section>
    </>
  );
}

const labelOf = (act: Answer, standing: Standing) =>
  act === 'end' ? (standing === 'asked' ? 'Take the request back' : 'End it early') : actLabels[act];

function spanFacts(row: Row, zone: string): Fact[] {
  return [
    { name: 'For', value: <Name text={scopeWords(row)} /> },
    { name: 'From', value: <Time at={row.from} zone={zone} precision="second" /> },
    {
      name: 'Until',
      value: (
        <>
          <Time at={row.until} zone={zone} precision="second" />
          {row.endedEarly && row.state === 'granted' ? ' (ended early)' : ''}
        </>
      ),
    },
    {
      name: 'Asked by',
      value: (
        <>
          <Name text={row.asker} />, <Time at={row.askedAt} zone={zone} precision="second" />
        </>
      ),
    },
  ];
}

function signatureFacts({ signer, signedName, signedAt, answer }: Row, signature: Signature, zone: string): Fact[] {
  if (!signedAt || !signedName) return answer ? [{ name: 'Answer', value: <Words text={answer} /> }] : [];
  return [
    {
      name: 'Signed',
      value: (
        <>
          <Name text={signedName} />, by {signer ? <Name text={signer} /> : 'nobody known'},{' '}
          <Time at={signedAt} zone={zone} precision="second" />
          {signature.address && `, from the address ${signature.address}`}
        </>
      ),
    },
    ...(signature.words ? [{ name: 'Words signed', value: signature.words }] : []),
    ...(answer ? [{ name: 'Note of the signer', value: <Words text={answer} /> }] : []),
  ];
}

function Uses({ uses, exceptionId, zone }: { uses: Props['uses']; exceptionId: string; zone: string }) {
  return (
    <DataTable
      caption="Decisions that would have been refused without it"
      rows={uses.rows}
      columns={[
        {
          head: 'Decision',
          names: true,
          cell: ({ id, act }) => <TextLink href={policy.decision(id)}>{actName(act)}</TextLink>,
        },
        {
          head: 'Who',
          cell: ({ person, personId }) =>
            personId ? <TextLink href={people.person(personId)}>{person}</TextLink> : 'Nobody',
        },
        { head: 'When', cell: ({ at }) => <Time at={at} zone={zone} precision="second" /> },
        { head: 'Lifted', cell: ({ says }) => says.map((one) => <p>“{one}”</p>) },
      ]}
      empty="Nothing has been decided on it. Where somebody acts by it, the decision is listed here."
      pager={{
        label: 'Pages of decisions',
        after: uses.next && `${paths.one(exceptionId)}?after=${uses.next}#uses`,
      }}
    />
  );
}

const actName = (act: string) => `${act.charAt(0).toUpperCase()}${act.slice(1).replaceAll('-', ' ')}`;

const happened: Record<string, { says: string; tone: Tone }> = {
  'exception.asked': { says: 'Asked for', tone: 'neutral' },
  'exception.granted': { says: 'Granted and signed', tone: 'good' },
  'exception.refused': { says: 'Refused', tone: 'bad' },
  'exception.withdrawn': { says: 'Taken back', tone: 'neutral' },
  'exception.ended': { says: 'Ended early', tone: 'bad' },
  'exception.ends-soon': { says: 'Its people were told that it runs out', tone: 'busy' },
  'act.refused': { says: 'Something about it was refused', tone: 'warning' },
};

function History({ history, zone }: { history: readonly Happened[]; zone: string }) {
  return (
    <Timeline
      empty="Nothing has happened yet."
      happenings={history.map(({ kind, at, by, decisionId, reason }) => ({
        at: <Time at={at} zone={zone} precision="second" />,
        says: happened[kind]?.says ?? kind,
        who: by ? <Name text={by} /> : undefined,
        tone: happened[kind]?.tone,
        more: (
          <>
            {reason && <Words text={reason} />}
            {decisionId && <TextLink href={policy.decision(decisionId)}>Decision</TextLink>}
          </>
        ),
      }))}
    />
  );
}
