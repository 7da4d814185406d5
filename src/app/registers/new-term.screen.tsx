import { Alert } from '#ui/alert';
import { Button } from '#ui/button';
import { Checkboxes, Radios, Select } from '#ui/choices';
import { TextArea, TextField } from '#ui/field';
import { Form, Section } from '#ui/form';
import { PageHead } from '#ui/page-head';

import { type FormProps, NotTaken, fieldOf } from './form-parts.tsx';
import { paths } from './paths.ts';
import { sorts, sortWords } from './term-sorts.ts';

const labels: Record<string, string> = {
  sort: 'What it is',
  words: 'The words, or the shape of the number',
  also: 'Also written',
  kind: 'Found as',
  near: 'Only near these words',
  restricted: 'Who reads it',
  reason: 'Why',
};

type NewTermProps = FormProps & { kinds: readonly { value: string; label: string }[] };

/** An entry comes onto the list of words and names. */
export function NewTermScreen(props: NewTermProps) {
  const field = fieldOf(props, labels);
  return (
    <>
      <PageHead
        title="Add an entry"
        crumbs={[
          { href: paths.accounts, label: 'Registers' },
          { href: paths.terms, label: 'Words and names' },
        ]}
        lead="It counts from the second it is added, for what is written from then on. It can be ended, and is never deleted."
      />
      <NotTaken {...props} labels={labels} />
      <Form action={paths.newTerm} token={props.token}>
        <Radios
          {...field('sort')}
          choices={sorts.map((sort) => ({ value: sort, label: sortWords[sort].label, says: sortWords[sort].does }))}
        />
        <TextField
          {...field('words')}
          hint="Capitals and what stands between the words don’t matter. Words are met whole: other endings go below."
        />
        <TextArea {...field('also')} need="optional" rows={3} hint="Other spellings, each on a line." />
        <Alert kind="info" heading="No entry lets a secret through" slim>
          Social Security, card and account numbers, passwords and keys are found whatever stands here, and so is all
          that the policy lets nobody send.
        </Alert>
        <MindedFields {...props} />
        <TextField {...field('reason')} hint="It is kept with the entry, and read by whoever asks why." />
        <Button>Add it</Button>
      </Form>
    </>
  );
}

/** What only counts for words to watch for and the shapes of numbers. */
function MindedFields(props: NewTermProps) {
  const field = fieldOf(props, labels);
  return (
    <Section heading="Only for words to watch for, and shapes of numbers">
      <Select {...field('kind')} need="optional" choices={props.kinds} nothing="As is usual" />
      <TextField
        {...field('near')}
        need="optional"
        hint="For numbers: found only where one of these stands close by, such as inmate, offender. Separate them by commas."
      />
      <Checkboxes
        {...field('restricted')}
        need="optional"
        choices={[
          {
            value: 'yes',
            label: 'Only those who keep the list read it',
            says: 'It isn’t found while somebody types, but as soon as the draft is saved.',
          },
        ]}
        values={[props.typed['restricted'] ?? '']}
      />
    </Section>
  );
}

type EndProps = FormProps & {
  /** What ends, and what follows. */
  title: string;
  says: string;
  action: string;
  back: readonly { href: string; label: string }[];
};

const endLabels = { reason: 'Why it ends' };

/** Something on a list is ended, with a reason. */
export function EndScreen(props: EndProps) {
  return (
    <>
      <PageHead title={props.title} crumbs={[{ href: paths.accounts, label: 'Registers' }, ...props.back]} />
      <NotTaken {...props} labels={endLabels} />
      <Form action={props.action} token={props.token}>
        <Alert kind="warning" heading="What will happen" slim>
          {props.says}
        </Alert>
        <TextField {...fieldOf(props, endLabels)('reason')} />
        <Button kind="danger">End it now</Button>
      </Form>
    </>
  );
}
