import { Alert } from '#ui/alert';
import { Status, type Tone } from '#ui/status';

import type { DoneNow } from './item.read.ts';
import { paths } from './paths.ts';

const states: Record<string, [Tone, string]> = {
  waiting: ['busy', 'Waits to be read'],
  kept: ['good', 'Read, and it stands'],
  hiding: ['busy', 'Being hidden'],
  hidden: ['warning', 'Hidden'],
  restoring: ['busy', 'Being shown again'],
  restored: ['good', 'Shown again'],
};

/** What has become of a comment here. */
export function CommentState({ state }: { state: string }) {
  const [tone, says] = states[state] ?? ['neutral', state];
  return <Status tone={tone}>{says}</Status>;
}

/** How many, where counting stops at a thousand. */
export const upTo = (count: number) => (count > 1000 ? '1,000+' : count.toLocaleString('en-US'));

/** What became of the comment that was decided on just now, and the way back to it. */
export function JustDone({ done }: { done: DoneNow | undefined }) {
  if (!done) return null;
  const [kind, heading, says] = wordsOf(done);
  return (
    <Alert kind={kind} heading={heading}>
      {says} <a href={paths.item(done.id)}>Open it</a>
      {done.state === 'hidden' && (
        <>
          {' '}
          or <a href={paths.restore(done.id)}>show it again</a>
        </>
      )}
      .
    </Alert>
  );
}

function wordsOf(done: DoneNow): ['success' | 'info' | 'warning', string, string] {
  const { state, trouble } = done;
  const asked = `The network, asked afterwards, says: ${done.readBack ?? 'nothing'}.`;
  if (state === 'kept') return ['success', 'The comment stands.', 'It has left the queue; nobody was told.'];
  if (state === 'hiding' || state === 'restoring')
    return ['info', 'Decided, not done yet.', `The network is away; we keep trying. ${trouble ?? ''}`];
  if (trouble) return ['warning', 'The network did not do it.', trouble];
  if (state === 'hidden') return ['success', 'The comment is hidden.', `${asked} Its code is ${done.code}.`];
  if (state === 'restored') return ['success', 'The comment is shown again.', asked];
  return ['info', 'The comment waits.', 'Its author has changed it since, so it is read anew.'];
}
