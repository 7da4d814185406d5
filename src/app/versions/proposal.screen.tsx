import type { Child } from 'hono/jsx';

import type { Citation } from '#kernel/result';
import { Alert } from '#ui/alert';
import { Button, LinkButton } from '#ui/button';
import { TextArea } from '#ui/field';
import { DateField } from '#ui/field';
import { FilterBar } from '#ui/filter-bar';
import { Form, Section } from '#ui/form';
import { Hash } from '#ui/hash';
import { PageHead } from '#ui/page-head';
import { RefusalAlert } from '#ui/refusal-alert';
import { Status } from '#ui/status';
import { type Fact, SummaryList } from '#ui/summary-list';
import { TextLink } from '#ui/text-link';
import { Time } from '#ui/time';

import { ChangesView } from './changes-view.tsx';
import type { Changes } from './changes.read.ts';
import { type Asked, ImpactView, WarningList } from './impact-view.tsx';
import type { Impact } from './impact.read.ts';
import { paths } from './paths.ts';
import type { PermissionChanges } from './permissions.read.ts';
import type { ProposalLine, Version } from './versions.read.ts';

type Props = {
  proposal: ProposalLine;
  /** The version that is in force on the day, and from when on. */
  before: Pick<Version, 'hash' | 'title' | 'edition' | 'from'>;
  /** The day that it is compared with, YYYY-MM-DD; empty for now. */
  on: string;
  changes: Changes;
  impact: Impact;
  permissions: PermissionChanges;
  asked: Asked;
  zone: string;
  token: string;
  mayAdopt: boolean;
  mayWithdraw: boolean;
  /** Reads by name who must acknowledge it. */
  mayRead: boolean;
  reason?: string;
  troubles?: Record<string, string> | undefined;
  citations?: readonly Citation[] | undefined;
};

/** The dry run: all that a version would change on its day, and whom it reaches. Nothing has changed yet. */
export function ProposalScreen(props: Props) {
  const { proposal, changes, impact, permissions, asked, zone, mayAdopt, citations = [] } = props;
  const open = proposal.state === 'proposed';
  return (
    <>
      <PageHead
        title={`What would change: ${proposal.policy}${proposal.edition ? `, edition ${proposal.edition}` : ''}`}
        crumbs={[{ href: paths.home, label: 'Versions' }]}
        lead={<StateOf proposal={proposal} zone={zone} />}
        action={open && mayAdopt && <LinkButton href={paths.adopt(proposal.id)}>Adopt it</LinkButton>}
      />
      <RefusalAlert citations={citations} />
      <SummaryList facts={factsOf(props)} />
      {open && <OnDay {...props} />}
      <Section heading="Warnings to answer">
        <WarningList warnings={impact.warnings} />
      </Section>
      <Section heading="Who must acknowledge it">
        <AskedView asked={asked} listed={props.mayRead ? paths.people(proposal.id) : undefined} />
      </Section>
      <ChangesView changes={changes} />
      <ImpactView changes={changes} impact={impact} permissions={permissions} zone={zone} />
      <Withdraw {...props} />
    </>
  );
}

function StateOf({ proposal: { state, from }, zone }: { proposal: ProposalLine; zone: string }): Child {
  if (state === 'withdrawn') return <Status tone="neutral">Taken back: it never came into force</Status>;
  if (state === 'adopted' && from)
    return (
      <Status tone="good">
        Adopted, in force from <Time at={from} zone={zone} />
      </Status>
    );
  return 'A dry run. Nothing changes before somebody adopts it by signature.';
}

function factsOf({ proposal, before, asked, changes, permissions, impact, zone }: Props): Fact[] {
  const clauses = changes.sections.find(({ id }) => id === 'clauses')?.entries.length ?? 0;
  const others = changes.sections.reduce((sum, { entries }) => sum + entries.length, 0) - clauses;
  return [
    { name: 'Title', value: proposal.title },
    {
      name: 'In short',
      value: [
        count(clauses, 'clause changes', 'clauses change') +
          (changes.material.length > 0 ? `, ${changes.material.length} of them in somebody’s duty` : ''),
        count(others, 'other entry changes', 'other entries change'),
        count(asked.count, 'person must acknowledge it', 'people must acknowledge it'),
        count(permissions.fall.length, 'permission falls', 'permissions fall'),
        count(impact.exceptions.length, 'exception is touched', 'exceptions are touched'),
        count(impact.warnings.length, 'warning waits for an answer', 'warnings wait for an answer'),
      ].map((one) => <div>{one}</div>),
    },
    {
      name: 'Compared with',
      value: (
        <>
          {before.title}
          {before.edition && `, edition ${before.edition}`}, in force since <Time at={before.from} zone={zone} />{' '}
          <Hash hash={before.hash} label="Hash of that version" />
        </>
      ),
    },
    { name: 'Hash', value: <Hash hash={proposal.hash} label="Hash of this version" /> },
    {
      name: 'Uploaded',
      value: (
        <>
          <bdi>{proposal.fileName}</bdi> by {proposal.by}, <Time at={proposal.at} zone={zone} />
        </>
      ),
    },
    ...(proposal.note ? [{ name: 'Note', value: proposal.note }] : []),
  ];
}

function count(many: number, one: string, several: string): string {
  return `${many === 0 ? 'No' : many.toLocaleString('en-US')} ${many === 1 ? one : several}`;
}

/** Compared with the version of a day to come, where another is adopted already. */
function OnDay({ proposal, on }: Props) {
  return (
    <FilterBar
      action={paths.proposal(proposal.id)}
      label="Compare as of a day"
      clearHref={on ? paths.proposal(proposal.id) : undefined}
      clearLabel="Compare with now"
    >
      <DateField name="on" label="Were it in force from" value={on} />
    </FilterBar>
  );
}

function AskedView({ asked: { count: many, groups }, listed }: { asked: Asked; listed: string | undefined }) {
  const words = count(many, 'person of the directory', 'people of the directory');
  return (
    <>
      <p>
        {many === 0 ? (
          'Nobody: no duty changes, and everybody whom it binds has acknowledged it before.'
        ) : listed ? (
          <TextLink href={listed}>{words}, by name</TextLink>
        ) : (
          words
        )}
      </p>
      <SummaryList
        facts={groups.map(({ signed, clauses, whom }) => ({
          name: signed ? `Signed version ${signed.slice(0, 12)}… last` : 'Never acknowledged any version',
          value: `${whom}${signed ? `, for ${clauses.join(', ')}` : ''}`,
        }))}
      />
      <p class="quiet">Once it is adopted, the page of the version leads to asking exactly these people.</p>
    </>
  );
}

function Withdraw({ proposal, token, mayWithdraw, reason = '', troubles }: Props): Child {
  const waits = proposal.state === 'proposed' || proposal.state === 'adopted';
  if (!waits || !mayWithdraw) return null;
  return (
    <Section heading="Take it back">
      <Form action={paths.withdraw(proposal.id)} token={token}>
        <Alert kind="warning" heading="What will happen" slim>
          It never comes into force; what is in force goes on. The uploaded version stays in the record.
        </Alert>
        <TextArea name="reason" label="Reason" need="required" rows={3} value={reason} trouble={troubles?.['reason']} />
        <Button kind="danger">Take it back</Button>
      </Form>
    </Section>
  );
}
