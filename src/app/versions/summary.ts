import type { Changes } from './changes.read.ts';

/** What differs in a line: how many clauses, how many of them in somebody's duty, and which other sections. Pure. */
export function summaryOf({ same, sections, material }: Changes): string {
  if (same) return 'Nothing';
  const clauses = sections.find(({ id }) => id === 'clauses')?.entries.length ?? 0;
  const others = sections
    .filter(({ id }) => id !== 'clauses')
    .map(({ heading, entries }) => `${heading}: ${entries.length}`);
  const duties = `${clauses === 1 ? '1 clause' : `${clauses} clauses`}, ${material.length} in somebody’s duty`;
  return [...(clauses > 0 ? [duties] : []), ...others].join('; ') || 'Only what no decision reads';
}
