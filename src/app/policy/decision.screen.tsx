import { paths as exceptionPaths } from '#paths/exceptions';
import { paths as people } from '#paths/people';
import { ClauseLink } from '#ui/clause-link';
import { Section } from '#ui/form';
import { Hash } from '#ui/hash';
import { PageHead } from '#ui/page-head';
import { Status } from '#ui/status';
import { SummaryList } from '#ui/summary-list';
import { TextLink } from '#ui/text-link';
import { Time } from '#ui/time';
import { Name } from '#ui/words';

import type { Cited } from './cited.read.ts';
import { paths } from './paths.ts';
import type { Decision } from './policy.read.ts';

type Props = {
  decision: Decision;
  rests: readonly { clause: string; says: string }[];
  /** The exceptions without which it would have been refused. */
  exceptions: readonly Cited[];
  /** What the rules of then answer now. */
  replay: Replay | undefined;
  zone: string;
};

type Replay = { is: 'same' } | { is: 'other'; controls: readonly string[] } | { is: 'not judged' };

/** One decision: who wanted to do what, the answer, the clauses, and the facts that the rules were told. */
export function DecisionScreen({ decision, rests, exceptions, replay, zone }: Props) {
  const { act, granted, facts, at } = decision;
  return (
    <>
      <PageHead
        title={`Decision: ${act.replaceAll('-', ' ')}`}
        crumbs={[{ href: paths.policy, label: 'Policy in force' }]}
        lead={granted ? <Status tone="good">Granted</Status> : <Status tone="bad">Refused</Status>}
      />
      <About decision={decision} zone={zone} />
      <Section heading={granted ? 'Clauses whose rules speak of it' : 'Clauses that refused it'}>
        {rests.length === 0 ? (
          <p>No clause speaks of it.</p>
        ) : (
          <ul>
            {rests.map(({ clause, says }) => (
              <li>
                <ClauseLink clause={clause} at={at} />: {says}
              </li>
            ))}
          </ul>
        )}
      </Section>
      {exceptions.length > 0 && <Exceptions exceptions={exceptions} zone={zone} />}
      {replay && (
        <Section heading="Judged again">
          <Judged replay={replay} />
        </Section>
      )}
      {Object.keys(facts).length > 0 && (
        <Section heading="What the rules were told">
          <SummaryList
            facts={Object.entries(facts).map(([name, value]) => ({ name: factName(name), value: factValue(value) }))}
          />
        </Section>
      )}
    </>
  );
}

function About({ decision, zone }: Pick<Props, 'decision' | 'zone'>) {
  const { person, personId, at } = decision;
  return (
    <SummaryList
      facts={[
        {
          name: 'Who',
          value: personId ? (
            <TextLink href={people.person(personId)}>{person}</TextLink>
          ) : (
            'A clock or a network, in nobody’s name'
          ),
        },
        { name: 'When', value: <Time at={at} zone={zone} precision="second" /> },
        { name: 'What it was done to', value: `${decision.subjectKind} ${decision.subjectId}` },
        ...(decision.orderedBy
          ? [
              {
                name: 'Carries out',
                value: <TextLink href={paths.decision(decision.orderedBy)}>an earlier decision</TextLink>,
              },
            ]
          : []),
        { name: 'Policy then', value: <Hash hash={decision.packHash} label="Hash of the policy pack" /> },
        { name: 'Request', value: <code>{decision.requestId}</code> },
      ]}
    />
  );
}

function Exceptions({ exceptions, zone }: { exceptions: readonly Cited[]; zone: string }) {
  return (
    <Section heading="Exceptions without which it would have been refused">
      <ul>
        {exceptions.map(({ id, clause, signedName, signedAt }) => (
          <li>
            <TextLink href={exceptionPaths.one(id)}>{`Exception from ${clause}`}</TextLink>
            {signedName && signedAt && (
              <>
                , signed by <Name text={signedName} />, <Time at={signedAt} zone={zone} precision="second" />
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Judged({ replay }: { replay: Replay }) {
  if (replay.is === 'same')
    return <Status tone="good">Judged again now under the version of then: the same answer.</Status>;
  if (replay.is === 'not judged')
    return (
      <p>
        No rule of the policy was asked, or what it was asked isn’t kept: the step itself refused, or the decision is
        older than this record.
      </p>
    );
  return (
    <Status tone="bad">
      {`Judged again now under the version of then: another answer (${replay.controls.join(', ') || 'granted'}). The software’s own rules have changed since, or the row was altered: check the log.`}
    </Status>
  );
}

const factNames: Record<string, string> = {
  byPerson: 'Asked by a person',
  ordered: 'Ordered before',
  employed: 'Belongs to the agency',
  roles: 'Roles',
  standing: 'Prerequisites in force',
  commentsOn: 'Commenting is on',
  workstation: 'At a designated workstation',
  hasGround: 'A ground is named',
  hasWords: 'Its words are marked',
  hasEvidence: 'Evidence is sealed',
};

const factName = (name: string) => factNames[name] ?? name;

function factValue(value: unknown): string {
  if (Array.isArray(value)) return value.map(String).join(', ') || 'None';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return String(value);
}
