import { type Example, hostile } from './example.tsx';
import { Name, Quoted, Words } from './words.tsx';

export const examples: Example[] = [
  { name: 'plain, with line breaks', show: () => <Words text={'The bridge is closed.\n\nTake the ferry.'} /> },
  { name: 'right to left', show: () => <Words text="الجسر مغلق اليوم. استخدموا العبّارة." lang="ar" /> },
  { name: 'override and isolates', show: () => <Words text={hostile.override} /> },
  { name: 'stacked marks', show: () => <Words text={`${hostile.stacked} and then calm`} /> },
  { name: 'markup', show: () => <Words text={hostile.markup} /> },
  { name: 'what a page is about', show: () => <Quoted text={hostile.override} /> },
  { name: 'no spaces', show: () => <Words text={hostile.unbroken} /> },
  {
    name: 'a name in our sentence',
    show: () => (
      <p>
        <Name text={hostile.override} /> wrote to <Name text={hostile.stacked} /> at noon.
      </p>
    ),
  },
];
