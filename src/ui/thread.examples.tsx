import { LinkButton } from './button.tsx';
import { type Example, hostile } from './example.tsx';
import { Status } from './status.tsx';
import { Thread, type ThreadPost } from './thread.tsx';
import { Time } from './time.tsx';

const at = (minute: number) => <Time at={new Date(Date.UTC(2026, 2, 2, 15, minute))} zone="America/Chicago" />;

const posts: ThreadPost[] = [
  {
    id: '1',
    author: 'Office of Examples',
    handle: '@office.example',
    at: at(0),
    ours: true,
    text: 'The north bridge is closed until Friday.\nTake the ferry.',
  },
  {
    id: '2',
    answers: '1',
    author: 'Marta',
    handle: '@marta.example',
    at: at(4),
    text: 'Is the ferry free for bicycles?',
  },
  {
    id: '3',
    answers: '2',
    author: 'Office of Examples',
    handle: '@office.example',
    at: at(9),
    ours: true,
    text: 'Yes, all week.',
  },
  { id: '4', answers: '1', author: 'سلمى', handle: '@salma.example', at: at(12), lang: 'ar', text: 'متى يفتح الجسر؟' },
  {
    id: '5',
    answers: '1',
    author: 'Bo',
    handle: '@bo.example',
    at: at(15),
    text: 'You people never fix anything.',
    labels: <Status tone="neutral">Kept: criticism</Status>,
  },
];

const difficult: ThreadPost[] = [
  {
    id: 'a',
    answers: 'elsewhere',
    author: hostile.override,
    handle: hostile.unbroken,
    at: at(1),
    text: hostile.markup,
  },
  {
    id: 'b',
    answers: 'a',
    author: hostile.stacked,
    handle: '@z',
    at: at(2),
    text: `${hostile.stacked} ${hostile.override}`,
  },
  { id: 'c', answers: 'b', author: 'C', handle: '@c', at: at(3), text: hostile.unbroken },
  { id: 'd', answers: 'c', author: 'D', handle: '@d', at: at(4), text: 'Fourth step.' },
  { id: 'e', answers: 'd', author: 'E', handle: '@e', at: at(5), text: 'Fifth step, no further in.' },
  {
    id: 'f',
    answers: 'e',
    author: 'F',
    handle: '@f',
    at: at(6),
    text: '',
    labels: <Status tone="bad">Deleted by its author</Status>,
  },
];

export const examples: Example[] = [
  {
    name: 'a thread, one post in focus',
    show: () => (
      <Thread
        label="Thread"
        posts={posts}
        focus="2"
        actionsOf={(post) =>
          post.id === '2' && (
            <LinkButton kind="outline" href="#answer">
              Answer
            </LinkButton>
          )
        }
      />
    ),
  },
  { name: 'hostile and deep', show: () => <Thread label="Difficult thread" posts={difficult} /> },
  { name: 'empty', show: () => <Thread label="Empty thread" posts={[]} /> },
];
