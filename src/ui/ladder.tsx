import type { Child } from 'hono/jsx';

import { Icon } from './icon.tsx';

/** What an act needs, and whether it is there. `met` is undefined where nobody knows yet. */
export type Need = { says: Child; met: boolean | undefined };

/** One act, between less and more restrictive ones. */
export type Rung = {
  name: string;
  /** What it does to whom, and how long. */
  says: Child;
  needs: readonly Need[];
  /** `none`: this version can't do it, whatever is there. */
  state: 'open' | 'closed' | 'done' | 'none';
  /** The button, or a link to the form. Left out where the rung is closed. */
  action?: Child;
};

const states: Record<Rung['state'], string> = {
  open: 'Possible',
  closed: 'Not possible yet',
  done: 'Done',
  none: 'Not in this version',
};

/** Acts from the least to the most restrictive, each with what it needs and which of that is missing. */
export function Ladder({ label, rungs }: { label: string; rungs: readonly Rung[] }) {
  return (
    <ol class="ladder" aria-label={label}>
      {rungs.map(({ name, says, needs, state, action }) => (
        <li class={`ladder__rung ladder__rung--${state}`}>
          <div class="ladder__head">
            <span class="ladder__name">{name}</span>
            <span class="ladder__state">{states[state]}</span>
          </div>
          <div class="ladder__says">{says}</div>
          <Needs needs={needs} />
          {action}
        </li>
      ))}
    </ol>
  );
}

/** Prerequisites, each met, missing or not known; said in words and shown by a shape. */
export function Needs({ needs }: { needs: readonly Need[] }) {
  if (needs.length === 0) return null;
  return (
    <ul class="needs">
      {needs.map(({ says, met }) => (
        <li class={`needs__one needs__one--${met === undefined ? 'unknown' : met ? 'met' : 'missing'}`}>
          <Icon name={met === undefined ? 'dot' : met ? 'check' : 'cross'} />
          <span class="needs__words">
            {says}
            <span class="usa-sr-only">{met === undefined ? ' (not known)' : met ? ' (there)' : ' (missing)'}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
