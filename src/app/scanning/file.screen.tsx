import type { Citation } from '#kernel/result';
import { paths as forms } from '#paths/forms';
import { paths as people } from '#paths/people';
import { paths as drafts } from '#paths/publish';
import { Alert, TroubleSummary } from '#ui/alert';
import { Button, ButtonForm } from '#ui/button';
import { VerdictFields, verdictLabels } from '#ui/choices';
import { DataTable } from '#ui/data-table';
import { Form, Section } from '#ui/form';
import { Hash } from '#ui/hash';
import { PageHead } from '#ui/page-head';
import { RefusalAlert } from '#ui/refusal-alert';
import { SummaryList } from '#ui/summary-list';
import { TextLink } from '#ui/text-link';
import { Time } from '#ui/time';
import { Name } from '#ui/words';

import { FileHistory } from './file-history.tsx';
import { LastScan, Since, Standing } from './file-words.tsx';
import type { FilePage, Use } from './files.read.ts';
import { paths } from './paths.ts';

type Props = {
  file: FilePage;
  may: { answer: boolean; scan: boolean; giveRoles: boolean };
  /** Who may say what becomes of it, by name, and what their roles are called. */
  answerers: { roles: readonly string[]; names: readonly string[] };
  token: string;
  zone: string;
  typed?: Record<string, string>;
  troubles?: Record<string, string>;
  citations?: readonly Citation[];
};

const labels: Record<string, string> = verdictLabels;

/** One file: what was found in it, where it is used, what happened to it, and what becomes of it. */
export function FileScreen(props: Props) {
  const { file, may, token, zone, troubles = {}, citations = [] } = props;
  return (
    <>
      <PageHead title="A file" crumbs={[{ href: paths.files, label: 'Files' }]} lead={<Standing file={file} />} />
      <RefusalAlert citations={citations} />
      <TroubleSummary
        troubles={Object.entries(troubles).map(([id, says]) => ({ id, label: labels[id] ?? id, says }))}
      />
      <SummaryList
        facts={[
          { name: 'SHA-256', value: <Hash hash={file.sha256} /> },
          { name: 'Brought in by', value: <Name text={file.by} /> },
          { name: 'Came in', value: <Time at={file.at} zone={zone} precision="second" /> },
          ...(file.scan === 'malware' ? [{ name: 'In quarantine since', value: <Since {...{ file, zone }} /> }] : []),
          { name: 'Last scan', value: <LastScan file={file} zone={zone} /> },
          ...(file.scannedBy === '' ? [] : [{ name: 'Scanned by', value: file.scannedBy }]),
        ]}
      />
      {may.scan && (
        <ButtonForm action={paths.scan(file.id)} token={token} kind="outline">
          Scan it now
        </ButtonForm>
      )}
      {file.scan === 'malware' && <Quarantine {...props} />}
      <Uses file={file} />
      <Section heading="History">
        <FileHistory happened={file.happened} zone={zone} />
      </Section>
    </>
  );
}

function Quarantine({ file, may, answerers, token, typed = {}, troubles = {} }: Props) {
  if (!may.answer) return <WhoAnswers {...answerers} gives={may.giveRoles} />;
  return (
    <Section heading="What becomes of it?" id="becomes">
      <Alert kind="info" heading="While it is in quarantine" slim>
        Nobody is shown it, no draft goes on with it, and its bytes are kept as evidence. What a network shows already
        is for people to take down.
      </Alert>
      <Form action={paths.answer(file.id)} token={token}>
        <VerdictFields
          hint="Nobody can allow malware."
          reasonHint="How you know, or what was done. It is kept with your name."
          typed={typed}
          troubles={troubles}
          choices={[
            {
              value: 'mistaken',
              label: 'The finding is mistaken',
              says: `There is no malware in it. It leaves quarantine, and is let in again whenever “${file.finding}” is found in it; anything else puts it back.`,
            },
            {
              value: 'stands',
              label: 'The finding stands',
              says: 'It stays in quarantine, and its task is done.',
            },
          ]}
        />
        <Button>Record it</Button>
      </Form>
    </Section>
  );
}

function WhoAnswers({ roles, names, gives }: Props['answerers'] & { gives: boolean }) {
  const called = roles.map((role) => `‘${role}’`).join(' or ');
  return (
    <Alert kind={names.length > 0 ? 'info' : 'warning'} heading="It waits in quarantine" slim>
      {names.length > 0 ? (
        `${names.join(' or ')} can say what becomes of it, and didn’t bring it in.`
      ) : (
        <>
          Nobody who didn’t bring it in holds the role {called}, so nobody can say what becomes of it.{' '}
          {gives ? (
            <>
              Give it to somebody under <TextLink href={people.people}>People</TextLink>.
            </>
          ) : (
            'Ask whoever gives out roles in your agency to give it to somebody.'
          )}{' '}
          Until then it stays where it is.
        </>
      )}
    </Alert>
  );
}

const states: Record<string, string> = {
  drafted: 'Being written',
  in_review: 'In review',
  sent_back: 'Sent back',
  approved: 'Approved',
  scheduled: 'Scheduled',
  published: 'Published',
  refused: 'Refused',
  asked: 'Waits for an answer',
  granted: 'Granted',
  withdrawn: 'Ended',
};

function Uses({ file }: { file: FilePage }) {
  return (
    <DataTable
      caption="Where it is used"
      rows={file.uses}
      columns={[
        { head: 'In', names: true, cell: (use) => <UsedIn use={use} /> },
        { head: 'State', cell: ({ state }) => states[state] ?? 'Kept' },
        { head: 'On the network', cell: ({ url }) => (url ? <TextLink href={url}>The post</TextLink> : 'No') },
      ]}
      empty="Nothing holds it now."
    />
  );
}

function UsedIn({ use: { kind, id, about } }: { use: Use }) {
  const name = <Name text={about} />;
  if (kind === 'draft') return <TextLink href={drafts.draft(id)}>A draft for {name}</TextLink>;
  if (kind === 'request') return <TextLink href={forms.request(id)}>A request: {name}</TextLink>;
  return kind === 'paper' ? <>A paper in the file of {name}</> : <>The agency’s own form: {name}</>;
}
