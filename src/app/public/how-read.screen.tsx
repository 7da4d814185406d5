import { ClauseLink } from '#ui/clause-link';
import { DataTable } from '#ui/data-table';
import { Section } from '#ui/form';
import { PageHead } from '#ui/page-head';
import { SummaryList } from '#ui/summary-list';
import { Time } from '#ui/time';

import type { LookedFor, ReadCounts, HowRead } from './how-read.read.ts';
import { MirrorView } from './mirror-view.tsx';
import { paths } from './paths.ts';

type Props = { agency: { slug: string; zone: string }; howRead: HowRead };

/** Below it a count could point to somebody. */
const FEWEST = 5;

/** How comments are read: what software looks for and doesn't do, what people do, and how often it was right. */
export function HowReadScreen({ agency: { slug, zone }, howRead }: Props) {
  const { grounds, sorts, readFirst, counts, policy } = howRead;
  const suggests = grounds.some(({ looksFor }) => looksFor.length > 0);
  return (
    <>
      <PageHead
        title="How comments are read"
        crumbs={[{ href: paths.agency(slug), label: 'Official accounts' }]}
        lead="Software looks through comments and points things out. It hides nothing and blocks nobody: people read, and people decide."
      />
      <Section heading="What happens to a comment">
        <ol class="usa-list">
          <li>It stands where you posted it. Nothing waits for software, and software takes nothing down.</li>
          <li>
            Software looks through its words and puts it in its place in the queue: what may be a danger to somebody
            comes first. Every comment stays in the queue, whatever is found.
          </li>
          {suggests && <li>Where it finds words that speak for a ground of the policy, it suggests the ground.</li>}
          {readFirst && (
            <li>
              Of one comment in ten the suggestion is kept back until a person has read the comment and said what they
              see. That shows whether suggestions lead people.
            </li>
          )}
          <li>
            A person reads the comment among the others.{' '}
            {grounds.length > 0
              ? 'Whoever hides it names the ground and the words that it rests on, and the author is told why.'
              : 'The policy has no ground to hide one.'}
          </li>
        </ol>
        <p>
          Criticism is never a ground, however harsh: not of the agency, its people or anybody in an office. In
          languages other than English nothing but numbers and passwords is looked for.
        </p>
      </Section>
      <Section heading="What software looks for">
        <Grounds slug={slug} grounds={grounds} policy={policy} />
        <Sorts slug={slug} sorts={sorts} />
      </Section>
      <Section heading="What became of it">
        <Counts counts={counts} zone={zone} suggests={suggests} />
      </Section>
      <Section heading="Does it matter whom a comment is about?" id="mirror">
        <MirrorView />
      </Section>
    </>
  );
}

function Grounds({ slug, grounds, policy }: { slug: string; grounds: HowRead['grounds']; policy: string }) {
  if (grounds.length === 0)
    return <p>{policy} has no ground to hide a comment, so software suggests none. What it finds sorts the queue.</p>;
  return (
    <DataTable
      caption={`The grounds of ${policy} to hide a comment, and what software looks for`}
      rows={grounds}
      empty=""
      columns={[
        {
          head: 'Ground',
          names: true,
          cell: ({ label, clause }) => (
            <>
              {label} <ClauseLink clause={clause} href={paths.clause(slug, clause)} />
            </>
          ),
        },
        { head: 'What it is', cell: ({ words }) => words },
        {
          head: 'Software looks for',
          cell: ({ looksFor }) =>
            looksFor.length === 0 ? 'Nothing: people alone see this.' : looksFor.map(({ label }) => label).join(', '),
        },
      ]}
    />
  );
}

/** By clause, what is looked for and suggests nothing. */
function Sorts({ slug, sorts }: { slug: string; sorts: readonly LookedFor[] }) {
  if (sorts.length === 0) return null;
  const byClause = [...Map.groupBy(sorts, ({ clause }) => clause)];
  return (
    <>
      <h3>Pointed out, and suggests nothing</h3>
      <p>
        These only say where somebody should look sooner, such as where a comment gives away a number that others can
        misuse.
      </p>
      <ul class="usa-list">
        {byClause.map(([clause, kinds]) => (
          <li>
            {kinds.map(({ label }) => label).join(', ')}:{' '}
            <ClauseLink clause={clause} href={paths.clause(slug, clause)} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Counts({ counts, zone, suggests }: { counts: ReadCounts | undefined; zone: string; suggests: boolean }) {
  if (!counts) return <p>No comment has been looked through yet. The figures appear here with the first one.</p>;
  const { since, read, otherLanguage, suggested, followed, notFollowed } = counts;
  return (
    <>
      <p>
        Since <Time at={since} zone={zone} precision="day" />. Nobody is counted by name, and what is fewer than{' '}
        {FEWEST} isn’t told more exactly.
      </p>
      <SummaryList
        facts={[
          { name: 'Comments looked through', value: say(read) },
          { name: 'In another language, so for numbers and passwords alone', value: say(otherLanguage) },
          ...(suggests
            ? [
                { name: 'Comments with a suggestion', value: say(suggested) },
                { name: 'Suggestions that people followed', value: say(followed) },
                { name: 'Suggestions that people didn’t follow', value: say(notFollowed) },
              ]
            : []),
        ]}
      />
    </>
  );
}

const say = (count: number) => (count < FEWEST ? `fewer than ${FEWEST}` : count.toLocaleString('en-US'));
