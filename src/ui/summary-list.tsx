import type { Child } from 'hono/jsx';

/** What a thing is called and what it is here; `change` leads to where it is changed. */
export type Fact = { name: string; value: Child; change?: { href: string; label: string } | undefined };

/** The facts about one thing, name beside value. A fact that isn't known says so. */
export function SummaryList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="summary-list">
      {facts.map(({ name, value, change }) => (
        <div class="summary-list__row">
          <dt>{name}</dt>
          <dd>
            <div class="summary-list__value">
              {value === undefined || value === null || value === '' ? <span class="quiet">Not known</span> : value}
            </div>
            {change && (
              <a class="usa-link summary-list__change" href={change.href}>
                {change.label} <span class="usa-sr-only">{name}</span>
              </a>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
