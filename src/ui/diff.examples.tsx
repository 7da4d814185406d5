import { Diff } from './diff.tsx';
import { type Example, hostile } from './example.tsx';

export const examples: Example[] = [
  {
    name: 'a few words',
    show: () => (
      <Diff
        before={'The north bridge is closed until Friday.\nTake the ferry.'}
        after={'The north bridge is closed until Sunday noon.\nTake the ferry, which is free.'}
      />
    ),
  },
  { name: 'nothing changed', show: () => <Diff before="Same." after="Same." /> },
  { name: 'from nothing', show: () => <Diff before="" after="All of this is new." /> },
  { name: 'hostile', show: () => <Diff before={`${hostile.override} ${hostile.unbroken}`} after={hostile.markup} /> },
];
