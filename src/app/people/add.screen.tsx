import type { Citation } from '#kernel/result';
import { Alert, TroubleSummary } from '#ui/alert';
import { Button, LinkButton } from '#ui/button';
import { Checkboxes, Select, Tick } from '#ui/choices';
import { DataTable } from '#ui/data-table';
import { TextField } from '#ui/field';
import { Form } from '#ui/form';
import { PageHead } from '#ui/page-head';
import { RefusalAlert } from '#ui/refusal-alert';
import { Status } from '#ui/status';
import { SummaryList } from '#ui/summary-list';
import { Time } from '#ui/time';

import { paths } from './paths.ts';
import type { Course, Division } from './people.read.ts';

/** Why it wasn't done: words for fields, or the clauses that refuse it. */
type Again = { troubles?: Record<string, string>; citations?: readonly Citation[] };

type AddPersonProps = { divisions: readonly Division[]; typed: Record<string, string>; token: string } & Again;

const personLabels: Record<string, string> = {
  name: 'Name',
  email: 'Mail address',
  title: 'Title',
  kind: 'Kind',
  number: 'Number',
  divisionId: 'Division',
  supervisor: 'Supervisor',
};

/** Somebody comes into the directory, with a first password if wanted. */
export function AddPersonScreen(props: AddPersonProps) {
  const { typed, token, troubles = {}, citations = [] } = props;
  return (
    <>
      <PageHead
        title="Add a person"
        crumbs={[{ href: paths.people, label: 'People' }]}
        lead="Roles and permissions come afterwards, on the person’s page."
      />
      <RefusalAlert citations={citations} />
      <TroubleSummary
        troubles={Object.entries(troubles).map(([id, says]) => ({ id, label: personLabels[id] ?? id, says }))}
      />
      <Form action={paths.addPerson} token={token}>
        <PersonFields {...props} />
        <Tick
          name="signIn"
          label="May sign in here"
          checked={typed['signIn'] === 'yes'}
          hint="A first password is made and shown to you once. Hand it over in person or by telephone, never by mail."
        />
        <Button>Add the person</Button>
      </Form>
    </>
  );
}

/** What the directory says of the person. */
function PersonFields({ divisions, typed, troubles = {} }: AddPersonProps) {
  const field = (name: string, need: 'required' | 'optional' = 'required') => ({
    name,
    need,
    label: personLabels[name] ?? name,
    value: typed[name] ?? '',
    trouble: troubles[name],
  });
  return (
    <>
      <TextField {...field('name')} autocomplete="off" />
      <TextField
        {...field('email')}
        type="email"
        autocomplete="off"
        hint="An address of the agency. It is the name to sign in with."
      />
      <TextField {...field('title')} autocomplete="off" hint="Such as: Public information officer." />
      <Select
        {...field('kind')}
        value={typed['kind'] ?? 'employee'}
        choices={['Employee', 'Volunteer', 'Contractor', 'Vendor'].map((label) => ({
          value: label.toLowerCase(),
          label,
        }))}
        hint="Volunteers, contractors and vendors are told of the policy too."
      />
      <TextField
        {...field('number', 'optional')}
        width="medium"
        autocomplete="off"
        hint="The number by which the agency knows the person, such as of the payroll."
      />
      <Select
        {...field('divisionId', 'optional')}
        nothing="No division"
        choices={divisions.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField
        {...field('supervisor', 'optional')}
        autocomplete="off"
        hint="The number or the mail address of another person. Empty is nobody."
      />
    </>
  );
}

type AddedProps = { person: { id: string; name: string; email: string }; password: string };

/** Once, right after somebody was added: the first password. */
export function AddedScreen({ person, password }: AddedProps) {
  return (
    <>
      <PageHead
        title={`${person.name} is in the directory`}
        crumbs={[{ href: paths.people, label: 'People' }]}
        lead="Roles and permissions come next, on the person’s page."
        action={<LinkButton href={paths.person(person.id)}>{`To ${person.name}’s page`}</LinkButton>}
      />
      <Alert kind="warning" heading="The first password is shown here once, and never again.">
        Write it down now and hand it over in person or by telephone. It can be changed after signing in.
      </Alert>
      <SummaryList
        facts={[
          { name: 'Signs in as', value: person.email },
          { name: 'First password', value: <code>{password}</code> },
        ]}
      />
    </>
  );
}

type Topic = { id: string; label: string };
type CoursesProps = { courses: readonly Course[]; topics: readonly Topic[]; mayAdd: boolean; zone: string };

/** The courses that Training gives, and which topics each covers. */
export function CoursesScreen({ courses, topics, mayAdd, zone }: CoursesProps) {
  const covers = ({ topics: held }: Course) => topics.filter(({ id }) => !held.includes(id));
  return (
    <>
      <PageHead
        title="Courses"
        crumbs={[{ href: paths.people, label: 'People' }]}
        lead={
          topics.length === 0
            ? 'The policy names no topics that a course has to cover.'
            : `A course counts when it covers every topic of the policy: ${topics.map(({ label }) => label).join('; ')}.`
        }
        action={mayAdd && <LinkButton href={paths.addCourse}>Add a course</LinkButton>}
      />
      <DataTable
        caption="Courses"
        rows={courses}
        columns={[
          { head: 'Course', names: true, cell: ({ title }) => title },
          {
            head: 'Topics of the policy',
            cell: (course) =>
              covers(course).length === 0 ? (
                <Status tone="good">All covered</Status>
              ) : (
                <Status tone="bad">
                  Lacks{' '}
                  {covers(course)
                    .map(({ label }) => label)
                    .join('; ')}
                </Status>
              ),
          },
          { head: 'Since', cell: ({ madeAt }) => <Time at={madeAt} zone={zone} precision="day" /> },
        ]}
        empty="No course yet. Training adds one; who has completed it is then recorded on the person’s page."
      />
    </>
  );
}

type AddCourseProps = { topics: readonly Topic[]; title: string; chosen: readonly string[]; token: string } & Again;

/** A course with the topics that it covers. */
export function AddCourseScreen({ topics, title, chosen, token, troubles = {}, citations = [] }: AddCourseProps) {
  return (
    <>
      <PageHead
        title="Add a course"
        crumbs={[
          { href: paths.people, label: 'People' },
          { href: paths.courses, label: 'Courses' },
        ]}
        lead="One that leaves out a topic of the policy is no course in its sense, and is not taken."
      />
      <RefusalAlert citations={citations} />
      <TroubleSummary
        troubles={Object.entries(troubles).map(([id, says]) => ({
          id,
          label: id === 'title' ? 'Title' : 'Topics',
          says,
        }))}
      />
      <Form action={paths.addCourse} token={token}>
        <TextField name="title" label="Title" need="required" value={title} trouble={troubles['title']} />
        {topics.length > 0 && (
          <Checkboxes
            name="topics"
            label="Topics that it covers"
            values={chosen}
            trouble={troubles['topics']}
            choices={topics.map(({ id, label }) => ({ value: id, label }))}
          />
        )}
        <Button>Add the course</Button>
      </Form>
    </>
  );
}
