import { sha256 } from '#kernel/hash';
import { newId } from '#kernel/ids';
import { instantAt } from '#kernel/instant';

import type { Directory, Fields, Plan, PlanLine } from './plan-types.ts';

/** Of everything that a plan would do: two that differ in anything have another. */
export function hashOfPlan(plan: Plan): string {
  return sha256(JSON.stringify(plan));
}

/** Whether a file can be applied: no line is wrong, nothing is said against the whole of it, and it does something. */
export function mayApply({ counts, troubles }: Pick<Plan, 'counts' | 'troubles'>): boolean {
  return (
    counts.wrong === 0 && troubles.length === 0 && counts.added + counts.changed + counts.returned + counts.left > 0
  );
}

type Person = Omit<Fields, 'division' | 'supervisor'> & {
  id: string;
  divisionId: string | null;
  supervisorId: string | null;
};

/** A plan with ids in the place of names and lines. */
export type Resolved = {
  added: (Person & { from: Date })[];
  changed: Person[];
  returned: string[];
  left: string[];
  /** One entry for each person, for the record. */
  entries: { kind: string; subjectId: string; payload: Record<string, unknown> }[];
};

type Around = { divisions: Directory['divisions']; made: ReadonlyMap<string, string>; now: Date; zone: string };

/** Gives everybody who is added an id, and finds the ids that the plan means. */
export function resolve({ lines }: Plan, { divisions, made, now, zone }: Around): Resolved {
  const divisionIds = new Map([...divisions.map(({ id, name }) => [name, id] as const), ...made]);
  const acting = lines.filter(({ to }) => to);
  const ids = new Map(acting.map((line) => [keyOf(line), line.personId ?? newId(now)]));
  const personOf = (line: PlanLine, { division, supervisor, ...said }: Fields): Person => ({
    ...said,
    id: ids.get(keyOf(line)) ?? '',
    divisionId: (division && divisionIds.get(division)) || null,
    supervisorId: supervisor && (ids.get(supervisor) ?? supervisor),
  });
  const people = acting.flatMap((line) => (line.to ? [{ line, person: personOf(line, line.to) }] : []));
  const left = lines.filter(({ does }) => does === 'left').flatMap(({ personId }) => personId ?? []);
  const days = new Map(
    [...new Set(acting.flatMap(({ since }) => since ?? []))].map((day) => [day, instantAt(day, '00:00', zone)]),
  );
  const from = ({ since }: PlanLine) => (since && days.get(since)) || now;
  return {
    added: people.flatMap(({ line, person }) => (line.does === 'added' ? [{ ...person, from: from(line) }] : [])),
    changed: people.flatMap(({ line, person }) => (line.does === 'added' ? [] : [person])),
    returned: people.flatMap(({ line, person }) => (line.does === 'returned' ? [person.id] : [])),
    left,
    entries: [
      ...people.map(({ line, person: { id, ...said } }) => ({
        kind: `person.${line.does}`,
        subjectId: id,
        payload: { personId: id, ...said },
      })),
      ...left.map((personId) => ({ kind: 'person.disabled', subjectId: personId, payload: { personId } })),
    ],
  };
}

const keyOf = ({ line, personId }: PlanLine) => personId ?? `line ${line}`;
