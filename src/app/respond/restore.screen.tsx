import type { Citation } from '#kernel/result';
import { TroubleSummary } from '#ui/alert';
import { Button, ButtonRow, LinkButton, TokenField } from '#ui/button';
import { TextArea } from '#ui/field';
import { PageHead } from '#ui/page-head';
import { RefusalAlert } from '#ui/refusal-alert';
import { Name, Quoted } from '#ui/words';

import type { Item } from './item.read.ts';
import { paths } from './paths.ts';

type RestoreProps = {
  token: string;
  item: Item;
  reason: string;
  citations?: readonly Citation[] | undefined;
  troubles?: Record<string, string> | undefined;
};

/** Show a hidden comment again, with the reason. */
export function RestoreScreen({ token, item, reason, citations = [], troubles = {} }: RestoreProps) {
  return (
    <>
      <PageHead
        title="Show the comment again"
        crumbs={[
          { href: paths.queue, label: 'Respond' },
          { href: paths.item(item.id), label: 'The comment' },
        ]}
        lead={
          <>
            By <Name text={item.author.name} />, under <Name text={item.account.name} />
          </>
        }
      />
      <RefusalAlert citations={citations} heading="Not shown again" />
      <TroubleSummary troubles={Object.entries(troubles).map(([id, says]) => ({ id, label: 'Reason', says }))} />
      <Quoted text={item.text} />
      <form method="post" action={paths.restore(item.id)}>
        <TokenField token={token} />
        <TextArea
          name="reason"
          label="Why is it shown again?"
          hint="One line. Kept with the decision, and seen by whoever reads the records."
          rows={2}
          value={reason}
          trouble={troubles['reason']}
          need="required"
        />
        <p id="consequence">
          The public sees the comment again, in its place. What was sealed as evidence stays sealed.
        </p>
        <ButtonRow>
          <Button describedBy="consequence">Show it again</Button>
          <LinkButton kind="quiet" href={paths.item(item.id)}>
            Leave it hidden
          </LinkButton>
        </ButtonRow>
      </form>
    </>
  );
}
