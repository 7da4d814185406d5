import type { Child } from 'hono/jsx';

import { ClauseLink } from '#ui/clause-link';
import { Section } from '#ui/form';
import { type Fact, SummaryList } from '#ui/summary-list';

import type { ClausePage } from './policy.read.ts';

/** What is known of the collisions of a clause. */
export type CollisionsProps = {
  /** The clauses that a collision bites, by the collision's id. */
  bitten: Readonly<Record<number, readonly string[]>>;
  /** How the agency reads the clauses of a collision, by the collision's id. */
  readings: Readonly<Record<number, readonly string[]>>;
  collidingLaw: Readonly<Record<number, readonly string[]>>;
  /** The instant asked for, where it isn't now. */
  at: Date | undefined;
};

type Here = { here: string; collisions: ClausePage['clause']['collisions'] };

/** Where a clause collides: what with, what the product does, the law, how the agency reads it, and a note for counsel. */
export function Collisions(props: CollisionsProps & Here): Child {
  const { here, collisions, bitten, readings, collidingLaw, at } = props;
  if (collisions.length === 0) return null;
  return (
    <Section heading="Where it collides, for counsel">
      {collisions.map(({ id, title, what, does, note }) => (
        <article aria-label={title}>
          <h3>{title}</h3>
          <SummaryList
            facts={[
              { name: 'What collides', value: what },
              ...othersOf({ clauses: (bitten[id] ?? []).filter((one) => one !== here), at }),
              { name: 'What this product does', value: does },
              ...(collidingLaw[id]?.length ? [{ name: 'Law', value: collidingLaw[id].join('; ') }] : []),
              { name: 'How the agency reads it', value: <Lines lines={readings[id] ?? []} /> },
              { name: 'For counsel', value: capital(note.replace(/^For counsel: /, '')) },
            ]}
          />
        </article>
      ))}
    </Section>
  );
}

/** The other clauses of a collision, each to be read as of the same time. */
function othersOf({ clauses, at }: { clauses: readonly string[]; at: Date | undefined }): Fact[] {
  if (clauses.length === 0) return [];
  const value = clauses.map((clause, place) => (
    <>
      {place > 0 && ', '}
      <ClauseLink clause={clause} at={at} />
    </>
  ));
  return [{ name: 'Other clauses in it', value }];
}

function Lines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return <>It has recorded no interpretation.</>;
  return (
    <>
      {lines.map((line) => (
        <div>{line}</div>
      ))}
    </>
  );
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
