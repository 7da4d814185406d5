import { approvePost } from '#app/publish/approve-post.flow';
import { sendBackDraft } from '#app/publish/send-back-draft.flow';
import { sendToDirector } from '#app/publish/send-to-director.flow';
import { startDraft } from '#app/publish/start-draft.flow';
import { submitDraft } from '#app/publish/submit-draft.flow';
import { captureAccount } from '#app/respond/capture-account.flow';
import { hideComment } from '#app/respond/hide-comment.flow';
import { remindOfReview } from '#app/versions/remind-of-review.flow';
import { dueOrders } from '#domain/posts';
import { addSiteComment } from '#domain/site';
import { ok } from '#kernel/result';
import { carryOutOrder } from '#worker';

import type { Seeded } from './demo.ts';
import type { House } from './house.ts';
import { tellOfAcknowledgements } from './story/acknowledgements.ts';
import { tellAnswers } from './story/answers.ts';
import { demoComments } from './story/comments.ts';
import { tellCounsel } from './story/counsel.ts';
import { tellExceptions } from './story/exceptions.ts';
import { tellFinding } from './story/finding.ts';
import { tellOdocForms, tellOmesForms } from './story/forms.ts';
import { tellLists } from './story/lists.ts';
import { type Stage, type Tale, begin } from './tale.ts';
import { comment } from './walk-comments.ts';
import { hashOf, orders } from './walk-draft.ts';

const ATTESTED = ['It is accurate, and its sources are named.', 'I know that it is public and that I answer for it.'];

/** A few days in the life of both agencies, told by the same flows as everything: posts, comments, drafts that wait. */
export async function tellDemoStory(house: House, seeded: Record<string, Seeded>): Promise<void> {
  const tale = begin(house, () => {});
  const { odoc, omes } = seeded;
  if (odoc) await tellOdoc(tale, { ...odoc, slug: 'odoc' });
  if (odoc) await tellOfAcknowledgements(tale, { ...odoc, slug: 'odoc' });
  if (omes) await tellOmes(tale, { ...omes, slug: 'omes' });
  if (odoc) await tellCounsel(tale, { ...odoc, slug: 'odoc' });
  if (odoc) await tellOdocForms(tale, { ...odoc, slug: 'odoc' });
  if (omes) await tellOmesForms(tale, { ...omes, slug: 'omes' });
  if (odoc) await tellLists(tale, { ...odoc, slug: 'odoc' });
  // Both policies are past the day of their review, and whoever answers for each has the task and the mail of it.
  for (const { agencyId } of Object.values(seeded))
    await remindOfReview.run(house.contextFor({ agencyId, personId: null, byPerson: false }), {});
}

async function tellOdoc(tale: Tale, stage: Stage): Promise<void> {
  const accountId = stage.accounts.site;
  const by = { author: 'marisol', reviewer: 'ben', accountId };
  await orders(tale, stage, {
    ...by,
    text: 'Visiting hours change on Monday: 9 a.m. to 4 p.m. at all facilities. Bring a photo ID.',
  });
  await orders(tale, stage, {
    ...by,
    text: 'Forty people earned their commercial driving permit in our training centre this spring.',
  });
  const [hours] = await publishDue(tale, stage);
  for (const [name, text] of demoComments) await says(tale, stage, { on: hours, name, text });
  const threat = await comment(tale, stage, accountId, 'Whoever changed');
  const grounds = [{ ground: 'threatening', words: 'I will burn your office down' }];
  await tale.does(stage, 'theo', hideComment, { commentId: threat.id, grounds });
  const thanks = await comment(tale, stage, accountId, 'Thank you.');
  await tellExceptions(tale, stage, thanks.id);
  await tellAnswers(tale, stage);
  await publishDue(tale, stage);
  await tellFinding(tale, stage);
  await submitted(tale, stage, {
    author: 'marisol',
    accountId,
    text: 'Our kitchens buy from twelve farms in the state. Here is what is on the menu this week.',
  });
  const back = await submitted(tale, stage, { author: 'marisol', accountId, text: 'Job fair on Friday. Come by!' });
  await tale.does(stage, 'ben', sendBackDraft, { ...back, note: 'Say where and when, and for which jobs.' });
  await tale.does(stage, 'marisol', startDraft, {
    accountId,
    text: 'A caller left SSN 123-45-6789 on our line. Please never send numbers like that.',
  });
}

async function tellOmes(tale: Tale, stage: Stage): Promise<void> {
  const accountId = stage.accounts.site;
  await orders(tale, stage, {
    author: 'ada',
    reviewer: 'luis',
    accountId,
    text: 'The Capitol complex shuttle runs every ten minutes from Monday on.',
  });
  const [shuttle] = await publishDue(tale, stage);
  await says(tale, stage, { on: shuttle, name: 'Commuter', text: 'Does it stop at the north lot?' });
  await says(tale, stage, {
    on: shuttle,
    name: 'Someone',
    text: 'Worst shuttle in the state, damn it. Who is in charge?',
  });
  await comment(tale, stage, accountId, 'Worst shuttle');
  const draft = await submitted(tale, stage, {
    author: 'ada',
    accountId,
    text: 'Our neighbours down the hall could learn from our shuttle.',
  });
  await tale.does(stage, 'luis', sendToDirector, { ...draft, note: 'It mocks another agency.' });
  const approved = await submitted(tale, stage, {
    author: 'ada',
    accountId,
    text: 'The west garage closes for repairs from 1 to 5 December.',
  });
  await tale.does(stage, 'luis', approvePost, approved);
}

type Draft = { author: string; accountId: string; text: string };

async function submitted(tale: Tale, stage: Stage, { author, accountId, text }: Draft) {
  const { draftId } = await tale.does(stage, author, startDraft, { accountId, text });
  const seen = { draftId, contentHash: await hashOf(tale, stage, draftId) };
  await tale.does(stage, author, submitDraft, { ...seen, attested: ATTESTED });
  return seen;
}

/** Publishes what is due, as the worker does; answers the names on the page, oldest order first. */
async function publishDue({ house }: Tale, { agencyId }: Stage): Promise<string[]> {
  const ctx = house.contextFor({ agencyId, personId: null, byPerson: false });
  for (const id of await ctx.view((view) => dueOrders(view, new Date()))) await carryOutOrder(ctx, id);
  const rows = await ctx.view((view) =>
    view.selectFrom('publications').select('remote_id').where('state', '=', 'done').orderBy('id').execute(),
  );
  return rows.flatMap((row) => row.remote_id ?? []);
}

type Said = { on: string | undefined; name: string; text: string };

/** Somebody of the public writes under a post of the agency's page, and it is captured. */
async function says({ house }: Tale, { agencyId, accounts }: Stage, { on, name, text }: Said): Promise<void> {
  const ctx = house.contextFor({ agencyId, personId: null, byPerson: false });
  const raw = Buffer.from(new URLSearchParams({ name, text }).toString());
  const author = { authorName: name, raw, rawType: 'application/x-www-form-urlencoded' };
  const written = { ...author, accountId: accounts.site, postName: on ?? '', parentId: null, text };
  await ctx.transact(async (tx) => ok(await addSiteComment(tx, written)));
  await captureAccount.run(ctx, { accountId: accounts.site });
}
