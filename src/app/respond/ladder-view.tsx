import type { Citation } from '#kernel/result';
import { paths as exceptions } from '#paths/exceptions';
import { paths as publish } from '#paths/publish';
import { ButtonForm, LinkButton } from '#ui/button';
import { ClauseLink } from '#ui/clause-link';
import { Ladder, type Need, type Rung } from '#ui/ladder';
import { TextLink } from '#ui/text-link';
import { Name } from '#ui/words';

import type { Answer } from './answers.read.ts';
import type { Item } from './item.read.ts';
import { paths } from './paths.ts';

/** What can be done with a comment, from the least to the most restrictive, each with what it needs. */
export function Acts({ item, token, ...answers }: { item: Item; token: string } & AnswersShown) {
  const rungs = [keepRung(item, token), answerRung(item, answers), hideRung(item), blockRung];
  const isHidden = ['hidden', 'restoring'].includes(item.state);
  return (
    <Ladder
      label="What can be done, from the least to the most restrictive"
      rungs={isHidden ? [restoreRung(item), ...rungs.slice(1)] : rungs}
    />
  );
}

function needsOf(refusals: readonly Citation[], there: Need): Need[] {
  if (refusals.length === 0) return [there];
  return refusals.map(({ says, clause, at }) => ({
    says: (
      <>
        {says}{' '}
        <ClauseLink clause={clause} at={at}>
          {clause === 'house' ? undefined : 'Why?'}
        </ClauseLink>
      </>
    ),
    met: false,
  }));
}

const designated = ({ designation: { clause, at }, exceptionId }: Item): Need => ({
  says: (
    <>
      {exceptionId ? (
        <>
          You may moderate without a designation, by{' '}
          <TextLink href={exceptions.one(exceptionId)}>an exception</TextLink>
        </>
      ) : (
        'You may moderate'
      )}{' '}
      <ClauseLink clause={clause} at={at}>
        Why?
      </ClauseLink>
    </>
  ),
  met: true,
});

function keepRung(item: Item, token: string): Rung {
  const { id, state, refusals } = item;
  if (state !== 'waiting')
    return {
      name: 'Let it stand',
      says: state === 'kept' ? 'A person has read it, and it stands.' : 'It is decided already.',
      needs: [],
      state: state === 'kept' ? 'done' : 'closed',
    };
  const open = refusals.keep.length === 0;
  return {
    name: 'Let it stand',
    says: 'The comment stays as it is and leaves the queue. Criticism, however rude, stays. Nobody is told.',
    needs: needsOf(refusals.keep, designated(item)),
    state: open ? 'open' : 'closed',
    action: open && (
      <ButtonForm action={paths.keep(id)} token={token}>
        Let it stand
      </ButtonForm>
    ),
  };
}

type AnswersShown = {
  answers: readonly Answer[];
  /** Whether drafts are among what the viewer reads. */
  readsDrafts: boolean;
};

function answerRung({ id, state, deletedAt, refusals }: Item, { answers, readsDrafts }: AnswersShown): Rung {
  const isShown = ['waiting', 'kept', 'restored'].includes(state) && deletedAt === undefined;
  const open = refusals.answer.length === 0;
  const name = 'Answer';
  if (!isShown) return { name, says: 'What the public doesn’t see isn’t answered.', needs: [], state: 'closed' };
  return {
    name,
    says: (
      <>
        In public, under the comment, in the agency’s name. Somebody else reads the answer before it goes out.
        <Answers answers={answers} readsDrafts={readsDrafts} />
      </>
    ),
    needs: needsOf(refusals.answer, { says: 'You may write for this account', met: true }),
    state: answers.some(({ publishedAt }) => publishedAt) ? 'done' : open ? 'open' : 'closed',
    action: open && (
      <LinkButton kind="outline" href={publish.answer(id)}>
        {answers.length > 0 ? 'Write another answer' : 'Write an answer'}
      </LinkButton>
    ),
  };
}

/** Who is at it, or has answered, so that nobody answers twice. */
function Answers({ answers, readsDrafts }: AnswersShown) {
  const shown = answers.filter(({ state }) => state !== 'refused');
  if (shown.length === 0) return null;
  return (
    <ul class="usa-list">
      {shown.map(({ draftId, by, publishedAt, url }) => (
        <li>
          <Name text={by} /> {publishedAt ? 'has answered it' : 'is writing an answer'}
          {readsDrafts && (
            <>
              : <a href={publish.draft(draftId)}>{publishedAt ? 'the answer with its review' : 'the draft'}</a>
            </>
          )}
          {url && (
            <>
              , <a href={url}>on the network</a>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

const blockRung: Rung = {
  name: 'Block the author until a date',
  says: 'This version blocks nobody. A block would need a second person, an end and an open appeal.',
  needs: [],
  state: 'none',
};

function hideRung(item: Item): Rung {
  const { id, state, refusals, grounds, noGround } = item;
  const name = 'Hide this comment';
  if (['hidden', 'restoring'].includes(state))
    return { name, says: 'The public sees a mark in its place.', needs: [], state: 'done' };
  if (noGround)
    return {
      name,
      says: 'Nothing can be hidden here.',
      needs: needsOf([noGround], designated(item)),
      state: 'closed',
      action: <a href={paths.hide(id)}>What can be done instead</a>,
    };
  const open = refusals.hide.length === 0 && state !== 'hiding';
  return {
    name,
    says: 'The public sees a mark with ground and clause in its place. Comment and thread are sealed as evidence first; a notice with a code is written for its author, who can ask for another look. It can be undone.',
    needs: [
      ...needsOf(refusals.hide, designated(item)),
      { says: `A ground of the policy: ${grounds.length} to choose from`, met: true },
    ],
    state: open ? 'open' : 'closed',
    action: open && (
      <LinkButton kind="outline" href={paths.hide(id)}>
        Choose ground and words
      </LinkButton>
    ),
  };
}

function restoreRung(item: Item): Rung {
  const open = item.state === 'hidden' && item.refusals.restore.length === 0;
  return {
    name: 'Show it again',
    says: 'The public sees the comment again, in its place. A reason is asked and kept.',
    needs: needsOf(item.refusals.restore, designated(item)),
    state: open ? 'open' : 'closed',
    action: open && <LinkButton href={paths.restore(item.id)}>Show it again</LinkButton>,
  };
}
