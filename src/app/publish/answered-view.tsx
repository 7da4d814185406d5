import type { Child } from 'hono/jsx';

import { paths as respond } from '#paths/respond';
import { Alert } from '#ui/alert';
import { PageHead } from '#ui/page-head';
import { Time } from '#ui/time';
import { Name, Quoted } from '#ui/words';

import type { Answered } from './answered.read.ts';
import { paths } from './paths.ts';

type AnsweredProps = {
  answered: Answered;
  zone: string;
  /** Whether its own page is for who looks: that is for those who respond. */
  opens: boolean;
  /** The answer is out, or refused: nothing of it can be mended any more. */
  over?: boolean;
};

/** The comment that is answered: by whom, when, in which words; what became of it since; and who else answers it. */
export function AnsweredComment({ answered, zone, opens, over = false }: AnsweredProps) {
  const { commentId, author, writtenAt, text, now } = answered;
  return (
    <>
      <h2>The comment that it answers</h2>
      <p>
        <Name text={author} /> wrote on <Time at={writtenAt} zone={zone} />.{' '}
        {opens && <a href={respond.item(commentId)}>The comment with its thread</a>}
      </p>
      {text !== '' && <Quoted text={text} />}
      <Since answered={answered} zone={zone} over={over} />
      {now !== undefined && <Quoted text={now} />}
      <Others answered={answered} />
    </>
  );
}

/** Where an answer can't be begun: the way back to the comment for those who may read it there, and why. */
export function NotAnswered({ commentId, opens, children }: { commentId: string; opens: boolean; children: Child }) {
  const crumb = opens ? { href: respond.item(commentId), label: 'The comment' } : { href: '/', label: 'Today' };
  return (
    <>
      <PageHead title="Answer a comment" crumbs={[crumb]} />
      {children}
    </>
  );
}

/** Why it can't be answered, or not with what was written; nothing while it stands. */
function Since({ answered: { hidden, deletedAt, now }, zone, over }: Omit<AnsweredProps, 'opens'>) {
  if (deletedAt)
    return (
      <Alert kind="warning" heading="Its author has deleted it" slim>
        Found on <Time at={deletedAt} zone={zone} />. {!over && 'What is gone isn’t answered.'}
      </Alert>
    );
  if (hidden)
    return (
      <Alert kind="warning" heading="The agency has hidden it" slim>
        {!over && 'What the public doesn’t see isn’t answered.'} Its words aren’t shown here.
      </Alert>
    );
  if (now === undefined) return null;
  return (
    <Alert kind="warning" heading="Its author has changed it since" slim>
      The answer was written to the words above.{' '}
      {over ? 'It says now:' : 'Read what it says now; where the answer still fits, save it anew.'}
    </Alert>
  );
}

const states: Record<string, string> = {
  published: 'has answered it',
  refused: 'wrote an answer that a reviewer refused',
};

function Others({ answered: { others } }: Pick<AnsweredProps, 'answered'>) {
  if (others.length === 0) return null;
  return (
    <Alert kind="info" heading="Somebody has begun an answer to it already" slim>
      <ul class="usa-list">
        {others.map(({ draftId, author, state }) => (
          <li>
            <Name text={author} /> <a href={paths.draft(draftId)}>{states[state] ?? 'is writing an answer'}</a>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
