import { z } from 'zod';

import { columns } from './columns.ts';
import { deeds } from './plan-types.ts';

const trouble = z.object({ column: z.enum(columns).nullable(), says: z.string() });

/** One line of a plan, as it is kept with the file that was shown. */
export const shownLine = z.object({
  line: z.number().nullable(),
  does: z.enum(deeds),
  personId: z.string().nullable(),
  name: z.string(),
  email: z.string(),
  changes: z.array(z.object({ field: z.enum(columns), from: z.string(), to: z.string() })),
  notes: z.array(z.string()),
  troubles: z.array(trouble),
});

export type ShownLine = z.output<typeof shownLine>;

/** How a file is meant, and its lines as they were read. */
export const asked = z.object({
  lines: z.array(
    z.object({
      line: z.number(),
      cells: z.array(z.string().nullable()).length(columns.length),
      surplus: z.boolean().optional(),
    }),
  ),
  without: z.array(z.number()),
  newDivisions: z.boolean(),
});

/** What is said above the lines. `planSha256` is of everything that the file would do. */
export const shownHead = z.object({
  planSha256: z.string(),
  without: z.array(z.number()),
  newDivisions: z.boolean(),
  counts: z.record(z.enum(deeds), z.number()),
  made: z.array(z.string()),
  unknown: z.array(z.string()),
  troubles: z.array(z.string()),
  unread: z.array(z.string()),
});

export type ShownHead = z.output<typeof shownHead>;
