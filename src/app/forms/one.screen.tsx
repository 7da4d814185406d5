import { paths as logPaths } from '#paths/log';
import { paths as policy } from '#paths/policy';
import { paths as registers } from '#paths/registers';
import { LinkButton } from '#ui/button';
import { ClauseLink } from '#ui/clause-link';
import { LinkList, Section } from '#ui/form';
import { Hash } from '#ui/hash';
import { PageHead } from '#ui/page-head';
import { Status, type Tone } from '#ui/status';
import { type Fact, SummaryList } from '#ui/summary-list';
import { TextLink } from '#ui/text-link';
import { Time } from '#ui/time';
import { Timeline } from '#ui/timeline';
import { Name, Words } from '#ui/words';

import { endName } from './end-name.ts';
import type { RequestPage, Signed } from './one.read.ts';
import { paths } from './paths.ts';
import { standingOf } from './standing.ts';

type OneProps = {
  page: RequestPage;
  /** Who decides, as the policy in force names the role. */
  decider: string;
  /** `own`: it is the viewer who asked. */
  may: { decide: boolean; end: boolean; own: boolean; register: boolean };
  slug: string;
  now: Date;
  zone: string;
};

/** One request: how it stands, what was asked and signed in the words of then, and what happened. */
export function OneScreen(props: OneProps) {
  const { page, may, now, zone } = props;
  const { tone, says } = standingOf(page, now);
  return (
    <>
      <PageHead
        title={<Name text={page.fields[0]?.value || page.words.title} />}
        crumbs={[
          { href: paths.home, label: 'Forms and permissions' },
          ...(may.register ? [{ href: paths.register(page.form), label: page.words.title }] : []),
        ]}
        lead={
          <>
            {page.words.title}. <Status tone={tone}>{says}</Status>
          </>
        }
        action={may.decide && <LinkButton href={paths.decide(page.id)}>Decide on it</LinkButton>}
      />
      <SummaryList facts={factsOf(props)} />
      <LinkList links={linksOf(props)} />
      <Section heading="As it was asked" id="asked">
        <Asked page={page} />
        <SignedWords heading="Signed by who asked" signed={page.signature} zone={zone} />
      </Section>
      {page.decided && (
        <Section heading="As it was decided" id="decided">
          {page.decided.says !== '' && <Words text={page.decided.says} />}
          <SignedWords heading={`Signed by ${page.decided.by}`} signed={page.decided.signature} zone={zone} />
        </Section>
      )}
      <Section heading="What happened" id="happened">
        <History {...props} />
      </Section>
    </>
  );
}

/** When it was answered, or asked where nobody has answered: its clause is read as of then. */
function decidedAt({ decided, askedAt }: RequestPage): Date {
  return decided?.signature.at ?? askedAt;
}

function factsOf({ page, decider, zone, now }: OneProps): Fact[] {
  const { from, until, account, drafts, policyHash } = page;
  return [
    { name: 'Asked by', value: <Name text={[page.askedBy, page.askedTitle].filter(Boolean).join(', ')} /> },
    { name: 'Who decides', value: decider },
    { name: 'Rests on', value: <ClauseLink clause={page.words.clause} at={decidedAt(page)} /> },
    ...(account
      ? [{ name: 'For', value: <TextLink href={registers.account(account.id)}>{account.name}</TextLink> }]
      : []),
    ...(from ? [{ name: 'Holds from', value: <Time at={from} zone={zone} precision="second" /> }] : []),
    ...(from
      ? [
          {
            name: until && until <= now ? 'Ended' : 'Until',
            value: until ? <Time at={until} zone={zone} precision="second" /> : 'Somebody ends it',
          },
        ]
      : []),
    ...(drafts > 0 ? [{ name: 'Drafts that rest on it', value: `${drafts}, not published yet` }] : []),
    { name: 'Policy version then', value: <Hash hash={policyHash} /> },
  ];
}

const linksOf = ({ page: { id, form, documents, state }, may }: OneProps) => [
  { href: paths.paper(id), label: 'As a PDF' },
  ...documents.map(({ sha256, name }) => ({
    href: paths.file(id, sha256),
    label: `File: ${name}`,
  })),
  ...(may.end ? [{ href: paths.end(id), label: endName({ own: may.own, granted: state === 'granted' }) }] : []),
  { href: paths.ask(form), label: 'Ask by this form again' },
];

function Asked({ page: { fields, documents } }: { page: RequestPage }) {
  return (
    <SummaryList
      facts={[
        ...fields.map(({ label, value, type }) => ({
          name: label,
          value: value === '' ? empty(type) : type === 'flag' ? 'Yes' : <Words text={value} />,
        })),
        ...documents.map(({ name, sha256, sizeBytes }) => ({
          name: 'File',
          value: (
            <>
              <Name text={name} />, {Math.ceil(sizeBytes / 1000).toLocaleString('en-US')} kB <Hash hash={sha256} />
            </>
          ),
        })),
      ]}
    />
  );
}

const empty = (type: string) => (type === 'account' ? 'All accounts' : 'Left empty');

function SignedWords({ heading, signed, zone }: { heading: string; signed: Signed; zone: string }) {
  const { name, words, at, address } = signed;
  return (
    <>
      <h3>{heading}</h3>
      <ul>
        {words.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
      <p>
        <Name text={name} />, <Time at={at} zone={zone} precision="second" />
        {address && <>, from {address}</>}
      </p>
    </>
  );
}

const kinds: Record<string, [Tone, string]> = {
  'permission.asked': ['busy', 'Asked'],
  'permission.granted': ['good', 'Granted, from this second on'],
  'permission.refused': ['bad', 'Refused'],
  'permission.ended': ['neutral', 'Ended by hand'],
  'permission.end-announced': ['warning', 'Who asked was told that it ends soon'],
  'permission.ran-out': ['neutral', 'Run out; who rests on it was told'],
  'act.refused': ['bad', 'Not permitted'],
};

function History({ page, slug, zone }: OneProps) {
  return (
    <Timeline
      empty="Nothing has happened yet."
      happenings={page.happened.map(({ kind, at, who, decisionId, logIndex, reason }) => ({
        at: <Time at={at} zone={zone} precision="second" />,
        who: who ? <Name text={who} /> : 'the clock',
        tone: (kinds[kind] ?? ['neutral'])[0],
        says: (kinds[kind] ?? ['', kind])[1],
        more: (
          <>
            {reason && <Words text={reason} />}
            {decisionId && <TextLink href={policy.decision(decisionId)}>Decision</TextLink>}{' '}
            {logIndex === null ? (
              'Not in the log yet'
            ) : (
              <TextLink href={logPaths.log(slug)}>Entry {logIndex} of the log</TextLink>
            )}
          </>
        ),
      }))}
    />
  );
}
