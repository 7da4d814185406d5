import { Alert } from '#ui/alert';
import { LinkButton } from '#ui/button';
import { DataTable } from '#ui/data-table';
import { TextField } from '#ui/field';
import { FilterBar } from '#ui/filter-bar';
import { LinkList, Section } from '#ui/form';
import { Hash } from '#ui/hash';
import { PageHead } from '#ui/page-head';
import { Status } from '#ui/status';
import { TextLink } from '#ui/text-link';
import { Time } from '#ui/time';

import { paths } from './paths.ts';
import { Span, nameOf, signedBy } from './version-words.tsx';
import type { ProposalLine, Version } from './versions.read.ts';

/** A version with what it changed, in a line. */
export type VersionLine = Version & { changed: string };

type Props = {
  versions: readonly VersionLine[];
  waiting: readonly ProposalLine[];
  /** What was asked for, and what was in force then; undefined where nothing was asked. */
  asked: { typed: string; at: Date | undefined; version: Version | undefined } | undefined;
  now: Date;
  zone: string;
  mayUpload: boolean;
};

/** Every version of the policy with its span, who signed it, and what waits to be adopted. */
export function VersionsScreen({ versions, waiting, asked, now, zone, mayUpload }: Props) {
  return (
    <>
      <PageHead
        title="Versions"
        crumbs={[{ href: '/policy', label: 'Policy' }]}
        lead="Each decision is made by the version that is in force at its second, and names it."
        action={mayUpload && <LinkButton href={paths.upload}>Upload a version</LinkButton>}
      />
      {waiting.length > 0 && <Waiting waiting={waiting} now={now} zone={zone} />}
      <Section heading="History">
        <AsOf asked={asked} />
        {asked?.at && <Answer at={asked.at} version={asked.version} zone={zone} />}
        <History versions={versions} now={now} zone={zone} />
      </Section>
      <LinkList links={[{ href: paths.compare, label: 'Compare two versions' }]} />
    </>
  );
}

function AsOf({ asked }: Pick<Props, 'asked'>) {
  return (
    <FilterBar
      action={paths.home}
      label="Which version was in force"
      clearHref={asked ? paths.home : undefined}
      clearLabel="Only the history"
    >
      <TextField
        name="at"
        label="In force at"
        hint="A day such as 2026-11-23, or an instant such as 2026-11-23T14:05:00-06:00."
        value={asked?.typed ?? ''}
        trouble={asked && !asked.at ? 'Write a day as 2026-11-23, or an instant with its offset.' : undefined}
      />
    </FilterBar>
  );
}

function Waiting({ waiting, now, zone }: Pick<Props, 'waiting' | 'now' | 'zone'>) {
  return (
    <Section heading="Not in force yet">
      <DataTable
        caption="Versions that wait for a signature or for their day"
        rows={waiting}
        empty=""
        columns={[
          {
            head: 'Version',
            names: true,
            cell: (one) => <TextLink href={paths.proposal(one.id)}>{nameOf(one)}</TextLink>,
          },
          {
            head: 'State',
            cell: ({ state, from }) =>
              state === 'adopted' && from && from > now ? (
                <Status tone="busy">
                  Adopted, from <Time at={from} zone={zone} />
                </Status>
              ) : (
                <Status tone="warning">Waits for a signature</Status>
              ),
          },
          {
            head: 'Uploaded',
            cell: ({ by, at }) => (
              <>
                {by}, <Time at={at} zone={zone} />
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}

function Answer({ at, version, zone }: { at: Date; version: Version | undefined; zone: string }) {
  return (
    <Alert kind="info" heading="In force then" slim>
      At <Time at={at} zone={zone} precision="second" />:{' '}
      {version ? <TextLink href={paths.version(version.id)}>{nameOf(version)}</TextLink> : 'no version of the policy.'}
    </Alert>
  );
}

function History({ versions, now, zone }: { versions: readonly VersionLine[]; now: Date; zone: string }) {
  return (
    <DataTable
      caption="Each version that was, is or will be in force"
      rows={versions}
      empty="No version yet."
      columns={[
        {
          head: 'Version',
          names: true,
          cell: (one) => (
            <>
              <TextLink href={paths.version(one.id)}>{nameOf(one)}</TextLink>
              <div>
                <Hash hash={one.hash} label="Hash of the version" />
              </div>
            </>
          ),
        },
        { head: 'In force', cell: (one) => <Span version={one} now={now} zone={zone} /> },
        { head: 'Signed by', cell: signedBy },
        { head: 'What it changed', cell: ({ changed }) => changed },
      ]}
    />
  );
}
