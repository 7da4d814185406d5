import { DataTable } from '#ui/data-table';
import { Hash } from '#ui/hash';
import { PageHead } from '#ui/page-head';
import { Status, Tag } from '#ui/status';
import { SummaryList } from '#ui/summary-list';

import { paths } from './paths.ts';
import type { ClauseLine, Policy } from './policies.read.ts';

/** The policy in force: its head, and every clause with what it says and how binding it is. */
export function PoliciesScreen({ slug, policy }: { slug: string; policy: Policy }) {
  const { number, title, facts, clauses, hash } = policy;
  const missing = clauses.filter(({ textHeld }) => !textHeld).length;
  return (
    <>
      <PageHead
        title={`${number}, ${title}`}
        crumbs={[{ href: paths.agency(slug), label: 'Official accounts' }]}
        lead="The policy that is in force now. Each decision here names the clause it rests on."
      />
      <SummaryList facts={[...facts, { name: 'This version', value: <Hash hash={hash} /> }]} />
      <h2>Clauses</h2>
      <p>
        The words below are our summaries, not the policy's text.
        {missing > 0 &&
          ` Of ${missing === 1 ? 'one clause' : `${missing} clauses`} the text is not in our copy: nothing is invented for what is missing.`}
      </p>
      <DataTable
        caption={`${clauses.length} clauses`}
        columns={[
          { head: 'Clause', names: true, cell: ({ id }: ClauseLine) => <a href={paths.clause(slug, id)}>{id}</a> },
          { head: 'Force', cell: ({ force }) => <Tag>{forceName(force)}</Tag> },
          {
            head: 'What it asks',
            cell: ({ summary, textHeld }) => (
              <>
                {summary} {!textHeld && <Status tone="warning">Text not held</Status>}
              </>
            ),
          },
        ]}
        rows={clauses}
        empty="The policy has no clauses."
      />
    </>
  );
}

/** How binding a clause is, as people say it. */
function forceName(force: string): string {
  const names: Record<string, string> = { must: 'Must', should: 'Should', may: 'May', informs: 'Informs' };
  return names[force] ?? force;
}
