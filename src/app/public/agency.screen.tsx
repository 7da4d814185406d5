import { paths as selfCheckPaths } from '#paths/self-check';
import { DataTable } from '#ui/data-table';
import { safeHref } from '#ui/href';
import { PageHead } from '#ui/page-head';
import { Tag } from '#ui/status';
import { SummaryList } from '#ui/summary-list';
import { Time } from '#ui/time';
import { Name } from '#ui/words';

import { paths } from './paths.ts';
import type { Front, PublicAccount } from './site.read.ts';

type AgencyProps = { agency: { slug: string; name: string; zone: string; logAddress: string }; front: Front };

/** The agency's front page for the public: which accounts are its own, and what it goes by. */
export function AgencyScreen({ agency, front }: AgencyProps) {
  const { slug, name, zone } = agency;
  return (
    <>
      <PageHead
        title="Official accounts"
        lead={`Only these speak for the ${name}. What isn't listed here is none of its accounts.`}
      />
      <DataTable
        caption="Accounts"
        columns={[
          { head: 'Account', names: true, cell: (account) => <AccountName slug={slug} account={account} /> },
          { head: 'Where', cell: ({ network }) => <Tag>{networkName(network)}</Tag> },
          { head: 'What it is for', cell: ({ purpose }) => purpose },
          { head: 'Comments', cell: ({ commentsOn }) => (commentsOn ? 'Welcome' : 'Off') },
          { head: 'Since', cell: ({ since }) => <Time at={since} zone={zone} precision="day" /> },
        ]}
        rows={front.accounts}
        empty="The agency has no account yet. Each one appears here on the day it is registered."
      />
      <h2>The rules and the proof</h2>
      <Rules agency={agency} policy={front.policy} />
    </>
  );
}

function Rules({ agency: { slug, logAddress }, policy }: { agency: AgencyProps['agency']; policy: Front['policy'] }) {
  return (
    <SummaryList
      facts={[
        {
          name: 'Policy in force',
          value: (
            <>
              <a href={paths.policies(slug)}>
                {policy.number}, {policy.title}
              </a>{' '}
              with {policy.clauses} clauses
              {policy.effectiveOn && <>, in effect since {policy.effectiveOn}</>}. It says on which grounds a comment
              may be hidden, if on any.
            </>
          ),
        },
        {
          name: 'Your comments',
          value: (
            <>
              <a href={paths.howRead(slug)}>How comments are read</a>: what software looks for, and what people decide.
            </>
          ),
        },
        {
          name: 'For who works here',
          value: (
            <>
              <a href={selfCheckPaths.home(slug)}>May I post this?</a> Advice on what employees post themselves, by this
              policy.
            </>
          ),
        },
        {
          name: 'Public log',
          value: (
            <>
              <a href={logAddress}>The log</a> of what was published, captured and decided. Anybody can check it without
              trusting the agency.
            </>
          ),
        },
      ]}
    />
  );
}

function AccountName({ slug, account }: { slug: string; account: PublicAccount }) {
  const { network, name, handle } = account;
  const elsewhere = safeHref(`https://bsky.app/profile/${encodeURIComponent(handle)}`);
  const href = network === 'site' ? paths.account(slug, handle) : network === 'bluesky' ? elsewhere : undefined;
  const words = <Name text={name} />;
  return (
    <>
      {href ? <a href={href}>{words}</a> : words}
      <br />
      <span class="quiet">
        <Name text={handle} />
      </span>
    </>
  );
}

/** A network as people call it. */
function networkName(network: string): string {
  const names: Record<string, string> = { site: 'This site', bluesky: 'Bluesky' };
  return names[network] ?? network;
}
