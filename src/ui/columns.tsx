import type { Child } from 'hono/jsx';

/** What one works on, and beside it what one needs for it; one below the other where the page is 640 px or less. */
export function Columns({ side, children }: { side: Child; children: Child }) {
  return (
    <div class="columns">
      <div class="columns__main">{children}</div>
      <div class="columns__side">{side}</div>
    </div>
  );
}
