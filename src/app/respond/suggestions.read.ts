import { sql } from 'kysely';

import type { View } from '#platform/db';
import { labelOf } from '#screening';

import { type Ask, readsSuggestions } from './ask.ts';

/** Of so many, so many. */
export type Share = { of: number; were: number };

/** What became of the suggestions of one ground by one kind of finding. */
export type SuggestionRate = {
  ground: string;
  clause: string | undefined;
  kind: string;
  /** The suggestion was shown first, and the person hid the comment on this ground. */
  shownFirst: Share;
  /** The person had named this ground before the suggestion was shown. */
  sameBefore: Share;
  /** … and hid the comment on this ground afterwards. */
  takenAfter: Share;
  since: Date;
};

/** Comments of which software suggested nothing, and a person saw, or hid them on, a ground. */
export type Missed = { shownFirst: Share; ownFirst: Share };

export type SuggestionReport = {
  rates: SuggestionRate[];
  missed: Missed;
  /** The first reading that is counted; undefined while there is none. */
  since: Date | undefined;
};

/**
 * How often people did what software suggested of a comment, by ground and kind, since the first reading; undefined for
 * whoever doesn't read that.
 */
export async function suggestionReport(
  view: View,
  ask: Ask,
  roles: readonly string[],
): Promise<SuggestionReport | undefined> {
  const pack = await ask.packInForce(view);
  if (!readsSuggestions(view, ask, { pack, roles })) return undefined;
  const rates = (await ratesOf(view)).map(({ ground, kind, since, ...row }): SuggestionRate => {
    const entry = pack.grounds.find(({ id }) => id === ground);
    return {
      ground: entry?.label ?? ground,
      clause: entry?.clause,
      kind: labelOf(kind) ?? kind,
      shownFirst: { of: row.shown, were: row.shownTaken },
      sameBefore: { of: row.own, were: row.ownSame },
      takenAfter: { of: row.ownActed, were: row.ownTaken },
      since,
    };
  });
  const { since, ...missed } = await missedOf(view);
  return { rates, missed, since: since ?? undefined };
}

type Counted = {
  ground: string;
  kind: string;
  shown: number;
  shownTaken: number;
  own: number;
  ownSame: number;
  ownActed: number;
  ownTaken: number;
  since: Date;
};

async function ratesOf(view: View): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    with each as (
      select r.*, s->>'ground' as ground, s->>'kind' as kind
        from comment_readings r cross join jsonb_array_elements(r.suggested) s)
    select ground, kind, min(at) as since,
           count(*) filter (where first = 'suggestion')::int as shown,
           count(*) filter (where first = 'suggestion' and ground = any (act_grounds))::int as "shownTaken",
           count(*) filter (where first = 'own')::int as own,
           count(*) filter (where first = 'own' and ground = any (own))::int as "ownSame",
           count(*) filter (where first = 'own' and act is not null)::int as "ownActed",
           count(*) filter (where first = 'own' and ground = any (act_grounds))::int as "ownTaken"
      from each group by ground, kind order by ground, kind`.execute(view);
  return rows;
}

async function missedOf(view: View): Promise<Missed & { since: Date | null }> {
  const { rows } = await sql<{ since: Date | null; shown: number; acted: number; own: number; saw: number }>`
    select min(at) as since,
           count(*) filter (where none and first = 'suggestion')::int as shown,
           count(*) filter (where none and first = 'suggestion' and act = 'hide')::int as acted,
           count(*) filter (where none and first = 'own')::int as own,
           count(*) filter (where none and first = 'own' and own <> '{}')::int as saw
      from (select *, suggested = '[]' as none from comment_readings) r`.execute(view);
  const { since = null, shown = 0, acted = 0, own = 0, saw = 0 } = rows[0] ?? {};
  return { since, shownFirst: { of: shown, were: acted }, ownFirst: { of: own, were: saw } };
}
