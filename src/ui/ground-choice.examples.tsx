import { type Example, hostile } from './example.tsx';
import { type Ground, GroundChoice, GroundChoices } from './ground-choice.tsx';

const ground: Ground = {
  id: 'threat',
  label: 'Threatening to others',
  words: 'A threat against somebody.',
  clause: 'EX-1/D.4',
  needs: ['the words it rests on', 'comment and thread sealed as evidence'],
  risk: 'usual',
  riskNote: 'Danger to life goes to the urgent lane first.',
};

const high: Ground = {
  ...ground,
  id: 'profane',
  label: 'Profane',
  risk: 'high',
  riskNote: 'For counsel: mostly protected speech.',
};

export const examples: Example[] = [
  {
    name: 'one chosen, one not',
    show: () => (
      <form method="post">
        <GroundChoices legend="On which ground?" hint="Only these count.">
          <GroundChoice ground={ground} chosen quoted="I will burn it down" />
          <GroundChoice ground={high} chosen={false} quoted="" />
        </GroundChoices>
      </form>
    ),
  },
  {
    name: 'words that are not in the comment',
    show: () => (
      <form method="post">
        <GroundChoice
          ground={{ ...ground, id: 'other', label: hostile.unbroken }}
          chosen
          quoted={hostile.markup}
          trouble="These words don't stand in the comment."
        />
      </form>
    ),
  },
];
