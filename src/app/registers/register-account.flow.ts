import { z } from 'zod';

import { keepCredential, registerAccount as register } from '#domain/accounts';
import { agencyOf } from '#domain/agencies';
import { appendEntry } from '#domain/ledger';
import { isEmployeesMail, personFacts } from '#domain/people';
import { technologyFacts } from '#domain/technologies';
import { flow } from '#flow';
import { ok, refuse } from '#kernel/result';
import type { Tx } from '#platform/db';
import { decide } from '#steps/decide';
import { id, line, paragraph } from '#steps/inputs';

/** Names below an agency's public address that lead somewhere else. */
const RESERVED = new Set(['policies', 'pictures', 'appeals', 'reading']);

const optionalId = z
  .literal('')
  .transform(() => undefined)
  .or(id)
  .optional();

/**
 * An official account comes into the register, with the credential of the agency sealed in the vault.
 *
 * The password is the account's own app password, never a person's; it is in no ledger entry and is never shown again.
 */
export const registerAccount = flow({
  name: 'register-account',
  action: 'register-account',
  input: z.object({
    technologyId: id,
    divisionId: optionalId,
    administratorId: optionalId,
    network: z.enum(['site', 'bluesky'], 'Choose the network.'),
    name: line('Write the name that the public sees.', 100),
    handle: line('Write the handle, or the last part of the page’s address.', 200)
      .refine((text) => /^[a-zA-Z0-9._-]+$/.test(text), 'Letters, digits, dots and hyphens only.')
      .refine((text) => !RESERVED.has(text.toLowerCase()), 'The public site has a page of this name. Choose another.'),
    purpose: paragraph('Write what the account is for.', 1000),
    audience: z.literal(
      'public',
      'Accounts are for the public; an internal one is not social media in the sense of the policy.',
    ),
    commentsOn: z.enum(['yes', 'no']).default('yes'),
    service: z.union([z.literal(''), z.url('Write the address of the server.').max(300)]).default(''),
    identifier: z.string().trim().max(200).default(''),
    password: z.string().max(200).default(''),
    scope: z.enum(['publish', 'login']).default('login'),
  }),
  subject: (_input, ctx) => ctx.agencyId,
  controls: ['account.official-only', 'agency.no-crossing'],
  run: (ctx, { identifier, password, scope, service, commentsOn, ...account }) =>
    ctx.transact(async (tx) => {
      const permit = await decide(tx, 'register-account', ctx.agencyId);
      if (!permit.ok) return permit;
      const { administratorId = null, divisionId = null } = account;
      if (!(await isOurs(tx, account.technologyId, administratorId))) return refuse('agency.no-crossing');
      // An account that an employee owns is none of the agency's: its sign-in may not be a person's own mail address.
      if (identifier && (await isEmployeesMail(tx, identifier))) return refuse('account.official-only');
      const { slug } = await agencyOf(tx);
      const reach = reachOf(account, slug, service);
      const made = { ...account, administratorId, divisionId, reach, commentsOn: commentsOn === 'yes' };
      const accountId = await register(tx, permit.value, made);
      if (password) {
        const sealed = ctx.world.sealCredential({ agencyId: ctx.agencyId, id: accountId }, 1, { identifier, password });
        await keepCredential(tx, accountId, { version: 1, sealed, scope });
      }
      const { decisionId } = permit.value;
      await appendEntry(tx, {
        kind: 'account.registered',
        subjectId: accountId,
        decisionId,
        payload: { ...made, scope },
      });
      return ok({ accountId });
    }),
});

async function isOurs(tx: Tx, technologyId: string, administratorId: string | null): Promise<boolean> {
  if (!(await technologyFacts(tx, technologyId))) return false;
  return !administratorId || (await personFacts(tx, administratorId)) !== undefined;
}

/** Bluesky's own service shows whole threads at an address of its own; on another server its accounts are read there. */
const BLUESKY = { service: 'https://bsky.social', appView: 'https://public.api.bsky.app' };

function reachOf(
  { network, handle }: { network: string; handle: string },
  slug: string,
  service: string,
): Record<string, string> {
  if (network === 'site') return { page: `/site/${slug}/${handle}` };
  return service === '' || service === BLUESKY.service ? BLUESKY : { service };
}
