import { Alert } from '#ui/alert';
import { Button, ButtonRow, LinkButton, TokenField } from '#ui/button';
import { TextField } from '#ui/field';
import { PageHead } from '#ui/page-head';
import { Shell } from '#ui/shell';
import type { Agency } from '#ui/shell-parts';

import { paths } from './paths.ts';

type SecondFactorProps = { agency: Agency; token: string; next: string; trouble?: string | undefined };

/** Asks for the code of the app, after the right password. */
export function SecondFactorScreen({ agency, token, next, trouble }: SecondFactorProps) {
  return (
    <Shell title="Type your code" agency={agency} areas={[]}>
      <PageHead title="Type your code" lead="Your password is right. One thing more shows that it is you." />
      <form class="usa-form" method="post" action={paths.secondFactor}>
        <TokenField token={token} />
        <input type="hidden" name="next" value={next} />
        <TextField
          name="code"
          label="Code"
          hint="The six digits that your authenticator app shows now, or one of your backup codes"
          autocomplete="one-time-code"
          width="medium"
          need="required"
          trouble={trouble}
        />
        <ButtonRow>
          <Button>Go on</Button>
          <LinkButton href={paths.signInThen(next)} kind="quiet">
            Begin again
          </LinkButton>
        </ButtonRow>
      </form>
      <p>You have neither the app nor a backup code? Ask whoever looks after people at your agency.</p>
      {trouble && <Alert kind="info" heading="Is the clock of your phone right? Codes depend on it." slim />}
    </Shell>
  );
}
