import type { Child } from 'hono/jsx';

import { paths as directory } from '#paths/directory';
import { paths as policy } from '#paths/policy';
import { Alert } from '#ui/alert';
import { LinkButton } from '#ui/button';
import { DataTable } from '#ui/data-table';
import { EmptyState } from '#ui/empty-state';
import { LinkList, Section } from '#ui/form';
import { PageHead } from '#ui/page-head';
import { GrantWords, ProofList, grantName } from '#ui/permission';
import { Status } from '#ui/status';
import { SummaryList } from '#ui/summary-list';
import { TextLink } from '#ui/text-link';
import { Time } from '#ui/time';
import { Timeline } from '#ui/timeline';
import { Name } from '#ui/words';

import { type GiveKind, paths } from './paths.ts';
import type { PersonPage, RoleSpan } from './permission.read.ts';
import type { Grant, Standing } from './permission.read.ts';

type Props = {
  page: PersonPage;
  now: Date;
  zone: string;
  roleLabel: (role: string) => string;
  /** What this visitor may give the person, and whether they may disable the person and end what stands. */
  gives: readonly GiveKind[];
  mayDisable: boolean;
  mayEnd: boolean;
};

const giveLabels: Record<GiveKind, string> = {
  'give-role': 'Give a role',
  'name-moderator': 'Name as moderator of an account’s comments',
  'approve-use': 'Approve the use of an account',
  'record-course': 'Record a completed course',
  'authorize-in-writing': 'Authorize in writing',
  'designate-author': 'Designate as author of an account',
  'designate-monitor': 'Designate to moderate comments',
};

/** Somebody's page: the proof of each permission, green or red, with date, person, document and decision. */
export function PersonScreen(props: Props) {
  const { page, now, zone, gives, mayDisable, roleLabel } = props;
  const { person, roles, standings } = page;
  const left = person.until !== null && person.until <= now;
  return (
    <>
      <PageHead
        title={person.name}
        crumbs={[{ href: paths.people, label: 'People' }]}
        lead={
          <>
            <Name text={person.title} />
            {person.division && `, ${person.division}`}
          </>
        }
        action={
          mayDisable &&
          !left && <LinkButton href={paths.disable(person.id)} kind="outline">{`Disable ${person.name}`}</LinkButton>
        }
      />
      {left && person.until && (
        <Alert kind="warning" heading="Has left the agency" slim>
          Since <Time at={person.until} zone={zone} precision="second" />. No role and no permission counts from that
          second on.
        </Alert>
      )}
      <About page={page} zone={zone} roleLabel={roleLabel} />
      {gives.length > 0 && !left && (
        <Section heading={`What you may give ${person.name}`}>
          <LinkList links={gives.map((kind) => ({ href: paths.give(person.id, kind), label: giveLabels[kind] }))} />
        </Section>
      )}
      <Section heading="May post on">
        <Accounts standings={standings} now={now} zone={zone} />
      </Section>
      <Section heading="Given to this person">
        <Own {...props} />
      </Section>
      <Section heading="Roles">
        <Roles spans={[...roles.now, ...roles.past]} now={roles.now} zone={zone} roleLabel={roleLabel} />
      </Section>
    </>
  );
}

function About({ page: { person, roles }, zone, roleLabel }: Pick<Props, 'page' | 'zone' | 'roleLabel'>) {
  return (
    <SummaryList
      facts={[
        {
          name: 'Roles now',
          value: roles.now.map(({ role }) => roleLabel(role)).join(', ') || 'Employee, without a role',
        },
        { name: 'Mail', value: person.email },
        {
          name: 'Division',
          value: person.division ?? 'None',
          change: { href: directory.entry(person.id), label: 'Entry in the directory' },
        },
        { name: 'Sign-in', value: person.signsIn ? 'Has one' : 'None yet' },
        { name: 'In the directory since', value: <Time at={person.from} zone={zone} precision="day" /> },
      ]}
    />
  );
}

function Accounts({ standings, now, zone }: { standings: readonly Standing[]; now: Date; zone: string }): Child {
  if (standings.length === 0)
    return (
      <EmptyState heading="No accounts yet">
        Each account of the register appears here, with what this person still lacks for it.
      </EmptyState>
    );
  return standings.map((standing) => (
    <article aria-label={standing.account.name}>
      <h3>{standing.account.name}</h3>
      <p>
        {standing.may ? <Status tone="good">May post now</Status> : <Status tone="bad">May not post</Status>}{' '}
        <TextLink href={paths.whoCouldPostOn(standing.account.id, now.toISOString())}>Who could post on it</TextLink>
      </p>
      <ProofList standing={standing} zone={zone} at={now} />
    </article>
  ));
}

function Own({ page: { own, standings, person }, now, zone, mayEnd }: Props) {
  const nameOf = (id: string | null) => standings.find(({ account }) => account.id === id)?.account.name;
  const left = person.until !== null && person.until <= now;
  const stands = ({ until }: Grant) => !left && (!until || until > now);
  return (
    <Timeline
      empty="Nothing yet: no course, no approval, no designation."
      happenings={own.map((grant) => ({
        at: <GrantWords grant={grant} zone={zone} ended={grant.until !== null && grant.until <= now} />,
        says: (
          <>
            {grantName(grant.kind)}
            {grant.accountId && <> on {nameOf(grant.accountId) ?? 'an account that is closed'}</>}
          </>
        ),
        tone: stands(grant) ? ('good' as const) : ('neutral' as const),
        more: (
          <>
            <TextLink
              href={paths.grantPaper(grant.id)}
            >{`On paper: ${grantName(grant.kind).toLowerCase()} (PDF)`}</TextLink>
            {mayEnd && stands(grant) && (
              <>
                {' · '}
                <TextLink
                  href={paths.endGrant(grant.id)}
                >{`End this: ${grantName(grant.kind).toLowerCase()}`}</TextLink>
              </>
            )}
          </>
        ),
      }))}
    />
  );
}

type RolesProps = {
  spans: readonly RoleSpan[];
  now: readonly RoleSpan[];
  zone: string;
  roleLabel: (role: string) => string;
};

function Roles({ spans, now, zone, roleLabel }: RolesProps) {
  return (
    <DataTable
      caption="Each role with its dates"
      rows={spans}
      columns={[
        { head: 'Role', names: true, cell: ({ role }) => roleLabel(role) },
        {
          head: 'Held',
          cell: (span) =>
            now.includes(span) ? <Status tone="good">Now</Status> : <Status tone="neutral">Not now</Status>,
        },
        { head: 'From', cell: ({ from }) => <Time at={from} zone={zone} /> },
        { head: 'Until', cell: ({ until }) => (until ? <Time at={until} zone={zone} /> : 'No end set') },
        { head: 'Given by', cell: ({ by }) => (by ? <Name text={by} /> : 'Set-up') },
        {
          head: 'Decision',
          cell: ({ decisionId }) =>
            decisionId ? <TextLink href={policy.decision(decisionId)}>Decision</TextLink> : '—',
        },
      ]}
      empty="No role was ever given. Everybody may read the registers and the policy."
    />
  );
}
