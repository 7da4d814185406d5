import type { Child } from 'hono/jsx';

type EmptyStateProps = { heading: string; children: Child; action?: Child };

/** Where there is nothing yet: what will appear here, and what one can do to make it so. */
export function EmptyState({ heading, children, action }: EmptyStateProps) {
  return (
    <div class="empty-state">
      <p class="empty-state__heading">{heading}</p>
      <div>{children}</div>
      {action && <div>{action}</div>}
    </div>
  );
}
