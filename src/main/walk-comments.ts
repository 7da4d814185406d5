import { captureAccount } from '#app/respond/capture-account.flow';
import { hideComment } from '#app/respond/hide-comment.flow';
import { keepComment } from '#app/respond/keep-comment.flow';
import { restoreComment } from '#app/respond/restore-comment.flow';

import { type Stage, type Tale, until } from './tale.ts';

export type Comment = {
  id: string;
  remoteId: string;
  state: string;
  text: string;
  editedAt: Date | null;
  deletedAt: Date | null;
};

/** The comment whose text begins so, once it was captured. */
export function comment({ house }: Tale, { agencyId }: Stage, accountId: string, begins: string): Promise<Comment> {
  const ctx = house.contextFor({ agencyId, personId: null, byPerson: false });
  return until(`a comment that begins “${begins}”`, async () => {
    await captureAccount.run(ctx.as({ now: new Date() }), { accountId });
    const row = await ctx.view((view) =>
      view
        .selectFrom('comments')
        .select(['id', 'remote_id', 'state', 'text', 'edited_at', 'deleted_at'])
        .where('account_id', '=', accountId)
        .where('text', 'like', `${begins}%`)
        .executeTakeFirst(),
    );
    if (!row) return undefined;
    const { id, state, text } = row;
    return { id, state, text, remoteId: row.remote_id, editedAt: row.edited_at, deletedAt: row.deleted_at };
  });
}

type Heard = {
  accountId: string;
  /** What the network shows of the comment, asked past us. */ hidden: () => Promise<boolean>;
};

/** Criticism stays; a threat is hidden on its ground and its words, with evidence first; the hide can be undone. */
export async function walkModeration(tale: Tale, stage: Stage, { accountId, hidden }: Heard): Promise<void> {
  const threat = await comment(tale, stage, accountId, 'I will burn');
  const critic = await comment(tale, stage, accountId, 'You people');
  await tale.step(stage, 'Theo tries to hide a rude criticism as “off-topic”', 'hide.needs-ground', () =>
    tale.refusedBy('hide.needs-ground')(stage, 'theo', hideComment, {
      commentId: critic.id,
      grounds: [{ ground: 'off-topic', words: critic.text }],
    }),
  );
  await tale.step(
    stage,
    'He lets it stand',
    'moderation.needs-designation',
    async () => void (await tale.does(stage, 'theo', keepComment, { commentId: critic.id })),
  );
  await tale.step(stage, 'He names a ground, with words that are not in the comment', 'hide.needs-words', () =>
    tale.refusedBy('hide.needs-words')(stage, 'theo', hideComment, {
      commentId: threat.id,
      grounds: [{ ground: 'threatening', words: 'I will sue' }],
    }),
  );
  await tale.step(
    stage,
    'He hides the threat: evidence sealed, hidden, state read back, notice with a code',
    'ground:threatening',
    async () => {
      const { actId } = await tale.does(stage, 'theo', hideComment, {
        commentId: threat.id,
        grounds: [{ ground: 'threatening', words: 'I will burn your office down' }],
      });
      if (!(await hidden())) throw new Error('the network does not show it as hidden');
      return noticeOf(tale, stage, actId);
    },
  );
  await tale.step(stage, 'He undoes it, and the network shows it again', 'moderation.needs-designation', async () => {
    await tale.does(stage, 'theo', restoreComment, { commentId: threat.id, reason: 'To be seen by counsel first.' });
    if (await hidden()) throw new Error('the network still hides it');
  });
}

async function noticeOf({ house }: Tale, { agencyId }: Stage, actId: string): Promise<string> {
  const act = await house
    .contextFor({ agencyId, personId: null, byPerson: false })
    .view((view) =>
      view
        .selectFrom('moderation_acts')
        .select(['read_back', 'notice', 'state'])
        .where('id', '=', actId)
        .executeTakeFirstOrThrow(),
    );
  if (act.state !== 'done' || act.read_back !== 'hidden')
    throw new Error(`the act is ${act.state}, read back as ${act.read_back}`);
  return `read back: ${act.read_back}. Notice: ${act.notice}`;
}
