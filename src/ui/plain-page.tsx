import { LinkList } from './form.tsx';
import { PageHead } from './page-head.tsx';
import type { Agency } from './shell-parts.tsx';
import { PublicShell, page } from './shell.tsx';

/** A page that says one thing to anybody and leads on: nothing here, too large, or a mistake of ours. */
export function plainPage(agency: Agency, { title, says }: { title: string; says: string }): string {
  return page(
    <PublicShell title={title} agency={agency} areas={[{ href: '/site', label: 'Agencies' }]}>
      <PageHead title={title} lead={says} />
      <LinkList
        links={[
          { href: '/', label: 'To your first page' },
          { href: '/site', label: 'To the agencies’ public pages' },
        ]}
      />
    </PublicShell>,
  );
}
