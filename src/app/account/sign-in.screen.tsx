import { Alert } from '#ui/alert';
import { Button, ButtonForm, TokenField } from '#ui/button';
import { DataTable } from '#ui/data-table';
import { TextField } from '#ui/field';
import { PageHead } from '#ui/page-head';
import { Shell } from '#ui/shell';
import type { Agency } from '#ui/shell-parts';
import { Name } from '#ui/words';

import { paths } from './paths.ts';

/** Somebody of the demonstration, as whom one signs in with a press. */
export type DemoPerson = { email: string; name: string; role: string; agency: string };

type SignInProps = {
  agency: Agency;
  token: string;
  /** Where to go on to. */
  next: string;
  /** What was typed before. */
  email?: string | undefined;
  trouble?: string | undefined;
  signedOut?: boolean | undefined;
  /** In a demonstration on this machine alone. */
  demo?: { password: string; people: readonly DemoPerson[] } | undefined;
};

/** Asks who somebody is. Shows nothing of the agency but its name. */
export function SignInScreen(props: SignInProps) {
  const { agency, token, next, email, trouble, signedOut, demo } = props;
  return (
    <Shell title="Sign in" agency={agency} areas={[]}>
      <PageHead title="Sign in" lead="For people who work here." />
      {trouble && <Alert kind="error" heading={trouble} />}
      {signedOut && !trouble && <Alert kind="success" heading="You are signed out." slim />}
      <form class="usa-form" method="post" action={paths.signIn}>
        <TokenField token={token} />
        <input type="hidden" name="next" value={next} />
        <TextField
          name="email"
          label="Mail address"
          type="email"
          autocomplete="username"
          value={email}
          need="required"
        />
        <TextField name="password" label="Password" type="password" autocomplete="current-password" need="required" />
        <Button>Sign in</Button>
      </form>
      <p>You can't sign in? Ask whoever looks after people at your agency: they can give you a new password.</p>
      {demo && <DemoPeople {...demo} token={token} next={next} />}
    </Shell>
  );
}

type DemoPeopleProps = { password: string; people: readonly DemoPerson[]; token: string; next: string };

function DemoPeople({ password, people, token, next }: DemoPeopleProps) {
  return (
    <section aria-labelledby="demo">
      <h2 id="demo">Sign in as somebody of this demonstration</h2>
      <p>
        Everybody here has the same password: <b>{password}</b>. One press signs you in as that person, on this machine
        alone.
      </p>
      {[...Map.groupBy(people, ({ agency }) => agency)].map(([agency, own]) => (
        <DataTable
          caption={agency}
          rows={own}
          empty="Nobody works here."
          columns={[
            { head: 'Who', cell: ({ name }) => <Name text={name} />, names: true },
            { head: 'What they are', cell: ({ role }) => role },
            {
              head: 'Sign in',
              cell: ({ email, name }) => (
                <ButtonForm action={paths.signInAs} token={token} kind="outline" fields={{ email, next }}>
                  {`Sign in as ${name}`}
                </ButtonForm>
              ),
            },
          ]}
        />
      ))}
    </section>
  );
}
