import { Status, type Tone } from './status.tsx';

/** One thing that is due: how many, of what, where the list is, and how pressing it is. */
export type Card = {
  count: number;
  /** What is counted, so that it reads on from the number: 'drafts wait for your review'. */
  says: string;
  href: string;
  tone: Tone;
  /** How the tone is said: 'Due by 5 p.m.', 'Late by 2 days'. */
  state: string;
};

/** What waits for this person, each with a number and the list behind it. */
export function CardList({ cards, empty }: { cards: readonly Card[]; empty: string }) {
  if (cards.length === 0) {
    return (
      <div class="empty-state">
        <p class="empty-state__heading">Nothing waits for you</p>
        <p>{empty}</p>
      </div>
    );
  }
  return (
    <ul class="card-list">
      {cards.map(({ count, says, href, tone, state }) => (
        <li class={`card card--${tone}`}>
          <a class="card__link" href={href}>
            <span class="card__count">{count.toLocaleString('en-US')}</span> <span class="card__says">{says}</span>
          </a>
          <Status tone={tone}>{state}</Status>
        </li>
      ))}
    </ul>
  );
}
