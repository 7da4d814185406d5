import { type Example, hostile } from './example.tsx';
import { Findings } from './findings.tsx';

const text = 'Call Ms. Hall at 405-555-0123. The bridge is CLOSED!!! More from the shelter soon.';

export const examples: Example[] = [
  {
    name: 'three findings, two overlap',
    show: () => (
      <Findings
        text={text}
        findings={[
          {
            from: 5,
            to: 29,
            kind: 'Name and phone number',
            force: 'stops',
            says: 'A private person can be reached by this.',
            clause: 'EX-1/E.3',
            instead: 'Call our office.',
          },
          {
            from: 17,
            to: 29,
            kind: 'Phone number',
            force: 'holds',
            says: 'Not a number of the agency.',
            clause: 'EX-1/E.4',
          },
          {
            from: 45,
            to: 54,
            kind: 'Shouting',
            force: 'advice',
            says: 'Screen readers spell capitals out.',
            instead: 'closed',
          },
        ]}
      />
    ),
  },
  { name: 'nothing found', show: () => <Findings text="The ferry runs every hour." findings={[]} /> },
  {
    name: 'hostile text, spans out of bounds',
    show: () => (
      <Findings
        text={`${hostile.override} ${hostile.markup}`}
        findings={[
          { from: 9, to: 5000, kind: hostile.unbroken, force: 'holds', says: hostile.markup, clause: 'EX-1/E.5' },
          { from: -4, to: 3, kind: 'At the start', force: 'advice', says: 'Cut to the text.' },
        ]}
      />
    ),
  },
];
