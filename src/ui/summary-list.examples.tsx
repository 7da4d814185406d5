import { type Example, hostile } from './example.tsx';
import { Hash } from './hash.tsx';
import { Status } from './status.tsx';
import { SummaryList } from './summary-list.tsx';
import { Time } from './time.tsx';
import { Words } from './words.tsx';

const at = new Date('2026-03-02T15:30:00Z');
const hash = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

export const examples: Example[] = [
  {
    name: 'facts',
    show: () => (
      <SummaryList
        facts={[
          { name: 'Account', value: 'Office of Examples on Bluesky', change: { href: '#c', label: 'Change' } },
          { name: 'State', value: <Status tone="good">Approved</Status> },
          { name: 'Goes out', value: <Time at={at} zone="America/Chicago" /> },
          { name: 'Content', value: <Hash hash={hash} /> },
          { name: 'Workstation', value: undefined },
        ]}
      />
    ),
  },
  {
    name: 'long and hostile',
    show: () => (
      <SummaryList
        facts={[
          { name: 'Words', value: <Words text={hostile.markup} /> },
          { name: hostile.unbroken, value: <Words text={hostile.unbroken} /> },
        ]}
      />
    ),
  },
];
