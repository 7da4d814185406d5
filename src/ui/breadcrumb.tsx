/** A page above this one. */
export type Crumb = { href: string; label: string };

/** The way down to this page, from the top. The page itself is its heading, so it isn't repeated here. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  if (crumbs.length === 0) return null;
  return (
    <nav class="usa-breadcrumb usa-breadcrumb--wrap" aria-label="Above this page">
      <ol class="usa-breadcrumb__list">
        {crumbs.map(({ href, label }) => (
          <li class="usa-breadcrumb__list-item">
            <a class="usa-breadcrumb__link" href={href}>
              <span>{label}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
