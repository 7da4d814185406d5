import { isWorkstation } from '#domain/accounts';
import { type Standing, standingAt } from '#domain/authorizations';
import { recordDecision } from '#domain/decisions';
import { rolesIfEmployed } from '#domain/people';
import { packInForce } from '#domain/policies';
import { type Result, ok, refuse } from '#kernel/result';
import type { Tx, View } from '#platform/db';
import {
  type Act,
  type Facts,
  type Pack,
  type Permit,
  type Question,
  acts,
  issuePermit,
  judgeWithExceptions,
  rolesThatMay,
  settingValue,
} from '#policy';

import { citeUse, exceptionsOf } from './excepted.ts';
import { type Subject, subjects } from './subjects.ts';

/** What only the flow knows: what a hide rests on; for whom a prerequisite or a role is. */
export type Given = Partial<Pick<Facts, 'hasGround' | 'hasWords' | 'hasEvidence'>> & { holderId?: string };

/**
 * The one authority: may the person of `tx` do this act to this thing, now, under the pack in force?
 *
 * Exceptions in force are consulted: where one lifts what would have said no, the decision cites it. A yes is recorded here and is the permit that carries the act out; a no names its controls, and `perform` records it
 * after the work is undone. A thing that the agency doesn't have is refused by `agency.no-crossing`.
 */
export async function decide<A extends Act>(
  tx: Tx,
  act: A,
  subjectId: string,
  given: Given = {},
): Promise<Result<Permit<A>>> {
  const { personId } = tx;
  const subject = await subjects[acts[act]](tx, subjectId);
  if (!subject || !personId) return refuse(subject ? 'act.by-person' : 'agency.no-crossing');
  const pack = await packInForce(tx);
  const exceptions = await exceptionsOf(tx, pack, { personId, accountId: subject.accountId ?? null });
  const question = { ...(await questionOf(tx, { act, subject, personId, given })), lifted: [...exceptions.keys()] };
  const { refusals, excepted } = judgeWithExceptions(pack, question);
  const { facts, ...asked } = question;
  const [first, ...others] = refusals;
  if (first) return { ok: false, refusal: { controls: [first, ...others], asked: { facts, question: asked } } };
  const decisionId = await recordDecision(tx, {
    act,
    subjectKind: acts[act],
    subjectId,
    controls: [],
    warnings: warningsOf(pack, question),
    facts,
    question: asked,
    packHash: pack.hash,
  });
  await citeUse(tx, { act, subjectId, decisionId, exceptions, controls: excepted });
  return ok(issuePermit({ act, subjectId, personId, decisionId }));
}

/** The roles with which somebody could do it, so that a refused person knows whom to ask. */
export async function whoMay(view: View, act: Act, subjectId: string): Promise<string[]> {
  const { personId } = view;
  const subject = await subjects[acts[act]](view, subjectId);
  if (!subject || !personId) return [];
  const given = { hasGround: true, hasWords: true, hasEvidence: true };
  return rolesThatMay(await packInForce(view), await questionOf(view, { act, subject, personId, given }));
}

type Asked = {
  act: Act;
  subject: Subject;
  personId: string;
  given: Given;
  standing?: readonly Standing[];
  workstation?: boolean | undefined;
};

/** Everything that the rules are told, as it is at the instant of `view`; `standing` and `workstation` where they were read before. */
export async function questionOf(
  view: View,
  { act, subject, personId, given: { holderId, ...given }, ...known }: Asked,
): Promise<Question> {
  const at = view.now;
  const standing = known.standing ?? (await standingAt(view, { personId, accountId: subject.accountId ?? null, at }));
  const roles = await rolesIfEmployed(view, personId, at);
  const facts: Facts = {
    byPerson: view.byPerson,
    ordered: view.orderedBy !== undefined,
    employed: roles !== undefined,
    roles: roles ?? [],
    standing: [...new Set(standing.map(({ prerequisite }) => prerequisite))],
    commentsOn: subject.commentsOn ?? false,
    workstation: known.workstation ?? (view.byPerson ? await isWorkstation(view) : true),
    hasGround: false,
    hasWords: false,
    hasEvidence: false,
    ...given,
  };
  const thing = holderId ? { ...subject, holderId } : subject;
  return { act, person: { id: personId, agencyId: view.agencyId }, subject: thing, facts };
}

const PUBLISHING: readonly Act[] = ['submit-draft', 'schedule-post', 'publish-post'];

/** What the policy wishes but doesn't demand: the act goes on, and the decision says so. */
export function warningsOf(pack: Pack, { act, facts }: Question): string[] {
  const asked = settingValue(pack, 'workstation-rule') !== 'off';
  return asked && PUBLISHING.includes(act) && !facts.workstation ? ['account.workstation'] : [];
}
