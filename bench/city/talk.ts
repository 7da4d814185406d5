import { sha256 } from '#kernel/hash';
import { newId } from '#kernel/ids';
import { secretsIn } from '#screening';

import type { Random } from './random.ts';
import { type Author, type Said, type Stage, decision, entry, hexOf, recorded } from './record.ts';
import { type Row, row } from './rows.ts';
import { commentFrom, nameFrom, postFrom } from './words.ts';

/** Between these the posts lie; a comment comes up to two days later. */
export type Span = { from: Date; until: Date };

const DAY_MS = 86_400_000;
/** How often somebody changes, withdraws, or has a comment hidden; and how late in the span nobody has read it yet. */
const SHARES = { edited: 0.07, deleted: 0.03, hidden: 0.012, unread: 0.02 };
const LONGEST_THREAD_LOG = 5.5;

/** People of the public, whose names are put together from parts. */
export function crowdOf(random: Random, count: number): Author[] {
  return Array.from({ length: count }, (_none, at) => ({ id: `did:plc:city${at}`, name: nameFrom(random) }));
}

/** So many records of one account: posts, and under each a thread of comments with edits, deletions and what was hidden. */
export function* talkOf(
  random: Random,
  stage: Stage,
  { span, records }: { span: Span; records: number },
): Generator<Row> {
  const budget = { left: records, changed: 0 };
  const length = span.until.getTime() - span.from.getTime();
  while (budget.left > 0) {
    const at = new Date(span.from.getTime() + random.below(length));
    const root = nameOf(stage, random);
    budget.left -= 1;
    yield* post(random, stage, { root, at });
    const comments = Math.floor(Math.exp(random.next() * random.next() * LONGEST_THREAD_LOG));
    const said = [root];
    for (let number = 0; number < comments && budget.left > 0; number += 1) {
      const parent = random.chance(0.7) ? root : (said[random.below(said.length)] ?? root);
      const writtenAt = new Date(at.getTime() + Math.floor(random.next() * random.next() * 2 * DAY_MS));
      const unread = writtenAt.getTime() > span.until.getTime() - length * SHARES.unread;
      const remoteId = nameOf(stage, random, writtenAt);
      said.push(remoteId);
      yield* comment(random, stage, { root, parent, remoteId, writtenAt, unread, budget });
    }
  }
}

/** A post at `at`, and under it so many comments of the hours after that nobody has read yet. */
export function* waitingOn(
  random: Random,
  stage: Stage,
  { at, comments }: { at: Date; comments: number },
): Generator<Row> {
  const budget = { left: Number.POSITIVE_INFINITY, changed: 1_000_000 };
  const root = nameOf(stage, random);
  yield* post(random, stage, { root, at });
  for (let number = 0; number < comments; number += 1) {
    const writtenAt = new Date(at.getTime() + random.below(DAY_MS));
    const remoteId = nameOf(stage, random, writtenAt);
    yield* comment(random, stage, { root, parent: root, remoteId, writtenAt, unread: true, budget });
  }
}

/** What the network calls a post or a comment; our own site names a comment by an id of ours. */
function nameOf({ network, handle }: Stage, random: Random, writtenAt?: Date): string {
  if (network === 'site' && writtenAt) return newId(writtenAt, random.bytes(10));
  const key = hexOf(random, 7);
  return network === 'bluesky' ? `at://did:plc:${handle.split('.')[0]}/app.bsky.feed.post/${key}` : key;
}

type OnSite = Written & Now & { hidden: boolean; writtenAt: Date; budget: Budget };

/** The comment as the agency's own page has it. */
function onSite({ agencyId: agency_id, accountId: account_id }: Stage, { budget, ...said }: OnSite): Row {
  const { remoteId: id, root, parent, author, text } = said;
  budget.changed += 1;
  return row('site_comments', {
    agency_id,
    account_id,
    id,
    post_name: root,
    parent_id: parent === root ? null : parent,
    author_name: author.name,
    text,
    version: said.editedAt ? 2 : 1,
    changed: budget.changed,
    raw: Buffer.from(new URLSearchParams({ name: author.name, text }).toString()),
    raw_type: 'application/x-www-form-urlencoded',
    written_at: said.writtenAt,
    hidden: said.hidden,
    withdrawn_at: said.deletedAt,
  });
}

/** A post as it came about: draft, version, order, and the record of what the network then showed. */
function* post(random: Random, stage: Stage, { root, at }: { root: string; at: Date }): Generator<Row> {
  const { agencyId: agency_id, accountId: account_id } = stage;
  const text = postFrom(random, stage.office);
  const version = hexOf(random, 8);
  yield* published(random, stage, { root, at, text, version });
  if (stage.network === 'site') {
    const content = { text, createdAt: at, languages: ['en'], pictures: [] };
    yield row('site_posts', { agency_id, account_id, name: root, content, version, published_at: at });
  }
  const author = { id: stage.handle, name: stage.name };
  yield* recorded(random, stage, { kind: 'post', remoteId: root, root, parent: null, version, author, text, at });
}

type Posted = { root: string; at: Date; text: string; version: string };

function* published(random: Random, stage: Stage, { root, at, text, version }: Posted): Generator<Row> {
  const { agencyId: agency_id, accountId: account_id, authorId } = stage;
  const draftId = newId(at, random.bytes(10));
  const content_hash = sha256(text);
  const granted = { act: 'schedule-post', kind: 'draft', subjectId: draftId, personId: authorId, at };
  const { id: by_decision, line } = decision(random, stage, granted);
  yield line;
  yield row('drafts', {
    agency_id,
    id: draftId,
    account_id,
    author_id: authorId,
    state: 'published',
    version: 1,
    content_hash,
    by_decision,
    made_at: at,
    changed_at: at,
  });
  const content = { text, pictures: [] };
  const made = { agency_id, draft_id: draftId, version: 1, content_hash };
  yield row('draft_versions', { ...made, content, findings: [], by_decision, at });
  yield row('publications', {
    ...made,
    id: newId(at, random.bytes(10)),
    account_id,
    remote_name: root,
    state: 'done',
    due_at: at,
    done_at: at,
    remote_id: root,
    remote_version: version,
    ordered_by: by_decision,
  });
}

/** How many records are still to be made; how many changes the own site has numbered. */
type Budget = { left: number; changed: number };

type Comment = {
  root: string;
  parent: string;
  remoteId: string;
  writtenAt: Date;
  unread: boolean;
  budget: Budget;
};

function* comment(
  random: Random,
  stage: Stage,
  { root, parent, remoteId, writtenAt, unread, budget }: Comment,
): Generator<Row> {
  const { crowd } = stage;
  // Few write much: the cube draws towards the first of the crowd.
  const author = crowd[Math.floor(crowd.length * random.next() ** 3)] ?? { id: 'did:plc:city', name: 'Somebody' };
  const capturedAt = new Date(writtenAt.getTime() + 1 + random.below(8000));
  const said = { remoteId, root, parent, author, at: capturedAt };
  budget.left -= 1;
  const now = yield* states(random, stage, { said, budget });
  const hidden = !unread && !now.deletedAt && spend(random, budget, SHARES.hidden);
  const id = newId(capturedAt, random.bytes(10));
  const stateAt = unread ? capturedAt : new Date(capturedAt.getTime() + 2 * DAY_MS + random.below(DAY_MS));
  const readState = hidden ? 'hidden' : 'kept';
  yield row('comments', {
    agency_id: stage.agencyId,
    id,
    account_id: stage.accountId,
    remote_id: remoteId,
    root_remote_id: root,
    parent_remote_id: parent,
    author_id: author.id,
    author_name: author.name,
    text: now.text,
    version: now.version,
    record_id: now.recordId,
    written_at: writtenAt,
    captured_at: capturedAt,
    edited_at: now.editedAt,
    deleted_at: now.deletedAt,
    state: unread ? 'waiting' : readState,
    state_at: stateAt,
    findings: secretsIn(now.text),
  });
  if (stage.network === 'site') yield onSite(stage, { ...said, ...now, hidden, writtenAt, budget });
  if (hidden) yield* hide(random, stage, { ...said, text: now.text, version: now.version, id, at: stateAt });
}

const spend = (random: Random, budget: Budget, share: number): boolean =>
  random.chance(share) && budget.left > 0 && (budget.left -= 1) >= 0;

type Written = Omit<Said, 'kind' | 'version' | 'text'>;
type Now = { version: string; text: string; recordId: string; editedAt: Date | null; deletedAt: Date | null };

/** A record of each state the comment was in; answers how it is now. */
function* states(
  random: Random,
  stage: Stage,
  { said, budget }: { said: Written; budget: Budget },
): Generator<Row, Now> {
  let latest = { version: hexOf(random, 8), text: commentFrom(random, stage.office) };
  let recordId = yield* recorded(random, stage, { ...said, ...latest, kind: 'comment' });
  const editedAt = spend(random, budget, SHARES.edited) ? later(random, said.at, DAY_MS / 12) : null;
  if (editedAt) {
    latest = { version: hexOf(random, 8), text: `${latest.text} (${commentFrom(random, stage.office)})` };
    recordId = yield* recorded(random, stage, { ...said, ...latest, kind: 'edit', at: editedAt });
  }
  const deletedAt = spend(random, budget, SHARES.deleted) ? later(random, said.at, DAY_MS) : null;
  if (deletedAt) {
    const version = `deleted ${latest.version}`;
    yield* recorded(random, stage, { ...said, text: '', version, kind: 'deletion', at: deletedAt });
  }
  return { ...latest, recordId, editedAt, deletedAt };
}

const later = (random: Random, at: Date, withinMs: number) => new Date(at.getTime() + random.below(withinMs));

type Hidden = Omit<Said, 'kind'> & { id: string };

/** Sealed, decided, hidden, and told with a code. */
function* hide(random: Random, stage: Stage, { id: comment_id, at, ...said }: Hidden): Generator<Row> {
  const { agencyId: agency_id, monitorId: personId } = stage;
  const evidenceId = yield* recorded(random, stage, { ...said, version: 'sealed', kind: 'evidence', at });
  const { id: by_decision, line } = decision(random, stage, {
    act: 'hide-comment',
    kind: 'comment',
    subjectId: comment_id,
    personId,
    at,
  });
  yield line;
  const id = newId(at, random.bytes(10));
  const code = hexOf(random, 8);
  yield row('moderation_acts', {
    agency_id,
    id,
    comment_id,
    act: 'hide',
    grounds: [{ ground: 'insult', words: said.text.slice(0, 20) }],
    evidence_id: evidenceId,
    state: 'done',
    read_back: 'hidden',
    notice_code: code,
    notice: `Your comment is hidden. Ask about it with the code ${code}.`,
    person_id: personId,
    by_decision,
    at,
    done_at: at,
  });
  const payload = { actId: id, evidenceId, noticeCode: code };
  yield* entry(random, agency_id, {
    kind: 'comment.hide-ordered',
    subjectId: comment_id,
    at,
    payload,
    personId,
    decisionId: by_decision,
  });
}
