import { type Clause, type Pack, clauseOf, isWithin } from '#policy';

/** One sentence or more of the policy, with the clause that it rests on; `house` is no clause. */
export type Said = { text: string; clause: string };

/** One piece of advice. */
export type Item = {
  id: string;
  label: string;
  clause: string | undefined;
  force: Clause['force'] | undefined;
  advice: string;
  /** What holds where the agency's own site shows the same; undefined where that changes nothing. */
  onSite: string | undefined;
  /** Where its clause collides with another or with law. */
  collisions: readonly { title: string; what: string }[];
};

/** The situations in which a list speaks to somebody: as a private person, at work, on agency equipment, as an employee. */
export const situations = ['private', 'work', 'equipment', 'employee'] as const;
/** What is asked besides; of politics only who sits at agency equipment. */
export const topics = ['politics', 'media', 'confidential'] as const;

export type Situation = (typeof situations)[number];
export type Topic = (typeof topics)[number];

type Rule = Pick<Pack['screening'][number], 'id' | 'clause' | 'self'>;

export type Guide = {
  policy: string;
  intro: Said | undefined;
  right: Said | undefined;
  /** What the policy says of private use beside its list. */
  private: Said | undefined;
  protected: Said | undefined;
  whom: { says: string; desks: readonly string[] };
  disclaimers: readonly Said[];
  situations: Readonly<Record<Situation, readonly Item[]>>;
  topics: Readonly<Record<Topic, { asks: string; items: readonly Item[] }>>;
  /** By the kind of a finding: why it concerns the policy, and its clause. */
  finds: Readonly<Record<string, { says: string; clause: string | undefined }>>;
  /** What the policy has looked for in what employees post. */
  looksFor: readonly Rule[];
  /** Of those the kinds whose clause reaches what somebody posts as a private person; beside them only numbers and passwords are said then. */
  inPrivate: readonly string[];
};

/**
 * 'May I post this?' as a pack has it: lists `self-check-<situation or topic>` with the clauses, and wording
 * `self-check-<id of an item>` with the advice. A pack that lacks a list has nothing to say there.
 */
export function guideOf(pack: Pack): Guide {
  const said = (name: string): Said | undefined => pack.wording[name];
  const itemsOf = (name: Situation | Topic) =>
    (pack.lists[`self-check-${name}`]?.items ?? []).map((one) => itemOf(pack, one));
  const topic = (name: Topic) => ({ asks: pack.lists[`self-check-${name}`]?.label ?? '', items: itemsOf(name) });
  const disclaimers = Object.keys(pack.wording).filter((name) => /^(self-check-)?disclaimer/.test(name));
  const looksFor = pack.screening.flatMap(({ id, clause, self }) => (self ? [{ id, clause, self }] : []));
  return {
    policy: pack.policy,
    intro: said('self-check-intro'),
    right: said('self-check-right'),
    private: said('self-check-private'),
    protected: said('self-check-protected'),
    whom: {
      says: said('self-check-whom')?.text ?? '',
      desks: (pack.lists['self-check-whom']?.items ?? []).map(({ label }) => label),
    },
    disclaimers: disclaimers.flatMap((name) => said(name) ?? []),
    situations: {
      private: itemsOf('private'),
      work: itemsOf('work'),
      equipment: itemsOf('equipment'),
      employee: itemsOf('employee'),
    },
    topics: { politics: topic('politics'), media: topic('media'), confidential: topic('confidential') },
    finds: findsOf(pack, looksFor),
    looksFor,
    inPrivate: privateKinds(pack, looksFor),
  };
}

/** Each kind by the clause that has it looked for; where the guide's own list speaks of it, by that. */
function findsOf({ lists }: Pack, looksFor: Guide['looksFor']): Guide['finds'] {
  const listed = lists['self-check-finds']?.items ?? [];
  return Object.fromEntries([
    ...looksFor.map(({ id, clause }) => [id, { says: '', clause }] as const),
    ...listed.map(({ id, label, clause }) => [id, { says: label, clause }] as const),
  ]);
}

/** The kinds whose clause is one of the list for private persons, or lies below one. */
function privateKinds({ lists }: Pack, looksFor: Guide['looksFor']): string[] {
  const clauses = (lists['self-check-private']?.items ?? []).flatMap(({ clause }) => clause ?? []);
  return looksFor.filter((rule) => clauses.some((of) => isWithin(rule.clause, of))).map(({ id }) => id);
}

type Listed = Pack['lists'][string]['items'][number];

const unbound = { collisions: [], summary: '', force: undefined };

function itemOf(pack: Pack, { id, label, clause }: Listed): Item {
  const { collisions, summary, force } = (clause && clauseOf(pack, clause)) || unbound;
  return {
    id,
    label,
    clause,
    force,
    advice: pack.wording[`self-check-${id}`]?.text ?? summary,
    onSite: pack.wording[`self-check-${id}-on-site`]?.text,
    collisions: collisions.map(({ title, what }) => ({ title, what })),
  };
}
