import { LinkList } from '#ui/form';
import { PageHead } from '#ui/page-head';
import { PublicShell, page } from '#ui/shell';

import { agencyLook } from './visits.ts';

/** A page that says one thing to anybody and leads on: nothing here, too large, or a mistake of ours. */
export function plainPage(title: string, says: string): string {
  const house = { ...agencyLook('rostrum', 'Rostrum'), policiesHref: '/site', logAddress: '/log' };
  return page(
    <PublicShell title={title} agency={house} areas={[{ href: '/site', label: 'Agencies' }]}>
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
