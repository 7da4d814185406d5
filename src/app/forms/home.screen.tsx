import { CardList } from '#ui/card-list';
import { ClauseLink } from '#ui/clause-link';
import { DataTable } from '#ui/data-table';
import { ExactText } from '#ui/exact-text';
import { LinkList, Section } from '#ui/form';
import { PageHead } from '#ui/page-head';
import { TextLink } from '#ui/text-link';

import { RequestList } from './list.tsx';
import { paths } from './paths.ts';
import type { Home } from './register.read.ts';

/** A form of the policy as the list of forms shows it. */
export type FormLine = {
  form: string;
  title: string;
  clause: string;
  /** Who decides, as the policy names the role. */
  decider: string;
  /** '12 months', or nothing where it stands until it is ended. */
  stands: string | undefined;
};

type HomeProps = Home & {
  forms: readonly FormLine[];
  /** The forms whose registers the viewer reads. */
  registers: readonly FormLine[];
  /** The forms on which the viewer decides. */
  decides: readonly FormLine[];
  disclaimers: readonly { clause: string; text: string }[];
  now: Date;
  zone: string;
};

/** What one can ask for by the policy's forms, what became of it, and wording to copy. */
export function HomeScreen({ forms, registers, decides, disclaimers, mine, waiting, now, zone }: HomeProps) {
  const cards = decides.flatMap(({ form, title }) => {
    const count = waiting[form] ?? 0;
    const href = `${paths.register(form)}?state=asked`;
    const says = `${count === 1 ? 'request waits' : 'requests wait'} for your signature: ${title}`;
    return count > 0 ? [{ count, says, href, tone: 'warning' as const, state: 'Not answered yet' }] : [];
  });
  return (
    <>
      <PageHead
        title="Forms and permissions"
        lead="What the policy permits only in writing and beforehand is asked for here. A permission holds from its signature on, never before."
      />
      {cards.length > 0 && <CardList cards={cards} empty="" />}
      <Ask forms={forms} />
      <RequestList
        caption="What you asked for"
        rows={mine}
        now={now}
        zone={zone}
        titles={Object.fromEntries(forms.map(({ form, title }) => [form, title]))}
        empty="Nothing yet. What you ask for by a form above appears here, with its answer."
      />
      {registers.length > 0 && (
        <Section heading="Registers" id="registers">
          <LinkList links={registers.map(({ form, title }) => ({ href: paths.register(form), label: title }))} />
        </Section>
      )}
      <Disclaimers disclaimers={disclaimers} />
    </>
  );
}

function Ask({ forms }: Pick<HomeProps, 'forms'>) {
  return (
    <DataTable
      caption="Ask for a permission"
      rows={forms}
      columns={[
        { head: 'Form', names: true, cell: ({ form, title }) => <TextLink href={paths.ask(form)}>{title}</TextLink> },
        { head: 'Who decides', cell: ({ decider }) => decider },
        { head: 'Stands for', cell: ({ stands }) => stands ?? 'Until it is ended' },
        { head: 'Clause', cell: ({ clause }) => <ClauseLink clause={clause} /> },
      ]}
      empty="The policy in force has no form on which somebody decides."
    />
  );
}

function Disclaimers({ disclaimers }: Pick<HomeProps, 'disclaimers'>) {
  if (disclaimers.length === 0) return null;
  return (
    <Section heading="Wording to copy" id="wording">
      <p>
        For a personal profile or post that speaks of your work. You ask nobody for it: copy it where you write. It says
        that you speak for yourself; it permits nothing that the policy forbids. Where the policy has a form for words
        of your own, it stands above.
      </p>
      {disclaimers.map(({ clause, text }) => (
        <>
          <ExactText label="Disclaimer" text={text} />
          <p>
            <ClauseLink clause={clause}>Why?</ClauseLink>
          </p>
        </>
      ))}
    </Section>
  );
}
