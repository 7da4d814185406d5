import type { Child } from 'hono/jsx';

import { Button } from './button.tsx';

type FilterBarProps = {
  action: string;
  /** What is filtered, for who hears it: 'Filter the records'. */
  label: string;
  /** The way back to everything, where a filter is on. */
  clearHref?: string | undefined;
  /** What that way is called: 'Show all' unless told. */
  clearLabel?: string | undefined;
  children: Child;
};

/** Fields side by side that narrow a list. The list has an address for each choice, so it can be sent to somebody. */
export function FilterBar({ action, label, clearHref, clearLabel = 'Show all', children }: FilterBarProps) {
  return (
    <form class="filter-bar" method="get" action={action} aria-label={label}>
      {children}
      <div class="filter-bar__actions">
        <Button kind="outline">Show</Button>
        {clearHref && (
          <a class="usa-link" href={clearHref}>
            {clearLabel}
          </a>
        )}
      </div>
    </form>
  );
}
