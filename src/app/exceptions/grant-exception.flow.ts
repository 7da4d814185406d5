import { z } from 'zod';

import { exceptionOf, grantException as grant } from '#domain/exceptions';
import { appendEntry } from '#domain/ledger';
import { packInForce } from '#domain/policies';
import { flow } from '#flow';
import { ok, refuse } from '#kernel/result';
import { effectOf, isOwnClause } from '#policy';
import { decide } from '#steps/decide';
import { tellOf } from '#steps/exception-told';
import { id, line } from '#steps/inputs';

/**
 * The director signs an exception: it holds from its first instant on, which is never before the signature, and runs out by
 * itself. Who asked and whom it names are told.
 *
 * The signature is the name typed, the words above it, this second, and the network address. Refuses by
 * `exception.prior-only` when what was asked for has begun already, by `exception.bends-own-rule` when the policy in
 * force no longer has the clause, and by `grant.not-own` for one's own. Source: OP-021002/IX.2
 */
export const grantException = flow({
  name: 'grant-exception',
  action: 'grant-exception',
  input: z.object({
    exceptionId: id,
    signed: line('Type your name to sign.'),
    consent: z.string('Tick that you sign this.').min(1, 'Tick that you sign this.').max(500),
    answer: z.string().trim().max(2000, 'At most 2000 characters.').default(''),
  }),
  subject: ({ exceptionId }) => exceptionId,
  controls: [
    'exception.prior-only',
    'exception.bends-own-rule',
    'exception.moves-by-table',
    'grant.not-own',
    'agency.no-crossing',
  ],
  run: (ctx, { exceptionId, signed, consent, answer }) =>
    ctx.transact(async (tx) => {
      const permit = await decide(tx, 'grant-exception', exceptionId);
      if (!permit.ok) return permit;
      const asked = await exceptionOf(tx, exceptionId);
      if (!asked) return refuse('agency.no-crossing');
      const pack = await packInForce(tx);
      if (asked.people.includes(permit.value.personId)) return refuse('grant.not-own');
      if (!isOwnClause(pack, asked.clause)) return refuse('exception.bends-own-rule');
      const signature = { name: signed, words: consent, at: ctx.now.toISOString(), address: ctx.address ?? null };
      const done = await grant(tx, permit.value, { signature, answer });
      if (!done.ok) return done;
      const { clause, people, accounts, from, until } = asked;
      const { decisionId } = permit.value;
      const scope = { clause, people, accounts, from, until };
      const payload = { ...scope, signature, answer, pack: pack.hash, lifts: effectOf(pack, clause).lifts };
      await appendEntry(tx, { kind: 'exception.granted', subjectId: exceptionId, decisionId, payload });
      await tellOf(tx, ctx.world, asked, { subject: 'An exception is granted', happened: 'is granted' });
      return ok({ exceptionId });
    }),
});
