import { peopleWith } from '#domain/people';
import { packInForce } from '#domain/policies';
import type { View } from '#platform/db';
import { type Act, noFacts, rolesThatMay } from '#policy';

import { whoMay } from './decide.ts';

/** By which roles somebody else may do it, and who works here now and holds one of them. */
type Others = { roles: string[]; people: { id: string; name: string }[] };

/** Who could do this act to a thing that is the author's or holder's own: whom to ask, or that there is nobody. In two statements. */
export async function othersWhoMay(view: View, act: Act, ownerId: string): Promise<Others> {
  const roles = await rolesOfOthers(view, act, ownerId);
  const people = await peopleWith(view, roles);
  return { roles, people: people.filter(({ id }) => id !== ownerId) };
}

/** The roles by which somebody else than the owner of a thing may do this to it, under the policy in force. */
export async function rolesOfOthers(view: View, act: Act, ownerId = 'its owner'): Promise<string[]> {
  const { agencyId } = view;
  const subject = { id: 'a thing', agencyId, authorId: ownerId, holderId: ownerId };
  const person = { id: 'somebody', agencyId };
  return rolesThatMay(await packInForce(view), { act, person, subject, facts: noFacts });
}

/** The role that stands above the others who may answer: it is asked where nobody else can. */
const LAST = 'director';

/** Of the roles by which a finding in this author's draft can be answered, those that are asked: the director's only where nobody else can. */
export async function rolesToAsk(view: View, authorId: string): Promise<string[]> {
  const roles = await rolesOfOthers(view, 'answer-finding', authorId);
  const before = roles.filter((role) => role !== LAST);
  const held = (await peopleWith(view, before)).some(({ id }) => id !== authorId);
  return held ? before : roles;
}

/**
 * By which roles others are given theirs, under the policy in force. Asked before somebody leaves; whether one of them is
 * left is asked of {@link isHeld} afterwards.
 */
export function rolesThatGive(view: View): Promise<string[]> {
  return whoMay(view, 'give-role', view.agencyId);
}

/** Whether somebody who works here now holds one of these roles. */
export async function isHeld(view: View, roles: readonly string[]): Promise<boolean> {
  return (await peopleWith(view, roles)).length > 0;
}
