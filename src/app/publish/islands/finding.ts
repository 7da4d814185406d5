import type { AgencyTerms, ScreeningRule } from '#screening';

/** What the finder is asked: a text, what the policy has looked for in drafts, and what the agency's lists say. */
export type Asked = { text: string; rules: readonly ScreeningRule[]; terms: AgencyTerms };

/** One thing that was found, as it is shown. `stops`: it keeps the draft from being submitted; without a clause it is a secret. */
export type Found = {
  kind: string;
  label: string | undefined;
  quote: string;
  explanation: string;
  instead: string;
  clause?: string;
  stops: boolean;
};

/** What stands in a text, in its order. */
export type Answer = readonly Found[];
