import type { Citation } from '#kernel/result';
import { Alert, TroubleSummary } from '#ui/alert';
import { Button } from '#ui/button';
import { Radios, Select } from '#ui/choices';
import { TextArea, TextField } from '#ui/field';
import { Form, Section } from '#ui/form';
import { PageHead } from '#ui/page-head';
import { RefusalAlert } from '#ui/refusal-alert';

import { paths } from './paths.ts';

type Option = { value: string; label: string };
type Props = {
  technologies: readonly Option[];
  divisions: readonly Option[];
  people: readonly Option[];
  typed: Record<string, string>;
  token: string;
  troubles?: Record<string, string>;
  citations?: readonly Citation[];
};

const labels: Record<string, string> = {
  technologyId: 'Technology',
  network: 'Network',
  name: 'Name that the public sees',
  handle: 'Handle',
  purpose: 'Purpose',
  audience: 'Audience',
  commentsOn: 'Comments',
  divisionId: 'Division',
  administratorId: 'Administrator on the network',
  service: 'Address of the server',
  identifier: 'Name that the account signs in with',
  password: 'App password of the account',
  scope: 'What the password can do',
};

/** An official account comes into the register. */
export function NewAccountScreen(props: Props) {
  const { troubles = {}, citations = [], token, typed } = props;
  const field = (name: string) => ({
    name,
    label: labels[name] ?? name,
    value: typed[name] ?? '',
    trouble: troubles[name],
    need: 'required' as const,
  });
  return (
    <>
      <PageHead
        title="Register an account"
        crumbs={[{ href: paths.accounts, label: 'Registers' }]}
        lead="From then on it is one of the agency’s official accounts. Nobody may write for it before the permissions are given."
      />
      <RefusalAlert citations={citations} />
      <TroubleSummary
        troubles={Object.entries(troubles).map(([id, says]) => ({ id, label: labels[id] ?? id, says }))}
      />
      <Form action={paths.newAccount} token={token}>
        <Select {...field('technologyId')} choices={props.technologies} nothing="Choose the technology" />
        <Radios
          {...field('network')}
          choices={[
            { value: 'site', label: 'Our own site', says: 'A page of this installation, with comments.' },
            { value: 'bluesky', label: 'Bluesky' },
          ]}
        />
        <TextField {...field('name')} hint="It has to name the agency, since every post is read under it." />
        <TextField
          {...field('handle')}
          hint="Such as agency.bsky.social; on our own site the last part of the page’s address."
        />
        <TextArea {...field('purpose')} rows={3} hint="What the agency needs it for." />
        <Openness field={field} typed={typed} />
        <Select {...field('divisionId')} need="optional" choices={props.divisions} nothing="The agency as a whole" />
        <Select
          {...field('administratorId')}
          need="optional"
          choices={props.people}
          nothing="Nobody"
          hint="Who administers it on the network. By some policies that person does not write for it."
        />
        <Credential field={field} typed={typed} />
        <Button>Register the account</Button>
      </Form>
    </>
  );
}

type Field = { name: string; label: string; value: string; trouble: string | undefined; need: 'required' };

function Openness({ field, typed }: { field: (name: string) => Field; typed: Record<string, string> }) {
  return (
    <>
      <Radios
        {...field('audience')}
        value={typed['audience'] ?? 'public'}
        choices={[
          { value: 'public', label: 'The public' },
          {
            value: 'internal',
            label: 'Only people of the agency',
            says: 'Not taken: social media is for talking with the public.',
          },
        ]}
      />
      <Radios
        {...field('commentsOn')}
        value={typed['commentsOn'] ?? 'yes'}
        choices={[
          { value: 'yes', label: 'On', says: 'Then a moderator has to be named.' },
          { value: 'no', label: 'Off' },
        ]}
      />
    </>
  );
}

function Credential({ field, typed }: { field: (name: string) => Field; typed: Record<string, string> }) {
  return (
    <Section heading="How the account signs in (not needed for our own site)">
      <Alert kind="info" heading="The account’s own app password, never a person’s" slim>
        It is sealed as soon as you send this, is in no record, and is never shown again. A person’s own mail or
        password is not taken.
      </Alert>
      <TextField {...field('service')} need="optional" type="url" hint="Such as https://bsky.social" />
      <TextField {...field('identifier')} need="optional" autocomplete="off" />
      <TextField {...field('password')} need="optional" type="password" autocomplete="new-password" />
      <Radios
        {...field('scope')}
        need="optional"
        value={typed['scope'] ?? 'login'}
        choices={[
          { value: 'publish', label: 'Only publish' },
          { value: 'login', label: 'Everything: the network has one role only' },
        ]}
      />
    </Section>
  );
}
