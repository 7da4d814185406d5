import { spanOf } from '#screening/fold/folded';
import type { FindingKind, Spot } from '#screening/types';

import type { Tokens } from './tokens.ts';

/** What a scanner says of a run of the folded text. */
export type Hit = {
  kind: FindingKind;
  /** Positions of the folded text. */
  from: number;
  to: number;
  confidence: number;
  explanation: string;
};

/** The hit as a spot of the text as given. */
export function spotOf({ folded }: Tokens, { kind, from, to, confidence, explanation }: Hit, detector: string): Spot {
  return { kind, ...spanOf(folded, from, to), confidence, detector, explanation };
}
