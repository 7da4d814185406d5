import type { Child } from 'hono/jsx';

import { formatCivilDate, formatLength } from '#kernel/instant';
import { paths as accountPaths } from '#paths/account';
import { paths as publishPaths } from '#paths/publish';
import { paths as registerPaths } from '#paths/registers';
import { paths as respondPaths } from '#paths/respond';
import { paths as selfCheckPaths } from '#paths/self-check';
import { paths as versionPaths } from '#paths/versions';
import { Alert } from '#ui/alert';
import { Button, ButtonForm, TokenField } from '#ui/button';
import { type Card, CardList } from '#ui/card-list';
import { DataTable } from '#ui/data-table';
import { EmptyState } from '#ui/empty-state';
import { LinkList } from '#ui/form';
import { PageHead } from '#ui/page-head';
import { Status } from '#ui/status';
import { TextLink } from '#ui/text-link';
import { Time, sayTime } from '#ui/time';
import { Timeline } from '#ui/timeline';
import { Name } from '#ui/words';

import { paths } from './paths.ts';
import type { Count, Notice, Task, Today } from './today.read.ts';

type TodayScreenProps = {
  today: Today;
  person: { name: string; id: string; href: string };
  /** The areas that the person has, by their addresses. */
  areas: readonly string[];
  now: Date;
  zone: string;
  token: string;
  /** The agency's name in addresses. */
  agency: string;
  /** The day on which the policy's review was due, for whoever may confirm it; undefined where it isn't late. */
  lateReview: string | undefined;
};

/** What is due, late, and waits for the person: nothing that is somebody else's. */
export function TodayScreen(props: TodayScreenProps) {
  const { today, areas, now, zone, token, person, agency } = props;
  const cards = cardsOf(props);
  const late = today.tasks.filter(({ dueAt }) => dueAt && dueAt < now).length;
  return (
    <>
      <PageHead title="Today" lead={leadOf(today, late, cards.length)} />
      {props.lateReview && <LateReview dueOn={props.lateReview} />}
      <CardList cards={cards} empty={emptyWords(areas)} />
      {today.tasks.length > 0 && <Tasks today={today} now={now} zone={zone} />}
      <Notices today={today} zone={zone} token={token} now={now} />
      <LinkList
        links={[
          { href: person.href, label: 'What you may do here, and until when' },
          { href: selfCheckPaths.home(agency), label: 'May I post this? Before you post something of your own' },
          { href: accountPaths.changePassword, label: 'Your password' },
          { href: accountPaths.setUpSecondFactor, label: 'A code from your phone when you sign in' },
        ]}
      />
    </>
  );
}

function LateReview({ dueOn }: { dueOn: string }) {
  return (
    <Alert kind="warning" heading="The review of the policy is overdue" slim>
      It was due on {formatCivilDate(dueOn)}. <TextLink href={versionPaths.reviews}>Review it</TextLink>
    </Alert>
  );
}

function leadOf({ tasks, moreTasks }: Today, late: number, cards: number): string {
  if (tasks.length === 0)
    return cards === 0 ? 'Nothing is late, and nothing waits for you.' : 'What needs you, the most pressing first.';
  const count = `${tasks.length}${moreTasks ? '+' : ''}`;
  const wait = tasks.length === 1 ? 'One task waits for you' : `${count} tasks wait for you`;
  return late === 0 ? `${wait}; none is late.` : `${wait}; ${late === 1 ? 'one is' : `${late} are`} late.`;
}

/** What will appear, so that an empty page is no riddle. */
function emptyWords(areas: readonly string[]): string {
  const comes = [
    ...(areas.includes(publishPaths.drafts) ? ['drafts that were sent back to you or wait for your review'] : []),
    ...(areas.includes(respondPaths.queue) ? ['comments of the public that nobody has read yet'] : []),
    'permissions of yours that are about to end',
  ];
  const last = comes.pop();
  return `What will appear here: ${comes.length > 0 ? `${comes.join(', ')}, and ` : ''}${last}. You get a mail too.`;
}

function cardsOf({ today, areas, now, zone, person }: TodayScreenProps): Card[] {
  const respond = areas.includes(respondPaths.queue);
  const card = (of: Count, made: Omit<Card, 'count' | 'state'> & { state: (since: string) => string }): Card[] =>
    of.count === 0 ? [] : [{ ...made, count: of.count, state: made.state(of.since ? sayTime(of.since, zone) : '') }];
  const waits = today.commentsWaiting.since ? (now.getTime() - today.commentsWaiting.since.getTime()) / 1000 : 0;
  return [
    ...card(today.troubled, {
      says: some(today.troubled, 'post of yours did not go out', 'posts of yours did not go out'),
      href: publishPaths.draftsIn('scheduled'),
      tone: 'bad',
      state: (since) => `Was due ${since}`,
    }),
    ...card(today.reviewsLate, {
      says: some(today.reviewsLate, 'review is overdue', 'reviews are overdue'),
      href: publishPaths.draftsIn('review'),
      tone: 'bad',
      state: (since) => `Was due ${since}`,
    }),
    ...(respond ? commentCards(today, waits, card) : []),
    ...card(today.sentBack, {
      says: some(today.sentBack, 'draft of yours was sent back', 'drafts of yours were sent back'),
      href: publishPaths.draftsIn('mine'),
      tone: 'warning',
      state: (since) => `Since ${since}`,
    }),
    ...card(today.approved, {
      says: some(today.approved, 'approved draft waits for its time', 'approved drafts wait for their time'),
      href: publishPaths.draftsIn('mine'),
      tone: 'good',
      state: (since) => `Since ${since}`,
    }),
    ...(respond || areas.includes('/records')
      ? card(today.accountsFailing, {
          says: some(today.accountsFailing, 'account could not be captured', 'accounts could not be captured'),
          href: registerPaths.accounts,
          tone: 'bad',
          state: (since) => `Last try ${since}`,
        })
      : []),
    ...card(today.permissionsEnding, {
      says: some(today.permissionsEnding, 'permission of yours ends soon', 'permissions of yours end soon'),
      href: person.href,
      tone: 'warning',
      state: (since) => `The first on ${since}`,
    }),
  ];
}

type MakeCard = (of: Count, made: Omit<Card, 'count' | 'state'> & { state: (since: string) => string }) => Card[];

function commentCards({ commentsWaiting, actsOpen }: Today, waitsSeconds: number, card: MakeCard): Card[] {
  return [
    ...card(actsOpen, {
      says: some(
        actsOpen,
        'act on a comment was not done by the network',
        'acts on comments were not done by the network',
      ),
      href: respondPaths.hidden,
      tone: 'bad',
      state: (since) => `Since ${since}`,
    }),
    ...card(commentsWaiting, {
      says: some(commentsWaiting, 'comment waits to be read', 'comments wait to be read'),
      href: respondPaths.queue,
      tone: 'busy',
      state: () => `The oldest for ${formatLength(waitsSeconds)}`,
    }),
  ];
}

const MOST_COUNTED = 1000;

function some({ count }: Count, one: string, several: string): string {
  return count === 1 ? one : count > MOST_COUNTED ? `${several} (or more)` : several;
}

function Tasks({ today: { tasks, moreTasks }, now, zone }: { today: Today; now: Date; zone: string }) {
  return (
    <>
      <DataTable
        caption="Waiting for you"
        rows={tasks}
        empty=""
        columns={[
          {
            head: 'Task',
            names: true,
            cell: ({ says, link }: Task) => (
              <a class="usa-link" href={link}>
                <Name text={says} />
              </a>
            ),
          },
          { head: 'Due', cell: ({ dueAt }: Task) => <Due dueAt={dueAt} now={now} zone={zone} /> },
          { head: 'Since', cell: ({ madeAt }: Task) => <Time at={madeAt} zone={zone} /> },
        ]}
      />
      {moreTasks && <p>There are more. The list goes on when some of these are done.</p>}
    </>
  );
}

function Due({ dueAt, now, zone }: { dueAt: Date | null; now: Date; zone: string }): Child {
  if (!dueAt) return 'No date';
  const late = (now.getTime() - dueAt.getTime()) / 1000;
  if (late > 0) return <Status tone="bad">Late by {formatLength(late)}</Status>;
  return (
    <Status tone="busy">
      <Time at={dueAt} zone={zone} />
    </Status>
  );
}

type NoticesProps = { today: Today; zone: string; token: string; now: Date };

function Notices({ today: { notices, unread }, zone, token, now }: NoticesProps) {
  return (
    <section aria-labelledby="notices">
      <h2 id="notices">{unread === 0 ? 'Notices' : `Notices: ${unread} unread`}</h2>
      {notices.length === 0 ? (
        <EmptyState heading="No notices yet">
          You are told here, and by mail, when somebody decides about your drafts, your permissions or an act of yours.
        </EmptyState>
      ) : (
        <Timeline empty="" happenings={notices.map((notice) => happening(notice, zone, token))} />
      )}
      {unread > 0 && (
        <ButtonForm action={paths.readNotices} token={token} kind="outline" fields={{ until: now.toISOString() }}>
          Mark all as read
        </ButtonForm>
      )}
    </section>
  );
}

function happening({ id, subject, says, madeAt, readAt }: Notice, zone: string, token: string) {
  return {
    at: <Time at={madeAt} zone={zone} />,
    tone: readAt ? ('neutral' as const) : ('busy' as const),
    who: readAt ? undefined : 'unread',
    says: (
      <>
        <strong>{subject}</strong>: <Name text={says} />
      </>
    ),
    more: (
      <form method="post" action={paths.openNotice(id)}>
        <TokenField token={token} />
        <Button kind="quiet">
          Open <span class="usa-sr-only">{says}</span>
        </Button>
      </form>
    ),
  };
}
