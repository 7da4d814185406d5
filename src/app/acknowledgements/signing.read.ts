import { sql } from 'kysely';

import type { View } from '#platform/db';
import { type Pack, bindsOf, keptPackOf } from '#policy';

import { Words } from './words.ts';

/** A clause as it is read before signing: its words in that version. `changed` where it is why the person is asked. */
export type ReadClause = { id: string; words: string; should: boolean; changed: boolean };

/** What one person reads and signs. */
export type Signing = {
  acknowledgementId: string;
  campaignId: string;
  personId: string;
  name: string;
  state: string;
  running: boolean;
  /** Its version is no longer in force: another has taken its place. */
  replaced: boolean;
  dueOn: string;
  policyTitle: string;
  policyHash: string;
  wordsHash: string;
  words: Words;
  clauses: ReadClause[];
};

type Row = Omit<Signing, 'words' | 'clauses' | 'policyTitle'> & {
  words: unknown;
  kind: string;
  changed: string[];
  roles: string[];
  document: unknown;
};

/** Whether the version of the campaign `c` was in force, and is no longer at `at` nor going to be. */
const replaced = (at: Date) => sql`(
  exists (select from adoptions o where o.agency_id = c.agency_id and o.hash = c.policy_hash and o.until_at <= ${at})
  and not exists (select from adoptions o where o.agency_id = c.agency_id and o.hash = c.policy_hash
                     and (o.until_at is null or o.until_at > ${at})))`;

/** What waits for this person in a campaign, or under an acknowledgement's id; undefined for nothing. One statement. */
export async function readSigning(
  view: View,
  which: { campaignId: string; personId: string } | { acknowledgementId: string },
): Promise<Signing | undefined> {
  const here =
    'campaignId' in which
      ? sql`a.campaign_id = ${which.campaignId} and a.person_id = ${which.personId}`
      : sql`a.id = ${which.acknowledgementId}`;
  const { rows } = await sql<Row>`
    select a.id as "acknowledgementId", c.id as "campaignId", p.id as "personId", p.name, a.state, c.state = 'running' as running, ${replaced(view.now)} as replaced,
           c.due_on::text as "dueOn", c.policy_hash as "policyHash", c.words_hash as "wordsHash", c.words, p.kind,
           c.clauses as changed, k.document,
           array(select r.role from roles r where r.agency_id = p.agency_id and r.person_id = p.id
                    and r.from_at <= ${view.now} and (r.until_at is null or r.until_at > ${view.now})) as roles
      from acknowledgements a
      join campaigns c on c.agency_id = a.agency_id and c.id = a.campaign_id
      join people p on p.agency_id = a.agency_id and p.id = a.person_id
      join packs k on k.agency_id = c.agency_id and k.hash = c.policy_hash
     where ${here}`.execute(view);
  const [row] = rows;
  if (!row) return undefined;
  const { words, document, kind, roles, changed, ...rest } = row;
  const pack = keptPackOf(document);
  return {
    ...rest,
    policyTitle: pack.title,
    words: Words.parse(words),
    clauses: clausesFor(pack, { kind, roles, changed }),
  };
}

type For = { kind: string; roles: readonly string[]; changed: readonly string[] };

/** The clauses of the agency's own policy that bind somebody of this kind and these roles; what changed stands first. */
function clausesFor(pack: Pack, { kind, roles, changed }: For): ReadClause[] {
  const clauses = pack.clauses
    .filter(({ id, force }) => id.startsWith(`${pack.policy}/`) && (force === 'must' || force === 'should'))
    .filter(({ id }) => {
      const bound = bindsOf(pack, [id]);
      const isKind = [...bound.kinds].some((one) => one === kind);
      return isKind || roles.some((role) => bound.roles.has(role)) || changed.includes(id);
    })
    .map(({ id, summary, words, force }) => ({
      id,
      words: words ?? summary,
      should: force === 'should',
      changed: changed.includes(id),
    }));
  return clauses.toSorted((one, other) => Number(other.changed) - Number(one.changed));
}

/** The agency of the view by its name; undefined when there is none. */
export async function agencyHere(view: View): Promise<{ slug: string; name: string } | undefined> {
  return view.selectFrom('agencies').select(['slug', 'name']).executeTakeFirst();
}

/** Who is in the directory under this staff number or mail address; undefined for nobody. */
export async function personByMark(view: View, mark: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from people
     where until_at is null and (number = ${mark} or email = lower(${mark}))
     order by (number = ${mark}) desc nulls last limit 1`.execute(view);
  return rows[0]?.id;
}
