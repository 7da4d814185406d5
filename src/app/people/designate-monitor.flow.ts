import { z } from 'zod';

import { flow } from '#flow';
import { give } from '#steps/give';
import { id, lastDay, line } from '#steps/inputs';

/** A person of the unit is designated to read and moderate what the public writes, on every account. */
export const designateMonitor = flow({
  name: 'designate-monitor',
  action: 'designate-monitor',
  input: z.object({ personId: id, signed: line('Type your name to sign.'), until: lastDay }),
  subject: (_input, ctx) => ctx.agencyId,
  controls: ['grant.not-own', 'grant.moves-by-table', 'agency.no-crossing'],
  run: (ctx, { personId, until, ...document }) =>
    give(ctx, {
      act: 'designate-monitor',
      kind: 'monitor-designation',
      subjectId: ctx.agencyId,
      personId,
      untilAt: until,
      document,
      says: 'You are designated to read and moderate what the public writes.',
    }),
});
