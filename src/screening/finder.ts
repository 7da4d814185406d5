import type { Answered } from '#kernel/newest';

import { labelOf } from './kind-words.ts';
import type { Engine, Ruled, ScreeningRule, Use } from './screen.ts';
import { tells } from './told.ts';
import type { AgencyTerms, Finding } from './types.ts';

/**
 * How a thread that finds reads: for what, by which of the policy's rules, with which of the agency's lists, and the address
 * of what the heads have learnt.
 */
export type Brief = {
  use: Exclude<Use, 'comment'>;
  rules: readonly ScreeningRule[];
  terms: AgencyTerms;
  heads: string;
};

/** One thing that was found, as it is shown. `stops`: it keeps a draft from being submitted; without a clause it is a secret. */
export type Found = Pick<Ruled, 'kind' | 'start' | 'end' | 'quote' | 'explanation' | 'instead'> & {
  label: string;
  clause?: string;
  stops: boolean;
};

/** What is found in a text under a brief, in the order in which what was saved is told. */
export function foundUnder(
  { use, rules, terms }: Omit<Brief, 'heads'>,
  text: string,
  learnt: Pick<Engine, 'weights' | 'speech'>,
): Found[] {
  const { secrets, stops, advice } = tells(text, use, { ...learnt, rules, terms });
  return [...[...secrets, ...stops].map((one) => foundOf(one, true)), ...advice.map((one) => foundOf(one, false))];
}

const foundOf = (one: Finding | Ruled, stops: boolean): Found => ({
  ...one,
  label: labelOf(one.kind) ?? one.kind,
  stops,
});

/** What stands in a text, what stops it first. A text may be answered more than once, when more has been learnt. */
export type FromFinder = Answered<readonly Found[]>;
