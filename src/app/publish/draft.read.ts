import { sql } from 'kysely';
import { z } from 'zod';

import type { Citation } from '#kernel/result';
import type { View } from '#platform/db';
import { type Act, type Pack, citationOf } from '#policy';
import { useOf } from '#screening';

import { type Permission, permissionsKept } from './draft-permissions.ts';
import {
  type Attachment,
  type Content,
  ContentKept,
  type Order,
  type Row,
  attachmentsKept,
  factsOf,
} from './draft-row.ts';
import {
  type Attestation,
  type Note,
  type Question,
  QuestionsKept,
  attestationOf,
  leftOutIn,
  notesIn,
} from './draft-words.ts';

export type { Content, Order, Picture } from './draft-row.ts';
export type { Attestation, Note, Question } from './draft-words.ts';

/** How somebody stands to a thing now; the house tells it, since rules are judged elsewhere. */
export type StandpointOf = (
  view: View,
  asked: { personId: string; subject: Subject; beside?: { pack: Pack; workstation: boolean } },
) => Promise<{
  pack: Pack;
  workstation: boolean;
  standing: readonly { prerequisite: string; since: Date; until: Date | null }[];
  exceptions: ReadonlyMap<string, string>;
  refusals(act: Act): Citation[];
  warnings(act: Act): Citation[];
}>;

type Subject = {
  id: string;
  agencyId: string;
  accountId: string;
  authorId: string;
  administratorId?: string;
  questionable: boolean;
  commentsOn: boolean;
};

const HappenedKept = z.array(
  z.object({
    kind: z.string(),
    at: z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
    who: z.string().nullable(),
    payload: z.record(z.string(), z.unknown()),
    warnings: z.array(z.string()),
    logIndex: z.string().nullable(),
  }),
);

/** One entry of the agency's ledger about this draft. `payload` is without the content itself. */
export type Happened = z.output<typeof HappenedKept>[number];

export type Account = {
  id: string;
  agencyId: string;
  network: string;
  reach: Record<string, string>;
  name: string;
  handle: string;
  technologyId: string;
  divisionId: string | null;
  administratorId: string | null;
  commentsOn: boolean;
};

/** One draft as it stands now: content, findings, order, what happened, and what the viewer may do. */
export type Draft = {
  id: string;
  state: string;
  version: number;
  contentHash: string;
  questionable: boolean;
  /** The comment that it answers; undefined for a post of its own. */
  answers: string | undefined;
  changedAt: Date;
  author: { id: string; name: string };
  account: Account;
  content: Content;
  /** What its words are screened as. */
  use: 'draft' | 'reply';
  findings: Note[];
  /** The entries of the agency's list by which findings were left out. */
  leftOut: string[];
  /** The clauses by which a network's limits, secrets in a text, permissions that lack, and pictures hold a draft. */
  clauses: Record<'network' | 'secrets' | 'permission' | 'copyright' | 'people' | 'attachment', string>;
  /** What the policy has looked for in drafts, by kind. */
  screening: Pack['screening'];
  /** What its author held to be mistaken of what was found, and what was said of that, the newest last. */
  questions: Question[];
  /** The controls that exceptions in force lift for its author, each with the exception's id. */
  lifted: ReadonlyMap<string, string>;
  /** The permissions that it names, and those in force that it might name, the newest 50. */
  permissions: Permission[];
  /** The forms of the policy in force, by name. */
  forms: Pack['forms'];
  /** The settings of the policy in force, by name. */
  settings: Pack['settings'];
  /** The roles of the policy in force, by name. */
  roles: Pack['roles'];
  /** What is known of the files of its pictures. */
  attachments: Attachment[];
  /** The version that a reviewer judged last before this one; what changed since is shown against it. */
  reviewed: { version: number; verdict: string; content: Content } | undefined;
  order: Order | undefined;
  recordId: string | undefined;
  happened: Happened[];
  /** What refuses each act to the viewer now. */
  refusals: Record<DraftAct, Citation[]>;
  /** What the policy wishes for ordering a publication, and misses now. */
  warnings: Citation[];
  /** The author's permission as it stands now: what is in force, and the clauses that refuse him to publish. */
  permission: { standing: { label: string; since: Date; until: Date | null }[]; refusals: Citation[] };
  attestation: Attestation;
};

const acts = [
  'edit-draft',
  'submit-draft',
  'question-finding',
  'answer-finding',
  'approve-post',
  'send-back-draft',
  'refuse-draft',
  'send-to-director',
  'schedule-post',
] as const;

export type DraftAct = (typeof acts)[number];

const MOST_HAPPENINGS = 200;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The draft in at most twelve statements; undefined when the agency has none under this id. */
export async function readDraft(view: View, standpointOf: StandpointOf, draftId: string): Promise<Draft | undefined> {
  const row = UUID.test(draftId) ? await rowOf(view, draftId) : undefined;
  if (!row) return undefined;
  const happened = HappenedKept.parse(row.happened);
  const subject = {
    id: row.id,
    agencyId: row.agency_id,
    accountId: row.account_id,
    authorId: row.author_id,
    ...(row.administrator_id ? { administratorId: row.administrator_id } : {}),
    questionable: row.questionable,
    commentsOn: row.comments_on,
  };
  const here = await standpointOf(view, { personId: view.personId ?? '', subject });
  const authors =
    row.author_id === view.personId
      ? here
      : await standpointOf(view, { personId: row.author_id, subject, beside: here });
  const { pack } = here;
  const clauseOf = (control: string) => citationOf(pack, control).clause;
  const questions = QuestionsKept.parse(row.questions);
  const done = happened.find(({ kind }) => kind === 'post.published')?.payload['recordId'];
  return {
    ...factsOf(row),
    ...contentOf(row.content),
    leftOut: leftOutIn(row.findings),
    findings: notesIn(row.findings, clauseOf, { exceptions: authors.exceptions, questions, at: view.now }),
    clauses: {
      network: clauseOf('draft.fits-network'),
      secrets: clauseOf('draft.no-secrets'),
      permission: clauseOf('draft.needs-permission'),
      copyright: clauseOf('draft.needs-copyright'),
      people: clauseOf('draft.names-people'),
      attachment: clauseOf('attachment.checked'),
    },
    screening: pack.screening,
    questions,
    lifted: authors.exceptions,
    permissions: permissionsKept(row.permissions),
    forms: pack.forms,
    settings: pack.settings,
    roles: pack.roles,
    attachments: attachmentsKept(row.attachments),
    recordId: typeof done === 'string' ? done : undefined,
    happened,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the entries are made from `acts`, whose names these are
    refusals: Object.fromEntries(acts.map((act) => [act, here.refusals(act)])) as Draft['refusals'],
    warnings: here.warnings('schedule-post'),
    permission: {
      standing: authors.standing.map(({ prerequisite, since, until }) => ({
        label: labelOf(pack, prerequisite),
        since,
        until,
      })),
      refusals: authors.refusals('submit-draft'),
    },
    attestation: attestationOf(pack),
  };
}

function contentOf(kept: unknown): Pick<Draft, 'content' | 'use'> {
  const content = ContentKept.parse(kept);
  return { content, use: useOf(content) };
}

/**
 * The ledger's entries about the draft `d`, the newest first. Contents stay where they are: a version may be 50,000
 * characters.
 */
const happenedTo = sql`
  select coalesce(json_agg(json_build_object(
           'kind', e.kind, 'at', e.at, 'who', e.who, 'payload', e.payload, 'warnings', e.warnings, 'logIndex', e.log_index)
           order by e.at desc, e.id desc), '[]') as happened
    from (select l.id, l.kind, l.at, w.name as who, l.payload - 'content' - 'text' as payload,
                 coalesce(c.warnings, '{}') as warnings, l.log_index::text as log_index
            from ledger l
            left join people w on w.agency_id = l.agency_id and w.id = l.person_id
            left join decisions c on c.agency_id = l.agency_id and c.id = l.by_decision
           where l.agency_id = d.agency_id and l.subject_id = any(array(
                   select d.id union all
                   select k.id from attachments k
                    where k.sha256 in (select jsonb_path_query(v.content, '$.pictures[*].sha256') #>> '{}')))
           order by l.at desc, l.id desc limit ${MOST_HAPPENINGS}) e`;

/** What was asked about findings in the draft `d`, and what was said of it, the newest last. */
const questionedOn = sql`
  select coalesce(json_agg(json_build_object(
           'id', k.id, 'kind', k.kind, 'quoteSha256', k.quote_sha256, 'why', k.why, 'askedBy', b.name, 'askedAt', k.asked_at,
           'verdict', k.verdict, 'reason', k.reason, 'answeredBy', w.name, 'answeredAt', k.answered_at)
           order by k.id), '[]') as questions
    from finding_questions k
    left join people b on b.agency_id = k.agency_id and b.id = k.asked_by
    left join people w on w.agency_id = k.agency_id and w.id = k.answered_by
   where k.agency_id = d.agency_id and k.draft_id = d.id`;

/** The draft, its account, author and content, its order, the version judged before it, permissions and history, in one statement. */
async function rowOf(view: View, draftId: string) {
  const { rows } = await sql<Row>`
    select d.id, d.agency_id, d.answers, d.state, d.version, d.content_hash, d.questionable, d.changed_at, d.author_id, d.account_id,
           p.name as author_name,
           a.network, a.reach, a.name as account_name, a.handle, a.technology_id, a.division_id, a.administrator_id, a.comments_on,
           v.content, v.findings,
           o.state as order_state, o.due_at, o.done_at, o.trouble, o.tries, o.remote_url,
           r.version as reviewed_version, r.verdict, r.content as reviewed_content, f.permissions, t.attachments, h.happened,
           q.questions
      from drafts d
      join people p on p.agency_id = d.agency_id and p.id = d.author_id
      join accounts a on a.agency_id = d.agency_id and a.id = d.account_id
      join draft_versions v on v.agency_id = d.agency_id and v.draft_id = d.id and v.version = d.version
      left join publications o on o.agency_id = d.agency_id and o.draft_id = d.id and o.version = d.version
      left join lateral (
        select w.version, w.verdict, x.content
          from reviews w join draft_versions x on x.agency_id = w.agency_id and x.draft_id = w.draft_id and x.version = w.version
         where w.agency_id = d.agency_id and w.draft_id = d.id and w.version < d.version
         order by w.at desc limit 1) r on true
      cross join lateral (
        select coalesce(json_agg(json_build_object(
                 'id', q.id, 'covers', q.covers, 'state', q.state, 'accountId', q.account_id,
                 'about', coalesce(q.fields->0->>'value', ''), 'by', b.name, 'from', q.from_at, 'until', q.until_at)
                 order by q.from_at desc nulls last), '[]') as permissions
          from form_requests q left join people b on b.agency_id = q.agency_id and b.id = q.decided_by
         where q.id in (select (jsonb_path_query(v.content, '$.**.needs.* ? (@ != "")') #>> '{}')::uuid)
            or q.id in (
              select k.id from form_requests k
               where k.state = 'granted' and k.covers in ('copyright', 'images', 'confidential')
                 and (k.until_at is null or k.until_at > ${view.now})
                 and (k.account_id is null or k.account_id = d.account_id)
               order by k.from_at desc limit 50)) f
      cross join lateral (
        select coalesce(json_agg(json_build_object(
                 'sha256', k.sha256, 'scan', k.scan, 'says', k.scan_says, 'reading', k.reading, 'words', k.words)), '[]') as attachments
          from attachments k
         where k.sha256 in (select jsonb_path_query(v.content, '$.pictures[*].sha256') #>> '{}')) t
      cross join lateral (${happenedTo}) h
      cross join lateral (${questionedOn}) q
     where d.id = ${draftId}`.execute(view);
  return rows[0];
}

function labelOf(pack: Pack, prerequisite: string): string {
  const listed = pack.lists['prerequisites']?.items.find(({ id }) => id === prerequisite)?.label;
  return listed ?? prerequisite.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase());
}
