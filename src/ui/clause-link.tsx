import type { Child } from 'hono/jsx';

/** Where the words of a clause in force are shown: `EX-1/A.2` → `/policy/EX-1/A.2`, each part escaped. */
export function clauseHref(clause: string): string {
  return `/policy/${clause.split('/').map(encodeURIComponent).join('/')}`;
}

type ClauseLinkProps = {
  clause: string;
  /** Another page about it than the one for those who work here, such as the public one. */
  href?: string | undefined;
  children?: Child;
};

/**
 * A link to a clause. With no children it reads as the clause's id; with `Why?` it is heard as 'Why? <clause>'.
 *
 * `house` is not a clause but a rule of this software: it is said, not linked.
 */
export function ClauseLink({ clause, href, children }: ClauseLinkProps) {
  if (clause === 'house') return <span class="clause-link">A rule of this software</span>;
  return (
    <a class="usa-link clause-link" href={href ?? clauseHref(clause)}>
      {children ? (
        <>
          {children} <span class="usa-sr-only">{clause}</span>
        </>
      ) : (
        clause
      )}
    </a>
  );
}
