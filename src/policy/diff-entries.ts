import { canonicalJson } from '#kernel/canonical-json';

import { type PackDocument, lists, maps } from './pack-schema.ts';

/** The sections of a pack: its maps by key, and its lists by id. */
export type SectionName = keyof typeof maps | keyof typeof lists;

type Kept<S extends SectionName> = PackDocument[S] extends (infer One)[]
  ? One
  : PackDocument[S] extends Record<string, infer One>
    ? One
    : never;

/** What stands in a section under one key or id; where that is a text alone, the text as `text`. */
export type EntryOf<S extends SectionName> = Kept<S> extends string ? { text: Kept<S> } : Kept<S>;

/**
 * One entry that differs. `before` is missing where it was added, `after` where it was removed. `parts` are the names
 * of the fields that differ, in the order of the alphabet; of what was added or removed there are none.
 */
export type EntryChange<T> = {
  key: string;
  change: 'added' | 'removed' | 'changed';
  before?: T;
  after?: T;
  parts: string[];
};

/** The entries that differ of every section but the clauses; a section without a change is an empty list. */
export type OtherChanges = { [S in Exclude<SectionName, 'clauses'>]: EntryChange<EntryOf<S>>[] };

/** Whether two values are the same as JSON; `undefined` is the same as nothing. */
export function sameJson(before: unknown, after: unknown): boolean {
  if (before === undefined || after === undefined) return before === after;
  return canonicalJson(before) === canonicalJson(after);
}

/** The entries that differ between two sets of them: first those of `before` in its order, then the added ones in theirs. */
export function entryChanges<T extends object>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
): EntryChange<T>[] {
  const kept = [...before].flatMap(([key, was]): EntryChange<T>[] => {
    const is = after.get(key);
    if (is === undefined) return [{ key, change: 'removed', before: was, parts: [] }];
    const parts = partsThatDiffer(was, is);
    return parts.length === 0 ? [] : [{ key, change: 'changed', before: was, after: is, parts }];
  });
  const added = [...after].filter(([key]) => !before.has(key));
  return [...kept, ...added.map(([key, is]): EntryChange<T> => ({ key, change: 'added', after: is, parts: [] }))];
}

function partsThatDiffer(before: object, after: object): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  return names.filter((name) => !sameJson(Reflect.get(before, name), Reflect.get(after, name)));
}

/** The entries of a section by key or id, in the pack's order. */
export function entriesOf(pack: PackDocument, section: string): Map<string, object> {
  const part: unknown = Reflect.get(pack, section);
  if (Array.isArray(part)) return new Map(part.map((one: object): [string, object] => [idOf(one), one]));
  if (!isMap(part)) return new Map();
  return new Map(Object.entries(part).map(([key, one]: [string, unknown]) => [key, isMap(one) ? one : { text: one }]));
}

/** The lists that hold the same entries in another order. */
export function reorderedLists(before: PackDocument, after: PackDocument): string[] {
  return Object.keys(lists).filter((section) => {
    const [was, is] = [before, after].map((pack) => [...entriesOf(pack, section).keys()]);
    const both = (was ?? []).filter((key) => is?.includes(key));
    return !sameJson(
      both,
      (is ?? []).filter((key) => was?.includes(key)),
    );
  });
}

function idOf(one: object): string {
  return String('id' in one ? one.id : '');
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
