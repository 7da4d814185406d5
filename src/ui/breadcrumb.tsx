import { Icon } from './icon.tsx';

/** A page above this one. */
export type Crumb = { href: string; label: string };

/** The way down to this page, from the top. The page itself is its heading, so it isn't repeated here. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  if (crumbs.length === 0) return null;
  return (
    <nav class="breadcrumb" aria-label="Above this page">
      <ol>
        {crumbs.map(({ href, label }, place) => (
          <li>
            {place > 0 && <Icon name="next" />}
            <a class="usa-link" href={href}>
              {label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
