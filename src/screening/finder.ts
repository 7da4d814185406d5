import type { Answered } from '#kernel/newest';

import type { Ruled, ScreeningRule, Use } from './screen.ts';
import type { AgencyTerms } from './types.ts';

/** How a thread that finds reads: for what, by which of the policy's rules, with which of the agency's lists. */
export type Brief = { use: Use; rules: readonly ScreeningRule[]; terms: AgencyTerms };

/** One thing that was found, as it is shown. `stops`: it keeps a draft from being submitted; without a clause it is a secret. */
export type Found = Pick<Ruled, 'kind' | 'quote' | 'explanation' | 'instead'> & {
  label: string | undefined;
  clause?: string;
  stops: boolean;
};

/** What stands in a text, in its order. A text may be answered twice, when more has been learnt. */
export type FromFinder = Answered<readonly Found[]>;
