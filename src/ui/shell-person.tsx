import type { Child } from 'hono/jsx';

import { Button, TokenField } from './button.tsx';

/** Who is signed in, acting as what, and until when that holds (in words: '31 Dec 2026', 'no end set'). */
export type PersonHere = {
  name: string;
  role: string;
  until?: Child;
  href?: string | undefined;
  signOut?: string | undefined;
};

/** Who I am here, in which role, until when; and the way out. */
export function PersonBlock({ person, token }: { person: PersonHere; token: string }) {
  const name = <bdi>{person.name}</bdi>;
  return (
    <div class="shell-person">
      <div class="shell-person__words">
        <span class="shell-person__name">
          {person.href ? (
            <a class="usa-link" href={person.href}>
              {name}
            </a>
          ) : (
            name
          )}
        </span>
        <span class="shell-person__role">
          {person.role}
          {person.until && <>, until {person.until}</>}
        </span>
      </div>
      <form method="post" action={person.signOut ?? '/sign-out'}>
        <TokenField token={token} />
        <Button kind="outline">Sign out</Button>
      </form>
    </div>
  );
}
