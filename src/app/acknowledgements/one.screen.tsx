import type { Child } from 'hono/jsx';

import { formatCivilDate } from '#kernel/instant';
import { paths as logPaths } from '#paths/log';
import { paths as files } from '#paths/papers';
import { paths as policy } from '#paths/policy';
import { Alert } from '#ui/alert';
import { ButtonRow, LinkButton } from '#ui/button';
import { ClauseLink } from '#ui/clause-link';
import { DataTable } from '#ui/data-table';
import { LinkList, Section } from '#ui/form';
import { Hash } from '#ui/hash';
import { PageHead } from '#ui/page-head';
import { Proof } from '#ui/proof';
import { Status } from '#ui/status';
import { SummaryList } from '#ui/summary-list';
import { TextLink } from '#ui/text-link';
import { Time } from '#ui/time';
import { Timeline } from '#ui/timeline';
import { Name, Words } from '#ui/words';

import type { One } from './one.read.ts';
import { ways } from './paper-words.ts';
import { paths } from './paths.ts';

/** What was found when the paper's bytes were read and hashed again just now. */
export type PaperCheck = 'whole' | 'missing' | 'damaged' | 'none';

type OneProps = {
  one: One;
  paper: PaperCheck;
  proof: { index: number; size: number } | 'waiting' | { where: string; says: string } | undefined;
  agency: { slug: string; zone: string };
  /** The person, and those who record acknowledgements or keep files, download the paper. */
  mayReadPaper: boolean;
  /** For those who keep people's files. */
  mayReadFile: boolean;
  mayListCampaign: boolean;
};

/** One person's acknowledgement: the exact words then, the paper checked now, its proof, and every mail. */
export function OneScreen(props: OneProps) {
  const { one, agency, mayReadFile, mayListCampaign } = props;
  return (
    <>
      <PageHead
        title={<Name text={one.person.name} />}
        crumbs={[
          { href: paths.home, label: 'Acknowledgements' },
          ...(mayListCampaign ? [{ href: paths.campaign(one.campaignId), label: one.title }] : []),
        ]}
        lead={<State one={one} />}
      />
      {mayReadFile && (
        <p>
          <TextLink href={files.file(one.person.id)}>All papers of this person</TextLink>
        </p>
      )}
      <Signed one={one} zone={agency.zone} />
      {one.documentSha256 && <PaperSection {...props} />}
      <Asked one={one} />
      <Mails one={one} zone={agency.zone} />
    </>
  );
}

function State({ one: { state, way, dueOn, campaignState } }: { one: One }) {
  if (state === 'signed') return <Status tone="good">Signed. {ways[way ?? ''] ?? ''}</Status>;
  if (state === 'refused') return <Status tone="bad">Refused before a witness</Status>;
  if (state === 'excused') return <Status tone="neutral">Left before they answered</Status>;
  if (campaignState === 'ended') return <Status tone="bad">Not signed when the campaign ended</Status>;
  return <Status tone="busy">Not signed; due {formatCivilDate(dueOn)}</Status>;
}

function Signed({ one, zone }: { one: One; zone: string }) {
  const { signature, signedAt, witness } = one;
  if (!signature || !signedAt) return null;
  const how: Fact[] = [
    { name: 'Taken down', value: <Time at={signedAt} zone={zone} precision="second" /> },
    { name: 'Network address', value: signature.address || 'Not known' },
  ];
  return (
    <Section heading={witness ? 'The refusal' : 'The signature'} id="signature">
      <SummaryList facts={[...whatWasSigned(one), ...how, ...whatElse(one)]} />
    </Section>
  );
}

type Fact = { name: string; value: Child };

function whatWasSigned({ signature, witness }: One): Fact[] {
  const { name = '', words = '', signedOn } = signature ?? {};
  return [
    ...(witness ? [{ name: 'Witness', value: <Name text={witness} /> }] : []),
    ...(name ? [{ name: 'Name as signed', value: <Name text={name} /> }] : []),
    { name: witness ? 'What happened' : 'Agreed to', value: <Words text={words} /> },
    ...(signedOn ? [{ name: 'Signed on', value: formatCivilDate(signedOn) }] : []),
  ];
}

function whatElse({ signature, answers, decisionId }: One): Fact[] {
  const { right = 0, of = 0 } = answers ?? {};
  return [
    ...(signature?.note ? [{ name: 'Note', value: <Words text={signature.note} /> }] : []),
    ...(of > 0 ? [{ name: 'Check of understanding', value: `${right} of ${of} right` }] : []),
    ...(decisionId
      ? [{ name: 'Decision', value: <TextLink href={policy.decision(decisionId)}>Why it was allowed</TextLink> }]
      : []),
  ];
}

const checks: Record<PaperCheck, [kind: 'success' | 'error' | 'info', heading: string, says: string]> = {
  whole: [
    'success',
    'The paper is whole',
    'Its bytes were read and hashed just now, and have the SHA-256 that the ledger holds.',
  ],
  missing: [
    'error',
    'The paper is missing',
    'Its bytes are not in the store. Restore them from a backup; the ledger knows their SHA-256.',
  ],
  damaged: [
    'error',
    'The paper is damaged',
    'Its bytes have another SHA-256 than the ledger holds. Restore them from a backup.',
  ],
  none: ['info', 'No paper', 'There is no paper of this acknowledgement.'],
};

const papers: Record<string, string> = {
  'application/pdf': 'the paper (PDF)',
  'application/timestamp-reply': "the time stamp (an authority's answer, RFC 3161)",
};

function PaperSection({ one, paper, proof, agency, mayReadPaper }: OneProps) {
  const [kind, heading, says] = checks[paper];
  return (
    <Section heading="The paper and its proof" id="paper">
      <Alert kind={kind} heading={heading} slim>
        {says}
      </Alert>
      {mayReadPaper && (
        <LinkList
          links={one.papers.map(({ id, mediaType }) => ({
            href: files.paper(id),
            label: `Download ${papers[mediaType] ?? 'the scan (picture)'}`,
          }))}
        />
      )}
      <Proven one={one} proof={proof} zone={agency.zone} />
      <p>
        Entry {one.entry?.id} commits to the paper under the field <code>payload.documentSha256</code>.{' '}
        <TextLink href={logPaths.log(agency.slug)}>The agency's public log</TextLink>
      </p>
    </Section>
  );
}

function Proven({ one, proof, zone }: { one: One; proof: OneProps['proof']; zone: string }) {
  const hash = one.documentSha256 ?? '';
  if (proof === undefined) return null;
  if (proof === 'waiting') return <Proof state="waiting" hash={hash} />;
  if ('says' in proof)
    return (
      <>
        <Proof state="broken" hash={hash} />
        <p>
          {proof.where}: {proof.says}
        </p>
      </>
    );
  return (
    <Proof
      state="proven"
      hash={hash}
      entry={proof}
      sealedAt={one.signedAt && <Time at={one.signedAt} zone={zone} precision="second" />}
      checkpointAt={`Under the newest checkpoint, of ${proof.size.toLocaleString('en-US')} entries`}
      actions={<Downloads id={one.id} />}
    />
  );
}

function Downloads({ id }: { id: string }) {
  return (
    <ButtonRow>
      <LinkButton href={paths.proofFile(id, 'proof.tlog-proof')}>Download the proof</LinkButton>
      <LinkButton kind="outline" href={paths.proofFile(id, 'entry.json')}>
        The log's entry
      </LinkButton>
      <LinkButton kind="outline" href={paths.proofFile(id, 'disclosures.jsonl')}>
        What the entry holds
      </LinkButton>
    </ButtonRow>
  );
}

function Asked({ one }: { one: One }) {
  const { words, policyTitle, policyHash, wordsHash, answers, title, signedAt, madeAt } = one;
  return (
    <Section heading="What was asked, in these words" id="words">
      <SummaryList
        facts={[
          { name: 'Form', value: <Name text={title} /> },
          { name: 'Policy', value: policyTitle },
          { name: 'Version', value: <Hash hash={policyHash} /> },
          { name: 'Words', value: <Hash hash={wordsHash} /> },
        ]}
      />
      {words.intro && <p>{words.intro}</p>}
      {words.own && <Words text={words.own.words} />}
      <ul class="usa-list">
        {words.statements.map(({ says, clause }) => (
          <li>
            {says} <ClauseLink clause={clause} at={signedAt ?? madeAt} />
          </li>
        ))}
      </ul>
      {answers && answers.given.length > 0 && (
        <DataTable
          caption="What was answered"
          rows={answers.given}
          empty=""
          columns={[
            { head: 'Question', names: true, cell: ({ asks }) => asks },
            { head: 'Answer', cell: ({ answer }) => answer || 'None' },
            { head: 'Right', cell: ({ right }) => (right ? 'Yes' : 'No') },
          ]}
        />
      )}
    </Section>
  );
}

function Mails({ one: { receipts, openedAt, escalatedAt }, zone }: { one: One; zone: string }) {
  const kinds: Record<string, string> = {
    first: 'Asked by mail',
    reminder: 'Reminded by mail',
    returned: 'A mail came back',
  };
  const mails = receipts.map(({ kind, to, response, says, at, sent }) => ({
    at: at ? <Time at={new Date(at)} zone={zone} precision="second" /> : 'Not sent',
    says: (
      <>
        {kinds[kind] ?? 'Mailed'}: <Name text={to} />
      </>
    ),
    tone: sent ? ('good' as const) : ('bad' as const),
    more: <Words text={response ?? says ?? ''} />,
  }));
  const opened = openedAt
    ? [{ at: <Time at={openedAt} zone={zone} precision="second" />, says: 'Opened for the first time' }]
    : [];
  const told = escalatedAt
    ? [
        {
          at: <Time at={escalatedAt} zone={zone} precision="second" />,
          says: 'The supervisor was told that it is late',
        },
      ]
    : [];
  return (
    <Section heading="What was sent, and what the mail server answered" id="mails">
      <Timeline empty="No mail has gone out yet." happenings={[...mails, ...opened, ...told]} />
    </Section>
  );
}
