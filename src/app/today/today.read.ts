import { type RawBuilder, sql } from 'kysely';

import type { View } from '#platform/db';

export type Task = { id: string; kind: string; says: string; link: string; dueAt: Date | null; madeAt: Date };

export type Notice = { id: string; subject: string; says: string; link: string; madeAt: Date; readAt: Date | null };

/** A number with when the oldest of them came; counted up to 1,000 and one more. */
export type Count = { count: number; since: Date | null };

/** Everything that waits for the person of the view, in their roles. */
export type Today = {
  /** The most pressing first, at most 50. */
  tasks: Task[];
  moreTasks: boolean;
  notices: Notice[];
  unread: number;
  sentBack: Count;
  /** Approved content of the person that nobody has ordered yet. */
  approved: Count;
  /** Orders of the person that are late, because the network is away or said no. */
  troubled: Count;
  commentsWaiting: Count;
  /** Acts on comments that the network hasn't confirmed for five minutes, or refused in the last week. */
  actsOpen: Count;
  /** Reviews that nobody gave in time, in roles that are told of it. */
  reviewsLate: Count;
  /** Accounts whose last look at the network failed. */
  accountsFailing: Count;
  /** Permissions of the person that end within 30 days. */
  permissionsEnding: Count;
};

const MOST_TASKS = 50;
const MOST_NOTICES = 15;
const MOST_COUNTED = 1001;

/** All of it in three statements. */
export async function readToday(view: View, roles: readonly string[]): Promise<Today> {
  const tasks = await tasksOf(view, roles);
  const counts = await countsOf(view, roles);
  const { rows: notices } = await sql<Notice & { unread: string | number }>`
    select id, subject, says, link, made_at as "madeAt", read_at as "readAt",
           (select count(*) from (
             select from notices where person_id = ${view.personId} and read_at is null limit ${MOST_COUNTED}) few) as unread
      from notices where person_id = ${view.personId}
     order by made_at desc, id desc limit ${MOST_NOTICES}`.execute(view);
  return {
    ...counts,
    tasks: tasks.slice(0, MOST_TASKS),
    moreTasks: tasks.length > MOST_TASKS,
    notices,
    unread: Number(notices[0]?.unread ?? 0),
  };
}

/** A thing that waits in two of the person's roles waits once. */
async function tasksOf(view: View, roles: readonly string[]): Promise<Task[]> {
  const { rows } = await sql<Task>`
    select * from (
      select distinct on (subject_id, says) id, kind, says, link, due_at as "dueAt", made_at as "madeAt"
        from tasks
       where done_at is null and (person_id = ${view.personId} or role = any(${roles}::text[]))
       order by subject_id, says, due_at nulls last, id) once
     order by "dueAt" nulls last, "madeAt", id
     limit ${MOST_TASKS + 1}`.execute(view);
  return rows;
}

/** How many rows there are, up to the most that are counted, and the oldest `at` of them. */
const counted = (rows: RawBuilder<unknown>) =>
  sql`(select json_build_object('count', count(*), 'since', min(at)) from (${rows} limit ${MOST_COUNTED}) few)`;

type Counts = Omit<Today, 'tasks' | 'moreTasks' | 'notices' | 'unread'>;

async function countsOf(view: View, roles: readonly string[]): Promise<Counts> {
  const me = view.personId;
  const { rows } = await sql<Record<keyof Counts, { count: number; since: string | null }>>`
    select ${counted(sql`select changed_at as at from drafts where author_id = ${me} and state = 'sent_back'`)} as "sentBack",
           ${counted(sql`select changed_at as at from drafts where author_id = ${me} and state = 'approved'`)} as approved,
           ${counted(sql`
             select p.due_at as at from publications p
               join drafts d on d.agency_id = p.agency_id and d.id = p.draft_id and d.version = p.version
              where d.author_id = ${me} and d.state = 'scheduled' and p.trouble is not null`)} as troubled,
           ${counted(sql`
             select captured_at as at from comments where state = 'waiting' and deleted_at is null order by captured_at`)} as "commentsWaiting",
           ${counted(sql`
             select at from moderation_acts
              where (state = 'about_to' and at < ${view.now}::timestamptz - interval '5 minutes')
                 or (state = 'stopped' and at > ${view.now}::timestamptz - interval '7 days')`)} as "actsOpen",
           ${counted(sql`
             select due_at as at from clocks
              where kind = 'review' and met_at is null and paused_at is null and due_at < ${view.now}
                and escalate_to = any(${roles}::text[])`)} as "reviewsLate",
           ${counted(sql`
             select last.at from accounts a
               join lateral (select at, trouble from polls p where p.agency_id = a.agency_id and p.account_id = a.id
                              order by number desc limit 1) last on true
              where a.until_at is null and last.trouble is not null`)} as "accountsFailing",
           ${counted(sql`
             select until_at as at from grants
              where person_id = ${me} and until_at > ${view.now} and until_at < ${view.now}::timestamptz + interval '30 days'`)} as "permissionsEnding"`.execute(
    view,
  );
  const [row] = rows;
  const of = (name: keyof Counts): Count => {
    const { count = 0, since = null } = row?.[name] ?? {};
    return { count, since: since === null ? null : new Date(since) };
  };
  return {
    sentBack: of('sentBack'),
    approved: of('approved'),
    troubled: of('troubled'),
    commentsWaiting: of('commentsWaiting'),
    actsOpen: of('actsOpen'),
    reviewsLate: of('reviewsLate'),
    accountsFailing: of('accountsFailing'),
    permissionsEnding: of('permissionsEnding'),
  };
}
