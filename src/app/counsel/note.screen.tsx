import type { Child } from 'hono/jsx';

import type { Citation } from '#kernel/result';
import { ButtonForm } from '#ui/button';
import { ClauseLink } from '#ui/clause-link';
import { DataTable } from '#ui/data-table';
import { TextField } from '#ui/field';
import { FilterBar } from '#ui/filter-bar';
import { Section } from '#ui/form';
import { PageHead } from '#ui/page-head';
import { RefusalAlert } from '#ui/refusal-alert';
import { Tag } from '#ui/status';
import { SummaryList } from '#ui/summary-list';
import { Time } from '#ui/time';
import { Words } from '#ui/words';

import type { FoundThere, NotePage } from './counsel.read.ts';
import { paths } from './paths.ts';
import { Privileged, kindNames } from './privileged.tsx';

type Person = NotePage['readers'][number];

type Props = {
  note: NotePage;
  counsel: boolean;
  /** What was typed to find a reader, and who was found. */
  words: string;
  people: readonly Person[];
  zone: string;
  token: string;
  citations?: readonly Citation[];
};

/** One note or report of counsel, and who may read it. */
export function NoteScreen(props: Props) {
  const { note, counsel, zone, citations = [] } = props;
  return (
    <>
      <PageHead
        title={note.title}
        crumbs={[{ href: paths.home, label: 'Counsel’s notes' }]}
        lead={<Tag>{kindNames[note.kind]}</Tag>}
      />
      <Privileged />
      <RefusalAlert citations={citations} />
      <SummaryList
        facts={[
          { name: 'By', value: note.by },
          { name: 'When', value: <Time at={note.at} zone={zone} precision="second" /> },
          ...(note.clause ? [{ name: 'Clause', value: <ClauseLink clause={note.clause} at={note.at} /> }] : []),
          ...(note.policy ? [{ name: 'Policy read', value: `${note.policy}, as it was in force then` }] : []),
        ]}
      />
      {note.text !== '' && <Words text={note.text} />}
      {note.kind !== 'note' && <Report note={note} />}
      {counsel ? <Readers {...props} /> : null}
    </>
  );
}

function Report({ note }: { note: NotePage }): Child {
  const { found, kind } = note;
  if (found.length === 0)
    return (
      <p>
        Nothing was found.{' '}
        {kind === 'lint' && 'It looks for words and for what is missing; it can’t say that a rule is lawful.'}
      </p>
    );
  return (
    <Section heading={found.length === 1 ? 'One place to look at' : `${found.length} places to look at`}>
      {found.map((one) => (
        <Place one={one} at={note.at} />
      ))}
      <p>Not legal advice.</p>
    </Section>
  );
}

const sections: Record<string, string> = {
  commentingRules: 'Commenting rule',
  grounds: 'Ground to hide',
  blockGrounds: 'Ground to block',
  wordFilters: 'Word filter',
  wording: 'Wording for the public',
  settings: 'Setting',
  collisions: 'Collision',
  clauses: 'Clause',
};

function Place({ one, at }: { one: FoundThere; at: Date }) {
  const { where, says, cites, clauses, note } = one;
  const place = `${sections[where.section] ?? where.section}: ${where.key}`;
  return (
    <article aria-label={place}>
      <h3>{place}</h3>
      <p>{says}</p>
      <SummaryList
        facts={[
          ...(cites.length > 0 ? [{ name: 'Read', value: cites.join('; ') }] : []),
          ...(clauses.length > 0 ? [{ name: 'Clauses', value: <Clauses clauses={clauses} at={at} /> }] : []),
          { name: 'For counsel', value: note.replace(/^For counsel: /, '') },
        ]}
      />
    </article>
  );
}

function Clauses({ clauses, at }: { clauses: readonly string[]; at: Date }) {
  return (
    <>
      {clauses.map((clause, place) => (
        <>
          {place > 0 && ', '}
          <ClauseLink clause={clause} at={at} />
        </>
      ))}
    </>
  );
}

function Readers({ note, words, people, token }: Props) {
  const named = new Set(note.readers.map(({ id }) => id));
  const found = people.filter(({ id }) => !named.has(id));
  return (
    <Section heading="Who may read it" id="readers">
      <DataTable
        caption="Named by counsel"
        rows={note.readers}
        columns={[
          { head: 'Name', names: true, cell: ({ name }) => name },
          { head: 'Title', cell: ({ title }) => title },
          { head: 'Reading', cell: (person) => <Naming note={note} person={person} token={token} reads="no" /> },
        ]}
        empty="Nobody yet: counsel alone reads it."
      />
      <FilterBar action={`${paths.note(note.id)}#readers`} label="Find a reader">
        <TextField name="q" label="Name, title or mail of a reader" value={words} />
      </FilterBar>
      {words !== '' && (
        <DataTable
          caption="Who fits"
          rows={found}
          columns={[
            { head: 'Name', names: true, cell: ({ name }) => name },
            { head: 'Title', cell: ({ title }) => title },
            { head: 'Reading', cell: (person) => <Naming note={note} person={person} token={token} reads="yes" /> },
          ]}
          empty="Nobody who works here fits, or whoever fits is named already. Type at least two letters."
        />
      )}
    </Section>
  );
}

type NamingProps = { note: NotePage; person: Person; token: string; reads: 'yes' | 'no' };

function Naming({ note, person, token, reads }: NamingProps) {
  return (
    <ButtonForm action={paths.readers(note.id)} token={token} kind="outline" fields={{ personId: person.id, reads }}>
      {reads === 'yes' ? 'Name as a reader' : 'Take the name back'} <span class="usa-sr-only">{person.name}</span>
    </ButtonForm>
  );
}
