import type { Child } from 'hono/jsx';

import { paths as site } from '#paths/public';
import { assetPath } from '#ui/assets';
import { ExactText } from '#ui/exact-text';
import { Section } from '#ui/form';
import { PageHead } from '#ui/page-head';

import { type Guide, type Situation, type Topic, situations, topics } from './guide.ts';
import { ItemView, PublicClause, SaidView } from './item-view.tsx';
import { paths } from './paths.ts';
import { Questions } from './questions-view.tsx';

type Props = {
  agency: { slug: string; name: string };
  guide: Guide;
  /** How often it was used in the last thirty days. */
  used: number;
};

const parts: Record<Situation, string> = {
  private: 'As a private person, in your own time and with your own device',
  work: 'If you are on agency time or use agency equipment',
  equipment: 'If you use agency equipment',
  employee: 'If you post it as somebody who works for the agency',
};

const lead = 'Advice before you post. It never says no, and nothing that you tick or type leaves your browser.';

/** The guide for people who work here: whole and to be printed; with scripts it asks first, and shows what fits. */
export function SelfCheckScreen({ agency: { slug, name }, guide, used }: Props) {
  return (
    <>
      <PageHead title="May I post this?" lead={lead} />
      {guide.intro && <SaidView slug={slug} said={guide.intro} />}
      <p data-island="no-script">
        For who works for the {name}. Without scripts the whole guide stands below: each heading says for whom it is.
        Read what fits, or print it.
      </p>
      <div
        data-island="self-check"
        data-counted={paths.counted(slug)}
        data-finds={findsFor(guide, slug)}
        data-reader={assetPath('finder.js')}
        data-heads={assetPath('heads.bin')}
        data-rules={JSON.stringify(guide.looksFor)}
        data-private={JSON.stringify(guide.inPrivate)}
        hidden
      >
        <Questions guide={guide} />
        <div data-island="words" />
        <div data-island="summary" />
      </div>
      <div data-part="right">{guide.right && <Right guide={guide} slug={slug} said={guide.right} />}</div>
      {situations.map((one) => (
        <Part guide={guide} slug={slug} situation={one} />
      ))}
      {topics.map((one) => (
        <TopicPart guide={guide} slug={slug} topic={one} />
      ))}
      <Lines guide={guide} slug={slug} />
      <Whom guide={guide} slug={slug} />
      <p class="quiet">
        Used {used === 1 ? 'once' : `${used} times`} in the last 30 days. Only the number of each day is kept: no names,
        no addresses, no words. By {guide.policy}, as it is in force today.
      </p>
    </>
  );
}

/** What the script says of each kind of finding, as JSON: `{kind: {says, href}}`. */
function findsFor({ finds }: Guide, slug: string): string {
  const hrefOf = (clause = 'house') => (clause === 'house' ? '' : site.clause(slug, clause));
  const told = Object.entries(finds).map(([kind, { says, clause }]) => [kind, { says, href: hrefOf(clause) }]);
  return JSON.stringify(Object.fromEntries(told));
}

function Right({ guide, slug, said }: { guide: Guide; slug: string; said: NonNullable<Guide['right']> }) {
  return (
    <Section heading="Your right">
      <SaidView slug={slug} said={said} />
      {guide.private && <SaidView slug={slug} said={guide.private} />}
    </Section>
  );
}

function Part({ guide, slug, situation }: { guide: Guide; slug: string; situation: Situation }): Child {
  const items = guide.situations[situation];
  if (items.length === 0) return null;
  return (
    <div data-part={situation} data-items={String(items.length)}>
      <Section heading={parts[situation]}>
        {items.map((item) => (
          <ItemView slug={slug} item={item} />
        ))}
      </Section>
    </div>
  );
}

function TopicPart({ guide, slug, topic }: { guide: Guide; slug: string; topic: Topic }): Child {
  const { asks, items } = guide.topics[topic];
  if (items.length === 0) return null;
  return (
    <div data-part={topic}>
      <Section heading={asks}>
        {items.map((item) => (
          <ItemView slug={slug} item={item} topic={topic} />
        ))}
      </Section>
    </div>
  );
}

function Lines({ guide: { disclaimers }, slug }: { guide: Guide; slug: string }): Child {
  if (disclaimers.length === 0) return null;
  return (
    <Section heading="A line to copy">
      {disclaimers.map(({ text, clause }) => (
        <div data-copy={text}>
          <ExactText label="A line that says that the views are your own" text={text} />
          <PublicClause slug={slug} clause={clause} />
        </div>
      ))}
    </Section>
  );
}

function Whom({ guide, slug }: { guide: Guide; slug: string }): Child {
  const { whom } = guide;
  return (
    <Section heading="What protects you, and whom to ask">
      {guide.protected && <SaidView slug={slug} said={guide.protected} />}
      <p>{whom.says}</p>
      <ul class="usa-list">
        {whom.desks.map((desk) => (
          <li>{desk}</li>
        ))}
      </ul>
      <p>Not legal advice.</p>
    </Section>
  );
}
