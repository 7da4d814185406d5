import { paths as logPaths } from '#paths/log';
import { Alert } from '#ui/alert';
import { ButtonRow, LinkButton } from '#ui/button';
import { DataTable } from '#ui/data-table';
import { ExactText } from '#ui/exact-text';
import { Proof } from '#ui/proof';
import { Time } from '#ui/time';
import { Words } from '#ui/words';

import { paths } from './paths.ts';
import type { Proof as Shown } from './proof.read.ts';
import { RecordFrame } from './record-frame.tsx';
import type { RecordFacts } from './record.read.ts';

type ProofScreenProps = {
  facts: RecordFacts;
  proof: Shown | 'waiting' | { where: string; says: string };
  agency: { slug: string; zone: string };
};

/** Whether the record can be shown to somebody who doesn't trust the agency; and how that one checks it. */
export function ProofScreen({ facts, proof, agency }: ProofScreenProps) {
  const sealedAt = <Time at={facts.at} zone={agency.zone} precision="second" />;
  const hash = facts.raw?.sha256 ?? '';
  return (
    <RecordFrame facts={facts} here={paths.proof(facts.id)}>
      {proof === 'waiting' && <Proof state="waiting" hash={hash} sealedAt={sealedAt} />}
      {typeof proof === 'object' && 'says' in proof && (
        <>
          <Proof state="broken" hash={hash} sealedAt={sealedAt} />
          <Alert kind="error" heading={`What does not hold: ${proof.where}`} slim>
            {proof.says}
          </Alert>
        </>
      )}
      {typeof proof === 'object' && 'proofFile' in proof && (
        <>
          <Proof
            state="proven"
            hash={hash}
            entry={{ index: proof.index, size: proof.size }}
            sealedAt={sealedAt}
            checkpointAt={`Under the newest checkpoint, of ${proof.size.toLocaleString('en-US')} entries`}
            actions={<Downloads id={facts.id} />}
          />
          <Disclosures proof={proof} />
          <HowToCheck slug={agency.slug} />
        </>
      )}
    </RecordFrame>
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

function Disclosures({ proof }: { proof: Shown }) {
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

function HowToCheck({ slug }: { slug: string }) {
  return (
    <section aria-labelledby="check">
      <h2 id="check">How anybody checks it</h2>
      <p>
        Download the three files into one directory. Each line of the second command has to stand in the entry's list
        “commitments”: then the entry is bound to exactly these values.
      </p>
      <ExactText
        label="Commands to check the fields"
        text={'cat entry.json; echo\nwhile read -r line; do printf %s "$line" | sha256sum; done < disclosures.jsonl'}
      />
      <p>
        The proof file (C2SP tlog-proof) then shows that the entry stands in{' '}
        <a class="usa-link" href={logPaths.log(slug)}>
          the agency's public log
        </a>
        : any verifier of that form reads it. An exported bundle brings a script that does all of this, offline.
      </p>
    </section>
  );
}
