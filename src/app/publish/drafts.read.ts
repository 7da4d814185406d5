import { sql } from 'kysely';

import type { View } from '#platform/db';

/** The views of the list: in which states the drafts are that each shows. */
const views = {
  mine: ['drafted', 'in_review', 'sent_back', 'approved', 'scheduled'],
  review: ['in_review'],
  approved: ['approved'],
  scheduled: ['scheduled'],
  published: ['published'],
  back: ['sent_back', 'refused'],
} as const;

export type Tab = keyof typeof views;

export function isTab(name: string): name is Tab {
  return Object.hasOwn(views, name);
}

/** One draft in a list. `text` is its beginning; `dueAt` and `trouble` are of its order, where there is one. */
export type DraftLine = {
  id: string;
  state: string;
  questionable: boolean;
  text: string;
  pictures: number;
  /** It answers a comment of the public. */
  isAnswer: boolean;
  accountName: string;
  network: string;
  authorId: string;
  authorName: string;
  changedAt: Date;
  dueAt: Date | null;
  orderState: string | null;
};

/** A page of a list; `after` is the key of the next page. No count where a view holds what is over and only grows. */
export type DraftList = {
  tab: Tab;
  lines: DraftLine[];
  counts: Partial<Record<Tab, number>>;
  after?: string;
};

const PAGE = 25;

/** One page of drafts in two statements: the newest change first, but what waits for review the oldest first. */
export async function readDrafts(
  view: View,
  { tab, after }: { tab: Tab; after?: string | undefined },
): Promise<DraftList> {
  const found = await lines(view, tab, keyOf(after));
  const shown = found.slice(0, PAGE);
  const last = shown.at(-1);
  const next = found.length > PAGE && last ? { after: `${last.changedAt.toISOString()}_${last.id}` } : {};
  return { tab, lines: shown, counts: await counts(view), ...next };
}

function lines(view: View, tab: Tab, key: { at: Date; id: string } | undefined): Promise<DraftLine[]> {
  const oldestFirst = tab === 'review';
  const order = oldestFirst ? 'asc' : 'desc';
  return view
    .selectFrom('drafts as d')
    .innerJoin('accounts as a', (on) => on.onRef('a.agency_id', '=', 'd.agency_id').onRef('a.id', '=', 'd.account_id'))
    .innerJoin('people as p', (on) => on.onRef('p.agency_id', '=', 'd.agency_id').onRef('p.id', '=', 'd.author_id'))
    .innerJoin('draft_versions as v', (on) =>
      on.onRef('v.agency_id', '=', 'd.agency_id').onRef('v.draft_id', '=', 'd.id').onRef('v.version', '=', 'd.version'),
    )
    .leftJoin('publications as o', (on) =>
      on.onRef('o.agency_id', '=', 'd.agency_id').onRef('o.draft_id', '=', 'd.id').onRef('o.version', '=', 'd.version'),
    )
    .select(['d.id', 'd.state', 'd.questionable', 'd.author_id as authorId', 'd.changed_at as changedAt'])
    .select([
      'a.name as accountName',
      'a.network',
      'p.name as authorName',
      'o.due_at as dueAt',
      'o.state as orderState',
    ])
    .select([
      sql<string>`left(v.content->>'text', 180)`.as('text'),
      sql<number>`jsonb_array_length(v.content->'pictures')`.as('pictures'),
      sql<boolean>`d.answers is not null`.as('isAnswer'),
    ])
    .where('d.state', 'in', [...views[tab]])
    .$if(tab === 'mine', (query) => query.where('d.author_id', '=', view.personId))
    .$if(key !== undefined, (query) =>
      query.where(
        sql<boolean>`(d.changed_at, d.id) ${sql.raw(oldestFirst ? '>' : '<')} (${key?.at}, ${key?.id}::uuid)`,
      ),
    )
    .orderBy('d.changed_at', order)
    .orderBy('d.id', order)
    .limit(PAGE + 1)
    .execute();
}

async function counts(view: View): Promise<Partial<Record<Tab, number>>> {
  const rows = await view
    .selectFrom('drafts')
    .select(({ fn }) => [
      'state',
      fn.countAll<string>().as('all'),
      fn.countAll<string>().filterWhere('author_id', '=', view.personId).as('mine'),
    ])
    .where('state', 'in', [...views.mine])
    .groupBy('state')
    .execute();
  const of = (states: readonly string[], which: 'all' | 'mine') =>
    rows.filter(({ state }) => states.includes(state)).reduce((sum, row) => sum + Number(row[which]), 0);
  return {
    mine: of(views.mine, 'mine'),
    review: of(views.review, 'all'),
    approved: of(views.approved, 'all'),
    scheduled: of(views.scheduled, 'all'),
  };
}

/** A key that nobody made here is no key: the list begins at its beginning. */
function keyOf(after: string | undefined): { at: Date; id: string } | undefined {
  const [, at = '', id = ''] =
    /^(\d{4}-\d\d-\d\dT[\d:.]{8,12}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(after ?? '') ?? [];
  const when = new Date(at);
  return id === '' || Number.isNaN(when.getTime()) ? undefined : { at: when, id };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The media type of a picture that a draft of the agency holds in some version; undefined when none does, or malware is in it. */
export async function pictureType(
  view: View,
  sha256: string,
  draftId: string | undefined,
): Promise<string | undefined> {
  const within = draftId && UUID.test(draftId) ? sql`and v.draft_id = ${draftId}` : sql``;
  const { rows } = await sql<{ type: string }>`
    select picture->>'mediaType' as type
      from draft_versions v cross join lateral jsonb_array_elements(v.content->'pictures') picture
     where picture->>'sha256' = ${sha256} ${within}
       and not exists (select from attachments k where k.sha256 = ${sha256} and k.scan = 'malware')
     limit 1`.execute(view);
  return rows[0]?.type;
}
