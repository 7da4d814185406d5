import type { Citation } from '#kernel/result';
import { Alert, TroubleSummary } from '#ui/alert';
import { Button, ButtonForm } from '#ui/button';
import { TextField } from '#ui/field';
import { Form } from '#ui/form';
import { PageHead } from '#ui/page-head';
import { grantName } from '#ui/permission';
import { RefusalAlert } from '#ui/refusal-alert';
import { Time } from '#ui/time';

import type { GrantToEnd } from './end.read.ts';
import { paths } from './paths.ts';

/** Why it wasn't done: words for fields, or the clauses that refuse it. */
type Again = { troubles?: Record<string, string>; citations?: readonly Citation[] };

type EndGrantProps = {
  grant: GrantToEnd;
  zone: string;
  reason: string;
  token: string;
} & Again;

/** A prerequisite is taken back, with its reason. */
export function EndGrantScreen({ grant, zone, reason, token, troubles, citations = [] }: EndGrantProps) {
  const { id, kind, holder, holderId, account, from, ended } = grant;
  const what = `${grantName(kind)}${account ? ` on ${account}` : ''}`;
  return (
    <>
      <PageHead
        title={`End: ${what}`}
        crumbs={[
          { href: paths.people, label: 'People' },
          ...(holderId ? [{ href: paths.person(holderId), label: holder ?? 'Person' }] : []),
        ]}
        lead={
          <>
            {holder ? `${holder} has it` : 'It stands'} since <Time at={from} zone={zone} />.
          </>
        }
      />
      <RefusalAlert citations={citations} />
      <TroubleSummary
        troubles={Object.entries(troubles ?? {}).map(([name, says]) => ({ id: name, label: 'Reason', says }))}
      />
      {ended ? (
        <Alert kind="info" heading="It has ended already." />
      ) : (
        <Form action={paths.endGrant(id)} token={token}>
          <Alert kind="warning" heading="What will happen" slim>
            It ends at the second you press. Whoever wrote by it can write no more; drafts stay as they are, and posts
            that are scheduled don’t go out. {holder ? `${holder} is told, with your reason.` : ''} It can’t be undone;
            it can be given anew.
          </Alert>
          <TextField name="reason" label="Reason" need="required" value={reason} trouble={troubles?.['reason']} />
          <Button kind="danger">End it now</Button>
        </Form>
      )}
    </>
  );
}

type DisableProps = { person: { id: string; name: string }; token: string } & Again;

/** Somebody leaves the agency. */
export function DisableScreen({ person, token, citations = [] }: DisableProps) {
  return (
    <>
      <PageHead
        title={`Disable ${person.name}`}
        crumbs={[
          { href: paths.people, label: 'People' },
          { href: paths.person(person.id), label: person.name },
        ]}
        lead="For somebody who leaves, or whose sign-in may be in other hands."
      />
      <RefusalAlert citations={citations} />
      <ButtonForm
        action={paths.disable(person.id)}
        token={token}
        kind="danger"
        consequence={`At this second every role and permission of ${person.name} stops counting, and every open session ends. What ${person.name} wrote and decided stays in the record. It can’t be undone here: somebody who comes back is added anew, with another mail address.`}
      >
        {`Disable ${person.name} now`}
      </ButtonForm>
    </>
  );
}
