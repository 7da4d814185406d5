import { Alert } from '#ui/alert';
import { LinkButton } from '#ui/button';
import { EmptyState } from '#ui/empty-state';
import { ExactText } from '#ui/exact-text';
import { PageHead } from '#ui/page-head';
import { SummaryList } from '#ui/summary-list';
import { Time } from '#ui/time';

import type { LogFacts } from './log.read.ts';
import { paths } from './paths.ts';

type LogScreenProps = {
  agency: { name: string; slug: string; zone: string };
  /** The address of the log as a client is given it, with scheme and host. */
  address: string;
  facts: LogFacts;
};

/** What anybody has to know to check an agency's records without trusting the agency. */
export function LogScreen({ agency, address, facts }: LogScreenProps) {
  const { origin, verifierKey, head } = facts;
  return (
    <>
      <PageHead
        title="The public log"
        lead={`${agency.name} writes every record and every decision about a post or comment into this log the moment it becomes true. Nothing can be changed in it or taken out of it without everybody seeing that.`}
      />
      <SummaryList
        facts={[
          { name: 'Address', value: <code>{address}</code> },
          { name: 'Origin', value: <code>{origin}</code> },
          { name: 'Public key', value: <code>{verifierKey}</code> },
          { name: 'Entries', value: head ? head.size.toLocaleString('en-US') : 'None yet' },
          { name: 'Root', value: head && <code>{head.root}</code> },
          {
            name: 'Signed',
            value: head?.signedAt ? <Time at={head.signedAt} zone={agency.zone} precision="second" /> : undefined,
          },
        ]}
      />
      {head ? <Files slug={agency.slug} checkpoint={head.checkpoint} /> : <NothingYet />}
      <HowToCheck address={address} />
    </>
  );
}

function NothingYet() {
  return (
    <EmptyState heading="No checkpoint is signed yet">
      The first one appears about a second after the agency has done the first thing here.
    </EmptyState>
  );
}

function Files({ slug, checkpoint }: { slug: string; checkpoint: string }) {
  return (
    <section aria-labelledby="checkpoint">
      <h2 id="checkpoint">Checkpoint</h2>
      <p>The log's size and root, signed. Keep a copy: every later log has to continue it.</p>
      <ExactText label="The signed checkpoint" text={checkpoint.trimEnd()} />
      <p>
        <LinkButton kind="outline" href={paths.checkpoint(slug)}>
          Download the checkpoint
        </LinkButton>
      </p>
    </section>
  );
}

function HowToCheck({ address }: { address: string }) {
  return (
    <section aria-labelledby="check">
      <h2 id="check">How to check it</h2>
      <p>
        The log has the form of C2SP tlog-tiles, so any client of that form can follow it. An entry shows no content: it
        holds one SHA-256 for each field of a record. When the agency hands you a record, it comes with a script that
        shows that the record is in this log, with a standard Python 3 and openssl, offline.
      </p>
      <p>See what the log says now, and by which key:</p>
      <ExactText label="Commands to read the log" text={`curl -s ${address}checkpoint\ncurl -s ${address}key`} />
      <Alert kind="info" heading="Compare the key" slim>
        Ask the agency for its public key by another way, such as a letter or its printed policy, and compare all of it,
        to the last character. All else rests on it.
      </Alert>
    </section>
  );
}
