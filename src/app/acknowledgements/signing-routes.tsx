import type { Context, Hono } from 'hono';

import { download } from '#app/papers';
import { again, show, visitOf } from '#door';
import { paths as policy } from '#paths/policy';

import { listOwnForms } from './campaigns.read.ts';
import { ID, here, idOf, missing, typedIn } from './common-door.tsx';
import { openAcknowledgement } from './open-acknowledgement.flow.ts';
import { paths } from './paths.ts';
import { signAcknowledgement } from './sign-acknowledgement.flow.ts';
import { type SignTyped, nothingTyped } from './sign-view.tsx';
import { SignScreen } from './sign.screen.tsx';
import { missingIn, signForm, typedAgain } from './signing-door.tsx';
import { type Signing, readSigning } from './signing.read.ts';
import { FORM } from './words.ts';

/** Reading and signing for somebody signed in; and the agency's own paper as it is printed. */
export function signingRoutes(app: Hono): void {
  app
    .get(paths.sign(ID), async (c) => {
      const signing = await signingOf(c);
      if (!signing) return missing(c, 'You are not asked to sign this.');
      if (signing.state === 'signed' || !signing.running) return c.redirect(paths.one(signing.acknowledgementId), 303);
      await openAcknowledgement.run(visitOf(c).ctx, { acknowledgementId: signing.acknowledgementId });
      return screen(c, signing, nothingTyped);
    })
    .post(paths.sign(ID), async (c) => {
      const signing = await signingOf(c);
      if (!signing) return missing(c, 'You are not asked to sign this.');
      const form = signForm(signing, await typedIn(c));
      const troubles = missingIn(signing, form);
      if (troubles) return screen(c, signing, { ...form.typed, troubles });
      const answer = await signAcknowledgement.perform(visitOf(c).ctx, { ...form.input, way: 'app' });
      if (answer.kind === 'done') return c.redirect(paths.one(answer.value.acknowledgementId), 303);
      return screen(c, signing, typedAgain(signing, form, again(answer)));
    })
    .get(paths.ownFormFile(':sha256{[0-9a-f]{64}}'), async (c) => {
      const { ctx } = visitOf(c);
      const forms = await ctx.view((view) => listOwnForms(view, FORM));
      const found = forms.find(({ sha256 }) => sha256 === c.req.param('sha256'));
      if (!found) return missing(c, 'There is no such form.');
      return download(c, { sha256: found.sha256, mediaType: 'application/pdf', name: 'form.pdf' });
    });
}

function signingOf(c: Context): Promise<Signing | undefined> {
  const { ctx, person } = visitOf(c);
  return ctx.view((view) => readSigning(view, { campaignId: idOf(c), personId: person.id }));
}

function screen(c: Context, signing: Signing, typed: SignTyped) {
  const wrong = typed.troubles || typed.citations;
  const own = signing.words.own;
  const body = (
    <SignScreen
      signing={signing}
      action={paths.sign(signing.campaignId)}
      token={visitOf(c).token}
      typed={typed}
      clauseHref={policy.clause}
      ownHref={own ? paths.ownFormFile(own.sha256) : undefined}
    />
  );
  return show(c, { title: signing.words.title, here, status: wrong ? 422 : 200 }, body);
}
