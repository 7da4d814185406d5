import type { Citation } from '#kernel/result';
import { Alert, TroubleSummary } from '#ui/alert';
import { Button, ButtonRow } from '#ui/button';
import { ClauseLink } from '#ui/clause-link';
import { DateField, TextArea, TextField } from '#ui/field';
import { Form } from '#ui/form';
import { PageHead } from '#ui/page-head';
import { RefusalAlert } from '#ui/refusal-alert';
import { SummaryList } from '#ui/summary-list';
import { TextLink } from '#ui/text-link';
import { Time } from '#ui/time';
import { Name, Words } from '#ui/words';

import { endName } from './end-name.ts';
import type { RequestPage } from './one.read.ts';
import { paths } from './paths.ts';
import { SignField } from './sign-field.tsx';

type AnswerProps = {
  page: RequestPage;
  token: string;
  zone: string;
  typed: Readonly<Record<string, string>>;
  troubles?: Record<string, string>;
  citations?: readonly Citation[];
};

const crumbsOf = ({ id, words }: RequestPage) => [
  { href: paths.home, label: 'Forms and permissions' },
  { href: paths.request(id), label: words.title },
];

const labels: Record<string, string> = {
  signed: 'Your name, as your signature',
  lastDay: 'Last day',
  says: 'What you write to it',
  reason: 'Reason',
};

function NotDone({ troubles = {}, citations = [] }: Pick<AnswerProps, 'troubles' | 'citations'>) {
  return (
    <>
      <RefusalAlert citations={citations} />
      <TroubleSummary
        troubles={Object.entries(troubles).map(([id, says]) => ({ id, says, label: labels[id] ?? 'Form' }))}
      />
    </>
  );
}

type DecideProps = AnswerProps & {
  /** What is signed to grant it, in the words of the policy in force. */
  decides: { says: string; sign: string };
  clause: string;
  /** The latest end that the policy allows; null where it names none. */
  most: Date | null;
};

/** Where a request is granted or refused, with a signature. */
export function DecideScreen(props: DecideProps) {
  const { page, token, zone, typed, troubles = {}, decides, clause, most } = props;
  return (
    <>
      <PageHead title={`Decide: ${page.words.title}`} crumbs={crumbsOf(page)} lead={<Lead page={page} />} />
      <NotDone {...props} />
      <SummaryList facts={factsOf(page)} />
      <Form action={paths.grant(page.id)} token={token}>
        <Alert kind="info" heading="To grant it you sign" slim>
          {decides.says} <ClauseLink clause={clause}>Why?</ClauseLink> It holds from the second you press, never before
          {most ? (
            <>
              , and at the latest until <Time at={most} zone={zone} precision="day" />.
            </>
          ) : (
            ', until somebody ends it.'
          )}
        </Alert>
        <DateField
          name="lastDay"
          label={labels['lastDay'] ?? ''}
          need="optional"
          value={typed['lastDay']}
          trouble={troubles['lastDay']}
          hint={`Only where it shall end sooner. On the clocks of ${zone}, to the end of that day.`}
        />
        <TextArea
          name="says"
          label={labels['says'] ?? ''}
          rows={3}
          value={typed['says']}
          trouble={troubles['says']}
          hint="Conditions, or why you refuse; whoever asked reads it. To grant it you may leave it empty."
        />
        <SignField value={typed['signed']} trouble={troubles['signed']} />
        <ButtonRow>
          <Button>{decides.sign}</Button>
          <Button kind="danger" action={paths.refuse(page.id)}>
            Refuse it
          </Button>
        </ButtonRow>
      </Form>
    </>
  );
}

/** What was asked, with its files and the sentences that were signed for it. */
function factsOf({ id, fields, documents, signature }: RequestPage) {
  return [
    ...fields.map(({ label, value, type }) => ({
      name: label,
      value: value === '' ? type === 'account' ? 'All accounts' : 'Left empty' : <Words text={value} />,
    })),
    ...documents.map(({ sha256, name }) => ({
      name: 'File',
      value: <TextLink href={paths.file(id, sha256)}>{name}</TextLink>,
    })),
    { name: 'Signed for it', value: <Words text={signature.words.slice(0, -1).join('\n')} /> },
  ];
}

function Lead({ page: { askedBy, askedTitle } }: { page: RequestPage }) {
  return (
    <>
      Asked by <Name text={[askedBy, askedTitle].filter(Boolean).join(', ')} />.
    </>
  );
}

type EndProps = AnswerProps & {
  /** Whether it is the viewer who asked. */
  own: boolean;
};

/** Where a permission is ended before its time, or a request taken off: by whom the form names, or by who asked. */
export function EndScreen(props: EndProps) {
  const { page, own, token, typed, troubles = {} } = props;
  const granted = page.state === 'granted';
  const name = endName({ own, granted });
  return (
    <>
      <PageHead title={name} crumbs={crumbsOf(page)} lead={<Name text={page.fields[0]?.value ?? ''} />} />
      <NotDone {...props} />
      <Form action={paths.end(page.id)} token={token}>
        <Alert kind="warning" heading="What will happen" slim>
          {granted
            ? `It ends at the second you press, and can't be taken up again. Drafts that rest on it and aren't published yet: ${page.drafts}. Their authors are told; what is ordered for later does not go out.`
            : 'Nobody decides on it any more. It can be asked for again.'}
        </Alert>
        <TextField
          name="reason"
          label="Reason"
          need="required"
          value={typed['reason']}
          trouble={troubles['reason']}
          hint={`${own ? 'Whoever decides on it' : 'Whoever asked'} reads it, and it stays with what was asked.`}
        />
        <Button kind="danger">{name}</Button>
      </Form>
    </>
  );
}
