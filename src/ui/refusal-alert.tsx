import type { Child } from 'hono/jsx';

import type { Citation } from '#kernel/result';

import { Alert } from './alert.tsx';
import { ClauseLink } from './clause-link.tsx';

type RefusalAlertProps = { citations: readonly Citation[]; heading?: string | undefined; children?: Child };

/**
 * Says why something was refused: one line for each control, each with 'Why?' to the clause that it rests on. Children
 * say what can be done now. Shows nothing when nothing was refused.
 */
export function RefusalAlert({ citations, heading, children }: RefusalAlertProps) {
  if (citations.length === 0) return null;
  return (
    <Alert kind="error" heading={heading ?? 'Not done: the policy in force does not allow it'}>
      <CitationList citations={citations} />
      {children && <div class="refusal__next">{children}</div>}
    </Alert>
  );
}

/**
 * One line for each control that says no, each with 'Why?' to its clause as it was when it said so. For what can't be done,
 * before it is tried.
 */
export function CitationList({ citations }: { citations: readonly Citation[] }) {
  return (
    <ul class="usa-list refusal">
      {citations.map(({ clause, says, at }) => (
        <li>
          {says}{' '}
          {clause === 'house' ? (
            <>({<ClauseLink clause={clause} />})</>
          ) : (
            <ClauseLink clause={clause} at={at}>
              Why?
            </ClauseLink>
          )}
        </li>
      ))}
    </ul>
  );
}
