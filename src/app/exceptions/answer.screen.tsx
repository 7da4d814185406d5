import type { Child } from 'hono/jsx';

import type { Citation } from '#kernel/result';
import { Alert, TroubleSummary } from '#ui/alert';
import { Button } from '#ui/button';
import { Tick } from '#ui/choices';
import { TextArea, TextField } from '#ui/field';
import { Form } from '#ui/form';
import { PageHead } from '#ui/page-head';
import { RefusalAlert } from '#ui/refusal-alert';
import { SummaryList } from '#ui/summary-list';
import { Time } from '#ui/time';
import { Name, Words } from '#ui/words';

import type { Effect } from './ask.read.ts';
import { EffectView } from './effect-view.tsx';
import { type Answer, paths } from './paths.ts';
import type { Row, Standing } from './row.ts';
import { scopeWords } from './scope-view.tsx';

type Props = {
  act: Answer;
  row: Row & { standing: Standing };
  effect: Effect;
  /** The words above the signature, as they are kept with it. */
  consent: string;
  typed: Record<string, string>;
  token: string;
  zone: string;
  troubles?: Record<string, string>;
  citations?: readonly Citation[];
};

const titles: Record<Answer, string> = {
  grant: 'Grant the exception',
  refuse: 'Refuse the exception',
  end: 'End the exception',
};

const labels: Record<string, string> = {
  signed: 'Your name',
  consent: 'The words you sign',
  answer: 'Note',
  reason: 'Reason',
};

/** The director answers a request, or an exception ends before its day. */
export function AnswerScreen(props: Props) {
  const { act, row, troubles = {}, citations = [] } = props;
  const taking = act === 'end' && row.standing === 'asked';
  return (
    <>
      <PageHead
        title={taking ? 'Take the request back' : titles[act]}
        crumbs={[
          { href: paths.home, label: 'Exceptions' },
          { href: paths.one(row.id), label: `From ${row.clause}` },
        ]}
      />
      <RefusalAlert citations={citations} />
      <TroubleSummary
        troubles={Object.entries(troubles).map(([id, says]) => ({ id, label: labels[id] ?? id, says }))}
      />
      <Asked {...props} />
      {act === 'grant' && (
        <EffectView effect={props.effect} clause={row.clause} heading="What your signature changes" />
      )}
      <Form action={paths[act](row.id)} token={props.token}>
        <Alert kind={act === 'end' && !taking ? 'warning' : 'info'} heading="What will happen" slim>
          {taking ? 'Nobody decides on it any more. It stays in the register as taken back.' : consequences[act]}
        </Alert>
        {act === 'grant' ? <GrantFields {...props} /> : <Reason {...props} />}
      </Form>
    </>
  );
}

const consequences: Record<Answer, Child> = {
  grant:
    'It holds from its first second until its last, in the scope above, and every decision that rests on it names it. Nothing that was done before becomes right by it. You can end it early at any time. Who asked, and whom it names, are told.',
  refuse: 'The clause holds as before. Who asked is told, with your reason, and can ask again in another way.',
  end: 'At the second you press, the clause holds again for everybody it was lifted for. What was done until then stays as it is, and whom it names is told, with your reason. It can’t be undone; another exception can be asked for.',
};

function Asked({ row, zone }: Props) {
  return (
    <SummaryList
      facts={[
        { name: 'Asked by', value: <Name text={row.asker} /> },
        { name: 'Reason', value: <Words text={row.reason} /> },
        { name: 'For', value: <Name text={scopeWords(row)} /> },
        { name: 'From', value: <Time at={row.from} zone={zone} precision="second" /> },
        { name: 'Until', value: <Time at={row.until} zone={zone} precision="second" /> },
      ]}
    />
  );
}

function GrantFields({ typed, troubles = {}, consent }: Props) {
  return (
    <>
      <TextArea
        name="answer"
        label="Note"
        need="optional"
        rows={2}
        value={typed['answer'] ?? ''}
        hint="What who asked should keep to."
        trouble={troubles['answer']}
      />
      <Tick
        name="consent"
        label={consent}
        checked={typed['consent'] === 'yes'}
        trouble={troubles['consent']}
        need="required"
      />
      <TextField
        name="signed"
        label="Your name"
        need="required"
        autocomplete="name"
        hint="Typed by you, it is your signature. The second and your network address are kept with it."
        value={typed['signed'] ?? ''}
        trouble={troubles['signed']}
      />
      <Button>Sign and grant it</Button>
    </>
  );
}

function Reason({ act, row, typed, troubles = {} }: Props) {
  const field = { name: 'reason', label: 'Reason', need: 'required' as const, trouble: troubles['reason'] };
  return (
    <>
      <TextField {...field} value={typed['reason'] ?? ''} />
      {act === 'refuse' ? (
        <Button>Refuse it</Button>
      ) : row.standing === 'asked' ? (
        <Button>Take it back</Button>
      ) : (
        <Button kind="danger">End it now</Button>
      )}
    </>
  );
}
