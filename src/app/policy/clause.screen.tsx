import type { Child } from 'hono/jsx';

import { paths as exceptionPaths } from '#paths/exceptions';
import { Alert } from '#ui/alert';
import { DataTable } from '#ui/data-table';
import { Section } from '#ui/form';
import { Hash } from '#ui/hash';
import { PageHead } from '#ui/page-head';
import { Status } from '#ui/status';
import { type Fact, SummaryList } from '#ui/summary-list';
import { TextLink } from '#ui/text-link';
import { Time } from '#ui/time';
import { Timeline } from '#ui/timeline';
import { Words } from '#ui/words';

import { Collisions, type CollisionsProps } from './clause-collisions.tsx';
import type { Edition, ExceptionThen, Since } from './clause.read.ts';
import { paths } from './paths.ts';
import type { Adoption, ClausePage, Decided } from './policy.read.ts';

type Props = ClausePage &
  CollisionsProps & {
    title: string;
    packHash: string;
    edition: Edition | undefined;
    version: Adoption | undefined;
    exceptions: readonly ExceptionThen[];
    /** What the version of now says instead. */
    since: Since | undefined;
    /** The instant asked for, where it isn't now. */
    at: Date | undefined;
    zone: string;
  };

const forces = {
  must: 'Must: it refuses or requires',
  should: 'Should: it warns and records, and never refuses by itself',
  may: 'May: a right that is kept, not a duty',
  informs: 'Informs: no duty',
};

const kinds = {
  enforce: 'The software refuses or requires it.',
  detect: 'The software finds it, and a person looks.',
  attest: 'A person signs that it is so.',
  record: 'The software keeps the evidence.',
};

/** 'Why?': a clause in the words and version in force, and all that hangs on it. */
export function ClauseScreen(props: Props) {
  const { clause, zone, cited } = props;
  return (
    <>
      <PageHead title={clause.id} crumbs={[{ href: paths.policy, label: 'Policy in force' }]} lead={clause.summary} />
      <Then {...props} />
      {!clause.textHeld && (
        <Alert kind="warning" heading="The text of this clause is not held" slim>
          It is not in the copy that this pack was written from, so nothing is invented for it.
        </Alert>
      )}
      <SummaryList facts={factsOf(props)} />
      {clause.words !== undefined && (
        <Section heading="The agency’s own words">
          <Words text={clause.words} />
        </Section>
      )}
      <Excepted {...props} />
      <Collisions {...props} collisions={clause.collisions} here={clause.id} />
      <Readings {...props} />
      <Bound {...props} />
      <Law {...props} />
      <Section heading="Decisions that rest on it">
        <Cited cited={cited} zone={zone} />
      </Section>
    </>
  );
}

/** Which time the page speaks of, and whether another version says otherwise now. */
function Then({ clause, at, zone, since }: Props): Child {
  if (!at) return null;
  const now = (
    <>
      At <Time at={at} zone={zone} precision="second" />.{' '}
      {since?.is !== 'gone' && <TextLink href={paths.clause(clause.id)}>As it is in force now</TextLink>}
    </>
  );
  if (!since)
    return (
      <Alert kind="info" heading="As it was in force then; it says the same now" slim>
        {now}
      </Alert>
    );
  return (
    <Alert
      kind="warning"
      heading={
        since.is === 'gone'
          ? 'As it was in force then. The policy of now has no such clause'
          : 'As it was in force then. It has changed since'
      }
    >
      <p>{now}</p>
      {since.is === 'changed' && since.summary !== clause.summary && <p>Now: {since.summary}</p>}
    </Alert>
  );
}

function factsOf(props: Props): Fact[] {
  const { clause, title, edition } = props;
  const held = clause.words === undefined ? 'The summary above is ours; the agency holds the text.' : 'Below';
  return [
    { name: 'Policy', value: edition?.title ?? title },
    { name: 'How binding', value: forces[clause.force] },
    { name: 'Who', value: clause.who.join(', ') || 'Nobody in particular' },
    {
      name: 'How it is kept',
      value: clause.kinds.map((kind) => kinds[kind]).join(' ') || 'By nothing: it informs.',
    },
    { name: 'Words', value: clause.textHeld ? held : 'Not held' },
    ...(clause.note ? [{ name: 'Note', value: clause.note }] : []),
    ...(edition ? [{ name: 'Version', value: editionWords(edition) }] : []),
    { name: 'In force', value: <InForce {...props} /> },
  ];
}

function editionWords({ edition, effectiveOn }: Edition): string {
  const parts = [edition && `Edition ${edition}`, effectiveOn && `effective ${effectiveOn}`].filter(Boolean);
  return parts.length > 0 ? capital(parts.join(', ')) : 'Names no edition and no effective date';
}

/** The exceptions that were in force: each bends the clause for its people, on its accounts, until its end. */
function Excepted({ clause, exceptions, zone, at }: Props): Child {
  if (exceptions.length === 0) return null;
  return (
    <Section heading={at ? 'Exceptions in force then' : 'Exceptions in force'}>
      <DataTable
        caption="From this clause, one above it, or a part of it"
        rows={exceptions}
        columns={[
          {
            head: 'Exception',
            names: true,
            cell: (one) => (
              <TextLink href={exceptionPaths.one(one.id)}>
                From {one.clause === clause.id ? 'this clause' : one.clause}
              </TextLink>
            ),
          },
          { head: 'For', cell: ({ people }) => scopeOf(people, 'person', 'people', 'Everybody') },
          { head: 'On', cell: ({ accounts }) => scopeOf(accounts, 'account', 'accounts', 'Every account') },
          { head: 'From', cell: ({ from }) => <Time at={from} zone={zone} /> },
          { head: 'Until', cell: ({ until }) => <Time at={until} zone={zone} /> },
        ]}
        empty=""
      />
    </Section>
  );
}

const scopeOf = (count: number, one: string, several: string, all: string) =>
  count === 0 ? all : `${count} ${count === 1 ? one : several}`;

function InForce({ version, packHash, zone }: Pick<Props, 'version' | 'packHash' | 'zone'>) {
  return (
    <>
      {version && (
        <>
          Since <Time at={version.from} zone={zone} />
          {version.until && (
            <>
              , until <Time at={version.until} zone={zone} />
            </>
          )}
          .{' '}
        </>
      )}
      <Hash hash={packHash} label="Hash of this version" />
    </>
  );
}

function Readings({ clause: { settings } }: Props): Child {
  if (settings.length === 0) return null;
  return (
    <Section heading="How the agency reads it">
      <SummaryList facts={settings.map(settingFact)} />
    </Section>
  );
}

type Setting = Props['clause']['settings'][number];

function settingFact(setting: Setting): Fact {
  const { label, value, interpretation } = setting;
  const said = Array.isArray(value)
    ? value.join(', ')
    : typeof value === 'boolean'
      ? value
        ? 'Yes'
        : 'No'
      : String(value);
  return {
    name: label,
    value: (
      <>
        <strong>
          {said}
          {setting.type === 'number' && ` ${setting.unit}`}
        </strong>
        {interpretation && (
          <>
            <br />
            {interpretation.confirmed
              ? 'The agency’s interpretation'
              : 'An interpretation, not yet confirmed by the agency'}
            , by {interpretation.by}, {interpretation.on}: {interpretation.why}
          </>
        )}
      </>
    ),
  };
}

function Bound({ clause: { controls, grounds, acts } }: Props): Child {
  if (controls.length + grounds.length + acts.length === 0) return null;
  return (
    <Section heading="What hangs on it here">
      <SummaryList
        facts={[
          ...controls.map(({ control, says }) => ({
            name: 'Refuses with the words',
            value: <span title={control}>{says}</span>,
          })),
          ...grounds.map(({ label, words, riskNote, risk }) => ({
            name: 'Ground',
            value: (
              <>
                <strong>{label}</strong>: {words}{' '}
                {risk === 'high' && <Status tone="warning">High risk: {riskNote}</Status>}
              </>
            ),
          })),
          ...(acts.length > 0 ? [{ name: 'Its rules speak of', value: acts.map(actName).join(', ') }] : []),
        ]}
      />
    </Section>
  );
}

function Law({ clause: { law } }: Props): Child {
  if (law.length === 0) return null;
  return (
    <Section heading="Law and standards">
      <SummaryList
        facts={law.map(({ title, says, text }) => ({
          name: title,
          value:
            `${says ?? ''} ${text === 'held' ? 'Text held.' : 'Text not held here; counsel reads the original.'}`.trim(),
        }))}
      />
    </Section>
  );
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

const actName = (act: string) => act.replaceAll('-', ' ');

function Cited({ cited, zone }: { cited: readonly Decided[]; zone: string }) {
  return (
    <Timeline
      empty="None among the agency’s last 5,000 decisions."
      happenings={cited.map(({ id, act, granted, person, at }) => ({
        at: <Time at={at} zone={zone} precision="second" />,
        says: (
          <TextLink href={paths.decision(id)}>
            {granted ? 'Granted' : 'Refused'}: {actName(act)}
          </TextLink>
        ),
        who: person ?? 'In nobody’s name',
        tone: granted ? ('good' as const) : ('bad' as const),
      }))}
    />
  );
}
