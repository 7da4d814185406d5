import { approveUse } from '#app/people/approve-use.flow';
import { endGrant } from '#app/people/end-grant.flow';
import { approvePost } from '#app/publish/approve-post.flow';
import { schedulePost } from '#app/publish/schedule-post.flow';
import { sendToDirector } from '#app/publish/send-to-director.flow';
import { startDraft } from '#app/publish/start-draft.flow';
import { submitDraft } from '#app/publish/submit-draft.flow';
import { hideComment } from '#app/respond/hide-comment.flow';
import { addSiteComment } from '#domain/site';
import { ok } from '#kernel/result';

import type { Stage, Tale } from './tale.ts';
import { comment } from './walk-comments.ts';
import { type Posted, hashOf, orders, posted } from './walk-draft.ts';

const ATTESTED = ['It is accurate, and its sources are named.'];

/** `omes`: every prerequisite counts at every second, the director decides the questionable, and nothing can be hidden. */
export async function walkOmes(tale: Tale, stage: Stage): Promise<void> {
  const accountId = stage.accounts.site;
  await walkLapse(tale, stage, accountId);
  await walkQuestionable(tale, stage, accountId);
  let post: Posted | undefined;
  await tale.step(
    stage,
    'Ada writes, Luis of Public Affairs reviews before posting, and it appears on the agency’s page',
    'approve.needs-review',
    async () => {
      const text = 'The Capitol complex shuttle runs every ten minutes from Monday on.';
      post = await posted(tale, stage, await orders(tale, stage, { author: 'ada', reviewer: 'luis', accountId, text }));
      return `shown as ${post.remoteId}`;
    },
  );
  await tale.step(
    stage,
    'Somebody of the public comments rudely; Pia, the named moderator, tries to hide it',
    'hide.needs-ground',
    async () => {
      await commentOnSite(tale, stage, accountId, post?.remoteId ?? '');
      const { id } = await comment(tale, stage, accountId, 'Worst shuttle');
      return tale.refusedBy('hide.needs-ground')(stage, 'pia', hideComment, {
        commentId: id,
        grounds: [{ ground: 'profane', words: 'damn' }],
      });
    },
  );
}

async function walkLapse(tale: Tale, stage: Stage, accountId: string): Promise<void> {
  const { house } = tale;
  const approval = () =>
    house
      .contextFor({ agencyId: stage.agencyId, personId: null, byPerson: false })
      .view((view) =>
        view
          .selectFrom('grants')
          .select('id')
          .where('kind', '=', 'director-approval')
          .where('account_id', '=', accountId)
          .where('until_at', 'is', null)
          .executeTakeFirstOrThrow(),
      );
  await tale.step(
    stage,
    'Hazel, director of the division, ends her approval; at that second Ada can write no more',
    'authorization.needs-director',
    async () => {
      await tale.does(stage, 'hazel', endGrant, {
        grantId: (await approval()).id,
        reason: 'Ada works on another project for now.',
      });
      return tale.refusedBy('authorization.needs-director')(stage, 'ada', startDraft, { accountId, text: 'Parking' });
    },
  );
  await tale.step(stage, 'Hazel approves again; nobody approves oneself', 'authorization.needs-director', async () => {
    await tale.does(stage, 'hazel', approveUse, { accountId, personId: stage.people['ada'], signed: 'Hazel Tran' });
    return tale.refusedBy('grant.not-own')(stage, 'hazel', approveUse, {
      accountId,
      personId: stage.people['hazel'],
      signed: 'Hazel Tran',
    });
  });
}

async function walkQuestionable(tale: Tale, stage: Stage, accountId: string): Promise<void> {
  await tale.step(
    stage,
    'Luis finds a draft questionable; from then on only Dana, the director of Public Affairs, decides',
    'approve.questionable-to-director',
    async () => {
      const { draftId } = await tale.does(stage, 'ada', startDraft, {
        accountId,
        text: 'Our neighbours down the hall could learn from our shuttle.',
      });
      const seen = async () => ({ draftId, contentHash: await hashOf(tale, stage, draftId) });
      await tale.does(stage, 'ada', submitDraft, { ...(await seen()), attested: ATTESTED });
      await tale.does(stage, 'luis', sendToDirector, { ...(await seen()), note: 'It mocks another agency.' });
      const refused = await tale.refusedBy('approve.questionable-to-director')(
        stage,
        'luis',
        approvePost,
        await seen(),
      );
      await tale.does(stage, 'dana', approvePost, { ...(await seen()), note: 'Light enough.' });
      await tale.refusedBy('authorization.needs-director')(stage, 'hazel', schedulePost, await seen());
      return refused;
    },
  );
}

/** As the form of the public page does it. */
async function commentOnSite({ house }: Tale, { agencyId }: Stage, accountId: string, postName: string): Promise<void> {
  const text = 'Worst shuttle in the state, damn it. Who is in charge?';
  await house.contextFor({ agencyId, personId: null, byPerson: false }).transact(async (tx) =>
    ok(
      await addSiteComment(tx, {
        accountId,
        postName,
        parentId: null,
        authorName: 'Someone',
        text,
        raw: Buffer.from(text),
        rawType: 'text/plain',
      }),
    ),
  );
}
