import { newId } from '#kernel/ids';

import type { Tx } from './db.ts';

/** The two columns that every row begins with: the agency of `tx`, and an id made now. */
export function newRow(tx: Pick<Tx, 'agencyId' | 'now'>): { agency_id: string; id: string } {
  return { agency_id: tx.agencyId, id: newId(tx.now) };
}

/** JSON that a `jsonb` column keeps. PostgreSQL can't hold NUL: it becomes U+FFFD, and the raw bytes still have it. */
export function json(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'string' ? part.replaceAll('\0', '\uFFFD').toWellFormed() : part,
  );
}
