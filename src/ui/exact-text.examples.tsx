import { ExactText } from './exact-text.tsx';
import { type Example, hostile } from './example.tsx';

export const examples: Example[] = [
  {
    name: 'commands',
    show: () => (
      <ExactText
        label="Commands to read the log"
        text={'curl -s https://social.example/log/examples/checkpoint\npython3 verify.py'}
      />
    ),
  },
  {
    name: 'long and hostile',
    show: () => <ExactText label="Raw bytes" text={`${'0a1b'.repeat(80)}\n${hostile.override}`} />,
  },
];
