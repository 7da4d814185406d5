import { LinkButton } from '#ui/button';
import { Select } from '#ui/choices';
import { ClauseLink } from '#ui/clause-link';
import { TextField } from '#ui/field';
import { FilterBar } from '#ui/filter-bar';
import { PageHead } from '#ui/page-head';
import { TextLink } from '#ui/text-link';

import { RequestList } from './list.tsx';
import { paths } from './paths.ts';
import type { RequestRow } from './register.read.ts';

type RegisterProps = {
  form: string;
  title: string;
  clause: string;
  decider: string;
  rows: readonly RequestRow[];
  next: string | undefined;
  standing: string;
  words: string;
  now: Date;
  zone: string;
};

const states = [
  { value: 'asked', label: 'Waits for an answer' },
  { value: 'in-force', label: 'In force' },
  { value: 'ended', label: 'Ended or run out' },
  { value: 'refused', label: 'Refused' },
];

/** Everything that was asked by one form, and what became of it. */
export function RegisterScreen({ form, title, clause, decider, rows, next, standing, words, ...when }: RegisterProps) {
  const query = new URLSearchParams({ state: standing, q: words });
  const narrowed = standing !== '' || words !== '';
  return (
    <>
      <PageHead
        title={`Register: ${title}`}
        crumbs={[{ href: paths.home, label: 'Forms and permissions' }]}
        lead={
          <>
            What was asked by this form. {decider} decides. <ClauseLink clause={clause} />
          </>
        }
        action={<LinkButton href={paths.ask(form)}>Ask for one</LinkButton>}
      />
      <FilterBar
        action={paths.register(form)}
        label="Narrow the register"
        clearHref={narrowed ? paths.register(form) : undefined}
      >
        <TextField name="q" label="What about, or who asked" value={words} />
        <Select name="state" label="State" nothing="All" value={standing} choices={states} />
      </FilterBar>
      <RequestList
        {...when}
        caption={title}
        rows={rows}
        who
        empty={narrowed ? 'Nothing in this register fits.' : 'Nobody has asked by this form yet.'}
        after={
          next &&
          `${paths.register(form)}?${new URLSearchParams({ state: standing, q: words, after: next }).toString()}`
        }
      />
      <p>
        <TextLink href={`${paths.registerFile(form)}?${query.toString()}`}>
          Download this list with all fields, as CSV
        </TextLink>
      </p>
    </>
  );
}
