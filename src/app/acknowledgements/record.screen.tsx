import type { Citation } from '#kernel/result';
import { TroubleSummary } from '#ui/alert';
import { Button } from '#ui/button';
import { Checkboxes, Radios } from '#ui/choices';
import { KeyPager } from '#ui/data-table';
import { DateField, FileField, TextArea, TextField } from '#ui/field';
import { FilterBar } from '#ui/filter-bar';
import { Form, LinkList } from '#ui/form';
import { PageHead } from '#ui/page-head';
import { RefusalAlert } from '#ui/refusal-alert';

import { paths } from './paths.ts';
import type { PeopleFilter } from './people-list.ts';
import { type PeopleProps, Filters } from './people-view.tsx';
import type { PeoplePage } from './people.read.ts';

type RecordProps = {
  campaign: { id: string; title: string };
  page: PeoplePage;
  filter: PeopleFilter;
  choices: PeopleProps['choices'];
  today: string;
  typed: Record<string, string | readonly string[]>;
  token: string;
  troubles?: Record<string, string> | undefined;
  citations?: readonly Citation[] | undefined;
};

const labels: Record<string, string> = {
  people: 'People',
  way: 'What happened',
  signedOn: 'Day',
  scan: 'Scan',
  witness: 'Witness',
  note: 'Note',
};

/** What happened on paper: a signed paper, a sheet of many, or a refusal before a witness. */
export function RecordScreen(props: RecordProps) {
  const { campaign, page, filter, choices, typed, token, troubles = {}, citations = [] } = props;
  const text = (name: string) => [typed[name] ?? ''].flat().join('');
  const { after: _after, ...kept } = filter;
  return (
    <>
      <PageHead
        title="Record what was signed on paper"
        crumbs={[
          { href: paths.home, label: 'Acknowledgements' },
          { href: paths.campaign(campaign.id), label: campaign.title },
        ]}
        lead="The scan goes to the file of each person whom you choose, and its SHA-256 into the ledger."
      />
      <LinkList
        links={[{ href: paths.rollCallFor(campaign.id, kept), label: 'Print a sheet with these names to sign (PDF)' }]}
      />
      <FilterBar action={paths.record(campaign.id)} label="Narrow the list of people">
        <Filters filter={filter} choices={choices} />
      </FilterBar>
      <RefusalAlert citations={citations} />
      <TroubleSummary
        troubles={Object.entries(troubles).map(([id, says]) => ({ id, label: labels[id] ?? id, says }))}
      />
      <Form action={paths.record(campaign.id)} token={token} files>
        <Who page={page} typed={typed} trouble={troubles['people']} />
        <What text={text} troubles={troubles} today={props.today} />
        <Button>Record it</Button>
      </Form>
      <KeyPager
        label="Pages of people"
        before={filter.after ? paths.recordFor(campaign.id, kept) : undefined}
        after={page.next ? paths.recordFor(campaign.id, { ...kept, after: page.next }) : undefined}
      />
    </>
  );
}

type WhoProps = { page: PeoplePage; typed: RecordProps['typed']; trouble: string | undefined };

function Who({ page, typed, trouble }: WhoProps) {
  if (page.rows.length === 0) return <p>Nobody of these is asked any more. Narrow the list less.</p>;
  return (
    <Checkboxes
      name="people"
      label="Whom it is about"
      hint="People who have not signed. Choose every name that stands on the paper."
      values={[typed['people'] ?? []].flat()}
      trouble={trouble}
      choices={page.rows.map(({ personId, name, number, division }) => ({
        value: personId,
        label: name,
        says: [number, division].filter(Boolean).join(', ') || undefined,
      }))}
    />
  );
}

type WhatProps = { text: (name: string) => string; troubles: Record<string, string>; today: string };

function What({ text, troubles, today }: WhatProps) {
  return (
    <>
      <Radios
        name="way"
        label="What happened"
        need="required"
        value={text('way') || 'paper'}
        trouble={troubles['way']}
        choices={[
          { value: 'paper', label: 'They signed a paper of their own' },
          { value: 'roll-call', label: 'They signed a sheet with several names' },
          {
            value: 'refusal',
            label: 'They refused to sign',
            says: 'A witness is named. A paper that says so goes to the file. Whoever refused can still sign later.',
          },
        ]}
      />
      <DateField
        name="signedOn"
        label="Day"
        need="required"
        value={text('signedOn') || today}
        until={today}
        trouble={troubles['signedOn']}
      />
      <FileField
        name="scan"
        label="Scan of the paper"
        hint="PDF, JPEG or PNG, at most 25 MB. Not needed for a refusal. It has to be chosen again when something else is to be mended."
        accept="application/pdf,image/jpeg,image/png"
        trouble={troubles['scan']}
      />
      <TextField
        name="witness"
        label="Witness"
        hint="For a refusal: the name of who was there."
        value={text('witness')}
        trouble={troubles['witness']}
      />
      <TextArea name="note" label="Note" need="optional" rows={3} value={text('note')} trouble={troubles['note']} />
    </>
  );
}
