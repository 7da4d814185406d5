import type { Column } from './columns.ts';
import type { FileLine, LineTrouble, Said } from './line.ts';

/** Somebody of the directory, at work or not, as the plan has to know them. */
export type Known = {
  id: string;
  number: string | null;
  name: string;
  email: string;
  title: string;
  kind: string;
  divisionId: string | null;
  supervisorId: string | null;
  left: boolean;
};

/** The directory as it stands: everybody, the divisions, who holds a permission on an account, which divisions may use it. */
export type Directory = {
  people: readonly Known[];
  divisions: readonly { id: string; name: string }[];
  writers: readonly { personId: string; accountId: string; account: string }[];
  authorized: readonly { accountId: string; divisionId: string }[];
};

/** A file and how it is meant. `without` are lines that were taken out; `me` is who imports; `today` a day of the agency. */
export type FileAsked = {
  lines: readonly FileLine[];
  without: readonly number[];
  /** The file is the whole directory: who isn't in it leaves. */
  whole: boolean;
  newDivisions: boolean;
  today: string;
  me: string;
};

/** What the directory shall say of somebody. `division` is its name; `supervisor` an id, or 'line 12' for who is added by that line. */
export type Fields = {
  number: string | null;
  name: string;
  email: string;
  title: string;
  kind: string;
  division: string | null;
  supervisor: string | null;
};

export const deeds = ['added', 'changed', 'returned', 'left', 'unchanged', 'taken out', 'wrong'] as const;

/** What a line does. 'returned' has left before and works here again; 'wrong' lines stop the file. */
export type Deed = (typeof deeds)[number];

/** One line of the plan; `line` is null for who leaves because the whole directory doesn't name them. */
export type PlanLine = {
  line: number | null;
  does: Deed;
  personId: string | null;
  name: string;
  email: string;
  /** Set where somebody is added, changed or returns. */
  to: Fields | null;
  /** The first day of who is added, where the file gives one. */
  since: string | null;
  changes: { field: Column; from: string; to: string }[];
  notes: string[];
  troubles: LineTrouble[];
};

/** What a file would do. Nothing is done while `troubles` has a word or a line is wrong. */
export type Plan = {
  lines: PlanLine[];
  newDivisions: string[];
  unknownDivisions: string[];
  troubles: string[];
  counts: Record<Deed, number>;
};

/** A line while it is being planned. `key` names its person: an id, or 'line 12'. */
export type Draft = {
  line: number;
  key: string;
  said: Said;
  known: Known | undefined;
  /** Taken out by who imports. */
  out: boolean;
  leaves: boolean;
  to: Fields | undefined;
  troubles: LineTrouble[];
  notes: string[];
};
