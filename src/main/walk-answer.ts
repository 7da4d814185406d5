import { startDraft } from '#app/publish/start-draft.flow';
import { submitDraft } from '#app/publish/submit-draft.flow';

import type { Stage, Tale } from './tale.ts';
import { comment } from './walk-comments.ts';
import { ATTESTED, hashOf, orders, posted } from './walk-draft.ts';

type Heard = {
  accountId: string;
  /** The post that one of ours replies to, as the server's own record says; undefined where it replies to none. */
  repliesTo: (post: string) => Promise<string | undefined>;
};

const CONFIRMS = 'Yes, your brother John Poe is housed at our Lexington unit.';
const ANSWER = 'We are sorry. The line is open from eight to five on workdays.';

/** An answer to the critic: one that says who is held can't be submitted; another is read by a second person and sent once. */
export async function walkAnswer(tale: Tale, stage: Stage, { accountId, repliesTo }: Heard): Promise<void> {
  const critic = await comment(tale, stage, accountId, 'You people');
  const confirms = 'screening.stops:confirms_person';
  await tale.step(
    stage,
    'Marisol answers that somebody’s brother is held at Lexington, and submits it',
    confirms,
    async () => {
      const { draftId } = await tale.does(stage, 'marisol', startDraft, {
        accountId,
        answers: critic.id,
        text: CONFIRMS,
      });
      const contentHash = await hashOf(tale, stage, draftId);
      return tale.refusedBy(confirms)(stage, 'marisol', submitDraft, { draftId, contentHash, attested: ATTESTED });
    },
  );
  await tale.step(
    stage,
    'She answers anew, Ben approves it as an answer to those words, and the server has it as a reply to them',
    'authorization.needs-designation',
    async () => {
      const by = { author: 'marisol', reviewer: 'ben', accountId, answers: critic.id };
      const answer = await posted(tale, stage, await orders(tale, stage, { ...by, text: ANSWER }));
      const under = await repliesTo(answer.remoteId);
      if (under !== critic.remoteId) throw new Error(`on the server it replies to ${under ?? 'nothing'}`);
      return `on the network as ${answer.remoteId}`;
    },
  );
}
