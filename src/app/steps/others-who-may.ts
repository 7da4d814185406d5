import { peopleWith } from '#domain/people';
import type { View } from '#platform/db';
import type { Act } from '#policy';

import { whoMay } from './decide.ts';

/** By which roles somebody may do it, and who works here now, holds one of them and isn't barred from it as `notId`. */
export type Others = { roles: string[]; people: { id: string; name: string }[] };

/** Who could do this act to a thing that is `notId`'s own: whom to ask, or that there is nobody. */
export async function othersWhoMay(
  view: View,
  act: Act,
  { subjectId, notId }: { subjectId: string; notId: string },
): Promise<Others> {
  const roles = await whoMay(view, act, subjectId);
  const people = await peopleWith(view, roles);
  return { roles, people: people.filter(({ id }) => id !== notId).map(({ id, name }) => ({ id, name })) };
}

/** The role that stands above the others who may answer: it is asked where nobody else can. */
const LAST = 'director';

/** Of the roles by which a finding can be answered, those that are asked: the director's only where nobody else than its author could. */
export async function rolesToAsk(
  view: View,
  { draftId, authorId }: { draftId: string; authorId: string },
): Promise<string[]> {
  const roles = await whoMay(view, 'answer-finding', draftId);
  const before = roles.filter((role) => role !== LAST);
  const held = (await peopleWith(view, before)).some(({ id }) => id !== authorId);
  return held ? before : roles;
}
