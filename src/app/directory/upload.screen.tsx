import type { Citation } from '#kernel/result';
import { TroubleSummary } from '#ui/alert';
import { Button } from '#ui/button';
import { Tick } from '#ui/choices';
import { DataTable } from '#ui/data-table';
import { FileField } from '#ui/field';
import { Form, Section } from '#ui/form';
import { PageHead } from '#ui/page-head';
import { RefusalAlert } from '#ui/refusal-alert';
import { Status } from '#ui/status';
import { TextLink } from '#ui/text-link';
import { Time } from '#ui/time';
import { Name } from '#ui/words';

import { Below } from './below.tsx';
import { columns, explained } from './columns.ts';
import type { ImportRow } from './import.read.ts';
import { paths } from './paths.ts';

type Props = {
  recent: readonly ImportRow[];
  typed: Record<string, string>;
  token: string;
  zone: string;
  troubles?: Record<string, string>;
  citations?: readonly Citation[];
};

const labels: Record<string, string> = { file: 'File' };

/** The form for a file of the directory, what each of its columns means, and the files that were read before. */
export function UploadScreen({ recent, typed, token, zone, troubles = {}, citations = [] }: Props) {
  return (
    <>
      <PageHead
        title="Import the directory"
        crumbs={[{ href: paths.home, label: 'Directory' }]}
        lead="First you see, line by line, what the file would do. Nothing is done before you say so."
      />
      <RefusalAlert citations={citations} />
      <TroubleSummary
        troubles={Object.entries(troubles).map(([id, says]) => ({ id, label: labels[id] ?? id, says }))}
      />
      <Form action={paths.upload} token={token} files>
        <FileField
          name="file"
          label="File"
          need="required"
          accept=".csv,text/csv"
          trouble={troubles['file']}
          hint="CSV as a spreadsheet saves it, with commas or semicolons; at most 20 MB and 200,000 lines. 10,000 lines take a few seconds."
        />
        <Tick
          name="whole"
          label="The file is the whole directory"
          checked={typed['whole'] === 'yes'}
          hint="Who is here and not in the file leaves: roles, permissions and sessions end when you apply it."
        />
        <Tick
          name="newDivisions"
          label="Make the divisions that aren’t there yet"
          checked={typed['newDivisions'] === 'yes'}
          hint="Otherwise an unknown division is an error, since it may be misspelled."
        />
        <Button>Show what it would do</Button>
      </Form>
      <Columns />
      <Section heading="Files read before">
        <Recent recent={recent} zone={zone} />
      </Section>
    </>
  );
}

function Columns() {
  return (
    <Section heading="The columns">
      <p>
        <a class="usa-link" href={paths.template} download="directory-template.csv">
          Take the template (CSV)
        </a>
        . The first line names the columns; their order is free. A column that isn’t in the file changes nothing. Lines
        that begin with # are passed over.
      </p>
      <DataTable
        caption="What stands in each column"
        rows={columns}
        columns={[
          { head: 'Column', names: true, cell: (column) => column },
          {
            head: 'What stands in it',
            cell: (column) =>
              explained[column].example ? (
                <Below says={`Such as: ${explained[column].example}`}>{explained[column].says}</Below>
              ) : (
                explained[column].says
              ),
          },
        ]}
        empty=""
      />
    </Section>
  );
}

function Recent({ recent, zone }: Pick<Props, 'recent' | 'zone'>) {
  return (
    <DataTable
      caption="The newest first"
      rows={recent}
      columns={[
        {
          head: 'File',
          names: true,
          cell: ({ id, fileName }) => <TextLink href={paths.shown(id)}>{fileName}</TextLink>,
        },
        { head: 'Read', cell: ({ at }) => <Time at={at} zone={zone} /> },
        { head: 'By', cell: ({ by }) => <Name text={by} /> },
        {
          head: 'State',
          cell: ({ done }) =>
            done ? <Status tone="good">Applied</Status> : <Status tone="neutral">Only looked at</Status>,
        },
      ]}
      empty="No file was read yet."
    />
  );
}
