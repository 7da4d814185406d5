/** What makes two notes say the same, wherever in the text they stand. */
type Said = { kind: string; force: string; says: unknown; clause?: string | undefined } & {
  exceptionId?: string | undefined;
  /** The words themselves, where each is set aside by itself. */
  words?: unknown;
};

/** Notes of the same kind in the same words are one, which knows where else it stands; in the order of the first of each. */
export function together<Note extends Said>(notes: readonly Note[]): (Note & { also: readonly Note[] })[] {
  const alike = Map.groupBy(notes, ({ kind, force, says, clause, exceptionId, words }) =>
    JSON.stringify([kind, force, says, clause, exceptionId, words]),
  );
  return [...alike.values()].flatMap(([first, ...also]) => (first ? [{ ...first, also }] : []));
}

/** What it is and how often, in words: 'Telephone number, 2 times'. */
export const timesOf = (kind: string, also: readonly unknown[]): string =>
  also.length > 0 ? `${kind}, ${also.length + 1} times` : kind;
