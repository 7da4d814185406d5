import { paths as site } from '#paths/public';
import { ClauseLink } from '#ui/clause-link';

import type { Item, Said } from './guide.ts';

/** A clause on the public site, where nobody has to sign in. */
export function PublicClause({ slug, clause }: { slug: string; clause: string | undefined }) {
  if (clause === undefined || clause === 'house') return null;
  return (
    <ClauseLink clause={clause} href={site.clause(slug, clause)}>
      Why?
    </ClauseLink>
  );
}

/** What the policy says, with the way to its clause. */
export function SaidView({ slug, said }: { slug: string; said: Said }) {
  return (
    <p>
      {said.text} <PublicClause slug={slug} clause={said.clause} />
    </p>
  );
}

/** How hard a clause asks. */
const asks: Record<NonNullable<Item['force']>, string> = {
  must: 'The policy asks this',
  should: 'The policy advises this, no more',
  may: 'The policy leaves it to you',
  informs: 'For your information',
};

type ItemProps = { slug: string; item: Item; topic?: string | undefined };

/** One piece of advice with its clause, and what collides with it. */
export function ItemView({ slug, item, topic }: ItemProps) {
  const { id, label, clause, force, advice, onSite, collisions } = item;
  return (
    <article aria-label={label} data-item={topic ? `${topic}:${id}` : undefined}>
      <h3>{label}</h3>
      <p>
        {advice} <PublicClause slug={slug} clause={clause} />
      </p>
      {onSite && (
        <p data-on-site="">
          <strong>Does the agency’s own site show the same?</strong> {onSite}
        </p>
      )}
      {force && <p class="quiet">{asks[force]}.</p>}
      {collisions.map(({ title, what }) => (
        <p class="quiet">
          <strong>Where it collides: {title}.</strong> {what} Ask counsel before you rely on either.
        </p>
      ))}
    </article>
  );
}
