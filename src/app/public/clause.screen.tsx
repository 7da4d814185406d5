import { Alert } from '#ui/alert';
import { Hash } from '#ui/hash';
import { PageHead } from '#ui/page-head';
import { Status } from '#ui/status';
import { type Fact, SummaryList } from '#ui/summary-list';
import { TextLink } from '#ui/text-link';
import { Time } from '#ui/time';
import { Words } from '#ui/words';

import { paths } from './paths.ts';
import type { PublicClause } from './policies.read.ts';

const forces = {
  must: 'Must: a duty.',
  should: 'Should: advice, recorded where it is not followed.',
  may: 'May: a right, not a duty.',
  informs: 'Informs: no duty.',
};

type Props = {
  slug: string;
  clause: PublicClause;
  /** The instant asked for, where it isn't now. */
  at: Date | undefined;
  zone: string;
};

/** One clause, for everybody: what it says, how binding it is, and what the software makes of it. */
export function ClauseScreen({ slug, clause, at, zone }: Props) {
  const { id, summary, title, textHeld, words, hash } = clause;
  return (
    <>
      <PageHead
        title={id}
        crumbs={[{ href: at ? paths.policiesAt(slug, at.toISOString()) : paths.policies(slug), label: title }]}
        lead={summary}
      />
      {at && (
        <Alert kind="info" heading="As it was in force then" slim>
          At <Time at={at} zone={zone} precision="second" />.{' '}
          <TextLink href={paths.clause(slug, id)}>As it is in force now</TextLink>
        </Alert>
      )}
      {words !== undefined && <Words text={words} />}
      {!textHeld && (
        <p>
          <Status tone="warning">Text not held</Status> The clause's words are not in our copy of the policy. Only this
          summary stands here, and nothing is invented for it.
        </p>
      )}
      <SummaryList facts={[...factsOf(clause), { name: 'Version', value: <Hash hash={hash} /> }]} />
    </>
  );
}

function factsOf({ force, who, note, law, settings, controls, grounds, collisions }: PublicClause): Fact[] {
  const settled = settings.map(({ label, value, interpretation, ...setting }) => {
    const unit = setting.type === 'number' ? ` ${setting.unit}` : '';
    const said = `${label}: ${Array.isArray(value) ? value.join(', ') : String(value)}${unit}.`;
    return interpretation
      ? `${said} An interpretation by ${interpretation.by}, ${interpretation.on}: ${interpretation.why}`
      : said;
  });
  const facts: [string, readonly string[]][] = [
    ['Force', [forces[force]]],
    ['For', who],
    ['Note', note === undefined ? [] : [note]],
    ['Ground', grounds.map(({ label, words }) => `${label}. ${words}`)],
    ['What is refused by it', controls.map(({ says }) => says)],
    ['How the agency reads it', settled],
    ['Law and standards', law.map((one) => one.title)],
    ['Known to collide', collisions.map((one) => `${one.title}. ${one.does}`)],
  ];
  return facts.flatMap(([name, lines]) => (lines.length > 0 ? [{ name, value: <Lines lines={lines} /> }] : []));
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <>
      {lines.map((line) => (
        <div>{line}</div>
      ))}
    </>
  );
}
