import type { Child } from 'hono/jsx';

import { LinkButton } from '#ui/button';
import { type Column, DataTable } from '#ui/data-table';
import { PageHead } from '#ui/page-head';
import { Status } from '#ui/status';
import { Tabs } from '#ui/tabs';
import { TextLink } from '#ui/text-link';
import { Time } from '#ui/time';
import { Name, Words } from '#ui/words';

import type { DoneNow } from './item.read.ts';
import { paths } from './paths.ts';
import type { ListName, Queue, QueueRow } from './queue.read.ts';
import { screeningNotes } from './screening-notes.tsx';
import { CommentState, JustDone, upTo } from './states-view.tsx';

type QueueProps = { zone: string; queue: Queue; first: boolean; done: DoneNow | undefined };

const lists: Record<ListName, { href: string; caption: string; empty: string }> = {
  waiting: {
    href: paths.queue,
    caption: 'Comments that wait: what may be a danger first, then where software is surest, then the oldest',
    empty:
      'Nothing waits. Comments appear here within a minute of being written, and again when their authors change them.',
  },
  hidden: {
    href: paths.hidden,
    caption: 'Hidden comments, the newest first',
    empty: 'Nothing is hidden. A comment that is hidden stands here, with its ground, until it is shown again.',
  },
  read: {
    href: paths.read,
    caption: 'Comments that were read and stand, the newest first',
    empty: 'No comment has been read yet.',
  },
};

/** One list of comments: what waits, what is hidden, or what was read. */
export function QueueScreen({ zone, queue, first, done }: QueueProps) {
  const { name, rows, counts, after, reports } = queue;
  const { href, caption, empty } = lists[name];
  return (
    <>
      <PageHead
        title="Respond"
        lead="What the public wrote under our posts. Each comment is read by a person; software only points things out."
        action={counts.waiting > 0 && <LinkButton href={paths.next}>Read the first</LinkButton>}
      />
      <JustDone done={done} />
      <Tabs
        label="Lists of comments"
        here={href}
        tabs={[
          { href: paths.queue, label: 'Waiting', count: upTo(counts.waiting) },
          { href: paths.hidden, label: 'Hidden', count: upTo(counts.hidden) },
          { href: paths.read, label: 'Read', count: upTo(counts.read) },
        ]}
      />
      {reports && (
        <p>
          <TextLink href={paths.suggestions}>What became of suggestions</TextLink>
        </p>
      )}
      <DataTable
        caption={caption}
        columns={name === 'hidden' ? hiddenColumns(zone) : columns(zone)}
        rows={rows}
        empty={empty}
        pager={{
          label: 'More comments',
          before: first ? undefined : href,
          after: after && paths.after(href, after),
        }}
      />
    </>
  );
}

function columns(zone: string): Column<QueueRow>[] {
  return [
    { head: 'Comment', names: true, cell: (row) => <Comment row={row} /> },
    { head: 'Under', cell: ({ account }) => <Name text={account} /> },
    { head: 'Written', cell: ({ writtenAt }) => <Time at={writtenAt} zone={zone} /> },
    { head: 'To know', cell: (row) => <ToKnow row={row} /> },
  ];
}

function hiddenColumns(zone: string): Column<QueueRow>[] {
  return [
    { head: 'Comment', names: true, cell: (row) => <Comment row={row} /> },
    { head: 'Ground', cell: ({ hide }) => hide?.grounds.join('; ') ?? 'Not known' },
    { head: 'Network says', cell: (row) => <NetworkSays row={row} zone={zone} /> },
    { head: 'Code', cell: ({ hide }) => hide?.code ?? 'None' },
    {
      head: 'Undo',
      cell: ({ id, state }) =>
        state === 'hidden' ? <a href={paths.restore(id)}>Show it again</a> : <CommentState state={state} />,
    },
  ];
}

function Comment({ row: { id, author, words, cut } }: { row: QueueRow }) {
  return (
    <>
      <a href={paths.item(id)}>
        <Name text={author} />
      </a>
      {words === '' ? (
        <p class="quiet">Words not passed around: the ground asks for it. Open the comment to read them.</p>
      ) : (
        <Words text={cut ? `${words}…` : words} />
      )}
    </>
  );
}

function ToKnow({ row: { state, screening, edited, deleted, answer } }: { row: QueueRow }) {
  const notes: Child[] = [];
  if (state !== 'waiting') notes.push(<CommentState state={state} />);
  notes.push(...screeningNotes(screening));
  if (edited) notes.push(<Status tone="neutral">Changed by its author</Status>);
  if (answer)
    notes.push(
      <Status tone={answer === 'published' ? 'good' : 'busy'}>
        {answer === 'published' ? 'Answered' : 'An answer is being written'}
      </Status>,
    );
  if (deleted) notes.push(<Status tone="neutral">Deleted by its author</Status>);
  if (notes.length === 0) return <span class="quiet">Nothing</span>;
  return (
    <>
      {notes.map((note) => (
        <div>{note}</div>
      ))}
    </>
  );
}

function NetworkSays({ row: { hide }, zone }: { row: QueueRow; zone: string }) {
  if (!hide) return <>Not known</>;
  return (
    <>
      {hide.readBack ?? 'Not asked yet'}
      <br />
      <span class="quiet">
        <Time at={hide.at} zone={zone} />, hidden by {hide.by}
      </span>
    </>
  );
}
