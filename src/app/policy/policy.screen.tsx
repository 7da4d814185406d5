import type { Child } from 'hono/jsx';

import { formatCivilDate } from '#kernel/instant';
import { paths as acknowledgements } from '#paths/acknowledgements';
import { paths as counsel } from '#paths/counsel';
import { paths as coverage } from '#paths/coverage';
import { paths as directory } from '#paths/directory';
import { paths as exceptions } from '#paths/exceptions';
import { paths as forms } from '#paths/forms';
import { paths as versions } from '#paths/versions';
import { Alert } from '#ui/alert';
import { ClauseLink } from '#ui/clause-link';
import { DataTable } from '#ui/data-table';
import { Fold, LinkList, Section } from '#ui/form';
import { Hash } from '#ui/hash';
import { PageHead } from '#ui/page-head';
import { Status, Tag } from '#ui/status';
import { SummaryList } from '#ui/summary-list';
import { TextLink } from '#ui/text-link';
import { Time } from '#ui/time';

import { paths } from './paths.ts';
import type { ClauseLine, Registered } from './policy.read.ts';

type Props = {
  title: string;
  /** The instant asked for, where it isn't now. */
  at: Date | undefined;
  register: readonly Registered[];
  counts: Record<'must' | 'should' | 'may' | 'informs' | 'notHeld', number>;
  groups: readonly { name: string; clauses: readonly ClauseLine[] }[];
  /** The version on the page: its span and its signature. */
  version: Version | undefined;
  /** How many versions wait for a signature or for their day. */
  waiting: number;
  due: { on: string; late: boolean; owner: string } | undefined;
  lastReview: { by: string; at: Date; result: 'confirmed' | 'revised' } | undefined;
  mayConfirm: boolean;
  isCounsel: boolean;
  zone: string;
};

type Version = {
  id: string;
  edition: string | null;
  from: Date;
  until: Date | null;
  by: string | null;
  signed: { name: string; asDesigneeOf: string } | null;
};

const forces = { must: 'Must', should: 'Should', may: 'May', informs: 'Informs' } as const;

/** The home of the policy: the register of the policies that hold here, every clause, and the way to all about them. */
export function PolicyScreen(props: Props) {
  const { title, at, register, groups, zone } = props;
  return (
    <>
      <PageHead
        title={title}
        lead={`The policy ${at ? 'that was in force then' : 'in force'}. Every permission, refusal and finding cites one of its clauses.`}
      />
      {at && (
        <Alert kind="info" heading="As it was in force then" slim>
          At <Time at={at} zone={zone} precision="second" />.{' '}
          <TextLink href={paths.policy}>As it is in force now</TextLink>
        </Alert>
      )}
      {!at && <ReviewBanner {...props} />}
      <Places {...props} />
      {register.map((one) => (
        <Section heading={one.own ? `${one.policy}, ${one.title}` : `Rests on ${one.policy}`}>
          <SummaryList facts={factsOf(one, props)} />
        </Section>
      ))}
      <Section heading="Clauses">
        {groups.map((group) => (
          <Group {...group} at={at} />
        ))}
      </Section>
    </>
  );
}

function ReviewBanner({ due, mayConfirm }: Props): Child {
  if (!due?.late || !mayConfirm) return null;
  return (
    <Alert kind="warning" heading="The review of this policy is overdue">
      It was due on {formatCivilDate(due.on)}. {due.owner} answers for it.{' '}
      <TextLink href={versions.reviews}>Confirm it, or say that a new version is to come</TextLink>
    </Alert>
  );
}

function Places({ waiting, isCounsel }: Props) {
  return (
    <Section heading="About the policy">
      <LinkList
        links={[
          { href: versions.home, label: `Versions${waiting > 0 ? ` (${waiting} not in force yet)` : ''}` },
          { href: versions.reviews, label: 'Reviews' },
          { href: coverage.home, label: 'Coverage: what keeps each clause' },
          { href: exceptions.home, label: 'Exceptions' },
          { href: acknowledgements.home, label: 'Acknowledgements' },
          { href: forms.home, label: 'Forms and permissions' },
          { href: directory.home, label: 'Directory: people, divisions, stakeholders' },
          ...(isCounsel ? [{ href: counsel.home, label: 'Counsel’s notes' }] : []),
        ]}
      />
    </Section>
  );
}

function factsOf({ own, policy, title, facts, hash }: Registered, props: Props) {
  const { version, counts, due, lastReview, zone } = props;
  const shown = facts.map(([name, value]) => ({
    name,
    value: own && due?.late && value === due.on ? <Status tone="bad">{`${value}: overdue`}</Status> : value,
  }));
  if (!own)
    return [
      { name: 'Policy', value: `${policy}, ${title}` },
      ...shown,
      { name: 'Hash', value: <Hash hash={hash} label="Hash of what it says alone" /> },
    ];
  const binding = (['must', 'should', 'may', 'informs'] as const).map((force) => `${forces[force]}: ${counts[force]}`);
  return [
    ...shown,
    ...(lastReview
      ? [
          {
            name: 'Reviewed here',
            value: (
              <>
                <Time at={lastReview.at} zone={zone} precision="day" /> by {lastReview.by}:{' '}
                {lastReview.result === 'confirmed' ? 'confirmed, not revised' : 'a new version is to come'}
              </>
            ),
          },
        ]
      : []),
    ...(due && facts.every(([, value]) => value !== due.on)
      ? [{ name: 'Review due', value: due.late ? <Status tone="bad">{`${due.on}: overdue`}</Status> : due.on }]
      : []),
    { name: 'Clauses', value: binding.join(' · ') },
    { name: 'Text not held', value: `${counts.notHeld} clauses` },
    ...(version ? [{ name: 'This version', value: <VersionWords version={version} hash={hash} zone={zone} /> }] : []),
  ];
}

function VersionWords({ version, hash, zone }: { version: Version; hash: string; zone: string }) {
  const { id, edition, from, until, by, signed } = version;
  const signer = signed
    ? `${signed.name}${signed.asDesigneeOf && `, as designee of ${signed.asDesigneeOf}`}`
    : (by ?? 'the set-up of the agency');
  return (
    <>
      <TextLink href={versions.version(id)}>{edition ? `Edition ${edition}` : 'Its page'}</TextLink>, since{' '}
      <Time at={from} zone={zone} precision="second" />
      {until && (
        <>
          {' '}
          until <Time at={until} zone={zone} precision="second" />
        </>
      )}
      , adopted by {signer}. <TextLink href={versions.pdf(id)}>On paper (PDF)</TextLink>{' '}
      <Hash hash={hash} label="Hash by which decisions name it" />
    </>
  );
}

function Group({ name, clauses, at }: Props['groups'][number] & Pick<Props, 'at'>) {
  return (
    <Fold heading={`${name} (${clauses.length})`}>
      <DataTable
        caption={`Clauses of ${name}`}
        rows={clauses}
        columns={[
          { head: 'Clause', names: true, cell: ({ id }) => <ClauseLink clause={id} at={at} /> },
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
