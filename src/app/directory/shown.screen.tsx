import type { Child } from 'hono/jsx';

import type { Citation } from '#kernel/result';
import { paths as policy } from '#paths/policy';
import { Alert } from '#ui/alert';
import { Button, ButtonForm, LinkButton } from '#ui/button';
import { Tick } from '#ui/choices';
import { DataTable } from '#ui/data-table';
import { Form, Section } from '#ui/form';
import { Hash } from '#ui/hash';
import { PageHead } from '#ui/page-head';
import { RefusalAlert } from '#ui/refusal-alert';
import { SummaryList } from '#ui/summary-list';
import { Tabs } from '#ui/tabs';
import { TextLink } from '#ui/text-link';
import { Time } from '#ui/time';
import { Name } from '#ui/words';

import { Below } from './below.tsx';
import { explained } from './columns.ts';
import type { Shown } from './import.read.ts';
import { peopleOf } from './kind-words.ts';
import { paths } from './paths.ts';
import { type Deed, deeds } from './plan-types.ts';
import type { ShownLine } from './shown.ts';

type Props = {
  shown: Shown;
  lines: readonly ShownLine[];
  /** Which lines are listed; all where it is empty. */
  does: Deed | '';
  next: number | undefined;
  token: string;
  zone: string;
  troubles?: Record<string, string> | undefined;
  citations?: readonly Citation[] | undefined;
};

const deedNames: Record<Deed, string> = {
  added: 'Added',
  changed: 'Changed',
  returned: 'Back again',
  left: 'Leave',
  unchanged: 'Unchanged',
  'taken out': 'Taken out',
  wrong: 'With errors',
};

/** A file that was read: what it would do, counts first; then line by line. Or, once applied, what it did. */
export function ShownScreen(props: Props) {
  const { shown, citations = [], zone } = props;
  const { fileName, whole, head, done } = shown;
  return (
    <>
      <PageHead
        title={done ? `What ${fileName} did` : `What ${fileName} would do`}
        crumbs={[
          { href: paths.home, label: 'Directory' },
          { href: paths.upload, label: 'Import' },
        ]}
        lead={whole ? 'Read as the whole directory: who isn’t in it leaves.' : 'Who isn’t in it stays as they are.'}
      />
      <RefusalAlert citations={citations} />
      <State {...props} />
      <SummaryList
        facts={[
          ...deeds.map((deed) => ({ name: deedNames[deed], value: linesOf(head.counts[deed]) })),
          ...(head.made.length > 0 ? [{ name: 'New divisions', value: head.made.join(', ') }] : []),
          ...(head.unknown.length > 0 ? [{ name: 'Divisions not here', value: head.unknown.join(', ') }] : []),
          ...(head.unread.length > 0 ? [{ name: 'Columns not read', value: head.unread.join(', ') }] : []),
          {
            name: 'Read',
            value: (
              <>
                <Time at={shown.at} zone={zone} />, by <Name text={shown.by} />
              </>
            ),
          },
          { name: 'The file', value: <Hash hash={shown.sha256} /> },
        ]}
      />
      <Section heading="Line by line" id="lines">
        <Lines {...props} />
      </Section>
    </>
  );
}

const linesOf = (count: number | undefined) => (count ? count.toLocaleString('en-US') : 'None');

function State(props: Props): Child {
  const { shown, zone } = props;
  const { head, done, decisionId } = shown;
  const { counts } = head;
  if (done)
    return (
      <Alert kind="success" heading="Applied" slim>
        <Time at={done} zone={zone} precision="second" />
        {decisionId && (
          <>
            {' '}
            (<TextLink href={policy.decision(decisionId)}>decision</TextLink>)
          </>
        )}
        . All of it, at that second.
      </Alert>
    );
  if (counts.wrong || head.troubles.length > 0) return <Wrong {...props} />;
  const acting = (counts.added ?? 0) + (counts.changed ?? 0) + (counts.returned ?? 0) + (counts.left ?? 0);
  if (acting === 0)
    return (
      <Alert kind="info" heading="Nothing to do" slim>
        The directory says already what the file says.
      </Alert>
    );
  return <Apply {...props} />;
}

function Apply({ shown, token, troubles }: Props) {
  const { head, id } = shown;
  const { added, changed, returned, left } = head.counts;
  const parts = [
    [added, 'added'],
    [changed, 'changed'],
    [returned, 'back again'],
  ] as const;
  const says = parts.filter(([count]) => count > 0).map(([count, what]) => `${peopleOf(count)} ${what}`);
  return (
    <Form action={paths.apply(id)} token={token}>
      <p>
        {says.length > 0 && <>{says.join(', ')}. </>}Exactly what is listed below is done, all of it or nothing. With
        10,000 lines it takes a few seconds; stay on this page.
      </p>
      {left > 0 && (
        <Tick
          name="leaving"
          need="required"
          trouble={troubles?.['leaving']}
          label={`${peopleOf(left)} ${left === 1 ? 'leaves' : 'leave'}`}
          hint="Their roles, permissions and sessions end at once. You can bring people back by another file, but not what they held."
        />
      )}
      <Button>Apply the file</Button>
    </Form>
  );
}

function Wrong({ shown, token }: Props) {
  const { head, id, whole } = shown;
  const wrong = head.counts.wrong ?? 0;
  const fields = { whole: whole ? 'yes' : '', newDivisions: head.newDivisions ? 'yes' : '' };
  const unknown = head.unknown.length > 0;
  return (
    <>
      <Alert
        kind="error"
        heading={
          wrong > 0
            ? `${wrong === 1 ? '1 line has' : `${wrong.toLocaleString('en-US')} lines have`} errors. Nothing can be applied yet.`
            : 'Nothing can be applied yet.'
        }
      >
        {head.troubles.map((says) => (
          <p>{says}</p>
        ))}
        {wrong > 0 && <p>Mend them in the file and upload it again, or go on without these lines.</p>}
      </Alert>
      <div class="button-row">
        <LinkButton href={paths.upload}>Upload it again</LinkButton>
        {wrong > 0 && (
          <ButtonForm action={paths.again(id)} token={token} kind="outline" fields={{ ...fields, without: 'wrong' }}>
            Take these lines out
          </ButtonForm>
        )}
        {unknown && (
          <ButtonForm action={paths.again(id)} token={token} kind="outline" fields={{ ...fields, newDivisions: 'yes' }}>
            Make the new divisions
          </ButtonForm>
        )}
      </div>
    </>
  );
}

function Lines({ shown, lines, does, next }: Props) {
  const { id, head } = shown;
  const hrefOf = (deed: Deed | '', at?: number) =>
    `${paths.shown(id)}?show=${encodeURIComponent(deed || 'all')}${at === undefined ? '' : `&after=${at}`}`;
  const after = next === undefined ? undefined : hrefOf(does, next);
  const tabs = deeds.filter((deed) => (head.counts[deed] ?? 0) > 0);
  return (
    <>
      <Tabs
        label="Which lines"
        here={hrefOf(does)}
        tabs={[
          { href: hrefOf(''), label: 'All' },
          ...tabs.map((deed) => ({ href: hrefOf(deed), label: deedNames[deed], count: head.counts[deed] })),
        ]}
      />
      <DataTable
        caption={does === '' ? 'All lines' : deedNames[does]}
        rows={lines}
        columns={[
          { head: 'Line', align: 'end', cell: ({ line }) => line ?? '—' },
          { head: 'Person', names: true, cell: (line) => <Who {...line} /> },
          { head: 'What happens', cell: ({ does: deed }) => deedNames[deed] },
          { head: 'In detail', cell: (line) => <Detail {...line} /> },
        ]}
        empty="No line does this."
        pager={{ label: 'Pages of lines', after }}
      />
    </>
  );
}

function Who({ personId, name, email }: ShownLine) {
  if (!personId) return name === '' ? <Name text={email} /> : <Below says={email}>{<Name text={name} />}</Below>;
  return (
    <Below says={email}>
      <TextLink href={paths.entry(personId)}>{name || email}</TextLink>
    </Below>
  );
}

function Detail({ does, changes, notes, troubles }: ShownLine) {
  const says: Child[] = [
    ...troubles.map((trouble) => (
      <>
        {trouble.column && <strong>{explained[trouble.column].label}: </strong>}
        {trouble.says}
      </>
    )),
    ...changes.map(({ field, from, to }) => (
      <>
        {explained[field].label}: {does !== 'added' && <Name text={`${from || 'nothing'} → `} />}
        <Name text={to || 'nothing'} />
      </>
    )),
    ...notes,
  ];
  if (says.length === 0) return <>—</>;
  return (
    <ul class="usa-list usa-list--unstyled">
      {says.map((one) => (
        <li>{one}</li>
      ))}
    </ul>
  );
}
