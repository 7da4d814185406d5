import { dateAfter } from '#kernel/instant';

import type { Pack } from './pack.ts';
import { settingValue } from './settings.ts';

/** The newest review of a policy: of which version, on which day, and the day it named for the next; dates as YYYY-MM-DD. */
export type LastReview = { hash: string; on: string; nextDueOn: string };

/** The next review: on which day (YYYY-MM-DD), and what says so. */
export type ReviewDue = { on: string; because: 'review' | 'first page' | 'interval' };

/**
 * When the policy is looked at next. The last review names the day, unless a newer version's first page names one after
 * it; before the first review it is the first page's day, or the setting `policy-review-every` counted from the last date
 * on the first page. Undefined where the first page has no date at all.
 */
export function reviewDue(
  pack: Pick<Pack, 'hash' | 'header' | 'settings'>,
  last: LastReview | undefined,
): ReviewDue | undefined {
  const { nextReviewOn, reviewedOn, revisedOn, approvedOn, effectiveOn } = pack.header;
  if (last && (last.hash === pack.hash || !nextReviewOn || nextReviewOn <= last.on))
    return { on: last.nextDueOn, because: 'review' };
  if (nextReviewOn) return { on: nextReviewOn, because: 'first page' };
  const [from] = [reviewedOn, revisedOn, approvedOn, effectiveOn]
    .filter((one) => one !== undefined)
    .toSorted()
    .toReversed();
  if (from === undefined) return undefined;
  return { on: dateAfter(from, { months: settingValue(pack, 'policy-review-every') }), because: 'interval' };
}
