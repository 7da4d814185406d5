import type { Child } from 'hono/jsx';

import type { Citation } from '#kernel/result';
import { Alert, TroubleSummary } from '#ui/alert';
import { Button } from '#ui/button';
import { Checkboxes, Radios, Tick } from '#ui/choices';
import { DateField, TextArea, TextField } from '#ui/field';
import { Form, Section } from '#ui/form';
import { PageHead } from '#ui/page-head';
import { RefusalAlert } from '#ui/refusal-alert';

import type { Impact } from './impact.read.ts';
import { paths } from './paths.ts';
import { placeOf } from './place-of.ts';
import { nameOf } from './version-words.tsx';
import type { ProposalLine } from './versions.read.ts';
import { consent } from './words.ts';

/** What was typed, by the names of the fields; `editorial` are the clauses that are ticked. */
export type AdoptTyped = { fields: Record<string, string>; editorial: readonly string[] };

type Props = {
  proposal: ProposalLine;
  warnings: Impact['warnings'];
  /** The clauses that change somebody's duty. */
  material: readonly string[];
  /** The first day that can be chosen: tomorrow by the agency's clock. */
  firstDay: string;
  /** The person signs as director, and so for nobody else. */
  isDirector: boolean;
  typed: AdoptTyped;
  token: string;
  troubles?: Record<string, string> | undefined;
  citations?: readonly Citation[] | undefined;
};

/** The form by which a version is adopted: from when, the answers, the signature. */
export function AdoptScreen(props: Props) {
  const { proposal, troubles = {}, citations = [], token } = props;
  return (
    <>
      <PageHead
        title="Adopt this version"
        crumbs={[
          { href: paths.home, label: 'Versions' },
          { href: paths.proposal(proposal.id), label: 'What would change' },
        ]}
        lead={nameOf(proposal)}
      />
      <RefusalAlert citations={citations} />
      <TroubleSummary troubles={Object.entries(troubles).map(([id, says]) => ({ id, label: labelOf(id), says }))} />
      <Form action={paths.adopt(proposal.id)} token={token}>
        <Beginning {...props} />
        <Answers {...props} />
        <Editorial {...props} />
        <Signature {...props} />
        <Button>Adopt it</Button>
      </Form>
    </>
  );
}

const labels: Record<string, string> = {
  when: 'In force',
  day: 'First day',
  name: 'Your name',
  consent: 'What you sign',
  asDesigneeOf: 'As designee of',
};

function labelOf(id: string): string {
  if (id.startsWith('answer-')) return 'Answer to a warning';
  if (id.startsWith('why-')) return `Why it is editorial: ${id.slice(4)}`;
  return labels[id] ?? id;
}

function field({ typed, troubles = {} }: Props, name: string) {
  return { name, value: typed.fields[name] ?? '', trouble: troubles[name] };
}

function Beginning(props: Props) {
  const when = field(props, 'when');
  return (
    <>
      <Radios
        {...when}
        label="In force"
        need="required"
        value={when.value || 'now'}
        choices={[
          { value: 'now', label: 'From the second you sign' },
          { value: 'later', label: 'From a day to come', says: 'Until then the version of today decides.' },
        ]}
      />
      <DateField
        {...field(props, 'day')}
        label="First day"
        from={props.firstDay}
        hint="Where it is a day to come: in force from its first second, by the agency’s clock. It can be taken back until then."
      />
    </>
  );
}

function Answers(props: Props): Child {
  if (props.warnings.length === 0) return null;
  return (
    <Section heading="Warnings about the rules for the public’s comments">
      <p>Each needs your answer, which is signed with the policy. It is no legal advice: ask counsel.</p>
      {props.warnings.map(({ id, says, where, cites, note }) => (
        <TextArea
          {...field(props, `answer-${id}`)}
          label={says}
          need="required"
          rows={2}
          hint={[`${placeOf({ where })}.`, cites.length > 0 ? `See ${cites.join('; ')}.` : '', note]
            .filter((one) => one !== '')
            .join(' ')}
        />
      ))}
    </Section>
  );
}

function Editorial(props: Props): Child {
  const { material, typed } = props;
  if (material.length === 0) return null;
  return (
    <Section heading="Changes that are only editorial">
      <p>
        Whom a changed clause binds is asked to acknowledge it. Tick those where nobody’s duty changes, such as a mended
        spelling, and say why; nobody is asked for them.
      </p>
      <Checkboxes
        name="editorial"
        label="Only editorial"
        need="optional"
        values={typed.editorial}
        choices={material.map((clause) => ({ value: clause, label: clause }))}
      />
      {material.map((clause) => (
        <TextField {...field(props, `why-${clause}`)} label={`Why ${clause} is editorial`} need="optional" />
      ))}
    </Section>
  );
}

function Signature(props: Props): Child {
  const { isDirector, typed } = props;
  return (
    <Section heading="Signature">
      <TextField
        {...field(props, 'asDesigneeOf')}
        label="As designee of"
        need={isDirector ? 'optional' : 'required'}
        hint={
          isDirector
            ? 'You hold the role of director: leave it empty where you sign for yourself.'
            : 'Name and office of whoever designated you to approve policies.'
        }
      />
      <TextField {...field(props, 'name')} label="Your name" need="required" autocomplete="name" />
      <Tick
        {...field(props, 'consent')}
        label={consent.adopt}
        need="required"
        checked={typed.fields['consent'] === 'yes'}
        hint="Your name, these words, the time and your network address are kept and put into the log."
      />
      <Alert kind="warning" heading="What will happen" slim>
        From its first second on every decision is made by this version. It can’t be undone then: another version takes
        its place.
      </Alert>
    </Section>
  );
}
