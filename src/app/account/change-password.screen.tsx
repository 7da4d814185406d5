import { Alert } from '#ui/alert';
import { Button, TokenField } from '#ui/button';
import { TextField } from '#ui/field';
import { PageHead } from '#ui/page-head';
import { Shell } from '#ui/shell';
import type { Agency, Link } from '#ui/shell-parts';
import type { PersonHere } from '#ui/shell-person';

import { paths } from './paths.ts';

type ChangePasswordProps = {
  around: { agency: Agency; areas: readonly Link[]; person: PersonHere; token: string };
  /** The address this sign-in goes by: what a password manager keeps the new password under. */
  email: string;
  done?: boolean | undefined;
  trouble?: { field: 'current' | 'next'; says: string } | undefined;
};

/** Gives somebody's own sign-in another password. */
export function ChangePasswordScreen({ around, email, done, trouble }: ChangePasswordProps) {
  const troubleOf = (field: 'current' | 'next') => (trouble?.field === field ? trouble.says : undefined);
  return (
    <Shell title="Change your password" {...around}>
      <PageHead title="Change your password" lead="Wherever else you are signed in, you are signed out with it." />
      {done && <Alert kind="success" heading="Your password is changed." slim />}
      <form class="usa-form" method="post" action={paths.changePassword}>
        <TokenField token={around.token} />
        <input type="text" name="username" autocomplete="username" value={email} hidden />
        <TextField
          name="current"
          label="Your password"
          type="password"
          autocomplete="current-password"
          need="required"
          trouble={troubleOf('current')}
        />
        <TextField
          name="next"
          label="New password"
          hint="12 characters or more; several words are good"
          type="password"
          autocomplete="new-password"
          need="required"
          trouble={troubleOf('next')}
        />
        <Button>Change it</Button>
      </form>
    </Shell>
  );
}
