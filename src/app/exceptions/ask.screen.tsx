import type { Citation } from '#kernel/result';
import { Alert, TroubleSummary } from '#ui/alert';
import { Button } from '#ui/button';
import { Checkboxes, Radios } from '#ui/choices';
import { ClauseLink } from '#ui/clause-link';
import { DataTable } from '#ui/data-table';
import { DateTimeField, TextArea, TextField } from '#ui/field';
import { FilterBar } from '#ui/filter-bar';
import { Form, Section } from '#ui/form';
import { PageHead } from '#ui/page-head';
import { RefusalAlert } from '#ui/refusal-alert';

import type { ClauseChoice, Effect } from './ask.read.ts';
import { EffectView } from './effect-view.tsx';
import { paths } from './paths.ts';

const crumbs = [{ href: paths.home, label: 'Exceptions' }];

type ChooseProps = { choices: readonly ClauseChoice[]; words: string; policy: string };

/** From which clause? Only the agency's own are offered: its director can't except from law or from a parent policy. */
export function ChooseClauseScreen({ choices, words, policy }: ChooseProps) {
  return (
    <>
      <PageHead
        title="Ask for an exception"
        crumbs={crumbs}
        lead={`First choose the clause of ${policy} that stands in your way. The narrowest that helps is the easiest to grant.`}
      />
      <FilterBar action={paths.new} label="Look for a clause" clearHref={words === '' ? undefined : paths.new}>
        <TextField name="q" label="Number or words of the clause" value={words} />
      </FilterBar>
      <DataTable
        caption={`Clauses of ${policy}`}
        rows={choices}
        columns={[
          { head: 'Clause', names: true, cell: ({ id }) => <ClauseLink clause={id} href={paths.ask(id)} /> },
          { head: 'In short', cell: ({ summary }) => summary },
          {
            head: 'What an exception lifts here',
            cell: ({ lifts }) =>
              lifts === 0 ? 'Nothing: it is kept as a record' : lifts === 1 ? 'One refusal' : `${lifts} refusals`,
          },
        ]}
        empty="No clause of the agency’s own policy has these words. Look for fewer of them."
      />
    </>
  );
}

export type Typed = {
  clause: string;
  reason: string;
  whom: string;
  mails: string;
  accounts: readonly string[];
  from: string;
  until: string;
};

type AskProps = {
  summary: string;
  effect: Effect;
  accounts: readonly { id: string; name: string; network: string }[];
  typed: Typed;
  token: string;
  zone: string;
  troubles?: Record<string, string>;
  citations?: readonly Citation[];
};

const labels: Record<string, string> = {
  clause: 'Clause',
  reason: 'Reason',
  whom: 'For whom',
  mails: 'Mail addresses of these people',
  accounts: 'On which accounts',
  from: 'From',
  until: 'Until',
};

/** Asks for an exception from one clause: why, for whom, where and how long. */
export function AskScreen(props: AskProps) {
  const { summary, effect, typed, token, troubles = {}, citations = [] } = props;
  return (
    <>
      <PageHead
        title={`Ask for an exception from ${typed.clause}`}
        crumbs={[...crumbs, { href: paths.new, label: 'Choose a clause' }]}
        lead={
          <>
            {summary} <ClauseLink clause={typed.clause}>Read the clause</ClauseLink>
          </>
        }
      />
      <RefusalAlert citations={citations} heading="Not asked: the policy in force does not allow it" />
      <TroubleSummary
        troubles={Object.entries(troubles).map(([id, says]) => ({ id, label: labels[id] ?? id, says }))}
      />
      <EffectView effect={effect} clause={typed.clause} heading="What the exception would change" />
      <Section heading="Your request">
        <Form action={paths.new} token={token}>
          <input type="hidden" name="clause" value={typed.clause} />
          <AskFields {...props} />
          <Alert kind="info" heading="What will happen" slim>
            The director is told and decides. Until the director has signed, the clause holds for everybody. What begins
            before the signature can’t be granted any more, so leave time to read it.
          </Alert>
          <Button>Ask for it</Button>
        </Form>
      </Section>
    </>
  );
}

function AskFields({ typed, accounts, zone, troubles = {} }: AskProps) {
  const field = (name: string) => ({ name, label: labels[name] ?? name, trouble: troubles[name] });
  const clock = `Clock of ${zone}.`;
  return (
    <>
      <TextArea
        {...field('reason')}
        need="required"
        value={typed.reason}
        rows={4}
        hint="Why the clause can’t be kept, and why it is right to do otherwise here. The director reads it; it becomes a record."
      />
      <Radios
        {...field('whom')}
        value={typed.whom}
        choices={[
          { value: 'named', label: 'Only these people' },
          { value: 'everybody', label: 'Everybody in the agency' },
        ]}
      />
      <TextArea
        {...field('mails')}
        value={typed.mails}
        rows={3}
        hint="One address a line, as in the directory. At most 100."
      />
      {accounts.length > 0 && (
        <Checkboxes
          {...field('accounts')}
          hint="None ticked: on all of them, and where no account is concerned."
          values={typed.accounts}
          choices={accounts.map(({ id, name, network }) => ({ value: id, label: `${name} (${network})` }))}
        />
      )}
      <DateTimeField {...field('from')} need="required" value={typed.from} hint={clock} />
      <DateTimeField
        {...field('until')}
        need="required"
        value={typed.until}
        hint={`${clock} It runs out by itself then; a year at most.`}
      />
    </>
  );
}
