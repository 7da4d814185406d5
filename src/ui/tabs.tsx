/** One view; `count` says how much waits there, in words where it isn't counted to the end: '1,000+'. */
export type Tab = { href: string; label: string; count?: number | string | undefined };

/** Views of the same thing, each a page with an address of its own. */
export function Tabs({ label, tabs, here }: { label: string; tabs: readonly Tab[]; here: string }) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li>
            <a href={tab.href} aria-current={tab.href === here ? 'page' : undefined}>
              {tab.label}
              {tab.count !== undefined && <span class="tabs__count">{tab.count.toLocaleString('en-US')}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
