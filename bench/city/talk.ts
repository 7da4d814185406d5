import { sha256 } from '#kernel/hash';
import { newId } from '#kernel/ids';
import { findings } from '#screening';

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
  const budget = { left: records };
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
      const remoteId = nameOf(stage, random);
      said.push(remoteId);
      yield* comment(random, stage, { root, parent, remoteId, writtenAt, unread, budget });
    }
  }
}

function nameOf({ network, handle }: Stage, random: Random): string {
  const key = hexOf(random, 7);
  return network === 'bluesky' ? `at://did:plc:${handle.split('.')[0]}/app.bsky.feed.post/${key}` : key;
}

/** A post as it came about: draft, version, order, and the record of what the network then showed. */
function* post(random: Random, stage: Stage, { root, at }: { root: string; at: Date }): Generator<Row> {
  const { agencyId: agency_id, accountId: account_id, authorId } = stage;
  const text = postFrom(random, stage.office);
  const draftId = newId(at, random.bytes(10));
  const hash = sha256(text);
  const version = hexOf(random, 8);
  const { id, line } = decision(random, stage, {
    act: 'schedule-post',
    kind: 'draft',
    subjectId: draftId,
    personId: authorId,
    at,
  });
  yield line;
  yield row('drafts', {
    agency_id,
    id: draftId,
    account_id,
    author_id: authorId,
    state: 'published',
    version: 1,
    content_hash: hash,
    by_decision: id,
    made_at: at,
    changed_at: at,
  });
  yield row('draft_versions', {
    agency_id,
    draft_id: draftId,
    version: 1,
    content: { text, pictures: [] },
    content_hash: hash,
    findings: [],
    by_decision: id,
    at,
  });
  yield row('publications', {
    agency_id,
    id: newId(at, random.bytes(10)),
    draft_id: draftId,
    version: 1,
    account_id,
    content_hash: hash,
    remote_name: root,
    state: 'done',
    due_at: at,
    done_at: at,
    remote_id: root,
    remote_version: version,
    ordered_by: id,
  });
  const author = { id: stage.handle, name: stage.name };
  yield* recorded(random, stage, { kind: 'post', remoteId: root, root, parent: null, version, author, text, at });
}

type Comment = {
  root: string;
  parent: string;
  remoteId: string;
  writtenAt: Date;
  unread: boolean;
  budget: { left: number };
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
    findings: findings(now.text),
  });
  if (hidden) yield* hide(random, stage, { ...said, text: now.text, version: now.version, id, at: stateAt });
}

const spend = (random: Random, budget: { left: number }, share: number): boolean =>
  random.chance(share) && budget.left > 0 && (budget.left -= 1) >= 0;

type Written = Omit<Said, 'kind' | 'version' | 'text'>;
type Now = { version: string; text: string; recordId: string; editedAt: Date | null; deletedAt: Date | null };

/** A record of each state the comment was in; answers how it is now. */
function* states(
  random: Random,
  stage: Stage,
  { said, budget }: { said: Written; budget: { left: number } },
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
