import type { Child } from 'hono/jsx';

/**
 * Where the words of a clause are shown: `EX-1/A.2` → `/policy/EX-1/A.2`, each part escaped. With `at`, in the version that
 * was in force at that instant, whatever has been adopted since.
 */
export function clauseHref(clause: string, at?: Date): string {
  const then = at ? `?at=${at.toISOString()}` : '';
  return `/policy/${clause.split('/').map(encodeURIComponent).join('/')}${then}`;
}

type ClauseLinkProps = {
  clause: string;
  /** When it was decided by it: the link leads to the words of then. Without it, to those of now. */
  at?: Date | undefined;
  /** Another page about it than the one for those who work here, such as the public one. */
  href?: string | undefined;
  children?: Child;
};

/**
 * A link to a clause. With no children it reads as the clause's id; with `Why?` it is heard as 'Why? <clause>'.
 *
 * `house` is not a clause but a rule of this software: it is said, not linked.
 */
export function ClauseLink({ clause, at, href, children }: ClauseLinkProps) {
  if (clause === 'house') return <span class="clause-link">A rule of this software</span>;
  return (
    <a class="usa-link clause-link" href={href ?? clauseHref(clause, at)}>
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
