import { paths as acknowledgements } from '#paths/acknowledgements';
import { paths as policy } from '#paths/policy';
import { Alert } from '#ui/alert';
import { LinkList, Section } from '#ui/form';
import { Hash } from '#ui/hash';
import { PageHead } from '#ui/page-head';
import { type Fact, SummaryList } from '#ui/summary-list';
import { TextLink } from '#ui/text-link';
import { Time } from '#ui/time';

import { ChangesView } from './changes-view.tsx';
import type { Changes } from './changes.read.ts';
import { campaignFor, paths } from './paths.ts';
import { Span, nameOf, signedBy } from './version-words.tsx';
import type { Version } from './versions.read.ts';

type Props = {
  version: Version;
  /** The version before it, and what this one changed; undefined for the first. */
  before: { version: Version; changes: Changes } | undefined;
  /** How many people it asks now; undefined where it is in force no longer. */
  askedCount: number | undefined;
  mayAsk: boolean;
  now: Date;
  zone: string;
};

/** One version: its span, its signature word for word, what it changed, and who has to acknowledge it. */
export function VersionScreen({ version, before, askedCount, mayAsk, now, zone }: Props) {
  const { id, hash, proposalId, decisionId, from } = version;
  const links = [
    { href: paths.pdf(id), label: 'The whole version on paper (PDF)' },
    ...(before ? [{ href: paths.compared(before.version.hash, hash), label: 'Compare with the version before' }] : []),
    ...(proposalId ? [{ href: paths.proposal(proposalId), label: 'As it was proposed' }] : []),
    ...(decisionId ? [{ href: policy.decision(decisionId), label: 'The decision by which it was adopted' }] : []),
  ];
  return (
    <>
      <PageHead
        title={nameOf(version)}
        crumbs={[{ href: paths.home, label: 'Versions' }]}
        lead={<Span version={version} now={now} zone={zone} />}
      />
      {askedCount !== undefined && askedCount > 0 && (
        <Alert
          kind="info"
          heading={
            askedCount === 1
              ? 'One person must acknowledge it'
              : `${askedCount.toLocaleString('en-US')} people must acknowledge it`
          }
          slim
        >
          They are bound by what changed, or never acknowledged any version.{' '}
          {mayAsk ? (
            <TextLink href={campaignFor(hash)}>Ask exactly these people to acknowledge it</TextLink>
          ) : (
            <TextLink href={acknowledgements.home}>What has been asked so far</TextLink>
          )}
        </Alert>
      )}
      <SummaryList
        facts={[{ name: 'Hash', value: <Hash hash={hash} label="SHA-256" /> }, ...signature(version, zone)]}
      />
      <LinkList links={links} />
      {from <= now && (
        <p>
          <TextLink href={`/policy?at=${encodeURIComponent(from.toISOString())}`}>
            Its clauses as they were then
          </TextLink>
        </p>
      )}
      {before ? (
        <ChangesView changes={before.changes} />
      ) : (
        <Section heading="What it changed">
          <p>It is the first version here: there was none before.</p>
        </Section>
      )}
    </>
  );
}

function signature(version: Version, zone: string): Fact[] {
  const { signed } = version;
  if (!signed) return [{ name: 'Adopted by', value: signedBy(version) }];
  return [
    { name: 'Signed by', value: signedBy(version) },
    { name: 'Words signed', value: signed.words },
    { name: 'Signed at', value: <Time at={new Date(signed.at)} zone={zone} precision="second" /> },
    { name: 'From the address', value: signed.address },
    ...signed.answers.map(({ says, about }) => ({
      name: about ? `Answer to the warning: ${about}` : 'Answer to a warning',
      value: says,
    })),
    ...signed.editorial.map(({ clause, why }) => ({ name: `Only editorial: ${clause}`, value: why })),
  ];
}
