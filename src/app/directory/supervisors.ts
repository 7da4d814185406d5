import type { Draft, Known } from './plan-types.ts';

/** Everybody as the file leaves them, by number and by address; whether they work here then, and what they are called. */
export type Everybody = {
  byNumber: Map<string, string>;
  byEmail: Map<string, string>;
  works: Map<string, boolean>;
  names: Map<string, string>;
  /** Who leaves by this file. */
  gone: ReadonlySet<string>;
};

/** Finds the supervisor whom each line names, wherever that person stands. */
export function setSupervisors(drafts: readonly Draft[], everybody: Everybody): void {
  for (const { said, to, key, troubles } of drafts) {
    const { supervisor: text } = said;
    if (!to || !text) continue;
    const found = text.includes('@') ? everybody.byEmail.get(text.toLowerCase()) : everybody.byNumber.get(text);
    const trouble = found === undefined ? nobody(text) : unfit(found, key, everybody);
    if (trouble) troubles.push({ column: 'supervisor', says: trouble });
    else to.supervisor = found ?? null;
  }
}

const nobody = (text: string) =>
  `Nobody in the directory or in the file has ${text.includes('@') ? 'the address' : 'the number'} '${text.slice(0, 60)}'.`;

function unfit(found: string, key: string, { works, names, gone }: Everybody): string | undefined {
  if (found === key) return 'Nobody is their own supervisor.';
  if (works.get(found)) return undefined;
  return `${names.get(found)} ${gone.has(found) ? 'leaves by this file' : 'has left'}, and supervises nobody.`;
}

/** Says of each line that is part of it when supervisors stand above each other in a circle. */
export function findCircles(drafts: readonly Draft[], people: readonly Known[], { names, works }: Everybody): void {
  const above = new Map(people.filter(({ id }) => works.get(id)).map((one) => [one.id, one.supervisorId]));
  for (const { key, to } of drafts) if (to) above.set(key, to.supervisor);
  const circles = circlesIn(above);
  for (const { key, to, troubles } of drafts) {
    const circle = to && circles.get(key);
    if (!circle) continue;
    const says = circle.slice(0, 6).map((one) => names.get(one));
    troubles.push({
      column: 'supervisor',
      says: `They would stand above each other in a circle: ${says.join(' → ')}.`,
    });
  }
}

/** Whoever stands in a circle, with the circle. */
function circlesIn(above: ReadonlyMap<string, string | null>): Map<string, string[]> {
  const circles = new Map<string, string[]>();
  const done = new Set<string>();
  for (const start of above.keys()) {
    const way = wayUp(start, above, done);
    const circle = way.slice(way.indexOf(way.at(-1) ?? ''));
    if (circle.length > 1) for (const key of circle) circles.set(key, circle);
    for (const key of way) done.add(key);
  }
  return circles;
}

/** From somebody up to who has nobody above, or is known already; the last stands twice where it runs in a circle. */
function wayUp(start: string, above: ReadonlyMap<string, string | null>, done: ReadonlySet<string>): string[] {
  const way: string[] = [];
  const walked = new Set<string>();
  for (let at: string | null | undefined = start; at && !done.has(at); at = above.get(at)) {
    way.push(at);
    if (walked.has(at)) break;
    walked.add(at);
  }
  return way;
}
