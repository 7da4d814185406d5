import { z } from 'zod';

import { agencyOf } from '#domain/agencies';
import { appendEntry } from '#domain/ledger';
import { rolesAt } from '#domain/people';
import { type Signed, adoptFrom, moveProposal, packAt, packByHash, proposalOf } from '#domain/policies';
import { flow } from '#flow';
import { civilDate, instantAt, isCivilDate } from '#kernel/instant';
import { type Result, ok, refuse } from '#kernel/result';
import type { Tx } from '#platform/db';
import { type Pack, type Warning, diffPacks, lintPack, settingValue } from '#policy';
import { decide } from '#steps/decide';
import { id, line, paragraph } from '#steps/inputs';
import { tellRoles } from '#steps/tell';

import { placeOf } from './place-of.ts';
import { consent } from './words.ts';

const Input = z.object({
  proposalId: id,
  name: line('Type your name: it is your signature.'),
  consent: z.literal('yes', 'Tick the box: it says what your signature means.'),
  asDesigneeOf: z.string().trim().max(200, 'At most 200 characters.').default(''),
  when: z.enum(['now', 'later'], 'Say from when on it is in force.'),
  /** The first day in force by the agency's clock; without meaning where it is now. */
  day: z.string().default(''),
  answers: z
    .array(z.object({ warning: z.string().max(64), says: paragraph('Answer it, or change the rule.', 2000) }))
    .max(500)
    .default([]),
  editorial: z
    .array(z.object({ clause: z.string().max(100), why: paragraph('Say why it changes nobody’s duty.', 1000) }))
    .max(2000)
    .default([]),
});

/**
 * A version is the agency's policy, from now on or from the first second of a day to come; until then the one before
 * it decides. Signed by whoever approves policies, with an answer to each warning about the rules for the public.
 *
 * Refuses by `policy.names-designator` where somebody else than the director signs for nobody, by
 * `policy.answers-warnings`, and by `policy.moves-by-table` where it was adopted or taken back before, where another
 * begins at that instant, or where the day isn't one to come.
 */
export const adoptPolicy = flow({
  name: 'adopt-policy',
  action: 'adopt-policy',
  input: Input,
  subject: (_input, ctx) => ctx.agencyId,
  controls: ['policy.names-designator', 'policy.answers-warnings', 'policy.moves-by-table', 'agency.no-crossing'],
  run: (ctx, input) =>
    ctx.transact(async (tx) => {
      const permit = await decide(tx, 'adopt-policy', ctx.agencyId);
      if (!permit.ok) return permit;
      const proposal = await proposalOf(tx, input.proposalId);
      if (!proposal) return refuse('agency.no-crossing');
      const moved = await moveProposal(tx, proposal, 'adopted');
      if (!moved.ok) return moved;
      const from = await beginOf(tx, input);
      if (!from.ok) return from;
      const pack = await packByHash(tx, proposal.hash);
      const before = await packAt(tx, from.value);
      const signed = await signatureOf(tx, input, { pack, before });
      if (!signed.ok) return signed;
      const { decisionId } = permit.value;
      const adopted = await adoptFrom(tx, {
        hash: pack.hash,
        from: from.value,
        decisionId,
        proposalId: proposal.id,
        signed: signed.value,
      });
      if (!adopted.ok) return adopted;
      const payload = {
        policy: pack.policy,
        hash: pack.hash,
        before: before.hash,
        from: from.value,
        signed: signed.value,
      };
      await appendEntry(tx, { kind: 'policy.adopted', subjectId: adopted.value, decisionId, payload });
      await tellRoles(tx, ctx.world, [settingValue(pack, 'policy-owner'), 'hr'], {
        subject: 'A version of the policy was adopted',
        says: `${signed.value.name} has adopted a version of ${pack.policy}, ${pack.title}. See what changes, from when on, and who has to acknowledge it.`,
        link: `/versions/${adopted.value}`,
      });
      return ok({ adoptionId: adopted.value });
    }),
});

type Input = z.output<typeof Input>;

/** Now, or the first second of a day to come. A day that is past, or no day, can't be chosen. */
async function beginOf(tx: Tx, { when, day }: Input): Promise<Result<Date>> {
  if (when === 'now') return ok(tx.now);
  const { zone } = await agencyOf(tx);
  return isCivilDate(day) && day > civilDate(tx.now, zone)
    ? ok(instantAt(day, '00:00', zone))
    : refuse('policy.moves-by-table');
}

/** What is signed: whose designee, every answer to a warning, and the material clauses that are only editorial. */
async function signatureOf(
  tx: Tx,
  input: Input,
  { pack, before }: { pack: Pack; before: Pack },
): Promise<Result<Signed>> {
  const { name, asDesigneeOf } = input;
  const roles = tx.personId ? await rolesAt(tx, tx.personId, tx.now) : [];
  if (asDesigneeOf === '' && !roles.includes('director')) return refuse('policy.names-designator');
  const warnings = lintPack(pack.document);
  const answers = answersTo(warnings, input.answers);
  if (answers.length < warnings.length) return refuse('policy.answers-warnings');
  const material = diffPacks(before, pack).acknowledge.clauses;
  const editorial = input.editorial.filter(({ clause }) => material.includes(clause));
  const [at, address] = [tx.now.toISOString(), tx.address ?? ''];
  return ok({ name, words: consent.adopt, asDesigneeOf, at, address, answers, editorial });
}

/** Each warning with its first answer, and with what it said then: the lint of another day may say it otherwise. */
function answersTo(warnings: readonly Warning[], given: Input['answers']): Signed['answers'] {
  return warnings.flatMap((one) => {
    const answer = given.find(({ warning }) => warning === one.id);
    return answer ? [{ ...answer, about: `${placeOf(one)}. ${one.says}` }] : [];
  });
}
