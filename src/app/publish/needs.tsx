import { paths as exceptions } from '#paths/exceptions';
import { paths as forms } from '#paths/forms';
import { Select } from '#ui/choices';
import { ClauseLink } from '#ui/clause-link';
import { Section } from '#ui/form';
import { Status } from '#ui/status';
import { SummaryList } from '#ui/summary-list';
import { TextLink } from '#ui/text-link';
import { Time, sayTime } from '#ui/time';
import { Name } from '#ui/words';

import type { Asked, Matter, Needs, Permission } from './draft-permissions.ts';
import type { Draft } from './draft.read.ts';

type NeedsFieldsProps = {
  of: Asked['of'];
  /** What is asked about: 'Picture 1'. */
  which: string;
  /** Follows the name of each field. */
  after: string;
  needs?: Needs | undefined;
  asked?: readonly Asked[];
  permissions?: readonly Permission[];
  zone: string;
};

/** For each form that the policy has for such a thing: whether it needs what the form permits, and which permission covers it. */
export function NeedsFields({ of, which, after, needs = {}, asked = [], ...props }: NeedsFieldsProps) {
  return asked
    .filter((one) => one.of === of)
    .map(({ covers, form, title, clause }) => (
      <Select
        name={`needs-${covers}${after}`}
        label={`${which}: does it need “${title}”?`}
        value={needs[covers] === '' ? 'needed' : (needs[covers] ?? 'no')}
        choices={choicesOf({ ...props, covers, linked: needs[covers] })}
        hint={
          <>
            <ClauseLink clause={clause}>Why?</ClauseLink> Save, then{' '}
            <TextLink href={forms.ask(form)}>ask for it here</TextLink>.
          </>
        }
      />
    ));
}

type Choosing = { covers: Matter; linked: string | undefined; permissions?: readonly Permission[]; zone: string };

function choicesOf({ covers, linked, permissions = [], zone }: Choosing) {
  const fitting = permissions.filter((one) => one.id === linked || (one.covers === covers && one.state === 'granted'));
  return [
    { value: 'no', label: 'No' },
    { value: 'needed', label: 'Yes, and none is granted yet' },
    ...fitting.map(({ id, about, until, state }) => ({
      value: id,
      label: `Yes: ${about}${state === 'granted' ? (until ? `, until ${sayTime(until, zone, 'day')}` : '') : ', not in force'}`,
    })),
  ];
}

/** The permissions on which a draft rests, each with who granted it and until when; nothing where it rests on none. */
export function RestsOn({ draft, zone }: { draft: Draft; zone: string }) {
  const { content, permissions } = draft;
  const of = (which: string, needs: Needs = {}) =>
    Object.entries(needs).map(([covers, id]) => ({
      which,
      lifted: draft.lifted.get(covers === 'copyright' ? 'draft.needs-copyright' : 'draft.needs-permission'),
      title: Object.values(draft.forms).find((form) => form.covers === covers)?.title ?? 'Permission',
      permission: permissions.find((one) => one.id === id),
    }));
  const all = [
    ...of('Text', content.needs),
    ...content.pictures.flatMap((one, at) => of(`Picture ${at + 1}`, one.needs)),
  ];
  if (all.length === 0) return null;
  return (
    <Section heading="Permissions it rests on" id="permissions">
      <SummaryList
        facts={all.map(({ which, title, permission, lifted }) => ({
          name: `${which}: ${title}`,
          value: permission ? <Rest permission={permission} zone={zone} /> : <None lifted={lifted} />,
        }))}
      />
    </Section>
  );
}

/** `lifted` is the exception in force for the author that lifts the need. */
function None({ lifted }: { lifted: string | undefined }) {
  if (!lifted) return <Status tone="bad">None is linked</Status>;
  return (
    <>
      None is linked; <TextLink href={exceptions.one(lifted)}>an exception</TextLink> lifts the need
    </>
  );
}

function Rest({ permission: { id, about, state, by, from, until }, zone }: { permission: Permission; zone: string }) {
  return (
    <>
      <TextLink href={forms.request(id)}>
        <Name text={about === '' ? 'Permission' : about} />
      </TextLink>
      {by && state !== 'refused' && (
        <>
          , granted by <Name text={by} />
        </>
      )}
      {from && (
        <>
          {' '}
          on <Time at={from} zone={zone} precision="day" />
        </>
      )}
      {until ? (
        <>
          {state === 'withdrawn' ? ', ended on ' : ', until '}
          <Time at={until} zone={zone} />
        </>
      ) : (
        state === 'granted' && ', until it is ended'
      )}
      {state === 'asked' && ', not answered yet'}
      {state === 'refused' && ', refused'}
    </>
  );
}
