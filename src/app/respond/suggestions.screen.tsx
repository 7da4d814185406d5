import { ClauseLink } from '#ui/clause-link';
import { DataTable } from '#ui/data-table';
import { PageHead } from '#ui/page-head';
import { SummaryList } from '#ui/summary-list';
import { Time } from '#ui/time';

import { paths } from './paths.ts';
import type { Share, SuggestionRate, SuggestionReport } from './suggestions.read.ts';

/** Of fewer than these a percentage says more than anybody knows. */
const FEWEST_FOR_PERCENT = 20;

/** How often people did what software suggested, and what they saw who had not been told. */
export function SuggestionsScreen({
  report: { rates, missed, since },
  zone,
}: {
  report: SuggestionReport;
  zone: string;
}) {
  return (
    <>
      <PageHead
        title="What became of suggestions"
        crumbs={[{ href: paths.queue, label: 'Respond' }]}
        lead={
          since ? (
            <>
              Comments read since <Time at={since} zone={zone} />, by everybody who reads them.
            </>
          ) : (
            'No comment has been read since comments are screened.'
          )
        }
      />
      <p>
        Software suggests a ground where it finds words that the policy names; people decide. Of one comment in ten it
        says nothing until its reader has said what they see. Where people take a suggestion far more often when it is
        shown first than they name the same ground by themselves, the suggestion leads them. No person is counted here
        by name.
      </p>
      <DataTable
        caption="Suggestions by ground and by what was found"
        columns={[
          { head: 'Ground, and what was found', names: true, cell: (row) => <Ground row={row} /> },
          { head: 'Shown first: taken', align: 'end', cell: ({ shownFirst }) => shareOf(shownFirst) },
          { head: 'Read first: same ground seen', align: 'end', cell: ({ sameBefore }) => shareOf(sameBefore) },
          { head: 'Read first: taken then', align: 'end', cell: ({ takenAfter }) => shareOf(takenAfter) },
          { head: 'Since', cell: (row) => <Time at={row.since} zone={zone} /> },
        ]}
        rows={rates}
        empty="No comment of which software suggested a ground has been read yet."
      />
      <h2>Where software suggested nothing</h2>
      <SummaryList
        facts={[
          { name: 'Hidden all the same', value: shareOf(missed.shownFirst) },
          { name: 'Read first, and a ground named', value: shareOf(missed.ownFirst) },
        ]}
      />
    </>
  );
}

function Ground({ row: { ground, clause, kind } }: { row: SuggestionRate }) {
  return (
    <>
      {ground} {clause && <ClauseLink clause={clause} />}
      <div class="quiet">{kind}</div>
    </>
  );
}

function shareOf({ of, were }: Share): string {
  if (of === 0) return 'None yet';
  const percent = of < FEWEST_FOR_PERCENT ? '' : ` (${Math.round((100 * were) / of)} %)`;
  return `${were.toLocaleString('en-US')} of ${of.toLocaleString('en-US')}${percent}`;
}
