import type { Proof as Shown } from '#app/records/proof.read';
import { paths as log } from '#paths/log';
import { paths as policy } from '#paths/policy';
import { Alert } from '#ui/alert';
import { ButtonRow, LinkButton } from '#ui/button';
import { DataTable } from '#ui/data-table';
import { PageHead } from '#ui/page-head';
import { Proof } from '#ui/proof';
import { SummaryList } from '#ui/summary-list';
import { TextLink } from '#ui/text-link';
import { Time } from '#ui/time';
import { Words } from '#ui/words';

import type { EvidenceEntry } from './evidence-entry.read.ts';
import { paths } from './paths.ts';

type Props = {
  entry: EvidenceEntry;
  proof: Shown | 'waiting' | { where: string; says: string };
  /** SHA-256 of the log's entry, in hex; empty while the log has none. */
  hash: string;
  agency: { slug: string; zone: string };
};

/** One thing that a control did, and what shows it to somebody who doesn't trust the agency. */
export function EvidenceScreen(props: Props) {
  const { entry, proof, agency } = props;
  return (
    <>
      <PageHead
        title={`Evidence: ${entry.kind.replaceAll(/[.-]/g, ' ')}`}
        crumbs={[{ href: paths.home, label: 'Coverage' }]}
        lead="What a control left behind in the ledger, and its proof."
      />
      <About {...props} />
      {proof === 'waiting' && <Proof state="waiting" hash="" sealedAt={<At {...props} />} />}
      {typeof proof === 'object' && 'says' in proof && <Broken {...props} trouble={proof} />}
      {typeof proof === 'object' && 'proofFile' in proof && <Proven {...props} proof={proof} />}
      <p>
        How anybody checks such files is said on{' '}
        <TextLink href={log.log(agency.slug)}>the page of the public log</TextLink>.
      </p>
    </>
  );
}

const At = ({ entry, agency }: Props) => <Time at={entry.at} zone={agency.zone} precision="second" />;

function About(props: Props) {
  const { who, decisionId, act } = props.entry;
  return (
    <SummaryList
      facts={[
        { name: 'When', value: <At {...props} /> },
        { name: 'Who', value: who ?? 'A clock or a network, in nobody’s name' },
        {
          name: 'Decision',
          value: decisionId ? (
            <TextLink href={policy.decision(decisionId)}>{act?.replaceAll('-', ' ')}</TextLink>
          ) : (
            'None: nobody had to decide'
          ),
        },
      ]}
    />
  );
}

function Broken(props: Props & { trouble: { where: string; says: string } }) {
  return (
    <>
      <Proof state="broken" hash={props.hash} sealedAt={<At {...props} />} />
      <Alert kind="error" heading={`What does not hold: ${props.trouble.where}`} slim>
        {props.trouble.says}
      </Alert>
    </>
  );
}

function Proven(props: Props & { proof: Shown }) {
  const { proof, entry, hash } = props;
  return (
    <>
      <Proof
        state="proven"
        hash={hash}
        entry={{ index: proof.index, size: proof.size }}
        sealedAt={<At {...props} />}
        checkpointAt={`Under the newest checkpoint, of ${proof.size.toLocaleString('en-US')} entries`}
        actions={<Downloads id={entry.id} />}
      />
      <Fields proof={proof} />
    </>
  );
}

function Downloads({ id }: { id: string }) {
  return (
    <ButtonRow>
      <LinkButton href={paths.evidenceFile(id, 'proof.tlog-proof')}>Download the proof</LinkButton>
      <LinkButton kind="outline" href={paths.evidenceFile(id, 'entry.json')}>
        The log's entry
      </LinkButton>
      <LinkButton kind="outline" href={paths.evidenceFile(id, 'disclosures.jsonl')}>
        What the entry holds
      </LinkButton>
    </ButtonRow>
  );
}

function Fields({ proof }: { proof: Shown }) {
  return (
    <DataTable
      caption="Fields that the entry is bound to"
      rows={proof.disclosures}
      empty="The key to these fields was destroyed by the retention schedule. That the entry is there can still be shown, not what it said."
      columns={[
        { head: 'Field', names: true, cell: ({ field }) => <code>{field}</code> },
        {
          head: 'Value',
          cell: ({ value }) => <Words text={typeof value === 'string' ? value : JSON.stringify(value)} />,
        },
      ]}
    />
  );
}
