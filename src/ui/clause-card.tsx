import type { Child } from 'hono/jsx';

import { ClauseLink, clauseHref } from './clause-link.tsx';
import { Status, Tag } from './status.tsx';

/** A clause of a policy, as it is in force. */
export type ClauseFacts = {
  clause: string;
  force: 'must' | 'should' | 'may' | 'informs';
  /** Our summary of the duty; the policy's own words are `words`. */
  summary: string;
  /** The policy's words; undefined where the text is not held. Nothing is invented for it. */
  words?: string | undefined;
  /** Where it meets another clause or a law that says otherwise. */
  collisions?: readonly { clause?: string | undefined; says: string }[] | undefined;
  /** What the agency makes of a vague word, by whom, since when. */
  interpretation?: { says: string; author: string; at: Child } | undefined;
  /** Laws and documents it rests on. */
  rests?: Child;
};

const forces: Record<ClauseFacts['force'], string> = {
  must: 'Must',
  should: 'Should',
  may: 'May',
  informs: 'Informs',
};

/**
 * What a clause says, how binding it is, whether its text is held, what it collides with, and how it is read here.
 *
 * @public
 */
export function ClauseCard({ facts, children }: { facts: ClauseFacts; children?: Child }) {
  const { clause, force, summary, words, collisions = [], interpretation, rests } = facts;
  return (
    <article class="clause-card" aria-label={clause}>
      <header class="clause-card__head">
        <a class="usa-link clause-card__id" href={clauseHref(clause)}>
          {clause}
        </a>
        <Tag>{forces[force]}</Tag>
      </header>
      <p class="clause-card__summary">{summary}</p>
      {words === undefined ? (
        <p class="clause-card__missing">
          <Status tone="warning">Text not held</Status> Its words are not in our copy of the policy, so only the summary
          stands here.
        </p>
      ) : (
        <details class="clause-card__words">
          <summary>The policy's words</summary>
          <blockquote>{words}</blockquote>
        </details>
      )}
      {collisions.map((collision) => (
        <div class="clause-card__aside">
          <strong>
            Collides
            {collision.clause && (
              <>
                {' '}
                with <ClauseLink clause={collision.clause} />
              </>
            )}
            .
          </strong>{' '}
          {collision.says}
        </div>
      ))}
      {interpretation && (
        <div class="clause-card__aside">
          <strong>How the agency reads it.</strong> {interpretation.says}{' '}
          <span class="quiet">
            {interpretation.author}, {interpretation.at}
          </span>
        </div>
      )}
      {rests && <div class="clause-card__rests">Rests on {rests}</div>}
      {children}
    </article>
  );
}
