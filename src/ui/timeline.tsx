import type { Child } from 'hono/jsx';

import { Icon, type IconName } from './icon.tsx';
import type { Tone } from './status.tsx';

/** One thing that happened. `at` is a moment in words (`<Time …/>`), `who` a person, a clock or a network. */
export type Happening = {
  at: Child;
  says: Child;
  who?: Child;
  tone?: Tone | undefined;
  /** Reasons, clauses, what was said. */
  more?: Child;
};

const icons: Record<Tone, IconName> = {
  good: 'check',
  warning: 'warning',
  bad: 'cross',
  busy: 'clock',
  neutral: 'dot',
};

/** What happened, in the order given, each with its time and who did it. */
export function Timeline({ happenings, empty }: { happenings: readonly Happening[]; empty: string }) {
  if (happenings.length === 0) return <p class="quiet">{empty}</p>;
  return (
    <ol class="timeline">
      {happenings.map(({ at, says, who, tone = 'neutral', more }) => (
        <li class={`timeline__item timeline__item--${tone}`}>
          <span class="timeline__mark">
            <Icon name={icons[tone]} />
          </span>
          <div class="timeline__words">
            <div class="timeline__says">{says}</div>
            <div class="timeline__when">
              {at}
              {who && <> · {who}</>}
            </div>
            {more && <div class="timeline__more">{more}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
