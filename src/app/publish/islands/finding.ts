import type { ScreeningRule } from '#screening';

/** What the finder is asked: a text, and what the policy has looked for in drafts. */
export type Asked = { text: string; rules: readonly ScreeningRule[] };

/** One thing that was found, as it is shown. `stops`: nobody may send it. */
export type Found = {
  label: string | undefined;
  quote: string;
  explanation: string;
  instead: string;
  clause?: string;
  stops: boolean;
};

/** What stands in a text, in its order. */
export type Answer = readonly Found[];
