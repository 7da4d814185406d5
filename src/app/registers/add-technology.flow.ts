import { z } from 'zod';

import { appendEntry } from '#domain/ledger';
import { packInForce } from '#domain/policies';
import { addTechnology as add, technologyNamed } from '#domain/technologies';
import { flow } from '#flow';
import { ok } from '#kernel/result';
import { WrongUse } from '#kernel/trouble';
import { decide } from '#steps/decide';
import { unlessExcepted } from '#steps/excepted';
import { line } from '#steps/inputs';

import { technologyTroubles } from './technology-kinds.ts';

/**
 * A technology comes into the register, to be assessed. One that the policy names as prohibited does not. Throws WrongUse
 * for a kind that the policy doesn't know, and for a name that is in the register already.
 */
export const addTechnology = flow({
  name: 'add-technology',
  action: 'add-technology',
  input: z.object({
    name: line('Write the name of the technology.', 80),
    kind: line('Choose the kind.', 80),
    provider: line('Write who provides it.', 120),
    note: z.string().trim().max(2000).default(''),
  }),
  subject: (_input, ctx) => ctx.agencyId,
  controls: ['technology.not-withdrawn'],
  run: (ctx, technology) =>
    ctx.transact(async (tx) => {
      const permit = await decide(tx, 'add-technology', ctx.agencyId);
      if (!permit.ok) return permit;
      const pack = await packInForce(tx);
      const { technologies } = pack;
      const named = technologies.find(({ label, id }) => [label, id].some((name) => same(name, technology.name)));
      const barred = named?.state === 'prohibited';
      const free = await unlessExcepted(tx, permit.value, barred ? ['technology.not-withdrawn'] : []);
      if (!free.ok) return free;
      const known = await technologyNamed(tx, technology.name);
      const troubles = technologyTroubles(pack, { kind: technology.kind, known });
      if (troubles) throw new WrongUse(Object.values(troubles).join(' '));
      const { decisionId } = permit.value;
      const technologyId = await add(tx, permit.value, technology);
      await appendEntry(tx, { kind: 'technology.added', subjectId: technologyId, decisionId, payload: technology });
      return ok({ technologyId });
    }),
});

const same = (one: string, other: string) => one.toLowerCase() === other.trim().toLowerCase();
