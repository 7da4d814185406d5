import { type Standing, standingAt, standingOn } from '#domain/authorizations';
import { exceptionsFor } from '#domain/exceptions';
import { packInForce } from '#domain/policies';
import type { Citation } from '#kernel/result';
import type { View } from '#platform/db';
import { type Act, type Pack, type Question, citationOf, judge } from '#policy';

import { exceptionsOf, liftedOn, questionOf, warningsOf } from './decide.ts';
import type { Subject } from './subjects.ts';

/** How somebody stands to a thing at the instant of a view: for screens that show what one may do, and what is missing. */
export type Standpoint = {
  pack: Pack;
  /** The prerequisites in force for this person, on the account that the thing belongs to. */
  standing: readonly Standing[];
  /** The clauses that would refuse the act now; none where nothing does. Records nothing. */
  refusals(act: Act): Citation[];
  /** What the policy wishes but doesn't demand for the act, and misses here. */
  warnings(act: Act): Citation[];
};

type Asked = { personId: string; subject: Subject };

/** The person's standpoint to one thing, in six statements for any number of acts. */
export async function standpointOf(view: View, { personId, subject }: Asked): Promise<Standpoint> {
  const pack = await packInForce(view);
  const standing = await standingAt(view, { personId, accountId: subject.accountId ?? null, at: view.now });
  const asked = await questionOf(view, { act: 'start-draft', subject, personId, given: {}, standing });
  const exceptions = await exceptionsOf(view, pack, { personId, accountId: subject.accountId ?? null });
  const question = { ...asked, lifted: [...exceptions.keys()] };
  return pointOf(pack, standing, question);
}

/** The person's standpoint to each of these accounts, by id, in six statements however many they are. */
export async function standpointsOf(
  view: View,
  { personId, accounts }: { personId: string; accounts: readonly Subject[] },
): Promise<Map<string, Standpoint>> {
  const pack = await packInForce(view);
  const here = { id: view.agencyId, agencyId: view.agencyId };
  const asked = { act: 'start-draft' as const, subject: here, personId, given: {}, standing: [] };
  const { facts, ...question } = await questionOf(view, asked);
  const exceptions = await exceptionsFor(view, { personId, at: view.now });
  const standings = await standingOn(view, { personId, accountIds: accounts.map(({ id }) => id), at: view.now });
  return new Map(
    accounts.map((subject) => {
      const standing = standings.get(subject.id) ?? [];
      const held = [...new Set(standing.map(({ prerequisite }) => prerequisite))];
      const known = { ...facts, commentsOn: subject.commentsOn ?? false, standing: held };
      const lifted = [...liftedOn(pack, exceptions, subject.id).keys()];
      return [subject.id, pointOf(pack, standing, { ...question, subject, facts: known, lifted })];
    }),
  );
}

function pointOf(pack: Pack, standing: readonly Standing[], question: Question): Standpoint {
  const cited = (controls: string[]) => controls.map((control) => citationOf(pack, control));
  return {
    pack,
    standing,
    refusals: (act) => cited(judge(pack, { ...question, act })),
    warnings: (act) => cited(warningsOf(pack, { ...question, act })),
  };
}
