import { type Example, hostile } from './example.tsx';
import { Status, Tag } from './status.tsx';

export const examples: Example[] = [
  {
    name: 'tones',
    show: () => (
      <p class="flow">
        <Status tone="good">Approved</Status> <Status tone="busy">In review</Status>{' '}
        <Status tone="warning">Lapses in 6 days</Status> <Status tone="bad">Lapsed</Status>{' '}
        <Status tone="neutral">Draft</Status>
      </p>
    ),
  },
  { name: 'tag', show: () => <Tag>Bluesky</Tag> },
  {
    name: 'long and hostile',
    show: () => (
      <p class="flow">
        <Status tone="warning">{hostile.unbroken}</Status> <Tag>{hostile.markup}</Tag>
      </p>
    ),
  },
];
