import type { Citation } from '#kernel/result';
import type { View } from '#platform/db';
import { type Act, type Pack, citationOf } from '#policy';

/** How somebody stands to each of several accounts; the house tells it, since rules are judged elsewhere. */
export type StandpointsOf = (
  view: View,
  asked: { personId: string; accounts: readonly AccountSubject[] },
) => Promise<Map<string, { pack: Pack; refusals(act: Act): Citation[] }>>;

type AccountSubject = {
  id: string;
  agencyId: string;
  accountId: string;
  commentsOn: boolean;
  administratorId?: string;
};

/** An account for which a draft may be begun, or what is missing for it. */
export type WritableAccount = {
  id: string;
  agencyId: string;
  network: string;
  reach: Record<string, string>;
  name: string;
  handle: string;
  purpose: string;
  commentsOn: boolean;
  /** The clauses that refuse a draft of this person now; none where writing is permitted. */
  refusals: Citation[];
  /** The clause that keeps secrets out of a text. */
  secretsClause: string;
  screening: Pack['screening'];
  settings: Pack['settings'];
};

const PAGE = 25;

/** The agency's open accounts by name, in six statements a page however many they are; or the one named by `only`. */
export async function readAccounts(
  view: View,
  standpointsOf: StandpointsOf,
  { after = '', only }: { after?: string | undefined; only?: string },
): Promise<{ accounts: WritableAccount[]; after?: string }> {
  const rows = await openAccounts(view, after, only);
  const shown = rows.slice(0, PAGE);
  const accounts = shown.map(({ id, agency_id: agencyId, administrator_id, comments_on: commentsOn }) => ({
    id,
    agencyId,
    accountId: id,
    commentsOn,
    ...(administrator_id ? { administratorId: administrator_id } : {}),
  }));
  const points = await standpointsOf(view, { personId: view.personId ?? '', accounts });
  const last = shown.at(-1);
  return {
    accounts: shown.map((row) => ({
      id: row.id,
      agencyId: row.agency_id,
      network: row.network,
      name: row.name,
      handle: row.handle,
      purpose: row.purpose,
      commentsOn: row.comments_on,
      reach: textsOf(row.reach),
      refusals: points.get(row.id)?.refusals('start-draft') ?? [],
      secretsClause: secretsClauseOf(points.get(row.id)?.pack),
      screening: points.get(row.id)?.pack.screening ?? [],
      settings: points.get(row.id)?.pack.settings ?? {},
    })),
    ...(rows.length > PAGE && last ? { after: last.name } : {}),
  };
}

function secretsClauseOf(pack: Pack | undefined): string {
  return pack ? citationOf(pack, 'draft.no-secrets').clause : 'house';
}

function openAccounts(view: View, after: string, only: string | undefined) {
  return view
    .selectFrom('accounts')
    .select(['id', 'agency_id', 'network', 'reach', 'name', 'handle', 'purpose', 'administrator_id', 'comments_on'])
    .where('from_at', '<=', view.now)
    .where((is) => is.or([is('until_at', 'is', null), is('until_at', '>', view.now)]))
    .$if(only !== undefined, (query) => query.where('id', '=', only ?? ''))
    .where('name', '>', after)
    .orderBy('name')
    .limit(PAGE + 1)
    .execute();
}

/** What a connector needs to find an account: words by their names. */
function textsOf(reach: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(Object(reach)).map(([name, value]) => [name, String(value)]));
}
