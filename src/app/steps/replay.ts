import { storedDecision } from '#domain/decisions';
import { packByHash } from '#domain/policies';
import type { View } from '#platform/db';
import { judgeWithExceptions, storedQuestion } from '#policy';

import { warningsOf } from './decide.ts';

/**
 * What comes of judging a recorded decision again: the same answer; another, with the controls that say no now; or it
 * can't be judged, since no rule was asked then, or what was asked isn't kept.
 */
export type Replay = { is: 'same' } | { is: 'other'; controls: string[] } | { is: 'not judged' };

/**
 * A recorded decision judged again: the question as it was kept, put to the rules of the version that it names, with the
 * exceptions that held then. Records nothing, and reads no clock. Undefined when the agency has no such decision.
 *
 * The same unless the rules that the software itself brings have changed since, or a row was altered.
 */
export async function replayDecision(view: View, decisionId: string): Promise<Replay | undefined> {
  const stored = await storedDecision(view, decisionId);
  if (!stored) return undefined;
  const question = storedQuestion(stored.question, stored.facts);
  if (!question) return { is: 'not judged' };
  const pack = await packByHash(view, stored.packHash);
  const { refusals } = judgeWithExceptions(pack, question);
  const warnings = stored.granted ? warningsOf(pack, question) : [];
  const same = equal(refusals, stored.controls) && equal(warnings, stored.warnings);
  return same && stored.granted === (refusals.length === 0) ? { is: 'same' } : { is: 'other', controls: refusals };
}

function equal(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one, at) => one === others[at]);
}
