import { type Standing, standingAt, standingOn } from '#domain/authorizations';
import { exceptionsFor } from '#domain/exceptions';
import { packInForce } from '#domain/policies';
import type { Citation } from '#kernel/result';
import type { View } from '#platform/db';
import { type Act, type Pack, type Question, citationOf, judge, liftedIn } from '#policy';

import { questionOf, warningsOf } from './decide.ts';
import { exceptionsOf } from './excepted.ts';
import type { Subject } from './subjects.ts';

/** How somebody stands to a thing at the instant of a view: for screens that show what one may do, and what is missing. */
export type Standpoint = {
  pack: Pack;
  /** The view's request comes from a designated workstation. */
  workstation: boolean;
  /** The prerequisites in force for this person, on the account that the thing belongs to. */
  standing: readonly Standing[];
  /** The controls that exceptions in force lift for this person there, each with the exception's id. */
  exceptions: ReadonlyMap<string, string>;
  /** The clauses that would refuse the act now; none where nothing does. Records nothing. */
  refusals(act: Act): Citation[];
  /** What the policy wishes but doesn't demand for the act, and misses here. */
  warnings(act: Act): Citation[];
};

/** `beside` is somebody else's standpoint in the same view, so that policy and workstation aren't asked for again. */
type Asked = { personId: string; subject: Subject; beside?: Pick<Standpoint, 'pack' | 'workstation'> };

/** The person's standpoint to one thing, in six statements for any number of acts. */
export async function standpointOf(view: View, { personId, subject, beside }: Asked): Promise<Standpoint> {
  const pack = beside?.pack ?? (await packInForce(view));
  const standing = await standingAt(view, { personId, accountId: subject.accountId ?? null, at: view.now });
  const asked = await questionOf(view, {
    act: 'start-draft',
    subject,
    personId,
    given: {},
    standing,
    workstation: beside?.workstation,
  });
  const exceptions = await exceptionsOf(view, pack, { personId, accountId: subject.accountId ?? null });
  return pointOf(pack, { standing, exceptions, question: asked, at: view.now });
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
  const at = view.now;
  const found = await exceptionsFor(view, { personId, at });
  const standings = await standingOn(view, { personId, accountIds: accounts.map(({ id }) => id), at });
  return new Map(
    accounts.map((subject) => {
      const standing = standings.get(subject.id) ?? [];
      const held = [...new Set(standing.map(({ prerequisite }) => prerequisite))];
      const known = { ...facts, commentsOn: subject.commentsOn ?? false, standing: held };
      const exceptions = liftedIn(pack, found, { personId, accountId: subject.id, at });
      const about = { ...question, subject, facts: known };
      return [subject.id, pointOf(pack, { standing, exceptions, question: about, at })];
    }),
  );
}

type Known = {
  standing: readonly Standing[];
  exceptions: ReadonlyMap<string, string>;
  question: Question;
  at: Date;
};

function pointOf(pack: Pack, { standing, exceptions, question, at }: Known): Standpoint {
  const cited = (controls: string[]) => controls.map((control) => ({ ...citationOf(pack, control), at }));
  const lifted = [...exceptions.keys()];
  return {
    pack,
    workstation: question.facts.workstation,
    standing,
    exceptions,
    refusals: (act) => cited(judge(pack, { ...question, act, lifted })),
    warnings: (act) => cited(warningsOf(pack, { ...question, act })),
  };
}
