import { type Example, hostile } from './example.tsx';
import { DateField, DateTimeField, FileField, TextArea, TextField } from './field.tsx';

export const examples: Example[] = [
  { name: 'text', show: () => <TextField name="example-name" label="Name of the account" /> },
  {
    name: 'text with hint, kept value, optional',
    show: () => (
      <TextField
        name="example-handle"
        label="Handle"
        hint="As the network shows it, without @"
        value="office.example"
        need="optional"
      />
    ),
  },
  {
    name: 'text with trouble',
    show: () => (
      <TextField
        name="example-mail"
        type="email"
        label="E-mail"
        value="ada@"
        need="required"
        trouble="This address has nothing after the @. Complete it."
      />
    ),
  },
  {
    name: 'text area with a limit',
    show: () => (
      <TextArea name="example-text" label="Text" hint="Plain words, short sentences." most={300} value="Road closed." />
    ),
  },
  {
    name: 'text area with trouble and hostile words',
    show: () => (
      <TextArea
        name="example-hostile"
        label="Reply"
        value={`\n${hostile.markup}</textarea>\n${hostile.unbroken}`}
        trouble="The reply is too long by 12 characters."
      />
    ),
  },
  {
    name: 'date and time',
    show: () => (
      <DateTimeField
        name="example-when"
        label="When to publish"
        hint="Central time"
        value="2026-03-02T09:30"
        trouble="This time is past. Choose a later one."
      />
    ),
  },
  { name: 'date', show: () => <DateField name="example-day" label="Ends on" value="2026-12-31" /> },
  {
    name: 'file',
    show: () => (
      <FileField
        name="example-file"
        label="Picture"
        hint="JPEG or PNG, up to 8 MB"
        accept="image/png,image/jpeg"
        kept={['flood map.png']}
      />
    ),
  },
];
