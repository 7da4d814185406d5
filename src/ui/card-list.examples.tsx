import { LinkButton } from './button.tsx';
import { CardList } from './card-list.tsx';
import { EmptyState } from './empty-state.tsx';
import { type Example, hostile } from './example.tsx';

export const examples: Example[] = [
  {
    name: 'a morning',
    show: () => (
      <CardList
        empty=""
        cards={[
          { count: 3, says: 'drafts wait for your review', href: '#r', tone: 'warning', state: 'Oldest: 3 hours' },
          { count: 1, says: 'round is missed', href: '#m', tone: 'bad', state: '10 to 11 a.m.' },
          { count: 12, says: 'comments wait for an answer', href: '#c', tone: 'busy', state: 'Due by 5 p.m.' },
          { count: 0, says: 'authorizations lapse this month', href: '#a', tone: 'good', state: 'All in force' },
        ]}
      />
    ),
  },
  {
    name: 'empty',
    show: () => (
      <CardList cards={[]} empty="Drafts to review, rounds to do and questions to answer will appear here." />
    ),
  },
  {
    name: 'long',
    show: () => (
      <CardList
        empty=""
        cards={[{ count: 1_234_567, says: hostile.unbroken, href: '#x', tone: 'neutral', state: hostile.markup }]}
      />
    ),
  },
  {
    name: 'empty state with something to do',
    show: () => (
      <EmptyState heading="No drafts" action={<LinkButton href="#new">New draft</LinkButton>}>
        What you write appears here until it is published.
      </EmptyState>
    ),
  },
];
