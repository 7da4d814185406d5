import type { Child } from 'hono/jsx';

import type { Citation } from '#kernel/result';
import { paths as registers } from '#paths/registers';
import { LinkButton } from '#ui/button';
import { Columns } from '#ui/columns';
import { Diff } from '#ui/diff';
import { type DraftStep, DraftSteps } from '#ui/draft-steps';
import { Hash } from '#ui/hash';
import { PageHead } from '#ui/page-head';
import { Picture } from '#ui/picture';
import { CitationList, RefusalAlert } from '#ui/refusal-alert';
import { Status } from '#ui/status';
import { SummaryList } from '#ui/summary-list';
import { TextLink } from '#ui/text-link';
import { Time } from '#ui/time';
import { Name } from '#ui/words';

import type { Draft, Note } from './draft.read.ts';
import { DraftFindings } from './findings-view.tsx';
import { RestsOn } from './needs.tsx';
import { paths } from './paths.ts';
import { PictureFacts } from './picture-facts.tsx';

type DraftProps = {
  zone: string;
  draft: Draft;
  mine: boolean;
  /** The comment that it answers, as it is shown. */
  answered?: Child;
  findings: readonly Note[];
  /** The form for what comes next, and what happened so far. */
  next: Child;
  history: Child;
  citations?: readonly Citation[];
};

/** One draft as it stands: what it says, what was found, what may be done with it now, and what happened. */
export function DraftScreen(props: DraftProps) {
  const { draft, answered, findings, citations = [] } = props;
  const { account, content, author } = draft;
  return (
    <>
      <PageHead
        title={
          <>
            {answered ? 'Answer' : 'Draft'} for <Name text={account.name} />
          </>
        }
        crumbs={[{ href: paths.drafts, label: 'Publish' }]}
        lead={
          <>
            Written by <Name text={author.name} ours />. {says[draft.state]}
          </>
        }
        action={props.mine && <AuthorsWay draft={draft} />}
      />
      <DraftSteps {...stepOf(draft)} />
      <RefusalAlert citations={citations} />
      <Columns side={<Aside {...props} />}>
        {answered}
        <h2>What it says</h2>
        <DraftFindings draftId={draft.id} text={content.text} findings={findings} none="Nothing stands in its way." />
        {content.pictures.map(({ sha256, alt, source, right, width, height }) => (
          <Picture
            src={paths.picture(sha256, draft.id)}
            alt={alt}
            right={[source, right].filter((one) => one !== '').join('. ') || undefined}
            width={width}
            height={height}
          />
        ))}
        <PictureFacts draft={draft} />
        <RestsOn draft={draft} zone={props.zone} />
        <Changed draft={draft} />
        {props.next}
      </Columns>
      <h2>What happened</h2>
      {props.history}
    </>
  );
}

const says: Record<string, string> = {
  drafted: 'It is being written; nobody outside sees it.',
  in_review: 'It waits for somebody else to read it.',
  sent_back: 'A reviewer asks for changes.',
  approved: 'A second person has approved exactly this. It is not published yet.',
  refused: 'A reviewer refused it, for good.',
  scheduled: 'It is approved and ordered.',
  published: 'It is published.',
};

function stepOf({ state, order, recordId }: Draft): { now: DraftStep; halted?: string } {
  if (state === 'published') return { now: recordId ? 'captured' : 'published' };
  if (state === 'scheduled')
    return order?.state === 'stopped' ? { now: 'scheduled', halted: 'Not published' } : { now: 'scheduled' };
  if (state === 'approved') return { now: 'scheduled', halted: 'Approved, not ordered yet' };
  if (state === 'in_review') return { now: 'review' };
  if (state === 'refused') return { now: 'review', halted: 'Refused' };
  return state === 'sent_back' ? { now: 'draft', halted: 'Sent back' } : { now: 'draft' };
}

function AuthorsWay({ draft: { id, state } }: { draft: Draft }) {
  if (state === 'published' || state === 'refused') return null;
  const writing = state === 'drafted' || state === 'sent_back';
  return (
    <LinkButton kind={writing ? 'main' : 'outline'} href={paths.edit(id)}>
      {writing ? 'Go on writing' : 'Change it'}
    </LinkButton>
  );
}

function Aside({ draft, zone }: DraftProps) {
  const { permission, contentHash, version, order, recordId } = draft;
  return (
    <>
      <SummaryList
        facts={[
          { name: 'Version', value: String(version) },
          { name: 'Content hash', value: <Hash hash={contentHash} /> },
          { name: 'Last change', value: <Time at={draft.changedAt} zone={zone} /> },
          ...(draft.leftOut.length > 0 ? [{ name: 'Left out', value: <LeftOut entries={draft.leftOut} /> }] : []),
          ...(draft.questionable ? [{ name: 'Questionable', value: <Status tone="warning">Yes</Status> }] : []),
          ...(order ? [{ name: 'Order', value: <OrderState order={order} zone={zone} /> }] : []),
          ...(recordId
            ? [{ name: 'Record', value: <a href={`/records/${recordId}`}>The record of this post</a> }]
            : []),
        ]}
      />
      <h3>Is the author permitted now?</h3>
      {permission.refusals.length === 0 ? (
        <Status tone="good">Yes, everything is in force</Status>
      ) : (
        <>
          <Status tone="bad">No, something is missing</Status>
          <CitationList citations={permission.refusals} />
        </>
      )}
      <SummaryList
        facts={permission.standing.map(({ label, since, until }) => ({
          name: label,
          value: (
            <>
              Since <Time at={since} zone={zone} precision="day" />
              {until && (
                <>
                  , until <Time at={until} zone={zone} precision="day" />
                </>
              )}
            </>
          ),
        }))}
      />
    </>
  );
}

/** What was found and isn't said: the agency's list allows it. */
function LeftOut({ entries }: { entries: readonly string[] }) {
  return (
    <>
      What the agency’s list allows:{' '}
      {entries.map((entry, at) => (
        <>
          {at > 0 && ', '}
          <TextLink href={registers.term(entry)}>entry {at + 1}</TextLink>
        </>
      ))}
    </>
  );
}

function OrderState({ order, zone }: { order: NonNullable<Draft['order']>; zone: string }) {
  const { state, dueAt, doneAt, trouble, url } = order;
  if (state === 'done')
    return (
      <>
        <Status tone="good">Published</Status> {doneAt && <Time at={doneAt} zone={zone} precision="second" />}
        {url && (
          <>
            <br />
            <a href={url}>See it on the network</a>
          </>
        )}
      </>
    );
  if (state === 'stopped')
    return (
      <>
        <Status tone="bad">Not published</Status> {trouble}
      </>
    );
  return (
    <>
      <Status tone={trouble ? 'warning' : 'busy'}>{trouble ? 'Not sent yet, we keep trying' : 'Ordered'}</Status>{' '}
      {trouble ?? (
        <>
          for <Time at={dueAt} zone={zone} />
        </>
      )}
    </>
  );
}

function Changed({ draft: { reviewed, content, state } }: { draft: Draft }) {
  if (!reviewed || !['drafted', 'in_review'].includes(state)) return null;
  const before = reviewed.content.pictures.map(({ sha256 }) => sha256).join();
  const now = content.pictures.map(({ sha256 }) => sha256).join();
  return (
    <>
      <h2>Changed since it was last read</h2>
      <Diff before={reviewed.content.text} after={content.text} label={`Against version ${reviewed.version}`} />
      {before !== now && <p>The pictures changed as well.</p>}
      {shownIn(reviewed.content) !== shownIn(content) && <p>Who is said to be in the pictures changed as well.</p>}
      {namedIn(reviewed.content) !== namedIn(content) && <p>The permissions that it rests on changed as well.</p>}
    </>
  );
}

const shownIn = ({ pictures }: Draft['content']) => JSON.stringify(pictures.map(({ shows = [] }) => shows.toSorted()));

/** What the text and each picture name as needed, in their order. */
const namedIn = ({ needs = {}, pictures }: Draft['content']) =>
  JSON.stringify(
    [needs, ...pictures.map((one) => one.needs ?? {})].map((one) =>
      Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ),
  );
