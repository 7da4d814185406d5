import { Checkboxes, Radios, Select, Tick, VerdictFields } from './choices.tsx';
import { type Example, hostile } from './example.tsx';

const networks = [
  { value: 'site', label: 'Public site' },
  { value: 'bluesky', label: 'Bluesky', says: 'Up to 300 characters and four pictures' },
  { value: 'x', label: 'X', says: 'Not connected', disabled: true },
];

export const examples: Example[] = [
  {
    name: 'select',
    show: () => <Select name="example-account" label="Account" choices={networks} nothing="Choose an account" />,
  },
  {
    name: 'select with trouble',
    show: () => (
      <Select
        name="example-account-2"
        label="Account"
        choices={networks}
        value="bluesky"
        trouble="You are not authorized on this account. Choose another."
      />
    ),
  },
  {
    name: 'radio buttons',
    show: () => (
      <Radios name="example-ground" label="Ground" hint="The policy's words" choices={networks} value="bluesky" />
    ),
  },
  {
    name: 'check boxes with trouble',
    show: () => (
      <Checkboxes
        name="example-topics"
        label="Topics of the course"
        choices={networks}
        values={['site', 'bluesky']}
        trouble="Two topics are missing. Tick what was taught."
      />
    ),
  },
  {
    name: 'verdict with trouble',
    show: () => (
      <VerdictFields
        hint="Nobody can allow malware."
        reasonHint="How you know, or what was done."
        choices={[
          { value: 'mistaken', label: 'The finding is mistaken', says: 'It leaves quarantine.' },
          { value: 'stands', label: 'The finding stands' },
        ]}
        typed={{ verdict: 'stands' }}
        troubles={{ reason: 'Write the reason.' }}
      />
    ),
  },
  {
    name: 'attestation',
    show: () => (
      <Tick name="example-true" label="What I wrote is true, as far as I know." hint="Kept with your name" checked />
    ),
  },
  {
    name: 'attestation with trouble, hostile',
    show: () => <Tick name="example-true-2" label={hostile.markup} trouble="Tick this before you submit." />,
  },
];
