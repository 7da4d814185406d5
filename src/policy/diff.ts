import { type Audiences, type ClauseChange, audiencesTogether, clauseChanges } from './diff-clauses.ts';
import {
  type EntryChange,
  type OtherChanges,
  entriesOf,
  entryChanges,
  reorderedLists,
  sameJson,
} from './diff-entries.ts';
import { type RuleChange, ruleChanges } from './diff-rules.ts';
import { type Touched, touchedBy } from './diff-touched.ts';
import { type PackDocument, lists, maps } from './pack-schema.ts';
import type { Pack } from './pack.ts';

/** One of the two packs, as a person names it. */
export type PackName = { policy: string; title: string; edition: string | undefined; hash: string };

/** A field of the heading, such as `title` or `header.effectiveOn`; undefined where it isn't there. */
export type FieldChange = { field: string; before: unknown; after: unknown };

type Ancestor = PackDocument['lineage'][number];

/** What differs between two packs. Plain data, which JSON keeps; empty in every list where the packs are the same. */
export type PackDiff = {
  before: PackName;
  after: PackName;
  /** The same hash, so the same decisions: then nothing below names anything, and where it is false something does. */
  same: boolean;
  header: FieldChange[];
  /** Each with whether it is material, and whom it binds. */
  clauses: ClauseChange[];
  sections: OtherChanges;
  rules: RuleChange[];
  /** Files of rules whose text differs, if only in a comment: `<policy>/<file>`. */
  ruleFiles: EntryChange<PackDocument['rules'][number]>[];
  /** The packs that were taken together, by policy: a part `hash` says that the folder itself has changed. */
  lineage: EntryChange<Ancestor>[];
  /** Lists that have the same entries in another order. */
  reordered: string[];
  /** The ids of the material clauses, and whom they ask together: they acknowledge again. */
  acknowledge: { clauses: string[] } & Audiences;
  touched: Touched;
};

/**
 * What differs from one pack to another, entry by entry. Pure; the same two packs give the same answer. Words are given
 * whole, before and after: which of them differ is the reader's to show.
 */
export function diffPacks(before: Pack, after: Pack): PackDiff {
  const clauses = clauseChanges(before, after);
  const rules = ruleChanges(before, after);
  const sections = otherChanges(before, after);
  const material = clauses.filter((one) => one.material);
  return {
    before: nameOf(before),
    after: nameOf(after),
    same: before.hash === after.hash,
    header: headerChanges(before, after),
    clauses,
    sections,
    rules,
    ruleFiles: entryChanges(ruleFilesOf(before), ruleFilesOf(after)),
    lineage: entryChanges(lineageOf(before), lineageOf(after)),
    reordered: reorderedLists(before, after),
    acknowledge: {
      clauses: material.map(({ key }) => key),
      ...audiencesTogether(material.map(({ audiences }) => audiences)),
    },
    touched: touchedBy(before, after, { clauses, sections, rules }),
  };
}

function nameOf({ policy, title, edition, hash }: Pack): PackName {
  return { policy, title, edition, hash };
}

function otherChanges(before: Pack, after: Pack): OtherChanges {
  const names = [...Object.keys(maps), ...Object.keys(lists)].filter((name) => name !== 'clauses');
  const changes = names.map((name) => [name, entryChanges(entriesOf(before, name), entriesOf(after, name))]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each section's entries come from that section
  return Object.fromEntries(changes) as OtherChanges;
}

const headings = ['policy', 'kind', 'agency', 'title', 'edition'] as const;

function headerChanges(before: Pack, after: Pack): FieldChange[] {
  const fields = [...new Set([...Object.keys(before.header), ...Object.keys(after.header)])].toSorted();
  return [
    ...headings.map((field) => ({ field, before: before[field], after: after[field] })),
    ...fields.map((field) => ({
      field: `header.${field}`,
      before: fieldOf(before.header, field),
      after: fieldOf(after.header, field),
    })),
  ].filter((one) => !sameJson(one.before, one.after));
}

function fieldOf(header: object, field: string): unknown {
  return Reflect.get(header, field);
}

function ruleFilesOf(pack: Pack) {
  return new Map(pack.rules.map((file) => [file.name, file]));
}

function lineageOf(pack: Pack) {
  return new Map(pack.lineage.map((one) => [one.policy, one]));
}
