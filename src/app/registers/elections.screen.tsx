import { formatCivilDate } from '#kernel/instant';
import { Alert } from '#ui/alert';
import { Button, LinkButton } from '#ui/button';
import { ClauseLink } from '#ui/clause-link';
import { DataTable } from '#ui/data-table';
import { DateField, TextArea, TextField } from '#ui/field';
import { Fold, Form, LinkList, Section } from '#ui/form';
import { PageHead } from '#ui/page-head';
import { Status } from '#ui/status';
import { SummaryList } from '#ui/summary-list';
import { TextLink } from '#ui/text-link';
import { Name } from '#ui/words';

import type { CandidateRow, ElectionRow } from './elections.read.ts';
import { EntryHistory } from './entry-history.tsx';
import { type FormProps, NotTaken, fieldOf } from './form-parts.tsx';
import { paths } from './paths.ts';
import { RegisterTabs } from './register-tabs.tsx';

/** How the policy minds elections: so many days before, by which clause; undefined where it doesn't. */
export type Notice = { days: number; clause: string } | undefined;

/** From which day on names of an election are minded, and whether that is so today; days are 'YYYY-MM-DD'. */
export type Minded = { from: string; state: 'coming' | 'now' | 'past' };

export type Election = ElectionRow & { minded: Minded | undefined };

type ListProps = { coming: readonly Election[]; past: readonly Election[]; notice: Notice; mayAdd: boolean };

/** The elections to come, and what they mean for whoever writes. */
export function ElectionsScreen({ coming, past, notice, mayAdd }: ListProps) {
  return (
    <>
      <PageHead
        title="Registers"
        lead="Elections to come, who stands in them, and from when on a draft that names one of them goes to the director."
        action={mayAdd && <LinkButton href={paths.newElection}>Add an election</LinkButton>}
      />
      <RegisterTabs here={paths.elections} />
      <WhatFollows notice={notice} />
      <Table caption="To come" rows={coming} empty="No election to come is in the calendar." />
      <Section heading="Over, or taken off">
        <Table caption="Before today" rows={past} empty="None yet." />
      </Section>
    </>
  );
}

function WhatFollows({ notice }: { notice: Notice }) {
  if (!notice)
    return (
      <Alert kind="warning" heading="The policy in force sets no days before an election, so no name is minded" slim>
        Its owner can set them as election-notice in the policy’s settings.
      </Alert>
    );
  const { days, clause } = notice;
  return (
    <p>
      From {days === 1 ? 'one day' : `${days} days`} before an election until its last minute, a draft that names
      somebody who stands in it, or holds the office, is marked while it is written and decided by the director alone.
      Write about the office or the service instead. {clause !== 'house' && <ClauseLink clause={clause} />}
    </p>
  );
}

function Table({ caption, rows, empty }: { caption: string; rows: readonly Election[]; empty: string }) {
  return (
    <DataTable
      caption={caption}
      rows={rows}
      columns={[
        {
          head: 'Election',
          names: true,
          cell: ({ id, name }) => (
            <TextLink href={paths.election(id)}>
              <Name text={name} />
            </TextLink>
          ),
        },
        { head: 'Day', cell: ({ heldOn }) => formatCivilDate(heldOn) },
        { head: 'Where', cell: ({ jurisdiction }) => <Name text={jurisdiction} /> },
        { head: 'Drafts', cell: (row) => <MindedState {...row} /> },
        { head: 'Who stands', cell: ({ names }) => namesOf(names) },
      ]}
      empty={empty}
    />
  );
}

function namesOf(names: readonly string[]) {
  if (names.length === 0) return 'Nobody is named yet';
  const more = names.length - 4;
  return (
    <>
      <Name text={names.slice(0, 4).join(', ')} />
      {more > 0 && ` and ${more} more`}
    </>
  );
}

function MindedState({ minded, until }: Pick<Election, 'minded' | 'until'>) {
  if (until) return <Status tone="neutral">Taken off the calendar</Status>;
  if (!minded) return <Status tone="neutral">Not minded</Status>;
  if (minded.state === 'past') return <Status tone="neutral">Over</Status>;
  if (minded.state === 'now') return <Status tone="warning">Names go to the director now</Status>;
  return <Status tone="good">{`Names go to the director from ${formatCivilDate(minded.from)} on`}</Status>;
}

type OneProps = {
  election: Election & { candidates: readonly CandidateRow[] };
  mayName: boolean;
  mayEnd: boolean;
  zone: string;
};

/** One election: its day, who stands in it, since when that is known, and what was ended. */
export function ElectionScreen({ election, mayName, mayEnd, zone }: OneProps) {
  const { id, name, jurisdiction, heldOn, candidates, until } = election;
  const may = [
    ...(mayName && !until ? [{ href: paths.nameCandidate(id), label: 'Name somebody who stands' }] : []),
    ...(mayEnd && !until ? [{ href: paths.endElection(id), label: 'Take it off the calendar' }] : []),
  ];
  return (
    <>
      <PageHead
        title={`${name}, ${formatCivilDate(heldOn)}`}
        crumbs={[
          { href: paths.accounts, label: 'Registers' },
          { href: paths.elections, label: 'Elections' },
        ]}
        lead={<MindedState {...election} />}
      />
      <LinkList links={may} />
      <SummaryList
        facts={[
          { name: 'Day', value: formatCivilDate(heldOn) },
          { name: 'Where', value: <Name text={jurisdiction} /> },
        ]}
      />
      <Section heading="Who stands">
        <Candidates rows={candidates} mayEnd={mayEnd} />
      </Section>
      <Section heading="History">
        <EntryHistory {...election} zone={zone} />
        {candidates.map((one) => (
          <Fold heading={one.words}>
            <EntryHistory {...one} zone={zone} />
          </Fold>
        ))}
      </Section>
    </>
  );
}

function Candidates({ rows, mayEnd }: { rows: readonly CandidateRow[]; mayEnd: boolean }) {
  return (
    <DataTable
      caption="Candidates and incumbents"
      rows={rows}
      columns={[
        { head: 'Name', names: true, cell: ({ words }) => <Name text={words} /> },
        { head: 'Office', cell: ({ office }) => <Name text={office ?? ''} /> },
        { head: 'Also called', cell: ({ also }) => <Name text={also.join(', ') || '—'} /> },
        { head: 'Known from', cell: ({ reason }) => <Name text={reason} /> },
        {
          head: 'State',
          cell: ({ id, until }) => {
            if (until) return <Status tone="neutral">Ended</Status>;
            return mayEnd ? <TextLink href={paths.endTerm(id)}>End</TextLink> : <Status tone="good">Stands</Status>;
          },
        },
      ]}
      empty="Nobody is named yet, so no draft is minded for this election."
    />
  );
}

const electionLabels: Record<string, string> = { name: 'Election', jurisdiction: 'Where it is held', heldOn: 'Day' };

/** An election comes into the calendar. */
export function NewElectionScreen(props: FormProps) {
  const field = fieldOf(props, electionLabels);
  return (
    <>
      <PageHead
        title="Add an election"
        crumbs={[
          { href: paths.accounts, label: 'Registers' },
          { href: paths.elections, label: 'Elections' },
        ]}
        lead="Afterwards, name who stands in it: nothing is minded before."
      />
      <NotTaken {...props} labels={electionLabels} />
      <Form action={paths.newElection} token={props.token}>
        <TextField {...field('name')} hint="Such as General election, or Runoff for Sheriff." />
        <TextField {...field('jurisdiction')} hint="Such as Pecan County." />
        <DateField {...field('heldOn')} hint="In the agency’s time zone. A runoff is an election of its own." />
        <Button>Add the election</Button>
      </Form>
    </>
  );
}

const candidateLabels: Record<string, string> = {
  words: 'First and family name',
  also: 'Also called',
  office: 'Office',
  reason: 'From where it is known',
};

/** Somebody who stands in an election is named. */
export function NameCandidateScreen(props: FormProps & { election: { id: string; name: string } }) {
  const field = fieldOf(props, candidateLabels);
  const { id, name } = props.election;
  return (
    <>
      <PageHead
        title="Name somebody who stands"
        crumbs={[
          { href: paths.elections, label: 'Elections' },
          { href: paths.election(id), label: name },
        ]}
        lead="Candidates, and whoever holds the office now, whether or not they stand again."
      />
      <NotTaken {...props} labels={candidateLabels} />
      <Form action={paths.nameCandidate(id)} token={props.token}>
        <TextField
          {...field('words')}
          hint="Found whole, without the middle name, and as the family name after a title: Jane Roe, Mayor Roe, Ms. Roe."
        />
        <TextArea
          {...field('also')}
          need="optional"
          rows={3}
          hint="Nicknames, handles, the family name alone where nobody else has it: each on a line."
        />
        <TextField {...field('office')} hint="Such as Sheriff." />
        <TextField {...field('reason')} hint="Such as the election board’s list of August 3." />
        <Button>Name them</Button>
      </Form>
    </>
  );
}
