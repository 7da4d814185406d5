import type { Context, Hono } from 'hono';

import { type Again, again, show, textOf, visitOf } from '#door';
import { RefusalAlert } from '#ui/refusal-alert';

import { type WritableAccount, readAccounts } from './accounts.read.ts';
import { NotAnswered } from './answered-view.tsx';
import { type Answered, readAnswered } from './answered.read.ts';
import { type PublishHouse, answeredShown, here, nothingHere, opensComments } from './draft-door.tsx';
import { paths } from './paths.ts';
import { startDraft } from './start-draft.flow.ts';
import { goOn, newDraft } from './writing-routes.tsx';

/** Where an answer to a comment of the public begins, for whoever may write for the account that the comment is under. */
export function answering(app: Hono, house: PublishHouse): void {
  app
    .get(paths.answer(':commentId'), (c) => page(c, house, { text: '' }))
    .post(paths.answer(':commentId'), async (c) => {
      const found = await foundIn(c, house);
      if (!found) return nothingHere(c);
      const text = textOf(await c.req.parseBody({ all: true }), 'text');
      const [accountId, answers] = [found.account.id, found.answered.commentId];
      const answer = await startDraft.perform(visitOf(c).ctx, { accountId, answers, text });
      return answer.kind === 'done' ? goOn(c, answer.value.draftId) : page(c, house, { text, ...again(answer) });
    });
}

type Found = { answered: Answered; account: WritableAccount };

/** The comment that the address names, and how its viewer stands to the account that it is under. */
function foundIn(c: Context, { standpointsOf }: PublishHouse): Promise<Found | undefined> {
  return visitOf(c).ctx.view(async (view) => {
    const answered = await readAnswered(view, { commentId: c.req.param('commentId') ?? '' });
    const [account] = answered ? (await readAccounts(view, standpointsOf, { only: answered.accountId })).accounts : [];
    return answered && account && { answered, account };
  });
}

/** The form; why somebody may not write one; or what became of the comment, where it isn't there to be answered. */
async function page(c: Context, house: PublishHouse, { text, ...trouble }: { text: string } & Again) {
  const found = await foundIn(c, house);
  if (!found) return nothingHere(c);
  const { answered, account } = found;
  if (account.refusals.length > 0)
    return show(
      c,
      { title: 'Answer a comment', here, status: 403 },
      <NotAnswered commentId={answered.commentId} opens={opensComments(c)}>
        <RefusalAlert citations={account.refusals} heading="You may not write for this account" />
      </NotAnswered>,
    );
  const shown = answeredShown(c, answered);
  if ((answered.hidden || answered.deletedAt) && !trouble.citations)
    return show(
      c,
      { title: 'Answer a comment', here, status: 422 },
      <NotAnswered commentId={answered.commentId} opens={opensComments(c)}>
        {shown}
      </NotAnswered>,
    );
  return newDraft(c, house, { account, text, answer: { to: answered.commentId, shown }, ...trouble });
}
