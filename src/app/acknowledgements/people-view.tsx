import { Select } from '#ui/choices';
import { DataTable } from '#ui/data-table';
import { TextField } from '#ui/field';
import { FilterBar } from '#ui/filter-bar';
import { Section } from '#ui/form';
import { Status } from '#ui/status';
import { TextLink } from '#ui/text-link';
import { Time } from '#ui/time';
import { Name } from '#ui/words';

import { ways } from './paper-words.ts';
import { paths } from './paths.ts';
import type { PeopleFilter } from './people-list.ts';
import type { PeoplePage, PersonRow } from './people.read.ts';

type Named = { id: string; name: string };

export type PeopleProps = {
  campaignId: string;
  page: PeoplePage;
  filter: PeopleFilter;
  choices: { divisions: readonly Named[]; supervisors: readonly Named[] };
  zone: string;
};

const stateLabels: Record<string, string> = {
  open: 'Have not signed',
  late: 'Late, and the supervisor was told',
  bounced: 'Not reached by mail',
  signed: 'Signed',
  refused: 'Refused before a witness',
  excused: 'Left before they answered',
};

/** The people of a campaign, narrowed and paged, and the same as a file. */
export function People({ campaignId, page, filter, choices, zone }: PeopleProps) {
  const { after: _after, ...kept } = filter;
  return (
    <Section heading="People" id="people">
      <FilterBar
        action={paths.campaign(campaignId)}
        label="Narrow the list of people"
        clearHref={Object.values(filter).some(Boolean) ? paths.people(campaignId, {}) : undefined}
      >
        <Filters filter={filter} choices={choices} />
      </FilterBar>
      <DataTable
        caption="By name"
        rows={page.rows}
        empty="Nobody matches. Choose less, or show all."
        pager={{
          label: 'Pages of people',
          before: filter.after ? paths.people(campaignId, kept) : undefined,
          after: page.next ? paths.people(campaignId, { ...kept, after: page.next }) : undefined,
        }}
        columns={[
          {
            head: 'Person',
            names: true,
            cell: ({ id, name, number }: PersonRow) => (
              <>
                <TextLink href={paths.one(id)}>
                  <Name text={name} />
                </TextLink>
                {number && <span class="quiet"> {number}</span>}
              </>
            ),
          },
          { head: 'Division', cell: ({ division }: PersonRow) => (division ? <Name text={division} /> : 'None') },
          {
            head: 'Supervisor',
            cell: ({ supervisor }: PersonRow) => (supervisor ? <Name text={supervisor} /> : 'None'),
          },
          { head: 'Mail', cell: (row: PersonRow) => <MailState row={row} /> },
          { head: 'State', cell: (row: PersonRow) => <State row={row} zone={zone} /> },
        ]}
      />
      <p>
        <TextLink href={paths.csvBy(campaignId, kept)}>Download this list (CSV)</TextLink>
      </p>
    </Section>
  );
}

const option = ({ id, name }: Named) => ({ value: id, label: name });

/** The fields that narrow a list of people. */
export function Filters({ filter, choices }: Pick<PeopleProps, 'filter' | 'choices'>) {
  return (
    <>
      <TextField name="q" label="Name, number or address" value={filter.q} />
      <Select
        name="state"
        label="State"
        nothing="All"
        value={filter.state}
        choices={Object.entries(stateLabels).map(([value, label]) => ({ value, label }))}
      />
      <Select
        name="division"
        label="Division"
        nothing="All"
        value={filter.division}
        choices={choices.divisions.map(option)}
      />
      {choices.supervisors.length > 0 && (
        <Select
          name="supervisor"
          label="Supervisor"
          nothing="All"
          value={filter.supervisor}
          choices={choices.supervisors.map(option)}
        />
      )}
    </>
  );
}

const mailLabels: Record<string, string> = {
  waiting: 'Waiting',
  sent: 'Taken',
  bounced: 'Came back',
  'not configured': 'Not sent: no mail server',
};

function MailState({ row: { mailState, mailSays, mails } }: { row: PersonRow }) {
  const tone = mailState === 'sent' ? 'good' : mailState === 'bounced' ? 'bad' : 'neutral';
  const label = mailLabels[mailState] ?? mailState;
  return (
    <>
      <Status tone={tone}>{mails > 1 ? `${label}, ${mails} mails` : label}</Status>
      {mailState === 'bounced' && mailSays && (
        <div class="quiet">
          <Name text={mailSays} />
        </div>
      )}
    </>
  );
}

function State({ row: { state, way, signedAt }, zone }: { row: PersonRow; zone: string }) {
  if (state === 'asked') return <Status tone="busy">Not signed</Status>;
  if (state === 'excused') return <Status tone="neutral">Left</Status>;
  const at = signedAt && <Time at={signedAt} zone={zone} />;
  return state === 'refused' ? (
    <>
      <Status tone="bad">Refused before a witness</Status> {at}
    </>
  ) : (
    <>
      <Status tone="good">Signed</Status> {at}
      <div class="quiet">{ways[way ?? ''] ?? ''}</div>
    </>
  );
}
