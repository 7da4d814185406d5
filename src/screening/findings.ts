import { numberFindings } from './numbers.ts';
import { passwordFindings } from './passwords.ts';

export type FindingKind = 'ssn' | 'card' | 'account' | 'password';

/** One place in a text. `start` and `end` are UTF-16 offsets into the text as given, and slice `quote`. */
export type Finding = {
  kind: FindingKind;
  start: number;
  end: number;
  quote: string;
  band: 'low' | 'middle' | 'high';
  /** Why it was found, in plain words. */
  explanation: string;
  /** What to write instead. */
  instead: string;
};

/** Longer texts are read up to here; what lies behind is said to be unread by whoever shows the findings. */
const MOST_UNITS = 100_000;

/** What must not be sent over social media, in the order in which it stands in the text. Time grows with the length alone. */
export function findings(text: string): Finding[] {
  const read = text.slice(0, MOST_UNITS);
  return [...numberFindings(read), ...passwordFindings(read)].toSorted((a, b) => a.start - b.start || a.end - b.end);
}
