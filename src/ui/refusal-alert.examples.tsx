import { type Example, hostile } from './example.tsx';
import { RefusalAlert } from './refusal-alert.tsx';

export const examples: Example[] = [
  {
    name: 'one clause',
    show: () => (
      <RefusalAlert
        citations={[
          { control: 'approve.not-own-draft', clause: 'EX-1/B.2', says: 'Somebody else has to review this.' },
        ]}
      />
    ),
  },
  {
    name: 'clause and rule of the software, with a way out',
    show: () => (
      <RefusalAlert
        citations={[
          { control: 'draft.needs-right', clause: 'EX-1/C.4', says: 'The picture has no right of use.' },
          { control: 'act.by-person', clause: 'house', says: 'Only a person may do this.' },
        ]}
      >
        Add the right to the picture, then send it to review again.
      </RefusalAlert>
    ),
  },
  {
    name: 'hostile',
    show: () => <RefusalAlert citations={[{ control: 'x', clause: 'EX-1/"><b>?#', says: hostile.markup }]} />,
  },
];
