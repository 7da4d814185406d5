import type { Citation } from '#kernel/result';
import { Alert, TroubleSummary } from '#ui/alert';
import { Button } from '#ui/button';
import { DataTable } from '#ui/data-table';
import { FileField, TextArea } from '#ui/field';
import { Form } from '#ui/form';
import { PageHead } from '#ui/page-head';
import { RefusalAlert } from '#ui/refusal-alert';

import { paths } from './paths.ts';

type Props = {
  note: string;
  token: string;
  /** Everything that is wrong with the file, by file and line. */
  faults?: readonly { file: string; line: number; says: string }[] | undefined;
  troubles?: Record<string, string> | undefined;
  citations?: readonly Citation[] | undefined;
};

const labels: Record<string, string> = { bytes: 'The ZIP file', note: 'Note' };

/** A version comes in: a file, and a note for who looks at it. */
export function UploadScreen({ note, token, faults = [], troubles = {}, citations = [] }: Props) {
  return (
    <>
      <PageHead
        title="Upload a version of the policy"
        crumbs={[{ href: paths.home, label: 'Versions' }]}
        lead="It is read and checked whole, then shown as a dry run. Nothing changes before somebody adopts it by signature."
      />
      <RefusalAlert citations={citations} heading={faults.length > 0 ? 'The file was not taken' : undefined}>
        {faults.length > 0 && 'Nothing was kept. Mend the file and upload it again.'}
      </RefusalAlert>
      <TroubleSummary
        troubles={Object.entries(troubles).map(([id, says]) => ({ id, label: labels[id] ?? id, says }))}
      />
      {faults.length > 0 && (
        <DataTable
          caption={faults.length === 1 ? 'One thing to mend' : `${faults.length} things to mend`}
          rows={faults}
          empty=""
          columns={[
            { head: 'Where', names: true, cell: ({ file, line }) => <bdi>{line > 0 ? `${file}:${line}` : file}</bdi> },
            { head: 'What is wrong', cell: ({ says }) => <bdi>{says}</bdi> },
          ]}
        />
      )}
      <Form action={paths.upload} token={token} files>
        <FileField
          name="bytes"
          label="The ZIP file"
          need="required"
          accept=".zip,application/zip"
          trouble={troubles['bytes']}
          hint="One folder with pack.yaml in it, at most 10 MB. A pack that it extends may lie beside that folder; without it the bundled one of that name is taken."
        />
        <TextArea
          name="note"
          label="Note"
          need="optional"
          rows={3}
          value={note}
          trouble={troubles['note']}
          hint="Why this version, for whoever reads and adopts it."
        />
        <Button>Read and check it</Button>
      </Form>
      <Alert kind="info" heading="What a pack is" slim>
        A folder of text files that say clauses, settings, rules and wording. It holds no program: reading it runs
        nothing, whoever sent it, and it decides nothing before it is adopted.
      </Alert>
    </>
  );
}
