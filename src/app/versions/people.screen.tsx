import { paths as people } from '#paths/people';
import { DataTable } from '#ui/data-table';
import { PageHead } from '#ui/page-head';
import { TextLink } from '#ui/text-link';

import { paths } from './paths.ts';
import { nameOf } from './version-words.tsx';
import type { ProposalLine } from './versions.read.ts';

type Person = { id: string; name: string; kind: string; signed: string | null };

type Props = {
  proposal: ProposalLine;
  people: readonly Person[];
  count: number;
  /** The next page. */
  next: string | undefined;
};

/** Who must acknowledge a proposed version, by name, each with why. */
export function PeopleScreen({ proposal, people: rows, count, next }: Props) {
  return (
    <>
      <PageHead
        title="Who must acknowledge it"
        crumbs={[
          { href: paths.home, label: 'Versions' },
          { href: paths.proposal(proposal.id), label: nameOf(proposal) },
        ]}
        lead={`${count.toLocaleString('en-US')} ${count === 1 ? 'person' : 'people'}, as the directory is now.`}
      />
      <DataTable
        caption="By name"
        rows={rows}
        empty="Nobody has to acknowledge it."
        columns={[
          { head: 'Name', names: true, cell: ({ id, name }) => <TextLink href={people.person(id)}>{name}</TextLink> },
          { head: 'Kind', cell: ({ kind }) => kind.charAt(0).toUpperCase() + kind.slice(1) },
          {
            head: 'Why',
            cell: ({ signed }) =>
              signed
                ? `A duty changed since version ${signed.slice(0, 12)}… was signed`
                : 'Never acknowledged any version',
          },
        ]}
        pager={{ label: 'Pages of people', after: next }}
      />
    </>
  );
}
