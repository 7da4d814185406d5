import { ClauseCard } from './clause-card.tsx';
import { type Example, hostile } from './example.tsx';
import { Time } from './time.tsx';

export const examples: Example[] = [
  {
    name: 'with words, a collision and a reading',
    show: () => (
      <ClauseCard
        facts={{
          clause: 'EX-1/B.2',
          force: 'must',
          summary: 'Somebody other than the author reviews a post before it goes out.',
          words: 'All content shall be reviewed by a person other than its author prior to posting.',
          collisions: [
            {
              clause: 'EX-1/F.1',
              says: 'In an emergency the officer on duty may post at once. Review follows within the hour.',
            },
          ],
          interpretation: {
            says: 'A reply from an approved entry counts as reviewed.',
            author: 'G. Hopper, director',
            at: <Time at={new Date('2026-01-05T18:00:00Z')} zone="America/Chicago" precision="day" />,
          },
          rests: 'the state records law',
        }}
      />
    ),
  },
  {
    name: 'text not held',
    show: () => (
      <ClauseCard facts={{ clause: 'EX-1/C.9', force: 'may', summary: 'The page is missing from our copy.' }} />
    ),
  },
  {
    name: 'hostile',
    show: () => (
      <ClauseCard
        facts={{ clause: hostile.unbroken, force: 'should', summary: hostile.markup, words: hostile.markup }}
      />
    ),
  },
];
