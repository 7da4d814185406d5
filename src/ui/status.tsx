import type { Child } from 'hono/jsx';

import { Icon, type IconName } from './icon.tsx';

/** How a status stands: the shape and the words say it, the colour only helps. */
export type Tone = 'good' | 'warning' | 'bad' | 'busy' | 'neutral';

const icons: Record<Tone, IconName> = {
  good: 'check',
  warning: 'warning',
  bad: 'cross',
  busy: 'clock',
  neutral: 'dot',
};

/** The state of a thing in one or two words. */
export function Status({ tone, children }: { tone: Tone; children: Child }) {
  return (
    <span class={`status status--${tone}`}>
      <Icon name={icons[tone]} />
      <span>{children}</span>
    </span>
  );
}

/** A word that sorts a thing, without a judgement: a network, a kind, a division. */
export function Tag({ children }: { children: Child }) {
  return <span class="usa-tag">{children}</span>;
}
