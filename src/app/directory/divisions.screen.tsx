import type { Citation } from '#kernel/result';
import { TroubleSummary } from '#ui/alert';
import { Button } from '#ui/button';
import { DataTable } from '#ui/data-table';
import { TextField } from '#ui/field';
import { Form, Section } from '#ui/form';
import { PageHead } from '#ui/page-head';
import { RefusalAlert } from '#ui/refusal-alert';
import { TextLink } from '#ui/text-link';

import type { DivisionRow } from './directory.read.ts';
import { paths } from './paths.ts';

type Props = {
  rows: readonly DivisionRow[];
  mayAdd: boolean;
  name: string;
  token: string;
  troubles?: Record<string, string>;
  citations?: readonly Citation[];
};

/** The divisions, how many work in each, and the form for another. */
export function DivisionsScreen({ rows, mayAdd, name, token, troubles = {}, citations = [] }: Props) {
  return (
    <>
      <PageHead
        title="Divisions"
        crumbs={[{ href: paths.home, label: 'Directory' }]}
        lead="A division can be authorized to use an account; that counts for whoever is in it."
      />
      <RefusalAlert citations={citations} />
      <TroubleSummary troubles={Object.entries(troubles).map(([id, says]) => ({ id, label: 'Name', says }))} />
      <DataTable
        caption="Divisions"
        rows={rows}
        columns={[
          {
            head: 'Division',
            names: true,
            cell: ({ id, name: called }) => <TextLink href={`${paths.home}?division=${id}`}>{called}</TextLink>,
          },
          { head: 'People here now', align: 'end', cell: ({ people }) => people.toLocaleString('en-US') },
        ]}
        empty="No division yet. Add one here, or let an import make those that its file names."
      />
      {mayAdd && (
        <Section heading="Add a division">
          <Form action={paths.divisions} token={token}>
            <TextField
              name="name"
              label="Name"
              need="required"
              value={name}
              trouble={troubles['name']}
              hint="As it is called everywhere; it can't be renamed."
            />
            <Button>Add the division</Button>
          </Form>
        </Section>
      )}
    </>
  );
}
