import type { Citation } from '#kernel/result';
import { Alert } from '#ui/alert';
import { Columns } from '#ui/columns';
import { KeyPager } from '#ui/data-table';
import { PageHead } from '#ui/page-head';
import { RefusalAlert } from '#ui/refusal-alert';
import { Status } from '#ui/status';
import { Thread, type ThreadPost } from '#ui/thread';
import { Time } from '#ui/time';
import { Name } from '#ui/words';

import type { Answer } from './answers.read.ts';
import { History } from './history-view.tsx';
import type { DoneNow, Item } from './item.read.ts';
import { Acts } from './ladder-view.tsx';
import { paths } from './paths.ts';
import { Said } from './screening-view.tsx';
import { CommentState, JustDone, upTo } from './states-view.tsx';
import type { ThreadEntry, Version } from './thread.read.ts';

export type ItemPage = {
  item: Item;
  thread: { entries: ThreadEntry[]; more: boolean };
  versions: Version[];
  done: DoneNow | undefined;
  answers: Answer[];
};

type ItemProps = {
  zone: string;
  token: string;
  page: ItemPage;
  /** Whether drafts are among what the viewer reads. */
  readsDrafts: boolean;
  refused?: readonly Citation[] | undefined;
  trouble?: string | undefined;
};

/** One comment: its words with what was pointed out, what can be done, its whole thread, and its history. */
export function ItemScreen({ zone, token, page, readsDrafts, refused = [], trouble }: ItemProps) {
  const { item, thread, versions, done, answers } = page;
  return (
    <>
      <JustDone done={done} />
      <RefusalAlert citations={refused} />
      <PageHead
        title={
          <>
            Comment by <Name text={item.author.name} />
          </>
        }
        crumbs={[{ href: paths.queue, label: 'Respond' }]}
        lead={<Lead item={item} zone={zone} />}
      />
      <Columns
        side={
          <>
            <h2>The whole thread</h2>
            <Thread
              label="Thread"
              posts={thread.entries.map((entry) => postOf(zone, entry))}
              focus={item.hangs.remote_id}
            />
            {thread.more && (
              <p class="quiet">The thread is longer; its other comments are in the lists and in the records.</p>
            )}
            <h2>What happened</h2>
            <History zone={zone} versions={versions} acts={item.acts} answers={answers} />
          </>
        }
      >
        <h2>What it says</h2>
        {item.deletedAt && (
          <Alert kind="info" heading="Its author has deleted it">
            The network doesn't show it any more, found on <Time at={item.deletedAt} zone={zone} />. What it said is
            kept.
          </Alert>
        )}
        <Said item={item} token={token} trouble={trouble} zone={zone} />
        <h2 id="acts" tabindex={-1}>
          What can be done
        </h2>
        <Acts item={item} token={token} answers={answers} readsDrafts={readsDrafts} />
        <KeyPager
          label="Comments that wait"
          before={item.before && paths.item(item.before)}
          after={item.next && paths.item(item.next)}
        />
        <Keys />
      </Columns>
    </>
  );
}

function Lead({ item, zone }: { item: Item; zone: string }) {
  const { account, state, writtenAt, edited, waiting } = item;
  return (
    <>
      <CommentState state={state} /> under <Name text={account.name} />, written on <Time at={writtenAt} zone={zone} />.{' '}
      {edited && <Status tone="neutral">Changed by its author</Status>}{' '}
      <span class="quiet">{waiting === 1 ? '1 comment waits' : `${upTo(waiting)} comments wait`}</span>
    </>
  );
}

function postOf(zone: string, entry: ThreadEntry): ThreadPost {
  const { remoteId, answers, author, authorId, text, at, ours, commentId, state, deleted, edited } = entry;
  const time = <Time at={at} zone={zone} />;
  return {
    id: remoteId,
    ...(answers === undefined || answers === remoteId ? {} : { answers }),
    author,
    handle: [author, remoteId].includes(authorId) || ours ? '' : authorId,
    at: commentId ? <a href={paths.item(commentId)}>{time}</a> : time,
    text,
    ours,
    labels: (
      <>
        {state && <CommentState state={state} />}
        {edited && <Status tone="neutral">Changed by its author</Status>}
        {deleted && <Status tone="neutral">Deleted by its author</Status>}
      </>
    ),
  };
}

function Keys() {
  return (
    <details id="keys">
      <summary>Keys</summary>
      <p>
        <kbd>j</kbd> next, <kbd>k</kbd> previous comment that waits · <kbd>a</kbd> what can be done · <kbd>h</kbd>{' '}
        choose ground and words to hide · <kbd>?</kbd> this list. Nothing is decided by a key alone.
      </p>
    </details>
  );
}
