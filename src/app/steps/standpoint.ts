import { type Standing, standingAt, standingOn } from '#domain/authorizations';
import { packInForce } from '#domain/policies';
import type { Citation } from '#kernel/result';
import type { View } from '#platform/db';
import { type Act, type Pack, type Question, citationOf, judge } from '#policy';

import { questionOf, warningsOf } from './decide.ts';
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

/** The person's standpoint to one thing, in five statements for any number of acts. */
export async function standpointOf(view: View, { personId, subject }: Asked): Promise<Standpoint> {
  const pack = await packInForce(view);
  const standing = await standingAt(view, { personId, accountId: subject.accountId ?? null, at: view.now });
  const question = await questionOf(view, { act: 'start-draft', subject, personId, given: {}, standing });
  return pointOf(pack, standing, question);
}

/** The person's standpoint to each of these accounts, by id, in five statements however many they are. */
export async function standpointsOf(
  view: View,
  { personId, accounts }: { personId: string; accounts: readonly Subject[] },
): Promise<Map<string, Standpoint>> {
  const pack = await packInForce(view);
  const here = { id: view.agencyId, agencyId: view.agencyId };
  const asked = { act: 'start-draft' as const, subject: here, personId, given: {}, standing: [] };
  const { facts, ...question } = await questionOf(view, asked);
  const standings = await standingOn(view, { personId, accountIds: accounts.map(({ id }) => id), at: view.now });
  return new Map(
    accounts.map((subject) => {
      const standing = standings.get(subject.id) ?? [];
      const held = [...new Set(standing.map(({ prerequisite }) => prerequisite))];
      const known = { ...facts, commentsOn: subject.commentsOn ?? false, standing: held };
      return [subject.id, pointOf(pack, standing, { ...question, subject, facts: known })];
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
