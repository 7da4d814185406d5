import { Select } from '#ui/choices';
import { ClauseLink } from '#ui/clause-link';
import { DataTable } from '#ui/data-table';
import { FilterBar } from '#ui/filter-bar';
import { PageHead } from '#ui/page-head';
import { Status, type Tone } from '#ui/status';
import { SummaryList } from '#ui/summary-list';
import { TextLink } from '#ui/text-link';
import { Time } from '#ui/time';
import { Name } from '#ui/words';

import { Below } from './below.tsx';
import { kinds } from './columns.ts';
import { countWords, kindNames, peopleOf } from './kind-words.ts';
import { paths } from './paths.ts';
import type { CampaignOption, Stakeholder, StakeholdersAsked, Telling } from './stakeholders.read.ts';

type Props = {
  asked: StakeholdersAsked;
  rows: readonly Stakeholder[];
  next: string | undefined;
  campaigns: readonly CampaignOption[];
  counts: readonly { kind: string; telling: Telling; count: number }[];
  /** The clause that asks for it, where the policy has one. */
  clause: string | undefined;
  zone: string;
};

const tellingNames: Record<Telling, string> = {
  'not asked': 'Not asked in this campaign',
  'not told': 'Not told yet',
  told: 'Told, not acknowledged',
  acknowledged: 'Acknowledged',
  refused: 'Refused to sign',
  excused: 'Excused',
};

const tones: Record<Telling, Tone> = {
  'not asked': 'bad',
  'not told': 'bad',
  told: 'warning',
  acknowledged: 'good',
  refused: 'warning',
  excused: 'neutral',
};

const isTelling = (word: string): word is Telling => Object.hasOwn(tellingNames, word);
const outsiders = kinds.filter((kind) => kind !== 'employee');

/** Vendors, volunteers and contractors: who has been told of the policy, who has acknowledged it, and who hasn't been told. */
export function StakeholdersScreen(props: Props) {
  const { asked, rows, next, campaigns, counts, clause, zone } = props;
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <PageHead
        title="Vendors, volunteers and contractors"
        crumbs={[{ href: paths.home, label: 'Directory' }]}
        lead={
          <>
            Who isn’t employed here and works here all the same is told of the policy.{' '}
            {clause && <ClauseLink clause={clause}>Why?</ClauseLink>}
          </>
        }
      />
      {total > 0 && campaigns.length > 0 && <Counts counts={counts} />}
      <Filters asked={asked} campaigns={campaigns} />
      <DataTable
        caption={captionOf(asked, campaigns)}
        rows={rows}
        columns={[
          {
            head: 'Name, kind',
            names: true,
            cell: ({ id, name, kind }) => (
              <Below says={kindNames[kind] ?? kind}>
                <TextLink href={paths.entry(id)}>{name}</TextLink>
              </Below>
            ),
          },
          { head: 'Title', cell: ({ title }) => <Name text={title} /> },
          { head: 'Division', cell: ({ division }) => (division ? <Name text={division} /> : '—') },
          {
            head: 'How it stands',
            cell: ({ telling }) => <Status tone={tones[telling]}>{tellingNames[telling]}</Status>,
          },
          { head: 'Mail', cell: (row) => <Mail row={row} zone={zone} /> },
          { head: 'Opened', cell: ({ opened }) => (opened ? <Time at={opened} zone={zone} /> : '—') },
          { head: 'Signed', cell: ({ signed }) => (signed ? <Time at={signed} zone={zone} /> : '—') },
        ]}
        empty={
          total === 0
            ? 'Nobody here is a vendor, a volunteer or a contractor. The kind is in each entry of the directory, and a column of its file.'
            : 'Nobody fits. Take a filter away.'
        }
        pager={{ label: 'Pages of the register', after: next && addressOf({ ...asked, after: next }) }}
      />
    </>
  );
}

function captionOf({ campaignId }: StakeholdersAsked, campaigns: readonly CampaignOption[]): string {
  const chosen = campaigns.find(({ id }) => id === campaignId);
  return chosen ? `By the campaign '${chosen.title}'` : 'No campaign has asked anybody yet';
}

function addressOf({ campaignId, kind, telling, after }: StakeholdersAsked): string {
  return `${paths.stakeholders}?${new URLSearchParams({ campaign: campaignId, kind, standing: telling, after }).toString()}`;
}

function Counts({ counts }: Pick<Props, 'counts'>) {
  const tellings = [...new Set(counts.map(({ telling }) => telling))];
  return (
    <SummaryList
      facts={tellings.map((telling) => {
        const own = counts.filter((one) => one.telling === telling);
        const people = own.reduce((sum, { count }) => sum + count, 0);
        return {
          name: tellingNames[telling],
          value: `${peopleOf(people)}: ${own.map(({ kind, count }) => countWords(kind, count)).join(', ')}`,
        };
      })}
    />
  );
}

function Mail({ row: { mail, told }, zone }: { row: Stakeholder; zone: string }) {
  if (mail === 'sent' && told) return <Time at={told} zone={zone} />;
  return (
    <>{mail === null ? '—' : mail === 'bounced' ? 'Came back' : mail === 'waiting' ? 'Waits' : 'No mail set up'}</>
  );
}

function Filters({ asked, campaigns }: Pick<Props, 'asked' | 'campaigns'>) {
  const narrowed = asked.kind !== '' || asked.telling !== '';
  return (
    <FilterBar
      action={paths.stakeholders}
      label="Filter the register"
      clearHref={narrowed ? paths.stakeholders : undefined}
    >
      {campaigns.length > 0 && (
        <Select
          name="campaign"
          label="Campaign"
          value={asked.campaignId}
          choices={campaigns.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
      <Select
        name="kind"
        label="Kind"
        nothing="All kinds"
        value={asked.kind}
        choices={outsiders.map((kind) => ({ value: kind, label: kindNames[kind] ?? kind }))}
      />
      <Select
        name="standing"
        label="How it stands"
        nothing="All"
        value={isTelling(asked.telling) ? asked.telling : ''}
        choices={Object.entries(tellingNames).map(([value, label]) => ({ value, label }))}
      />
    </FilterBar>
  );
}
