import { formatCivilDate } from '#kernel/instant';
import { Alert } from '#ui/alert';
import { Button, LinkButton } from '#ui/button';
import { TextField } from '#ui/field';
import { Form } from '#ui/form';
import { Hash } from '#ui/hash';
import { PageHead } from '#ui/page-head';
import { Name } from '#ui/words';

import { paths } from './paths.ts';
import { type SignTyped, SignView } from './sign-view.tsx';
import type { Signing } from './signing.read.ts';

type SignProps = {
  signing: Signing;
  action: string;
  token: string;
  typed: SignTyped;
  ownHref?: string | undefined;
  clauseHref: (clause: string) => string;
};

const lead = ({ dueOn }: Signing) => `Read it, answer the questions, and sign by ${formatCivilDate(dueOn)}.`;

/** Reading and signing in the app. */
export function SignScreen(props: SignProps) {
  const crumbs = [{ href: paths.home, label: 'Acknowledgements' }];
  return (
    <>
      <PageHead title={props.signing.words.title} crumbs={crumbs} lead={lead(props.signing)} />
      <SignView {...props} />
    </>
  );
}

type PublicSignProps = Omit<SignProps, 'token'> & { hidden?: Record<string, string>; beginAgain?: string | undefined };

/** The same by a person's own link or on a shared device: for one person, without a way into the rest. */
export function PublicSignScreen(props: PublicSignProps) {
  return (
    <>
      <PageHead
        title={props.signing.words.title}
        lead={
          <>
            For <Name text={props.signing.name} />. {lead(props.signing)}
          </>
        }
      />
      <SignView {...props} token="" />
    </>
  );
}

/** Signed: what the person can keep. `next` is where the next person begins, on a shared device. */
export function SignedScreen({ name, sha256, next }: { name: string; sha256: string; next?: string | undefined }) {
  return (
    <>
      <PageHead
        title="Signed"
        lead={next ? 'The next person can begin.' : 'This link is dead from now on.'}
        action={next && <LinkButton href={next}>The next person</LinkButton>}
      />
      <Alert kind="success" heading="Thank you">
        <Name text={name} />, your signature is kept, and the paper lies in your file at the agency. Ask Human Resources
        for a copy.
      </Alert>
      <p>
        Your paper is known by this SHA-256: <Hash hash={sha256} />
      </p>
    </>
  );
}

/** A link that is dead or never was; the same words for both. */
export function DeadLinkScreen() {
  return (
    <>
      <PageHead
        title="This link is not valid"
        lead="It has been used, a newer mail has taken its place, what it was for is over, or the address was cut."
      />
      <p>Look for the newest mail from your agency, or ask its Human Resources for another.</p>
    </>
  );
}

type AskProps = { action: string; done: boolean; mark: string; trouble?: string | undefined };

/** Where somebody asks for the own link by mail. It says the same whether the person is known or not. */
export function AskScreen({ action, done, mark, trouble }: AskProps) {
  return (
    <>
      <PageHead
        title="Read and sign the social media policy"
        lead="Type your staff number or your mail address at the agency. A mail with a link of your own is sent to you."
      />
      {done && (
        <Alert kind="success" heading="Look at your mail">
          If something waits for somebody of this number or address, a mail is on its way. If none comes within the
          hour, ask Human Resources.
        </Alert>
      )}
      <Form action={action} token="">
        <TextField
          name="mark"
          label="Staff number or mail address"
          need="required"
          value={mark}
          trouble={trouble}
          autocomplete="off"
        />
        <Button>Send me the mail</Button>
      </Form>
    </>
  );
}

type KioskProps = { action: string; trouble?: string | undefined };

/** The first page of a shared device. */
export function KioskScreen({ action, trouble }: KioskProps) {
  return (
    <>
      <PageHead title="Read and sign here" lead="Type your staff number or your mail address to begin." />
      <Form action={action} token="">
        <TextField
          name="mark"
          label="Staff number or mail address"
          need="required"
          value=""
          trouble={trouble}
          autocomplete="off"
        />
        <Button>Begin</Button>
      </Form>
    </>
  );
}
