import type { Child } from 'hono/jsx';

/** A link inside a sentence or a cell; its words say where it leads. */
export function TextLink({ href, children }: { href: string; children: Child }) {
  return (
    <a class="usa-link" href={href}>
      {children}
    </a>
  );
}
