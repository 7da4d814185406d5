import type { Column } from './columns.ts';
import { divisionOf } from './divisions.ts';
import type { Deed, Directory, Draft, Fields, Known, PlanLine } from './plan-types.ts';
import type { Everybody } from './supervisors.ts';

/** What stands around the lines while they are planned. */
export type Around = {
  directory: Directory;
  everybody: Everybody;
  divisionNames: ReadonlyMap<string, string>;
  writers: ReadonlyMap<string, Directory['writers']>;
};

const ACTING: readonly Deed[] = ['added', 'changed', 'returned'];

/** What a line does, once all lines are known. */
export function lineOf(draft: Draft, around: Around): PlanLine {
  const differs = changesOf(draft, around);
  const does = deedOf(draft, differs.length > 0);
  const changes = does === 'wrong' ? [] : differs;
  const { name, email, since = null } = draft.said;
  return {
    line: draft.line,
    does,
    personId: draft.known?.id ?? null,
    name: name || nameOf(draft),
    email,
    to: ACTING.includes(does) ? (draft.to ?? null) : null,
    since: does === 'added' ? since : null,
    changes,
    ...wordsOn(draft, does, around),
  };
}

const nameOf = ({ known }: Draft) => known?.name ?? '';

function wordsOn(draft: Draft, does: Deed, around: Around): Pick<PlanLine, 'notes' | 'troubles'> {
  if (draft.out) return { notes: [], troubles: [] };
  if (does === 'wrong') return { notes: [], troubles: draft.troubles };
  return { notes: [...draft.notes, ...lostBy(draft, does, around)], troubles: [] };
}

function deedOf({ out, troubles, leaves, known }: Draft, differs: boolean): Deed {
  if (out) return 'taken out';
  if (troubles.length > 0) return 'wrong';
  if (leaves) return known && !known.left ? 'left' : 'unchanged';
  if (!known) return 'added';
  if (known.left) return 'returned';
  return differs ? 'changed' : 'unchanged';
}

const nothing = { number: null, title: '', kind: '', division: null, supervisor: null };

const FIELDS = ['number', 'name', 'email', 'title', 'kind', 'division', 'supervisor'] as const satisfies Column[];

function changesOf({ known, to }: Draft, { divisionNames, everybody }: Around): PlanLine['changes'] {
  if (!to) return [];
  const before: Fields = known
    ? { ...known, division: divisionOf(known, divisionNames), supervisor: known.supervisorId }
    : { ...nothing, name: to.name, email: to.email };
  const words = (field: Column, value: string | null) =>
    (field === 'supervisor' && value ? everybody.names.get(value) : value) ?? '';
  return FIELDS.filter((field) => before[field] !== to[field]).map((field) => ({
    field,
    from: words(field, before[field]),
    to: words(field, to[field]),
  }));
}

/** Which accounts somebody may no longer post on, since they leave or their new division may not use it. */
function lostBy({ known, to }: Draft, does: Deed, around: Around): string[] {
  if (!known || (does !== 'left' && does !== 'changed')) return [];
  const { directory, writers } = around;
  const own = writers.get(known.id) ?? [];
  if (own.length === 0) return [];
  if (does === 'left') return lost(own);
  const next = directory.divisions.find(({ name }) => name === to?.division)?.id ?? null;
  if (next === known.divisionId) return [];
  const may = (accountId: string, divisionId: string | null) =>
    directory.authorized.some((one) => one.accountId === accountId && one.divisionId === divisionId);
  return lost(own.filter(({ accountId }) => may(accountId, known.divisionId) && !may(accountId, next)));
}

const lost = (accounts: readonly { account: string }[]) =>
  accounts.length === 0
    ? []
    : [`May no longer post on ${[...new Set(accounts.map(({ account }) => account))].join(', ')}.`];

/** Somebody whom the whole directory doesn't name. */
export function leavingLine(known: Known, { writers }: Around): PlanLine {
  const { id: personId, name, email } = known;
  const own = writers.get(personId) ?? [];
  const why = 'Not in the file, which is the whole directory.';
  return {
    line: null,
    does: 'left',
    personId,
    name,
    email,
    to: null,
    since: null,
    changes: [],
    notes: [why, ...lost(own)],
    troubles: [],
  };
}
