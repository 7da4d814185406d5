import { sql } from 'kysely';
import { z } from 'zod';

import type { Citation } from '#kernel/result';
import type { View } from '#platform/db';
import { type GroundEntry, type Pack, citationOf, judge, noFacts } from '#policy';
import { labelOf } from '#screening';

import type { Ask, Notice } from './ask.ts';
import { type ScreenedRow, type Screening, screeningOf } from './screening.ts';

/** What was done with a comment, by whom, and what the network said when it was asked afterwards. */
export type ActRow = {
  id: string;
  act: 'hide' | 'restore';
  state: 'about_to' | 'done' | 'stopped';
  grounds: { label: string; clause: string | undefined; words: string }[];
  readBack: string | undefined;
  trouble: string | undefined;
  code: string | undefined;
  notice: string | undefined;
  by: string;
  evidenceId: string;
  decisionId: string;
  at: Date;
  doneAt: Date | undefined;
};

export type Item = {
  id: string;
  state: string;
  author: { id: string; name: string };
  text: string;
  writtenAt: Date;
  capturedAt: Date;
  edited: boolean;
  deletedAt: Date | undefined;
  screening: Screening;
  account: { name: string; network: string; handle: string };
  /** How many wait, this one among them where it does; at most one more than a thousand. */
  waiting: number;
  next: string | undefined;
  before: string | undefined;
  acts: ActRow[];
  /** Why this person can't; empty where only the comment itself, or nothing, stands in the way. */
  refusals: { keep: Citation[]; answer: Citation[]; hide: Citation[]; restore: Citation[] };
  grounds: readonly GroundEntry[];
  /** The agency's sentence where its policy holds no ground. */
  noGround: Citation | undefined;
  designation: Citation;
  /** The exception by which this person moderates without a designation, where it is one. */
  exceptionId: string | undefined;
  hangs: { account_id: string; remote_id: string; root_remote_id: string; parent_remote_id: string };
};

/** What was just done with the comment before this one. */
export type DoneNow = {
  id: string;
  state: string;
  readBack: string | undefined;
  code: string | undefined;
  trouble: string | undefined;
};

type Asked = { id: string; roles: readonly string[] };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MOST_COUNTED = 1000;

/** A comment, what may be done with it, and by whom it was done; undefined when the agency has none of that id. */
export async function itemOf(view: View, ask: Ask, { id, roles }: Asked): Promise<Item | undefined> {
  const row = await rowOf(view, id);
  if (!row) return undefined;
  const pack = await ask.packInForce(view);
  const where = { personId: view.personId ?? '', accountId: row.account_id };
  const standing = await ask.standingAt(view, { ...where, at: view.now });
  return itemFrom(view, pack, { row, roles, standing, exceptions: await ask.exceptionsOf(view, pack, where) });
}

/** The notice that the author of the comment would get, with a code that isn't one yet. */
export async function noticeFor(
  view: View,
  ask: Ask,
  { grounds, origin }: Pick<Notice, 'grounds' | 'origin'>,
): Promise<string> {
  const { rows } = await sql<{ name: string }>`select name from agencies`.execute(view);
  const code = 'XXXXX-XXXXX';
  return ask.noticeText(await ask.packInForce(view), { code, grounds, origin, agency: rows[0]?.name ?? '' });
}

const Acts = z.array(
  z.object({
    id: z.string(),
    act: z.enum(['hide', 'restore']),
    state: z.enum(['about_to', 'done', 'stopped']),
    grounds: z.array(z.object({ ground: z.string(), words: z.string() })),
    readBack: z.string().nullable(),
    trouble: z.string().nullable(),
    code: z.string().nullable(),
    notice: z.string().nullable(),
    by: z.string(),
    evidenceId: z.string(),
    decisionId: z.string(),
    at: z.coerce.date(),
    doneAt: z.coerce.date().nullable(),
  }),
);

type Row = ScreenedRow & {
  id: string;
  account_id: string;
  remote_id: string;
  root_remote_id: string;
  parent_remote_id: string;
  state: string;
  author_id: string;
  author_name: string;
  sampled: boolean;
  written_at: Date;
  captured_at: Date;
  edited_at: Date | null;
  deleted_at: Date | null;
  name: string;
  network: string;
  handle: string;
  comments_on: boolean;
  administrator_id: string | null;
  acts: unknown;
  waiting: number;
  next: string | null;
  before: string | null;
  designated: boolean;
};

async function rowOf(view: View, id: string): Promise<Row | undefined> {
  if (!UUID.test(id)) return undefined;
  const { rows } = await sql<Row>`
    select c.id, c.account_id, c.remote_id, c.root_remote_id, c.parent_remote_id, c.state, c.author_id, c.author_name,
           c.text, c.written_at, c.captured_at, c.edited_at, c.deleted_at, c.findings, c.suggested,
           c.screening, coalesce(c.edited_at, c.captured_at) as "screenedAt", c.language, c.sampled,
           a.name, a.network, a.handle, a.comments_on, a.administrator_id,
           (select json_build_object('state', t.state, 'words', t.words, 'by', t.made_by, 'at', t.made_at,
                                     'trouble', t.trouble, 'findings', t.findings)
              from comment_translations t where t.comment_id = c.id and t.record_id = c.record_id) as translation,
           (select r.own from comment_readings r where r.comment_id = c.id and r.record_id = c.record_id
               and r.person_id = ${view.personId}::uuid) as own,
           (select coalesce(json_agg(json_build_object(
                     'id', m.id, 'act', m.act, 'state', m.state, 'grounds', m.grounds, 'readBack', m.read_back,
                     'trouble', m.trouble, 'code', m.notice_code, 'notice', m.notice, 'by', p.name, 'at', m.at,
                     'evidenceId', m.evidence_id, 'decisionId', m.by_decision, 'doneAt', m.done_at) order by m.at), '[]')
              from moderation_acts m join people p on p.id = m.person_id where m.comment_id = c.id) as acts,
           (select count(*)::int from (select from comments where state = 'waiting' limit ${MOST_COUNTED + 1}) n) as waiting,
           (select n.id from comments n
             where n.state = 'waiting' and (n.precedence, n.captured_at, n.id) > (c.precedence, c.captured_at, c.id)
             order by n.precedence, n.captured_at, n.id limit 1) as next,
           (select n.id from comments n
             where n.state = 'waiting' and (n.precedence, n.captured_at, n.id) < (c.precedence, c.captured_at, c.id)
             order by n.precedence desc, n.captured_at desc, n.id desc limit 1) as before,
           exists (select from grants g
                    where g.kind = 'monitor-designation' and g.person_id = ${view.personId}::uuid
                      and g.from_at <= ${view.now} and (g.until_at is null or g.until_at > ${view.now})) as designated
      from comments c join accounts a on a.id = c.account_id
     where c.id = ${id}`.execute(view);
  return rows[0];
}

type Known = {
  row: Row;
  roles: readonly string[];
  exceptions: ReadonlyMap<string, string>;
  /** What is in force for writing on the comment's account. */
  standing: Awaited<ReturnType<Ask['standingAt']>>;
};

/** Why this person can't do an act on the comment, were all that the act itself brings in place. */
function refusing(view: View, pack: Pack, { row, roles, exceptions }: Known) {
  const standing = row.designated ? (['monitor-designation'] as const) : [];
  const facts = { ...noFacts, roles, standing, workstation: true, hasGround: true, hasWords: true, hasEvidence: true };
  const person = { id: view.personId ?? '', agencyId: view.agencyId };
  const lifted = [...exceptions.keys()];
  const subject = { id: row.id, agencyId: view.agencyId };
  return (act: 'keep-comment' | 'hide-comment' | 'restore-comment' | 'read-comment') =>
    judge(pack, { act, person, subject, facts, lifted }).map((control) => citedNow(view, pack, control));
}

/** Why this person can't begin an answer for the comment's account. */
function refusingAnswer(view: View, pack: Pack, { row, roles, exceptions, standing }: Known): Citation[] {
  const { account_id: id, administrator_id: administratorId, comments_on: commentsOn } = row;
  const { agencyId } = view;
  const held = standing.map(({ prerequisite }) => prerequisite);
  const controls = judge(pack, {
    act: 'start-draft',
    person: { id: view.personId ?? '', agencyId },
    subject: { id, agencyId, ...(administratorId === null ? {} : { administratorId }) },
    facts: { ...noFacts, roles, standing: held, commentsOn, workstation: true },
    lifted: [...exceptions.keys()],
  });
  return controls.map((control) => citedNow(view, pack, control));
}

const citedNow = (view: View, pack: Pack, control: string): Citation => ({
  ...citationOf(pack, control),
  at: view.now,
});

function itemFrom(view: View, pack: Pack, known: Known): Item {
  const { row, exceptions } = known;
  const { id, text, state } = row;
  const refusalsOf = refusing(view, pack, known);
  const unsaid = row.sampled && state === 'waiting' && row.own === null;
  const asksFirst = unsaid && refusalsOf('read-comment').length === 0;
  return {
    id,
    state,
    author: { id: row.author_id, name: row.author_name },
    text,
    writtenAt: row.written_at,
    capturedAt: row.captured_at,
    edited: row.edited_at !== null,
    deletedAt: row.deleted_at ?? undefined,
    screening: screeningOf(row, { pack, labelOf, asksFirst }),
    account: { name: row.name, network: row.network, handle: row.handle },
    waiting: row.waiting,
    next: row.next ?? undefined,
    before: row.before ?? undefined,
    acts: Acts.parse(row.acts).map((act) => actRow(pack, act)),
    refusals: {
      keep: refusalsOf('keep-comment'),
      answer: refusingAnswer(view, pack, known),
      hide: refusalsOf('hide-comment'),
      restore: refusalsOf('restore-comment'),
    },
    grounds: pack.grounds,
    noGround: pack.grounds.length === 0 ? citedNow(view, pack, 'hide.needs-ground') : undefined,
    designation: citedNow(view, pack, 'moderation.needs-designation'),
    exceptionId: row.designated ? undefined : exceptions.get('moderation.needs-designation'),
    hangs: row,
  };
}

function actRow(pack: Pack, act: z.output<typeof Acts>[number]): ActRow {
  const { readBack, trouble, code, notice, doneAt, grounds, ...rest } = act;
  return {
    ...rest,
    grounds: grounds.map(({ ground, words }) => {
      const entry = pack.grounds.find((one) => one.id === ground);
      return { label: entry?.label ?? ground, clause: entry?.clause, words };
    }),
    readBack: readBack ?? undefined,
    trouble: trouble ?? undefined,
    code: code ?? undefined,
    notice: notice ?? undefined,
    doneAt: doneAt ?? undefined,
  };
}

/** How it stands with the comment that was just decided on. */
export async function doneOf(view: View, id: string | undefined): Promise<DoneNow | undefined> {
  if (!id || !UUID.test(id)) return undefined;
  const { rows } = await sql<DoneNow>`
    select c.id, c.state, m.read_back as "readBack", m.notice_code as code, m.trouble
      from comments c
      left join lateral (
        select read_back, notice_code, trouble from moderation_acts where comment_id = c.id order by at desc limit 1) m on true
     where c.id = ${id}`.execute(view);
  return rows[0];
}
