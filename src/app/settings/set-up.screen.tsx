import { TroubleSummary } from '#ui/alert';
import { Button } from '#ui/button';
import { Radios, Select } from '#ui/choices';
import { FileField, TextField } from '#ui/field';
import { Form, Section } from '#ui/form';
import { PageHead } from '#ui/page-head';

import { paths } from './paths.ts';

type Option = { value: string; label: string };

type Props = {
  packs: readonly Option[];
  zones: readonly string[];
  typed: Record<string, string>;
  troubles?: Record<string, string>;
  /** Of this browser, so that no other site sends the form. */
  token: string;
};

const labels: Record<string, string> = {
  code: 'Code from the console',
  name: 'Name of the agency',
  slug: 'Short name in addresses',
  zone: 'Time zone',
  pack: 'Policy',
  packFile: 'Or a policy pack of your own',
  administratorName: 'Your name',
  email: 'Your mail address',
  title: 'Your title',
  password: 'Your password',
};

/** First run: the agency, its policy, and the one person who lets the others in. */
export function SetUpScreen({ packs, zones, typed, troubles = {}, token }: Props) {
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
        title="Set up Rostrum"
        lead="This installation has no agency yet. It takes a minute, and nothing here is asked twice."
      />
      <TroubleSummary
        troubles={Object.entries(troubles).map(([id, says]) => ({ id, label: labels[id] ?? 'The form', says }))}
      />
      <Form action={paths.setUp} token={token} files>
        <TextField
          {...field('code')}
          autocomplete="off"
          hint="Whoever started the server sees it on its console. It shows that this installation is yours."
        />
        <Section heading="The agency">
          <TextField {...field('name')} autocomplete="organization" />
          <TextField
            {...field('slug')}
            autocomplete="off"
            hint="Lower-case letters, digits and hyphens, such as odoc. It can’t be changed later."
          />
          <Select
            {...field('zone')}
            choices={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
          />
          <Policy packs={packs} field={field} />
        </Section>
        <Section heading="The first administrator">
          <p>Lets the others in and gives roles; has no say over what is published.</p>
          <TextField {...field('administratorName')} autocomplete="name" />
          <TextField {...field('title')} autocomplete="organization-title" />
          <TextField {...field('email')} type="email" autocomplete="username" hint="The name to sign in with." />
          <TextField
            {...field('password')}
            type="password"
            autocomplete="new-password"
            hint="At least 12 characters. Four words that don’t belong together are easy to keep in mind."
          />
        </Section>
        <Button>Set up the agency</Button>
      </Form>
    </>
  );
}

type FieldOf = (name: string) => { name: string; label: string; value: string; trouble: string | undefined };

/** A bundled policy, or one that comes as a file. */
function Policy({ packs, field }: { packs: readonly Option[]; field: FieldOf }) {
  return (
    <>
      <Radios
        {...field('pack')}
        choices={packs}
        need="optional"
        hint="The policy that the agency goes by. Another one can be adopted later."
      />
      <FileField
        {...field('packFile')}
        accept=".zip"
        need="optional"
        hint="A ZIP with the pack’s folder, at most 10 MB. It is checked first; what is wrong is said with file and line."
      />
    </>
  );
}
