import { EmptyState } from '#ui/empty-state';
import { PageHead } from '#ui/page-head';
import { SummaryList } from '#ui/summary-list';

import { paths } from './paths.ts';

/** The agencies that have their public pages here. */
export function AgenciesScreen({ agencies }: { agencies: readonly { slug: string; name: string }[] }) {
  return (
    <>
      <PageHead
        title="Agencies"
        lead="Their official accounts, the policies they go by, and what they have published here."
      />
      {agencies.length === 0 ? (
        <EmptyState heading="No agency yet">The first one appears here once it has been set up.</EmptyState>
      ) : (
        <SummaryList
          facts={agencies.map(({ slug, name }) => ({
            name,
            value: (
              <>
                <a href={paths.agency(slug)}>Accounts</a> · <a href={paths.policies(slug)}>Policies in force</a>
              </>
            ),
          }))}
        />
      )}
    </>
  );
}
