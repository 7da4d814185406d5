import { Alert } from '#ui/alert';
import { Button, LinkButton, TokenField } from '#ui/button';
import { TextField } from '#ui/field';
import { PageHead } from '#ui/page-head';
import { Shell } from '#ui/shell';
import type { Agency, Link } from '#ui/shell-parts';
import type { PersonHere } from '#ui/shell-person';

import { paths } from './paths.ts';

type Around = { agency: Agency; areas: readonly Link[]; person: PersonHere; token: string };

/** How far setting up has come; `shown` holds what is shown once and never again. */
export type SettingUp =
  | { step: 'password'; trouble?: string | undefined }
  | { step: 'app'; shown?: Enrolled | undefined; trouble?: string | undefined }
  | { step: 'done' };

/** For an app: its address with everything, the secret in base32, and codes for a lost phone. */
export type Enrolled = {
  uri: string;
  secret: string;
  backupCodes: readonly string[];
  /** The address as a QR code: modules on a side, and a path that draws the dark ones. */
  qr?: { size: number; path: string } | undefined;
};

const TITLE = 'Set up a second factor';

/** Makes an authenticator app part of signing in: password, then the app, then done. */
export function SetUpSecondFactorScreen({ around, at }: { around: Around; at: SettingUp }) {
  return (
    <Shell title={TITLE} {...around}>
      <PageHead
        title={TITLE}
        lead="With an authenticator app, nobody who learns your password can sign in as you without your phone."
      />
      {at.step === 'password' && <AskPassword token={around.token} trouble={at.trouble} />}
      {at.step === 'app' && <AskCode token={around.token} {...at} />}
      {at.step === 'done' && <Done />}
    </Shell>
  );
}

function AskPassword({ token, trouble }: { token: string; trouble?: string | undefined }) {
  return (
    <form class="usa-form" method="post" action={paths.setUpSecondFactor}>
      <TokenField token={token} />
      <TextField
        name="password"
        label="Your password"
        hint="So that nobody who finds your browser open does this in your place"
        type="password"
        autocomplete="current-password"
        need="required"
        trouble={trouble}
      />
      <Button>Go on</Button>
    </form>
  );
}

function AskCode({
  token,
  shown,
  trouble,
}: {
  token: string;
  shown?: Enrolled | undefined;
  trouble?: string | undefined;
}) {
  return (
    <>
      {shown && <ForTheApp {...shown} />}
      <form class="usa-form" method="post" action={paths.confirmSecondFactor}>
        <TokenField token={token} />
        <TextField
          name="code"
          label="Code"
          hint="The six digits that the app shows now"
          autocomplete="one-time-code"
          width="medium"
          need="required"
          trouble={trouble}
        />
        <Button>Turn it on</Button>
      </form>
      {!shown && (
        <p>
          The app doesn't know our secret? <a href={paths.setUpSecondFactor}>Begin again</a>, and give it the new one.
        </p>
      )}
    </>
  );
}

function ForTheApp({ uri, secret, backupCodes, qr }: Enrolled) {
  return (
    <>
      <Alert kind="warning" heading="This is shown once">
        Write the backup codes down before you go on. Each signs you in once where you don't have the phone.
      </Alert>
      <h2>1. Tell the app</h2>
      {qr && <Picture {...qr} />}
      <p>
        {qr ? 'Point the app at the picture. ' : ''}Is the app on this device? <a href={uri}>Open this in it</a>. Or
        choose 'enter a key' in the app, kind 'time based', and type:
      </p>
      <p>
        <code>{inFours(secret)}</code>
      </p>
      <details>
        <summary>The same as an address, for an app that takes one</summary>
        <code>{uri}</code>
      </details>
      <h2>2. Keep the backup codes</h2>
      <ul class="usa-list">
        {backupCodes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <h2>3. Type the code that the app shows</h2>
    </>
  );
}

/** Dark on light whatever the colours of the page, with the four modules of quiet around that readers need. */
function Picture({ size, path }: { size: number; path: string }) {
  const side = size + 8;
  return (
    <figure>
      <svg
        viewBox={`-4 -4 ${side} ${side}`}
        width="264"
        height="264"
        shape-rendering="crispEdges"
        aria-hidden="true"
        focusable="false"
      >
        <rect x="-4" y="-4" width={side} height={side} fill="#ffffff" />
        <path d={path} fill="#000000" />
      </svg>
      <figcaption>The key as a QR code. The same follows as text.</figcaption>
    </figure>
  );
}

/** Four characters at a time are what one keeps in mind between two screens. */
function inFours(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(' ') ?? '';
}

function Done() {
  return (
    <>
      <Alert kind="success" heading="Your second factor is on">
        From now on you sign in with your password and a code. Wherever else you were signed in, you are signed out.
      </Alert>
      <p>
        <LinkButton href="/">Go on</LinkButton>
      </p>
    </>
  );
}
