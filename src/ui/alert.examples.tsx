import { Alert, TroubleSummary } from './alert.tsx';
import { type Example, hostile } from './example.tsx';

export const examples: Example[] = [
  {
    name: 'information',
    show: () => (
      <Alert kind="info" heading="The office closes at noon on Wednesday">
        Rounds go on as planned. After-hours rounds start at 1 p.m.
      </Alert>
    ),
  },
  { name: 'success', show: () => <Alert kind="success" heading="Scheduled for tomorrow at 9 a.m." /> },
  {
    name: 'warning',
    show: () => (
      <Alert kind="warning" heading="You are not at a designated workstation">
        You can go on. Say why, and it is kept with the post.
      </Alert>
    ),
  },
  {
    name: 'error',
    show: () => (
      <Alert kind="error" heading="Not sent yet">
        The network does not answer. We keep trying and will tell you.
      </Alert>
    ),
  },
  { name: 'slim', show: () => <Alert kind="success" heading="Saved" slim /> },
  {
    name: 'hostile and long',
    show: () => (
      <Alert kind="warning" heading={hostile.unbroken}>
        {hostile.markup}
      </Alert>
    ),
  },
  {
    name: 'things to mend',
    show: () => (
      <TroubleSummary
        troubles={[
          { id: 'example-text', label: 'Text', says: 'It has 312 characters; this network takes 300. Shorten it.' },
          { id: 'example-when', label: 'When', says: 'This time is past. Choose a later one.' },
        ]}
      />
    ),
  },
];
