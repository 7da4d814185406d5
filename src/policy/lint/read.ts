// What the lint and the consistency report read of a pack's document, and nothing else of it.

export type Ground = {
  id: string;
  label: string;
  clause: string;
  words: string;
  needs: readonly string[];
  notice?: string | undefined;
  appeal?: string | undefined;
  endsAfter?: string | undefined;
};

type Grounds = { grounds: readonly Ground[]; blockGrounds: readonly Ground[] };

export type CommentingRule = { id: string; says: string; standard?: string | undefined };

export type WordFilter = { id: string; words: readonly string[] };

/** A pack's rules for what the public writes, and what it says to the public. */
export type RulesForThePublic = Grounds & {
  commentingRules: readonly CommentingRule[];
  wordFilters: readonly WordFilter[];
  wording: Readonly<Record<string, { text: string }>>;
  settings: Readonly<Record<string, { type: string }>>;
  law: readonly { id: string; title: string }[];
};

type Interpretation = { by: string; on: string; why: string; confirmed: boolean };

/** What a pack's parts say of each other. */
export type Parts = Grounds & {
  settings: Readonly<Record<string, { label: string; clause: string; interpretation?: Interpretation | undefined }>>;
  clauses: readonly {
    id: string;
    summary: string;
    text?: string | undefined;
    collisions?: readonly number[] | undefined;
  }[];
  collisions: readonly { id: number; title: string; what: string; note: string }[];
};
