import type { Citation } from '#kernel/result';
import { LinkButton } from '#ui/button';
import { DataTable } from '#ui/data-table';
import { PageHead } from '#ui/page-head';
import { CitationList, RefusalAlert } from '#ui/refusal-alert';
import { Status } from '#ui/status';
import { Name, Words } from '#ui/words';

import type { WritableAccount } from './accounts.read.ts';
import { paths } from './paths.ts';

type StartProps = { accounts: readonly WritableAccount[]; after?: string | undefined; citations?: Citation[] };

const networks: Record<string, string> = { site: 'Public site', bluesky: 'Bluesky' };

/** The agency's accounts: for which one may write, and what is missing for the others. */
export function StartScreen({ accounts, after, citations = [] }: StartProps) {
  return (
    <>
      <PageHead
        title="Start a draft"
        crumbs={[{ href: paths.drafts, label: 'Publish' }]}
        lead="The agency speaks only over its registered accounts. Choose the one that the post is for."
      />
      <RefusalAlert citations={citations} />
      <DataTable
        caption="Registered accounts"
        rows={accounts}
        empty="No account is registered yet. Once one is in the register, it appears here."
        columns={[
          { head: 'Account', names: true, cell: (account) => <Which account={account} /> },
          { head: 'For', cell: ({ purpose }) => <Words text={purpose} /> },
          { head: 'Your permission', cell: (account) => <Permission account={account} /> },
        ]}
        pager={{ label: 'More accounts', after: after && `${paths.start}?after=${encodeURIComponent(after)}` }}
      />
    </>
  );
}

function Which({ account: { name, handle, network } }: { account: WritableAccount }) {
  return (
    <>
      <Name text={name} />
      <br />
      {networks[network] ?? network}: <Name text={handle} />
    </>
  );
}

function Permission({ account: { id, refusals } }: { account: WritableAccount }) {
  if (refusals.length === 0) return <LinkButton href={paths.write(id)}>Write</LinkButton>;
  return (
    <>
      <Status tone="bad">
        {refusals.length === 1 ? 'One thing is missing' : `${refusals.length} things are missing`}
      </Status>
      <CitationList citations={refusals} />
    </>
  );
}
