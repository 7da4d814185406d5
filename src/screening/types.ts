import type { FindingKind } from '#kernel/finding-kinds';

export type { FindingKind } from '#kernel/finding-kinds';

export type Band = 'low' | 'middle' | 'high';

/** What a detector says of one place: offsets are UTF-16 units of the text as given. */
export type Spot = {
  kind: FindingKind;
  start: number;
  end: number;
  /** How often such a finding is right, from 0 to 1, as measured on sentences it was not made from. */
  confidence: number;
  /** Which part of the engine found it: 'number', 'lexicon', 'rule', 'head', 'secret', 'link', 'access'. */
  detector: string;
  /** Why it was found, in plain words. */
  explanation: string;
};

/** One place in a text. `start` and `end` are UTF-16 offsets into the text as given, and slice `quote`. */
export type Finding = Spot & {
  quote: string;
  band: Band;
  /** What to write instead. */
  instead: string;
};

/** What the agency adds: its own terms and names. All of it is data of the agency, with a history. */
export type AgencyTerms = {
  /** Formats of the agency's numbers, such as offender ids: '#' is a digit, '@' a letter, all else itself. */
  numberFormats?: readonly { kind: FindingKind; format: string; near?: readonly string[] }[];
  /** Words that are confidential here, or otherwise a finding of the kind; `also` is how else they are written, `says` why it is found. */
  terms?: readonly { kind: FindingKind; words: string; also?: readonly string[]; says?: string }[];
  /** Words and names that are never a finding of these kinds; `id` names the entry where a finding is left out. */
  allowed?: readonly { kinds: readonly FindingKind[]; words: string; also?: readonly string[]; id?: string }[];
};

/** A finding that isn't said, since an entry of the agency's list allows what stands there. */
export type LeftOut = { kind: FindingKind; start: number; end: number; entry: string };
