import { peopleWith } from '#domain/people';
import type { View } from '#platform/db';

import { whoMay } from './decide.ts';

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
