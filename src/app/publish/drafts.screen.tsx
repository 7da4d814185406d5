import { LinkButton } from '#ui/button';
import { DataTable } from '#ui/data-table';
import { PageHead } from '#ui/page-head';
import { Status, type Tone, Tag } from '#ui/status';
import { Tabs } from '#ui/tabs';
import { Time } from '#ui/time';
import { Name, Words } from '#ui/words';

import type { DraftLine, DraftList, Tab } from './drafts.read.ts';
import { paths } from './paths.ts';

const views: readonly [Tab, string][] = [
  ['mine', 'Mine'],
  ['review', 'Waiting for review'],
  ['approved', 'Approved'],
  ['scheduled', 'Scheduled'],
  ['published', 'Published'],
  ['back', 'Sent back or refused'],
];

const empties: Record<Tab, string> = {
  mine: 'Drafts that you begin stand here until they are published.',
  review: 'When an author submits a draft, it waits here until somebody else has read it.',
  approved: 'A draft that a second person has approved stands here until its author orders it to be published.',
  scheduled: 'What is ordered stands here until it is out, also while its network can not be reached.',
  published: 'What is out stands here, with its link and its record.',
  back: 'A draft that a reviewer sends back or refuses stands here, with the reason.',
};

const states: Record<string, [Tone, string]> = {
  drafted: ['neutral', 'Being written'],
  in_review: ['busy', 'Waiting for review'],
  sent_back: ['warning', 'Sent back with a note'],
  refused: ['bad', 'Refused'],
  approved: ['good', 'Approved, not ordered yet'],
  scheduled: ['busy', 'Scheduled'],
  published: ['good', 'Published'],
};

type DraftsProps = { list: DraftList; zone: string };

/** Drafts by where they stand, each view a page of its own. */
export function DraftsScreen({ list: { tab, lines, counts, after }, zone }: DraftsProps) {
  const tabs = views.map(([one, label]) => ({ href: paths.draftsIn(one), label, count: counts[one] }));
  const label = views.find(([one]) => one === tab)?.[1] ?? '';
  return (
    <>
      <PageHead
        title="Publish"
        lead="A post is written, read by a second person, approved word for word, and then published."
        action={<LinkButton href={paths.start}>Start a draft</LinkButton>}
      />
      <Tabs label="Drafts" tabs={tabs} here={paths.draftsIn(tab)} />
      <DataTable
        caption={label}
        rows={lines}
        empty={empties[tab]}
        columns={[
          { head: 'Draft', names: true, cell: (line) => <Beginning line={line} /> },
          { head: 'Account', cell: ({ accountName }) => <Name text={accountName} /> },
          { head: 'Author', cell: ({ authorName }) => <Name text={authorName} /> },
          { head: 'State', cell: (line) => <StateOf line={line} zone={zone} /> },
          { head: 'Last change', cell: ({ changedAt }) => <Time at={changedAt} zone={zone} /> },
        ]}
        pager={{
          label: `More: ${label}`,
          after: after && `${paths.draftsIn(tab)}&after=${encodeURIComponent(after)}`,
        }}
      />
    </>
  );
}

const LONGEST = 120;

function Beginning({ line: { id, text, pictures, isAnswer, questionable } }: { line: DraftLine }) {
  const beginning = text.length > LONGEST ? `${text.slice(0, LONGEST).toWellFormed().trimEnd()}…` : text;
  return (
    <>
      <a href={paths.draft(id)}>
        <Words text={beginning} />
      </a>
      {isAnswer && <Tag>Answer</Tag>}
      {questionable && <Tag>Questionable</Tag>}
      {pictures > 0 && <Tag>{pictures === 1 ? '1 picture' : `${pictures} pictures`}</Tag>}
    </>
  );
}

function StateOf({ line, zone }: { line: DraftLine; zone: string }) {
  const [tone, says] = states[line.state] ?? ['neutral', line.state];
  if (line.state !== 'scheduled' || !line.dueAt) return <Status tone={tone}>{says}</Status>;
  if (line.orderState === 'stopped') return <Status tone="bad">Not published</Status>;
  if (line.orderState === 'about_to') return <Status tone="warning">Not sent yet, we keep trying</Status>;
  return (
    <Status tone="busy">
      For <Time at={line.dueAt} zone={zone} />
    </Status>
  );
}
