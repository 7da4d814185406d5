import type { Citation } from '#kernel/result';
import { TroubleSummary } from '#ui/alert';
import { Alert } from '#ui/alert';
import { Button, ButtonRow, LinkButton } from '#ui/button';
import { VerdictFields, verdictLabels } from '#ui/choices';
import { TextArea } from '#ui/field';
import { Findings } from '#ui/findings';
import { Form, Section } from '#ui/form';
import { PageHead } from '#ui/page-head';
import { RefusalAlert } from '#ui/refusal-alert';
import { Time } from '#ui/time';
import { Timeline } from '#ui/timeline';
import { Name, Words } from '#ui/words';

import { sameWords } from './draft-words.ts';
import type { Draft, Note, Question } from './draft.read.ts';
import { paths } from './paths.ts';

type Props = {
  token: string;
  draft: Draft;
  /** The finding as it stands in the draft now. */
  note: Note & Required<Pick<Note, 'words'>>;
  zone: string;
  mine: boolean;
  /** The roles by which somebody else than its author may answer, and who holds one. */
  others: { roles: readonly string[]; names: readonly string[] };
  citations?: readonly Citation[];
  troubles?: Record<string, string> | undefined;
  typed?: Record<string, string> | undefined;
};

/** One finding that stops a draft: the words, the clause, what its author holds against it, and what was said of that. */
export function FindingScreen(props: Props) {
  const { draft, note, citations = [], troubles = {}, mine } = props;
  const asked = draft.questions.filter((one) => sameWords(one, note.words));
  return (
    <>
      <PageHead
        title="Is this finding a mistake?"
        crumbs={[
          { href: paths.drafts, label: 'Publish' },
          mine ? { href: paths.edit(draft.id), label: 'Write' } : { href: paths.draft(draft.id), label: 'Draft' },
        ]}
        lead={
          <>
            In a draft for <Name text={draft.account.name} ours />, by <Name text={draft.author.name} ours />.
          </>
        }
      />
      <RefusalAlert citations={citations} />
      <TroubleSummary
        troubles={Object.entries(troubles).map(([id, says]) => ({ id, label: labels[id] ?? id, says }))}
      />
      <Findings text={draft.content.text} findings={[note]} />
      <Next {...props} last={asked.at(-1)} />
      {asked.length > 0 && (
        <Section heading="What was said of it">
          <Timeline empty="" happenings={asked.toReversed().flatMap((one) => happened(one, props.zone))} />
        </Section>
      )}
    </>
  );
}

const labels: Record<string, string> = { why: 'Why it is mistaken', ...verdictLabels };

function Next({ last, ...props }: Props & { last: Question | undefined }) {
  const { draft, note, mine, others } = props;
  if (last?.verdict === null && draft.refusals['answer-finding'].length === 0)
    return <Answer {...props} question={last} />;
  if (last?.verdict === null) return <Waits {...others} />;
  if (note.force === 'advice')
    return (
      <Alert kind="success" heading="It stops this draft no more" slim>
        In these words alone: the same is found everywhere else as before.
      </Alert>
    );
  return mine && draft.refusals['question-finding'].length === 0 ? <Ask {...props} /> : null;
}

/** Whom it waits for; where nobody else may answer, that, and what to do. */
function Waits({ roles, names }: Props['others']) {
  return names.length > 0 ? (
    <Alert kind="info" heading="It waits for an answer" slim>
      Somebody else than its author says what becomes of it: {listed(names)}. Until then the draft can not be submitted
      with these words.
    </Alert>
  ) : (
    <NobodyElse roles={roles} />
  );
}

const listed = (names: readonly string[]) => new Intl.ListFormat('en', { type: 'disjunction' }).format(names);

const NobodyElse = ({ roles }: { roles: readonly string[] }) => (
  <Alert kind="warning" heading="Nobody can answer it now" slim>
    Under the policy {listed(roles)} says what becomes of a finding, and nobody does of their own draft. Nobody else
    holds the role. Have it given to somebody else, until a day if you like, by whoever gives out roles in your agency:
    it waits under their tasks from then on. Or change the words.
  </Alert>
);

function Ask({ token, draft, note, others, troubles = {}, typed = {} }: Props) {
  return (
    <Form action={paths.finding(draft.id, note.words)} token={token}>
      <input type="hidden" name="contentHash" value={draft.contentHash} />
      {others.names.length === 0 && <NobodyElse roles={others.roles} />}
      <p>
        {note.words.only
          ? 'Nobody can allow what this clause rules out. But software errs: where these words don’t say it, somebody else can set the finding aside as mistaken.'
          : 'Somebody else can set the finding aside: as mistaken, or because it has to be said here.'}
      </p>
      <TextArea
        name="why"
        label="Why it is mistaken"
        need="required"
        rows={3}
        value={typed['why'] ?? ''}
        hint="What the words mean here. It is kept with your name."
        trouble={troubles['why']}
      />
      <ButtonRow>
        <Button>Ask</Button>
        <LinkButton kind="outline" href={paths.edit(draft.id)}>
          Change the words instead
        </LinkButton>
      </ButtonRow>
    </Form>
  );
}

function Answer({ token, draft, note, question, troubles = {}, typed = {} }: Props & { question: Question }) {
  const { only } = note.words;
  const allow = { value: 'allowed', label: 'It is right, and allowed here', says: 'The words have to be said here.' };
  return (
    <Form action={paths.answerFinding(draft.id, question.id)} token={token}>
      <input type="hidden" name="contentHash" value={draft.contentHash} />
      <p>
        <Name text={question.askedBy ?? ''} /> writes:
      </p>
      <Words text={question.why} />
      <VerdictFields
        hint={only ? 'Nobody can allow what this clause rules out.' : undefined}
        reasonHint="It is kept with your name, and the author reads it."
        typed={typed}
        troubles={troubles}
        choices={[
          {
            value: 'mistaken',
            label: 'The finding is mistaken',
            says: 'The words don’t say what the clause rules out. They stop this draft no more.',
          },
          ...(only ? [] : [allow]),
          { value: 'stands', label: 'It stands', says: 'The author has to change the words.' },
        ]}
      />
      <ButtonRow>
        <Button>Record the answer</Button>
      </ButtonRow>
    </Form>
  );
}

function happened({ askedAt, askedBy, why, answeredAt, answeredBy, verdict, reason }: Question, zone: string) {
  const asked = {
    at: <Time at={askedAt} zone={zone} />,
    who: <Name text={askedBy ?? ''} />,
    says: 'Holds it to be mistaken',
    more: <Words text={why} />,
  };
  if (!answeredAt || !verdict) return [asked];
  const answered = {
    at: <Time at={answeredAt} zone={zone} />,
    who: <Name text={answeredBy ?? ''} />,
    says: { mistaken: 'Sets it aside as mistaken', allowed: 'Allows it here', stands: 'Lets it stand' }[verdict],
    more: <Words text={reason ?? ''} />,
  };
  return [answered, asked];
}
