import type { Citation } from '#kernel/result';
import { TroubleSummary } from '#ui/alert';
import { Button } from '#ui/button';
import { Select } from '#ui/choices';
import { TextArea, TextField } from '#ui/field';
import { Form } from '#ui/form';
import { PageHead } from '#ui/page-head';
import { RefusalAlert } from '#ui/refusal-alert';

import { paths } from './paths.ts';
import { Privileged } from './privileged.tsx';

type Props = {
  /** The clauses of the policy in force, to which a note can point. */
  clauses: readonly string[];
  typed: Record<string, string>;
  token: string;
  troubles?: Record<string, string>;
  citations?: readonly Citation[];
};

const labels: Record<string, string> = { title: 'What it is about', text: 'Note', clause: 'Clause' };

/** Counsel writes a note. */
export function WriteScreen({ clauses, typed, token, troubles = {}, citations = [] }: Props) {
  const field = (name: string) => ({
    name,
    label: labels[name] ?? name,
    value: typed[name] ?? '',
    trouble: troubles[name],
  });
  return (
    <>
      <PageHead title="Write a note" crumbs={[{ href: paths.home, label: 'Counsel’s notes' }]} />
      <Privileged />
      <RefusalAlert citations={citations}>What you typed is still here.</RefusalAlert>
      <TroubleSummary
        troubles={Object.entries(troubles).map(([id, says]) => ({ id, label: labels[id] ?? id, says }))}
      />
      <Form action={paths.write} token={token}>
        <TextField {...field('title')} need="required" autocomplete="off" />
        <Select
          {...field('clause')}
          need="optional"
          nothing="No clause in particular"
          choices={clauses.map((id) => ({ value: id, label: id }))}
        />
        <TextArea {...field('text')} need="required" rows={12} hint="It can't be changed later: write another note." />
        <Button>Keep the note</Button>
      </Form>
    </>
  );
}
