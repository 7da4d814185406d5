import { Alert } from '#ui/alert';
import { Button, ButtonRow, TokenField } from '#ui/button';
import { Radios } from '#ui/choices';
import { DateTimeField, TextArea, TextField } from '#ui/field';
import { CitationList } from '#ui/refusal-alert';

import type { Draft, DraftAct } from './draft.read.ts';
import { paths } from './paths.ts';

type NextStepProps = {
  token: string;
  zone: string;
  draft: Draft;
  troubles?: Record<string, string> | undefined;
  typed?: Record<string, string> | undefined;
};

/** The one thing that comes next for a draft: a second person's verdict, or the order to publish. Nothing where nothing does. */
export function NextStep(props: NextStepProps) {
  const { state } = props.draft;
  if (state === 'in_review') return <Review {...props} />;
  if (state === 'approved') return <Schedule {...props} />;
  if (state === 'scheduled' && props.draft.order?.state === 'stopped')
    return (
      <Alert kind="warning" heading="It was not published">
        {props.draft.order.trouble} Its author can change it and submit it again; nothing is sent by itself.
      </Alert>
    );
  return null;
}

const verdicts: { act: DraftAct; kind: 'main' | 'outline' | 'danger'; label: string; to: (id: string) => string }[] = [
  { act: 'approve-post', kind: 'main', label: 'Approve', to: paths.approve },
  { act: 'send-back-draft', kind: 'outline', label: 'Ask for changes', to: paths.sendBack },
  { act: 'send-to-director', kind: 'outline', label: 'Send to the director', to: paths.sendToDirector },
  { act: 'refuse-draft', kind: 'danger', label: 'Refuse', to: paths.refuse },
];

function Review({ token, draft, troubles = {}, typed = {} }: NextStepProps) {
  const mine = verdicts.filter(({ act }) => draft.refusals[act].length === 0);
  const reasons = draft.refusals['approve-post'];
  return (
    <section aria-labelledby="review">
      <h2 id="review">Review</h2>
      {mine.length > 0 && (
        <form method="post" action={paths.approve(draft.id)}>
          <TokenField token={token} />
          <input type="hidden" name="contentHash" value={draft.contentHash} />
          <TextArea
            name="note"
            label="Note to colleagues"
            rows={4}
            value={typed['note']}
            hint="Never published. Say what has to change, what is questionable, or why you refuse; to approve you may leave it empty."
            trouble={troubles['note']}
          />
          <ButtonRow>
            {mine.map(({ kind, label, to }) => (
              <Button kind={kind} action={to(draft.id)}>
                {label}
              </Button>
            ))}
          </ButtonRow>
        </form>
      )}
      {reasons.length > 0 && <CitationList citations={reasons} />}
    </section>
  );
}

function Schedule({ token, zone, draft, troubles = {}, typed = {} }: NextStepProps) {
  const refused = draft.refusals['schedule-post'];
  return (
    <section aria-labelledby="schedule">
      <h2 id="schedule">Publish</h2>
      {refused.length > 0 ? (
        <CitationList citations={refused} />
      ) : (
        <form method="post" action={paths.schedule(draft.id)}>
          <TokenField token={token} />
          <input type="hidden" name="contentHash" value={draft.contentHash} />
          <Radios
            name="when"
            label="When"
            value={typed['when'] ?? 'now'}
            choices={[
              { value: 'now', label: 'Now' },
              { value: 'later', label: 'At the time below' },
            ]}
          />
          <DateTimeField
            name="at"
            label="Time"
            need="optional"
            value={typed['at']}
            hint={`On the clocks of ${zone}. Until then it can be changed, which stops the order.`}
            trouble={troubles['at']}
          />
          {draft.warnings.length > 0 && (
            <>
              <Alert kind="warning" heading="Not as the policy wishes" slim>
                <CitationList citations={draft.warnings} />
              </Alert>
              <TextField name="reason" label="Why from here" value={typed['reason']} trouble={troubles['reason']} />
            </>
          )}
          <ButtonRow>
            <Button>Publish it</Button>
          </ButtonRow>
        </form>
      )}
    </section>
  );
}
