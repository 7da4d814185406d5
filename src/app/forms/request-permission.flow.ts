import { z } from 'zod';

import { accountOf } from '#domain/accounts';
import { ChosenFile, bringIn } from '#domain/attachments';
import { appendEntry } from '#domain/ledger';
import { addRequest } from '#domain/permissions';
import { packInForce } from '#domain/policies';
import { openTask } from '#domain/tasks';
import { flow } from '#flow';
import { ok, refuse } from '#kernel/result';
import { WrongUse } from '#kernel/trouble';
import type { Tx } from '#platform/db';
import type { FormEntry, Pack } from '#policy';
import { decidersOf, waitingFor } from '#steps/answer-request';
import { decide } from '#steps/decide';
import { line } from '#steps/inputs';
import { tellRoles } from '#steps/tell';
import type { World } from '#steps/world';

import { filledIn, troublesIn } from './fill.ts';

/** A file whose bytes lie in the store already, read and bounded by who took it. */
const Document = z.object({
  field: z.string().max(64),
  name: z.string().max(200),
  sha256: z.string().length(64),
  mediaType: z.enum(['application/pdf', 'image/jpeg', 'image/png']),
  sizeBytes: z.int().positive(),
  chosen: ChosenFile.optional(),
});

/**
 * Somebody who works for the agency asks by a form of the policy in force: its fields filled in, its sentences signed. It
 * waits for those who decide on it, and permits nothing yet. A second call asks a second time.
 *
 * Throws WrongUse for a form that the policy doesn't have or that isn't filled in as it asks.
 */
export const requestPermission = flow({
  name: 'request-permission',
  action: 'request-permission',
  input: z.object({
    form: z.string().max(64),
    /** By the ids of the form's fields. */
    fields: z.record(z.string().max(64), z.string().max(20_000)).default({}),
    documents: z.array(Document).max(10).default([]),
    /** Ids of the form's sentences that were ticked. */
    agreed: z.array(z.string().max(64)).max(60).default([]),
    signed: line('Type your name to sign.'),
  }),
  subject: (_input, ctx) => ctx.agencyId,
  controls: ['agency.no-crossing'],
  run: (ctx, { signed, ...typed }) =>
    ctx.transact(async (tx) => {
      const permit = await decide(tx, 'request-permission', ctx.agencyId);
      if (!permit.ok) return permit;
      const pack = await packInForce(tx);
      const form = formFilledIn(pack, typed);
      const accountId = accountIn(form, typed.fields);
      const account = accountId === null ? undefined : await accountOf(tx, accountId);
      if (accountId !== null && !account) return refuse('agency.no-crossing');
      const words = [...form.statements.map(({ says }) => says), form.sign];
      const asked = {
        form: typed.form,
        policyHash: pack.hash,
        covers: form.covers ?? 'other',
        // Of an account the name is kept, as it was then; which account it is stands beside it.
        fields: filledIn(form, typed.fields).map((one) =>
          one.type === 'account' && account ? { ...one, value: account.name } : one,
        ),
        documents: typed.documents.map(({ field, name, sha256, mediaType, sizeBytes }) => ({
          field,
          name,
          sha256,
          mediaType,
          sizeBytes,
        })),
        accountId,
        signature: { name: signed, words, at: ctx.now, address: ctx.address ?? null },
      };
      for (const { sha256, chosen } of typed.documents) await bringIn(tx, permit.value, { sha256, chosen });
      const requestId = await addRequest(tx, permit.value, asked);
      const { decisionId } = permit.value;
      await appendEntry(tx, { kind: 'permission.asked', subjectId: requestId, decisionId, payload: asked });
      const says = `${form.title}: ${asked.fields[0]?.value ?? ''}`;
      await passOn(tx, ctx.world, { requestId, says, roles: decidersOf(pack, form) });
      return ok({ requestId });
    }),
});

type Typed = {
  form: string;
  fields: Record<string, string>;
  documents: readonly { field: string }[];
  agreed: readonly string[];
};

/** The form of the policy in force that was filled in. Throws WrongUse where it has none, or something is missing in it. */
function formFilledIn({ forms }: Pack, { form: name, fields, documents, agreed }: Typed): FormEntry {
  const form = Object.hasOwn(forms, name) ? forms[name] : undefined;
  if (!form?.decides) throw new WrongUse(`The policy in force has no form '${name}' on which somebody decides.`);
  const [wrong] = Object.values(troublesIn(form, { fields, files: documents.map(({ field }) => field), agreed }));
  const [stray] = documents.filter(({ field }) => form.fields?.find(({ id: one }) => one === field)?.type !== 'file');
  if (stray) throw new WrongUse(`“${form.title}” asks for no file '${stray.field}'.`);
  if (wrong) throw new WrongUse(`“${form.title}” isn't filled in as it asks. ${wrong}`);
  return form;
}

function accountIn({ fields = [] }: FormEntry, typed: Readonly<Record<string, string>>): string | null {
  const [chosen] = fields.flatMap(({ type, id: field }) => (type === 'account' && typed[field]) || []);
  return chosen ?? null;
}

type Waiting = { requestId: string; says: string; roles: readonly string[] };

/** It waits under Today for those who decide, and they are told. */
async function passOn(tx: Tx, world: World, { requestId, says, roles }: Waiting): Promise<void> {
  const link = `/forms/${requestId}`;
  const task = { subjectId: requestId, says: `Decide: ${says}`, link, dueAt: null };
  for (const { role, kind } of waitingFor(roles)) await openTask(tx, { ...task, kind, forWhom: { role } });
  await tellRoles(tx, world, roles, { subject: 'A request for your signature', says, link });
}
