import { sql } from 'kysely';
import { z } from 'zod';

import { peopleShown } from '#kernel/people-shown';
import { type Result, ok, refuse } from '#kernel/result';
import type { Tx, View } from '#platform/db';
import { json, newRow } from '#platform/rows';
import type { Act, Permit } from '#policy';

import { type Content, contentHash, pictureMatters, textMatters } from './content.ts';
import { type DraftState, isDraftState, statesBefore, takenBackFrom } from './draft-state.ts';

export type DraftFacts = {
  id: string;
  agencyId: string;
  authorId: string;
  accountId: string;
  questionable: boolean;
  state: DraftState;
  version: number;
  contentHash: string;
  /** The comment of the public that it answers; null for a post of its own. */
  answers: string | null;
};

/** What `decide` has to know of a draft; undefined when the agency has none under this id. */
export async function draftFacts(view: View, id: string): Promise<DraftFacts | undefined> {
  const row = await view
    .selectFrom('drafts')
    .select([
      'id',
      'agency_id',
      'author_id',
      'account_id',
      'questionable',
      'state',
      'version',
      'content_hash',
      'answers',
    ])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row || !isDraftState(row.state)) return undefined;
  const { agency_id: agencyId, author_id: authorId, account_id: accountId, content_hash: hash, state } = row;
  return {
    id,
    agencyId,
    authorId,
    accountId,
    questionable: row.questionable,
    state,
    version: row.version,
    contentHash: hash,
    answers: row.answers,
  };
}

type NewContent = { accountId: string; content: Content; findings: unknown };

/** Writes down a draft for the permit's account, by the permit's person, and answers its id. `answers`: a comment of that account. */
export async function addDraft(
  tx: Tx,
  permit: Permit<'start-draft'>,
  { content, findings, answers = null }: Omit<NewContent, 'accountId'> & { answers?: string | null },
): Promise<string> {
  const content_hash = contentHash(permit.subjectId, content);
  const by_decision = permit.decisionId;
  const draft = {
    ...newRow(tx),
    account_id: permit.subjectId,
    author_id: permit.personId,
    state: 'drafted',
    version: 1,
    content_hash,
    answers,
    by_decision,
    made_at: tx.now,
    changed_at: tx.now,
  };
  await tx.insertInto('drafts').values(draft).execute();
  await addVersion(tx, { draftId: draft.id, version: 1, content, findings, by_decision, content_hash });
  return draft.id;
}

/**
 * The permit's draft has this content from now on, as a new version; answers its hash. Whatever was approved is void.
 *
 * Refuses by `draft.moves-by-table` when the draft is published or refused.
 */
export async function changeContent(
  tx: Tx,
  permit: Permit<'edit-draft'> | Permit<'attach-picture'>,
  { accountId, content, findings }: NewContent,
): Promise<Result<string>> {
  const content_hash = contentHash(accountId, content);
  const by_decision = permit.decisionId;
  const row = await tx
    .updateTable('drafts')
    .set((now) => ({
      state: 'drafted',
      version: now('version', '+', 1),
      content_hash,
      by_decision,
      changed_at: tx.now,
    }))
    .where('id', '=', permit.subjectId)
    .where('state', 'in', statesBefore('drafted'))
    .returning('version')
    .executeTakeFirst();
  if (!row) return refuse('draft.moves-by-table');
  await addVersion(tx, {
    draftId: permit.subjectId,
    version: row.version,
    content,
    findings,
    by_decision,
    content_hash,
  });
  return ok(content_hash);
}

type Version = {
  draftId: string;
  version: number;
  content: Content;
  findings: unknown;
  by_decision: string;
  content_hash: string;
};

async function addVersion(tx: Tx, { draftId, content, findings, ...row }: Version): Promise<void> {
  const values = {
    agency_id: tx.agencyId,
    draft_id: draftId,
    content: json(content),
    findings: json(findings),
    at: tx.now,
  };
  await tx
    .insertInto('draft_versions')
    .values({ ...values, ...row })
    .execute();
}

const needs = z.partialRecord(z.enum([...pictureMatters, ...textMatters]), z.string()).optional();

const Kept = z.object({
  text: z.string(),
  needs,
  to: z.string().optional(),
  pictures: z.array(
    z.object({
      sha256: z.string(),
      mediaType: z.string(),
      width: z.number(),
      height: z.number(),
      alt: z.string(),
      source: z.string(),
      right: z.string(),
      shows: z.array(z.enum(peopleShown)).optional(),
      needs,
    }),
  ),
});

/** One version as it was kept. Throws when there is none. */
export async function draftVersion(view: View, draftId: string, version: number): Promise<Content> {
  const { content } = await view
    .selectFrom('draft_versions')
    .select('content')
    .where('draft_id', '=', draftId)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return Kept.parse(content);
}

type Move = { to: DraftState; contentHash?: string; questionable?: boolean };

/**
 * The permit's draft is in the state `to`; answers nothing.
 *
 * Refuses by `draft.moves-by-table` when its state doesn't lead there, and by `approve.exact-content` when it no longer
 * has the content that the person saw.
 */
export async function moveDraft<A extends Act>(
  tx: Tx,
  permit: Permit<A>,
  { to, ...only }: Move,
): Promise<Result<null>> {
  const found = await draftFacts(tx, permit.subjectId);
  if (found && only.contentHash && found.contentHash !== only.contentHash) return refuse('approve.exact-content');
  const row = await tx
    .updateTable('drafts')
    .set({ state: to, by_decision: permit.decisionId, changed_at: tx.now, ...flag(only.questionable) })
    .where('id', '=', permit.subjectId)
    .where('state', 'in', statesBefore(to))
    .where('content_hash', '=', only.contentHash ?? found?.contentHash ?? '')
    .returning('id')
    .executeTakeFirst();
  return row ? ok(null) : refuse('draft.moves-by-table');
}

/** The drafts that wait for a review, an order or their hour, and aren't the director's yet, the oldest first; at most 1,000. */
export async function draftsUnderway(view: View): Promise<string[]> {
  const rows = await view
    .selectFrom('drafts')
    .select('id')
    .where('state', 'in', takenBackFrom)
    .where((is) => is.or([is('state', '<>', 'in_review'), is('questionable', '=', false)]))
    .orderBy('changed_at')
    .limit(1000)
    .execute();
  return rows.map(({ id }) => id);
}

/** The draft is in review and questionable, whatever was approved of it; answers false when it has moved on meanwhile. */
export async function takeBack(tx: Tx, { id, contentHash: seen }: DraftFacts): Promise<boolean> {
  const row = await tx
    .updateTable('drafts')
    .set({ state: 'in_review', questionable: true, changed_at: tx.now })
    .where('id', '=', id)
    .where('state', 'in', takenBackFrom)
    .where('content_hash', '=', seen)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

function flag(questionable: boolean | undefined) {
  return questionable === undefined ? {} : { questionable };
}

/** The drafts not published yet whose content, as it stands now, names this permission; the newest 500. */
export async function draftsOn(view: View, permissionId: string): Promise<{ id: string; authorId: string }[]> {
  const named = JSON.stringify(permissionId);
  const { rows } = await sql<{ id: string; authorId: string }>`
    select d.id, d.author_id as "authorId"
      from drafts d
      join draft_versions v on v.agency_id = d.agency_id and v.draft_id = d.id and v.version = d.version
     where d.state not in ('published', 'refused')
       and jsonb_path_exists(v.content, ${`$.**.needs.* ? (@ == ${named})`}::jsonpath)
     order by d.changed_at desc, d.id limit 500`.execute(view);
  return rows;
}
