import { paths as people } from '#paths/people';
import { paths as policy } from '#paths/policy';
import { Section } from '#ui/form';
import { PageHead } from '#ui/page-head';
import { Status, type Tone } from '#ui/status';
import { SummaryList } from '#ui/summary-list';
import { TextLink } from '#ui/text-link';
import { Time } from '#ui/time';
import { Timeline } from '#ui/timeline';
import { Name, Words } from '#ui/words';

import type { AccountPage, Event } from './one.read.ts';
import { paths } from './paths.ts';

/** How far the network goes along with one thing. */
export type CapabilityRow = {
  operation: string;
  extent: 'full' | 'partial' | 'soft' | 'none';
  because: string;
  limits: readonly string[];
  byHand: readonly string[];
};

type Props = { account: AccountPage; capabilities: readonly CapabilityRow[] | undefined; now: Date; zone: string };

const scopes = {
  publish: 'A token that can only publish',
  login: 'The whole login: the network has one role only',
};

/** One account of the register: what it is for, who answers for it, what its network can do, and its history. */
export function AccountScreen({ account, capabilities, now, zone }: Props) {
  return (
    <>
      <PageHead
        title={account.name}
        crumbs={[{ href: paths.accounts, label: 'Registers' }]}
        lead={<Words text={account.purpose} />}
      />
      <p>
        <TextLink href={people.whoCouldPostOn(account.id, now.toISOString())}>
          Who could post on it, now or then, and why
        </TextLink>
      </p>
      <About account={account} zone={zone} />
      <Section heading="What its network can do">
        <Capabilities rows={capabilities} network={account.network} />
      </Section>
      <Section heading="History">
        <History history={account.history} zone={zone} />
      </Section>
    </>
  );
}

function About({ account, zone }: Pick<Props, 'account' | 'zone'>) {
  const { administratorId, administrator, credential, credentialAt, network, reach } = account;
  return (
    <SummaryList
      facts={[
        { name: 'Handle', value: <Name text={account.handle} /> },
        { name: 'Network', value: network },
        ...(reach['service'] ? [{ name: 'Server', value: <Name text={reach['service']} /> }] : []),
        {
          name: 'Technology',
          value: <TextLink href={paths.technology(account.technologyId)}>{account.technology}</TextLink>,
        },
        { name: 'Audience', value: 'The public' },
        { name: 'Division', value: account.division ?? 'The agency as a whole' },
        {
          name: 'Administrator on the network',
          value: administratorId ? (
            <TextLink href={people.person(administratorId)}>{administrator}</TextLink>
          ) : (
            'Nobody is named'
          ),
        },
        { name: 'Comments', value: account.commentsOn ? 'On' : 'Off' },
        {
          name: 'Password',
          value:
            credential && credentialAt ? (
              <>
                Sealed <Time at={credentialAt} zone={zone} />. {scopes[credential]}.
              </>
            ) : (
              'None is kept'
            ),
        },
        { name: 'Registered', value: <Time at={account.from} zone={zone} /> },
      ]}
    />
  );
}

const operations: Record<string, string> = {
  publish: 'Publish a post',
  reply: 'Reply',
  pictures: 'Pictures',
  edit: 'Edit a post',
  remove: 'Remove an own post',
  capture: 'Capture what is said',
  push: 'Hear of it at once',
  hide: 'Hide a comment',
  restore: 'Show it again',
  'delete-others': 'Delete somebody else’s comment',
  block: 'Block somebody',
  messages: 'Private messages',
};

const extents: Record<CapabilityRow['extent'], { tone: Tone; says: string }> = {
  full: { tone: 'good', says: 'Yes' },
  partial: { tone: 'warning', says: 'In part' },
  soft: { tone: 'warning', says: 'Softly' },
  none: { tone: 'neutral', says: 'By hand' },
};

function Capabilities({ rows, network }: { rows: readonly CapabilityRow[] | undefined; network: string }) {
  if (!rows) return <p>This installation has no connector for {network}. Publish and moderate there by hand.</p>;
  return (
    <SummaryList
      facts={rows.map((row) => ({ name: operations[row.operation] ?? row.operation, value: <Capability {...row} /> }))}
    />
  );
}

function Capability({ extent, because, limits, byHand }: CapabilityRow) {
  return (
    <>
      <Status tone={extents[extent].tone}>{extents[extent].says}</Status>
      {because && <p>{because}</p>}
      {limits.length > 0 && <p>Limits: {limits.join('; ')}.</p>}
      {byHand.length > 0 && (
        <ol>
          {byHand.map((step) => (
            <li>{step}</li>
          ))}
        </ol>
      )}
    </>
  );
}

const happened: Record<string, string> = {
  registered: 'Registered',
  'given division-authorized': 'Division authorized',
  'given moderator-named': 'Moderator named',
  'given director-approval': 'Use approved by the division’s director',
  'given written-authorization': 'Authorized in writing',
  'given designation': 'Author designated',
  'ended division-authorized': 'Division’s authorization ended',
  'ended moderator-named': 'Moderator no longer named',
  'ended director-approval': 'Director’s approval ended',
  'ended written-authorization': 'Written authorization ended',
  'ended designation': 'Designation ended',
};

function History({ history, zone }: { history: readonly Event[]; zone: string }) {
  return (
    <Timeline
      empty="Nothing has happened yet."
      happenings={history.map(({ kind, at, by, decisionId, about, more }) => ({
        at: <Time at={at} zone={zone} precision="second" />,
        says: (
          <>
            {happened[kind] ?? kind}
            {about && (
              <>
                : <Name text={about} />
              </>
            )}
          </>
        ),
        who: by ? <Name text={by} /> : undefined,
        tone: kind.startsWith('ended') ? ('bad' as const) : ('good' as const),
        more: (
          <>
            {more && <Words text={more} />}
            {decisionId && <TextLink href={policy.decision(decisionId)}>Decision</TextLink>}
          </>
        ),
      }))}
    />
  );
}
