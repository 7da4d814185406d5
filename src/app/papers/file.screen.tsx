import { paths as acknowledgements } from '#paths/acknowledgements';
import { ButtonForm } from '#ui/button';
import { DataTable } from '#ui/data-table';
import { Hash } from '#ui/hash';
import { PageHead } from '#ui/page-head';
import { TextLink } from '#ui/text-link';
import { Time } from '#ui/time';
import { Name } from '#ui/words';

import type { FileOf, PaperRow } from './papers.read.ts';
import { paths } from './paths.ts';

type FileProps = { person: FileOf; papers: readonly PaperRow[]; zone: string; token: string };

/** All papers of a person, and the packet of them. */
export function FileScreen({ person, papers, zone, token }: FileProps) {
  return (
    <>
      <PageHead
        title={<Name text={person.name} />}
        crumbs={[{ href: acknowledgements.home, label: 'Acknowledgements' }]}
        lead={`Papers in this person's file (${person.kind}).`}
      />
      <DataTable
        caption="Papers, the oldest first"
        rows={papers}
        empty="No paper lies in this file yet. What the person signs comes here by itself."
        columns={[
          {
            head: 'Paper',
            names: true,
            cell: ({ id, title, mediaType }: PaperRow) => (
              <TextLink href={paths.paper(id)}>
                <Name text={mediaType === 'application/timestamp-reply' ? `Time stamp: ${title}` : title} />
              </TextLink>
            ),
          },
          { head: 'File', cell: ({ file }: PaperRow) => file },
          { head: 'Since', cell: ({ at }: PaperRow) => <Time at={at} zone={zone} /> },
          { head: 'SHA-256', cell: ({ sha256 }: PaperRow) => <Hash hash={sha256} /> },
          {
            head: 'About',
            cell: ({ subjectId }: PaperRow) => <TextLink href={acknowledgements.one(subjectId)}>Proof</TextLink>,
          },
        ]}
      />
      {papers.length > 0 && (
        <ButtonForm
          action={paths.packet(person.id)}
          token={token}
          consequence="One ZIP with every paper and a list of their hashes. That you took it is in the ledger."
        >
          Take out the packet
        </ButtonForm>
      )}
    </>
  );
}
