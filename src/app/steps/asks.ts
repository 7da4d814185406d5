import { exceptionsFor } from '#domain/exceptions';
import { packAt, packInForce } from '#domain/policies';
import type { Citation } from '#kernel/result';
import type { View } from '#platform/db';
import { type Act, type Pack, type Question, citationOf, judge, liftedIn, noFacts, prerequisites } from '#policy';

import { exceptionsOf } from './excepted.ts';
import { replayDecision } from './replay.ts';

/** Somebody before a screen. `holderId` is the person whom the page is about, where it is about one. */
export type Asker = { personId: string; agencyId: string; roles: readonly string[]; holderId?: string };

const MOST_REMEMBERED = 5000;
const remembered = new Map<string, boolean>();

/**
 * Which of these acts a screen offers to somebody with these roles: those that the rules would permit if everything else
 * were in place. Asks no database and records nothing; the decision is made when the form is sent.
 */
function offered(pack: Pack, asker: Asker, acts: readonly Act[]): Act[] {
  return acts.filter((act) => {
    const own = asker.holderId === asker.personId;
    const key = [pack.hash, act, own, ...asker.roles].join(' ');
    const known = remembered.get(key);
    if (known !== undefined) return known;
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    const may = wouldPermit(pack, act, asker);
    remembered.set(key, may);
    return may;
  });
}

const wouldPermit = (pack: Pack, act: Act, asker: Asker): boolean =>
  judge(pack, { act, ...ifAllElseStood(asker) }).length === 0;

/** Somebody's question where everything but the roles is in place. */
function ifAllElseStood({ personId, agencyId, roles, holderId }: Asker): Omit<Question, 'act'> {
  const subject = { id: agencyId, agencyId, authorId: personId, ...(holderId ? { holderId } : {}) };
  const facts = { ...noFacts, roles, standing: prerequisites, workstation: true };
  return { person: { id: personId, agencyId }, subject, facts };
}

/**
 * The clauses by which an act that isn't offered would be refused to somebody now, whatever they typed; none where it is
 * offered, or an exception lifts what says no. For a page that shows them instead of a form. Records nothing.
 */
async function barsOf(view: View, asker: Asker, act: Act): Promise<Citation[]> {
  const pack = await packInForce(view);
  if (offered(pack, asker, [act]).length > 0) return [];
  const where = { personId: asker.personId, accountId: null, at: view.now };
  // Which account it is for is said in the form, so that one for some accounts counts.
  const exceptions = (await exceptionsFor(view, where)).map((one) => ({ ...one, accounts: [] }));
  const lifted = [...liftedIn(pack, exceptions, where).keys()];
  const controls = judge(pack, { act, ...ifAllElseStood(asker), lifted });
  return controls.map((control) => ({ ...citationOf(pack, control), at: view.now }));
}

/** The policy that was in force at `at`; undefined where the agency had adopted none yet. */
async function packIfAny(view: View, at: Date): Promise<Pack | undefined> {
  const row = await view
    .selectFrom('adoptions')
    .select('id')
    .where('from_at', '<=', at)
    .where((is) => is.or([is('until_at', 'is', null), is('until_at', '>', at)]))
    .executeTakeFirst();
  return row && packAt(view, at);
}

/** What pages ask beside their read: handed to the areas by `main`, since neither routes nor reads reach the steps. */
export const asks = { packIfAny, packInForce, offered, barsOf, exceptionsOf, replayDecision };

export type Asks = typeof asks;
