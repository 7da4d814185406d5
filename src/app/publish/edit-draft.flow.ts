import { z } from 'zod';

import { answerableComment } from '#domain/comments';
import { type Content, type Needs, changeContent, pictureMatters, textMatters } from '#domain/drafts';
import { appendEntry } from '#domain/ledger';
import { cancelOrders } from '#domain/posts';
import { flow } from '#flow';
import { type Shown, peopleShown } from '#kernel/people-shown';
import { ok, refuse } from '#kernel/result';
import type { View } from '#platform/db';
import { decide } from '#steps/decide';
import { type FoundDraft, findingsIn, foundDraft } from '#steps/found-draft';
import { draftText, id } from '#steps/inputs';

const words = (most: number) => z.string().max(most, `At most ${most} characters.`);
const permission = z.literal('').or(z.uuid('Choose a permission from the list.'));
const NOBODY_AND_SOMEBODY = 'Nobody and somebody can’t both be in it. Tick one or the other.';
/** For what a written permission is needed: each with the permission that covers it, or empty while there is none. */
const needsOf = <const M extends string>(matters: readonly M[]) =>
  z.partialRecord(z.enum(matters), permission).optional();

/** The draft has other words, or its pictures other descriptions: a new version, and whatever was approved is void. */
export const editDraft = flow({
  name: 'edit-draft',
  action: 'edit-draft',
  input: z.object({
    draftId: id,
    text: draftText,
    /** Of the text; left out, it stays as it is. */
    needs: needsOf(textMatters),
    /** For each picture that stays, by its hash; a picture that isn't named is taken off. */
    pictures: z
      .array(
        z.object({
          sha256: z.string().length(64),
          alt: words(4000),
          source: words(300),
          right: words(300),
          /** Who is in it; left out, the answer stays as it is. */
          shows: z
            .array(z.enum(peopleShown))
            .max(peopleShown.length)
            .refine((all) => all.length < 2 || !all.includes('nobody'), NOBODY_AND_SOMEBODY)
            .optional(),
          /** Of the picture; left out, it stays as it is. */
          needs: needsOf(pictureMatters),
        }),
      )
      .max(10, 'At most 10 pictures.')
      .default([]),
  }),
  subject: ({ draftId }) => draftId,
  controls: ['draft.moves-by-table', 'agency.no-crossing'],
  run: (ctx, { draftId, text, pictures, needs }) =>
    ctx.transact(async (tx) => {
      const permit = await decide(tx, 'edit-draft', draftId);
      if (!permit.ok) return permit;
      const found = await foundDraft(tx, draftId);
      if (!found) return refuse('agency.no-crossing');
      const content = {
        ...contentOf(text, needs ?? found.content.needs),
        pictures: describedAs(found.content, pictures),
        ...(await toWhatItAnswers(tx, found)),
      };
      const findings = await findingsIn(tx, { account: found.account, content, weights: ctx.world.headWeights });
      const cancelled = await cancelOrders(tx, draftId);
      if (!cancelled.ok) return cancelled;
      const changed = await changeContent(tx, permit.value, { accountId: found.account.id, content, findings });
      if (!changed.ok) return changed;
      const { decisionId } = permit.value;
      const payload = { contentHash: changed.value, content, voided: found.draft.state };
      await appendEntry(tx, { kind: 'draft.edited', subjectId: draftId, decisionId, payload });
      return ok({ draftId });
    }),
});

type Described = {
  sha256: string;
  alt: string;
  source: string;
  right: string;
  shows?: Shown[] | undefined;
  needs?: Needs | undefined;
};

const contentOf = (text: string, needs: Needs | undefined) => ({ text, ...named(needs) });

/** An answer is, once saved, one to what the comment says now. */
async function toWhatItAnswers(view: View, { draft, content }: FoundDraft): Promise<Pick<Content, 'to'>> {
  if (draft.answers === null) return {};
  const comment = await answerableComment(view, draft.answers);
  return { to: comment?.recordId ?? content.to };
}

/** What needs nothing says nothing, so that a content that never did keeps its hash. */
function named(needs: Needs | undefined): { needs?: Needs } {
  return needs && Object.keys(needs).length > 0 ? { needs } : {};
}

function describedAs(content: Content, pictures: Described[]): Content['pictures'] {
  return pictures.flatMap((said) => {
    const kept = content.pictures.find(({ sha256 }) => sha256 === said.sha256);
    if (!kept) return [];
    const { needs: earlier, shows: before, ...picture } = kept;
    const { needs = earlier, shows = before, ...described } = said;
    return [{ ...picture, ...described, ...(shows?.length ? { shows } : {}), ...named(needs) }];
  });
}
