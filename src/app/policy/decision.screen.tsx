import { paths as people } from '#paths/people';
import { ClauseLink } from '#ui/clause-link';
import { Section } from '#ui/form';
import { Hash } from '#ui/hash';
import { PageHead } from '#ui/page-head';
import { Status } from '#ui/status';
import { SummaryList } from '#ui/summary-list';
import { TextLink } from '#ui/text-link';
import { Time } from '#ui/time';

import { paths } from './paths.ts';
import type { Decision } from './policy.read.ts';

type Props = {
  decision: Decision;
  rests: readonly { clause: string; says: string }[];
  zone: string;
};

/** One decision: who wanted to do what, the answer, the clauses, and the facts that the rules were told. */
export function DecisionScreen({ decision, rests, zone }: Props) {
  const { act, granted, person, personId, at, facts } = decision;
  return (
    <>
      <PageHead
        title={`Decision: ${act.replaceAll('-', ' ')}`}
        crumbs={[{ href: paths.policy, label: 'Policy in force' }]}
        lead={granted ? <Status tone="good">Granted</Status> : <Status tone="bad">Refused</Status>}
      />
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
      <Section heading={granted ? 'Clauses whose rules speak of it' : 'Clauses that refused it'}>
        {rests.length === 0 ? (
          <p>No clause speaks of it.</p>
        ) : (
          <ul>
            {rests.map(({ clause, says }) => (
              <li>
                <ClauseLink clause={clause} />: {says}
              </li>
            ))}
          </ul>
        )}
      </Section>
      {granted && (
        <Section heading="What the rules were told">
          <SummaryList
            facts={Object.entries(facts).map(([name, value]) => ({ name: factName(name), value: factValue(value) }))}
          />
        </Section>
      )}
    </>
  );
}

const factNames: Record<string, string> = {
  byPerson: 'Asked by a person',
  ordered: 'Ordered before',
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
