import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';

import type { View } from '#platform/db';
import { groundOf } from '#policy';
import { labelOf } from '#screening';

import { type Ask, readsSuggestions } from './ask.ts';
import { type ScreenedRow, type Screening, screeningOf } from './screening.ts';

/** One comment in a list: the beginning of its words, and what there is to say about it. */
export type QueueRow = {
  id: string;
  state: string;
  account: string;
  author: string;
  /** At most 300 characters; empty where a ground asks that the words aren't passed around. */
  words: string;
  cut: boolean;
  screening: Screening;
  writtenAt: Date;
  capturedAt: Date;
  edited: boolean;
  deleted: boolean;
  /** An answer of the agency is out, or being written; undefined where there is none. */
  answer: 'published' | 'written' | undefined;
  hide: LastHide | undefined;
};

/** The newest hide of a comment, as it was carried out. */
export type LastHide = {
  grounds: string[];
  state: string;
  readBack: string | undefined;
  at: Date;
  code: string | undefined;
  by: string;
};

export type ListName = 'waiting' | 'hidden' | 'read';
export type Counts = Record<ListName, number>;
export type Queue = {
  name: ListName;
  rows: QueueRow[];
  counts: Counts;
  after: string | undefined;
  /** Whether this person reads what became of suggestions. */
  reports: boolean;
};

type Asked = { name: ListName; key?: string | undefined; roles: readonly string[] };

const states: Record<ListName, string[]> = {
  waiting: ['waiting'],
  hidden: ['hiding', 'hidden', 'restoring'],
  read: ['kept', 'restored'],
};

const ON_A_PAGE = 25;
const FIRST_WORDS = 300;
/** Words behind these are pointed at on the comment's own page alone. */
const MOST_POINTED_AT = 5000;
/** Counting stops here: who has a thousand to read doesn't ask how many there are. */
const MOST_COUNTED = 1000;
const PLACE = /^-?\d{1,4}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type Row = Omit<QueueRow, 'hide' | 'screening' | 'answer'> &
  ScreenedRow & {
    precedence: number;
    sampled: boolean;
    answers: string[];
    grounds: unknown;
    actState: string | null;
    readBack: string | null;
    hiddenAt: Date | null;
    code: string | null;
    by: string | null;
  };

/** One page of a list: what waits in the order in which it is to be read, the others from the newest on; with how many are in each. */
export async function queueOf(view: View, ask: Ask, asked: Asked) {
  const { name, roles } = asked;
  const rows = await rowsOf(view, name, fromKey(asked.key));
  const pack = await ask.packInForce(view);
  const restricted = (grounds: string[]) => grounds.some((id) => groundOf(pack, id)?.lane === 'restricted');
  const shown = rows.slice(0, ON_A_PAGE).map((row): QueueRow => {
    const hide = hideOf(row);
    return {
      ...row,
      // Who hasn't read it yet isn't told in the list either.
      screening: screeningOf(row, { pack, labelOf, asksFirst: row.sampled && name === 'waiting' }),
      words: hide && restricted(hide.grounds) ? '' : row.words,
      answer: answerIn(row.answers),
      hide: hide && { ...hide, grounds: hide.grounds.map((id) => groundOf(pack, id)?.label ?? id) },
    };
  });
  const last = rows[ON_A_PAGE - 1];
  const after =
    rows.length > ON_A_PAGE && last ? `${last.capturedAt.toISOString()} ${last.id} ${last.precedence}` : undefined;
  const reports = readsSuggestions(view, ask, { pack, roles });
  return { name, rows: shown, counts: await countsOf(view), after, reports } satisfies Queue;
}

const answerIn = (drafts: readonly string[]): QueueRow['answer'] =>
  drafts.length === 0 ? undefined : drafts.includes('published') ? 'published' : 'written';

type From = { at: Date; id: string; precedence: number } | undefined;

function fromKey(key: string | undefined): From {
  const [time = '', id = '', place = '0'] = key?.split(' ') ?? [];
  const [at, precedence] = [new Date(time), Number(place)];
  return Number.isNaN(at.getTime()) || !UUID.test(id) || !PLACE.test(place) ? undefined : { at, id, precedence };
}

/** What is to be read first, and of each list what lies behind a key. */
function inOrder(name: ListName, from: From): { order: RawBuilder<unknown>; beyond: RawBuilder<unknown> } {
  if (name === 'waiting')
    return {
      order: sql`precedence, captured_at, id`,
      beyond: from
        ? sql`and (precedence, captured_at, id) > (${from.precedence}::int, ${from.at}, ${from.id}::uuid)`
        : sql``,
    };
  const beyond = from ? sql`and (captured_at, id) < (${from.at}, ${from.id}::uuid)` : sql``;
  return { order: sql`captured_at desc, id desc`, beyond };
}

/** Each state is walked along its own part of the index, and the parts are merged. */
async function rowsOf(view: View, name: ListName, from: From): Promise<Row[]> {
  const { order, beyond } = inOrder(name, from);
  const parts = states[name].map(
    (state) => sql`(
    select * from comments where state = ${state} ${beyond} order by ${order} limit ${ON_A_PAGE + 1})`,
  );
  const { rows } = await sql<Row>`
    with part as (select * from (${sql.join(parts, sql` union all `)}) found order by ${order} limit ${ON_A_PAGE + 1})
    select c.id, c.state, a.name as account, c.author_name as author, left(c.text, ${FIRST_WORDS}) as words,
           length(c.text) > ${FIRST_WORDS} as cut, left(c.text, ${MOST_POINTED_AT}) as text,
           c.findings, c.suggested, c.screening, coalesce(c.edited_at, c.captured_at) as "screenedAt",
           c.language, c.sampled, c.precedence, null as own,
           c.written_at as "writtenAt", c.captured_at as "capturedAt",
           c.edited_at is not null as edited, c.deleted_at is not null as deleted,
           array(select d.state from drafts d where d.answers = c.id and d.state <> 'refused') as answers,
           act.grounds, act.state as "actState", act.read_back as "readBack", act.at as "hiddenAt", act.code, act.by
      from part c join accounts a on a.id = c.account_id
      left join (${lastHides(name)}) act on act.comment_id = c.id
     order by ${order}`.execute(view);
  return rows;
}

function lastHides(name: ListName): RawBuilder<unknown> {
  return sql`
    select distinct on (m.comment_id) m.comment_id, m.state, m.read_back, coalesce(m.done_at, m.at) as at,
           m.notice_code as code, p.name as by, jsonb_path_query_array(m.grounds, '$[*].ground') as grounds
      from moderation_acts m join people p on p.id = m.person_id
     where ${name === 'hidden'} and m.act = 'hide' and m.comment_id in (select id from part)
     order by m.comment_id, m.at desc`;
}

const Grounds = z.array(z.string()).catch([]);

function hideOf({ grounds, actState, readBack, hiddenAt, code, by }: Row): LastHide | undefined {
  if (!actState || !hiddenAt) return undefined;
  return {
    grounds: Grounds.parse(grounds),
    state: actState,
    readBack: readBack ?? undefined,
    at: hiddenAt,
    code: code ?? undefined,
    by: by ?? '',
  };
}

const count = (name: ListName) => sql`(
  select count(*)::int from (select from comments where state in (${sql.join(states[name])}) limit ${MOST_COUNTED + 1}) counted)`;

async function countsOf(view: View): Promise<Counts> {
  const { rows } = await sql<Counts>`
    select ${count('waiting')} as waiting, ${count('hidden')} as hidden, ${count('read')} as read`.execute(view);
  return rows[0] ?? { waiting: 0, hidden: 0, read: 0 };
}

/** The comment that is to be read first; undefined when none waits. */
export async function firstWaiting(view: View): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from comments where state = 'waiting' order by precedence, captured_at, id limit 1`.execute(view);
  return rows[0]?.id;
}
