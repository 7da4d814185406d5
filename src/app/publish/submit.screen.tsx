import type { Child } from 'hono/jsx';

import type { Citation } from '#kernel/result';
import { Alert } from '#ui/alert';
import { Button, ButtonRow, LinkButton, TokenField } from '#ui/button';
import { Checkboxes } from '#ui/choices';
import { ClauseLink } from '#ui/clause-link';
import { Columns } from '#ui/columns';
import { Hash } from '#ui/hash';
import { PageHead } from '#ui/page-head';
import { Picture } from '#ui/picture';
import { PostPreview } from '#ui/post-preview';
import { RefusalAlert } from '#ui/refusal-alert';
import { SummaryList } from '#ui/summary-list';
import { Name } from '#ui/words';

import type { Draft, Note } from './draft.read.ts';
import { DraftFindings } from './findings-view.tsx';
import { RestsOn } from './needs.tsx';
import { paths } from './paths.ts';
import { PictureFacts } from './picture-facts.tsx';

type SubmitProps = {
  token: string;
  draft: Draft;
  /** The comment that it answers, as it is shown. */
  answered?: Child;
  /** The draft's own and what its network would not take. */
  findings: readonly Note[];
  used: number;
  most: number;
  zone: string;
  citations?: readonly Citation[];
  attested?: readonly string[];
  trouble?: string | undefined;
};

/** Exactly what would be submitted, what stands in its way, and what its author signs for it. */
export function SubmitScreen(props: SubmitProps) {
  const { draft, answered, findings, citations = [] } = props;
  const { account, content, contentHash } = draft;
  return (
    <>
      <PageHead
        title="Submit for review"
        crumbs={[
          { href: paths.drafts, label: 'Publish' },
          { href: paths.edit(draft.id), label: 'Write' },
        ]}
        lead={
          <>
            For <Name text={account.name} ours />. This is what the reviewer will read, word for word.
          </>
        }
      />
      <RefusalAlert citations={citations} heading="Not submitted: the policy in force does not allow it" />
      <Columns
        side={
          <SummaryList
            facts={[
              { name: 'Version', value: String(draft.version) },
              { name: 'Content hash', value: <Hash hash={contentHash} /> },
              { name: 'Read by', value: 'Somebody else than you, before anything is published' },
            ]}
          />
        }
      >
        {answered}
        {answered && <h2>The answer</h2>}
        <PostPreview
          network={account.network === 'bluesky' ? 'bluesky' : 'site'}
          author={account.name}
          handle={account.handle}
          text={content.text}
          used={props.used}
          most={props.most}
          attached={
            content.pictures.length > 0 &&
            content.pictures.map(({ sha256, alt, source, right }) => (
              <Picture
                src={paths.picture(sha256, draft.id)}
                alt={alt}
                right={[source, right].filter((one) => one !== '').join('. ') || undefined}
              />
            ))
          }
        />
        <PictureFacts draft={draft} />
        <RestsOn draft={draft} zone={props.zone} />
        <ToMend draftId={draft.id} text={content.text} findings={findings} />
        <Attest {...props} />
      </Columns>
    </>
  );
}

function ToMend({ draftId, text, findings }: { draftId: string; text: string; findings: readonly Note[] }) {
  if (findings.length === 0) return null;
  return (
    <>
      {findings.some(({ force }) => force === 'stops') && (
        <Alert kind="warning" heading="Mend this first" slim>
          As it stands, it can not be submitted.
        </Alert>
      )}
      <DraftFindings draftId={draftId} text={text} findings={findings} />
    </>
  );
}

function Attest({ token, draft, attested = [], trouble }: SubmitProps) {
  const { attestation, contentHash, id } = draft;
  return (
    <form method="post" action={paths.submit(id)}>
      <TokenField token={token} />
      <input type="hidden" name="contentHash" value={contentHash} />
      <Checkboxes
        name="attested"
        label="I confirm"
        hint={attestation.intro}
        trouble={trouble}
        values={attested}
        choices={attestation.statements.map(({ id: value, says, clause }) => ({
          value,
          label: says,
          says: clause === 'house' ? undefined : <ClauseLink clause={clause}>Why?</ClauseLink>,
        }))}
      />
      <ButtonRow>
        <Button>{attestation.sign}</Button>
        <LinkButton kind="outline" href={paths.edit(id)}>
          Go on writing
        </LinkButton>
      </ButtonRow>
    </form>
  );
}
