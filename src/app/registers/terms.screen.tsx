import { LinkButton } from '#ui/button';
import { Select } from '#ui/choices';
import { DataTable } from '#ui/data-table';
import { TextField } from '#ui/field';
import { FilterBar } from '#ui/filter-bar';
import { LinkList, Section } from '#ui/form';
import { PageHead } from '#ui/page-head';
import { Status } from '#ui/status';
import { SummaryList } from '#ui/summary-list';
import { TextLink } from '#ui/text-link';
import { Time } from '#ui/time';
import { Name, Words } from '#ui/words';

import { EntryHistory } from './entry-history.tsx';
import { paths } from './paths.ts';
import { RegisterTabs } from './register-tabs.tsx';
import { type Sort, sortWords } from './term-sorts.ts';
import type { TermRow } from './terms.read.ts';

export type Term = TermRow & { kindLabels: readonly string[] };

type ListProps = {
  rows: readonly Term[];
  next: string | undefined;
  /** How many entries in force only the keepers of the list read. */
  restricted: number;
  words: string;
  state: 'now' | 'ended';
  mayAdd: boolean;
  zone: string;
};

const isSort = (sort: string): sort is Sort => sort in sortWords;
const sortLabel = (sort: string) => (isSort(sort) ? sortWords[sort].label : sort);

/** The words that screening minds here, what it lets stand, and the shapes of the agency's numbers. */
export function TermsScreen({ rows, next, restricted, words, state, mayAdd, zone }: ListProps) {
  const narrowed = words !== '' || state !== 'now';
  return (
    <>
      <PageHead
        title="Registers"
        lead="Words that are minded in drafts, names and phrases that are left alone, and how the agency writes its own numbers."
        action={mayAdd && <LinkButton href={paths.newTerm}>Add an entry</LinkButton>}
      />
      <RegisterTabs here={paths.terms} />
      <FilterBar action={paths.terms} label="Narrow the list" clearHref={narrowed ? paths.terms : undefined}>
        <TextField name="q" label="Words" value={words} />
        <Select
          name="state"
          label="State"
          value={state}
          choices={[
            { value: 'now', label: 'In force' },
            { value: 'ended', label: 'Ended' },
          ]}
        />
      </FilterBar>
      {restricted > 0 && (
        <p>
          {restricted === 1 ? 'One more entry is' : `${restricted} more entries are`} in force and shown only to those
          who keep the list.
        </p>
      )}
      <DataTable
        caption={state === 'now' ? 'In force' : 'Ended'}
        rows={rows}
        columns={[
          {
            head: 'Words',
            names: true,
            cell: ({ id, words: said }) => (
              <TextLink href={paths.term(id)}>
                <Name text={said} />
              </TextLink>
            ),
          },
          { head: 'What it is', cell: ({ sort }) => sortLabel(sort) },
          { head: 'Since', cell: ({ from }) => <Time at={from} zone={zone} precision="day" /> },
          { head: 'Put down by', cell: ({ by }) => <Name text={by ?? 'the installation'} /> },
          { head: 'Why', cell: ({ reason }) => <Name text={reason} /> },
        ]}
        empty={emptyOf(words, state)}
        pager={{
          label: 'Pages of the list',
          after: next && `${paths.terms}?${new URLSearchParams({ q: words, state, after: next }).toString()}`,
        }}
      />
      <LinkList links={[{ href: paths.termsFile, label: 'The whole list with its history, as CSV' }]} />
    </>
  );
}

function emptyOf(words: string, state: 'now' | 'ended'): string {
  if (words !== '') return 'No entry has these words.';
  return state === 'now'
    ? 'Nothing yet. Whoever keeps the list adds the agency’s own confidential words, and names that are found by mistake.'
    : 'No entry has ended yet.';
}

type OneProps = { term: Term; mayEnd: boolean; zone: string };

/** One entry: what it does, since when, by whom and why, and its end. */
export function TermScreen({ term, mayEnd, zone }: OneProps) {
  const { id, sort, words, also, near, kindLabels, restricted, until } = term;
  return (
    <>
      <PageHead
        title={words}
        crumbs={[
          { href: paths.accounts, label: 'Registers' },
          { href: paths.terms, label: 'Words and names' },
        ]}
        lead={until ? <Status tone="neutral">Ended</Status> : <Status tone="good">In force</Status>}
      />
      <LinkList links={mayEnd && !until ? [{ href: paths.endTerm(id), label: 'End it' }] : []} />
      <SummaryList
        facts={[
          { name: 'What it is', value: sortLabel(sort) },
          {
            name: sort === 'watched' || sort === 'number' ? 'Found as' : 'Never found there',
            value: kindLabels.join(', '),
          },
          ...(also.length > 0 ? [{ name: 'Also written', value: <Words text={also.join('\n')} /> }] : []),
          ...(near.length > 0 ? [{ name: 'Only near', value: near.join(', ') }] : []),
          ...(restricted ? [{ name: 'Who reads it', value: 'Those who keep the list, and nobody else' }] : []),
        ]}
      />
      <Section heading="History">
        <EntryHistory {...term} zone={zone} />
      </Section>
    </>
  );
}
