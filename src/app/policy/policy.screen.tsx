import { ClauseLink } from '#ui/clause-link';
import { DataTable } from '#ui/data-table';
import { Fold, Section } from '#ui/form';
import { Hash } from '#ui/hash';
import { PageHead } from '#ui/page-head';
import { Status, Tag } from '#ui/status';
import { type Fact, SummaryList } from '#ui/summary-list';
import { Time } from '#ui/time';

import type { Adoption, ClauseLine } from './policy.read.ts';

type Props = {
  policy: string;
  title: string;
  /** Dates, approver, owner and what it replaces, as the policy's first page says them. */
  header: Record<string, unknown>;
  lineage: readonly { policy: string; title: string }[];
  hash: string;
  /** The date of the next review is past. */
  overdue: boolean;
  groups: readonly { name: string; clauses: readonly ClauseLine[] }[];
  versions: readonly Adoption[];
  zone: string;
};

const headerNames: Record<string, string> = {
  effectiveOn: 'Effective',
  reviewedOn: 'Reviewed',
  revisedOn: 'Revised',
  approvedOn: 'Approved',
  approvedBy: 'Approved by',
  asDesigneeOf: 'As designee of',
  signature: 'Signature',
  nextReviewOn: 'Next review',
  reviewEvery: 'Reviewed every',
  owner: 'Owner',
  priorPolicy: 'Prior policy',
  section: 'Section',
  note: 'Note',
};

const forces = { must: 'Must', should: 'Should', may: 'May', informs: 'Informs' };

/** The policy in force: its first page, how many clauses bind how, and every clause. */
export function PolicyScreen({ policy, title, header, lineage, hash, overdue, groups, versions, zone }: Props) {
  const clauses = groups.flatMap((group) => group.clauses);
  const count = (force: string) => clauses.filter((clause) => clause.force === force).length;
  const above = lineage.filter((one) => one.policy !== policy);
  const facts: Fact[] = [
    { name: 'Number', value: policy },
    ...Object.entries(headerNames).flatMap(([key, name]) => {
      const value = header[key];
      if (typeof value !== 'string') return [];
      return [
        { name, value: overdue && key === 'nextReviewOn' ? <Status tone="bad">{`${value}: overdue`}</Status> : value },
      ];
    }),
    ...(above.length > 0
      ? [{ name: 'Rests on', value: above.map((one) => `${one.title} (${one.policy})`).join('; ') }]
      : []),
    {
      name: 'Clauses',
      value: Object.entries(forces)
        .map(([force, name]) => `${name}: ${count(force)}`)
        .join(' · '),
    },
    { name: 'Text not held', value: `${clauses.filter(({ textHeld }) => !textHeld).length} clauses` },
    { name: 'Hash of this version', value: <Hash hash={hash} label="Hash of the policy pack" /> },
  ];
  return (
    <>
      <PageHead
        title={title}
        lead="The policy in force. Every permission, refusal and finding cites one of these clauses."
      />
      <SummaryList facts={facts} />
      <Section heading="Versions">
        <DataTable
          caption="Each version that was in force here"
          rows={versions}
          columns={[
            { head: 'Version', names: true, cell: (one) => <Hash hash={one.hash} label="Hash of the policy pack" /> },
            { head: 'From', cell: ({ from }) => <Time at={from} zone={zone} precision="second" /> },
            {
              head: 'Until',
              cell: ({ until }) => (until ? <Time at={until} zone={zone} precision="second" /> : 'In force'),
            },
            { head: 'Adopted by', cell: ({ by }) => by ?? 'Set-up of the agency' },
          ]}
          empty="No version yet."
        />
      </Section>
      <Section heading="Clauses">
        {groups.map((group) => (
          <Group {...group} />
        ))}
      </Section>
    </>
  );
}

function Group({ name, clauses }: Props['groups'][number]) {
  return (
    <Fold heading={`${name} (${clauses.length})`}>
      <DataTable
        caption={`Clauses of ${name}`}
        rows={clauses}
        columns={[
          { head: 'Clause', names: true, cell: ({ id }) => <ClauseLink clause={id} /> },
          { head: 'In short', cell: ({ summary }) => summary },
          { head: 'Force', cell: ({ force }) => <Tag>{forces[force]}</Tag> },
          {
            head: 'Text',
            cell: ({ textHeld }) => (textHeld ? 'Held' : <Status tone="warning">Not held</Status>),
          },
        ]}
        empty="No clause."
      />
    </Fold>
  );
}
