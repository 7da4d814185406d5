import { Alert } from '#ui/alert';
import { LinkButton } from '#ui/button';
import { ExactText } from '#ui/exact-text';
import { DateTimeField } from '#ui/field';
import { FilterBar } from '#ui/filter-bar';
import { Hash } from '#ui/hash';
import { Status } from '#ui/status';
import { SummaryList } from '#ui/summary-list';
import { Thread } from '#ui/thread';
import { Time, sayTime } from '#ui/time';

import { paths } from './paths.ts';
import { RecordFrame } from './record-frame.tsx';
import { sizeWords } from './record-words.tsx';
import type { RecordFacts } from './record.read.ts';
import type { ThreadState } from './thread.read.ts';

/** What the software understood of the raw bytes, as JSON. */
export function ParsedScreen({ facts, json }: { facts: RecordFacts; json: string }) {
  return (
    <RecordFrame facts={facts} here={paths.parsed(facts.id)}>
      <p>What we understood of the raw bytes. The bytes are what counts; this is for reading and finding.</p>
      <ExactText label="The parsed record" text={json} />
    </RecordFrame>
  );
}

/** The bytes as they came. `text` is missing where they aren't text; `left` says how many bytes aren't shown. */
export type RawShown = { text: string; left: number } | 'not text' | 'missing' | 'damaged';

/** The raw bytes, and their download. */
export function RawScreen({ facts, shown, zone }: { facts: RecordFacts; shown: RawShown; zone: string }) {
  const { raw, id } = facts;
  return (
    <RecordFrame facts={facts} here={paths.raw(id)}>
      {raw ? (
        <>
          <SummaryList
            facts={[
              { name: 'SHA-256', value: <Hash hash={raw.sha256} /> },
              { name: 'Size', value: sizeWords(raw.sizeBytes) },
              { name: 'Said to be', value: raw.mediaType },
              { name: 'Source', value: <code>{raw.source}</code> },
              { name: 'Came', value: <Time at={raw.at} zone={zone} precision="second" /> },
            ]}
          />
          <Bytes shown={shown} id={id} />
        </>
      ) : (
        <p>This record was made here, so no raw bytes came from a network.</p>
      )}
    </RecordFrame>
  );
}

function Bytes({ shown, id }: { shown: RawShown; id: string }) {
  if (shown === 'missing' || shown === 'damaged')
    return (
      <Alert kind="error" heading={shown === 'missing' ? 'The bytes are not there' : 'The bytes were changed'}>
        The file store does not hold what was captured. Change nothing, tell the security officer, and have the file
        restored from a backup.
      </Alert>
    );
  return (
    <>
      <p>
        <LinkButton kind="outline" href={paths.bytes(id)}>
          Download the raw bytes
        </LinkButton>
      </p>
      {shown === 'not text' ? (
        <p>They are not text, so they are not shown here.</p>
      ) : (
        <>
          <ExactText label="The raw bytes as text" text={shown.text} />
          {shown.left > 0 && <p>{sizeWords(shown.left)} more are in the download.</p>}
        </>
      )}
    </>
  );
}

type ThreadScreenProps = {
  facts: RecordFacts;
  states: readonly ThreadState[];
  /** The minute asked for, on the agency's clocks: `2026-03-01T09:30`; and the instant that it is. */
  asked: { local: string; at: Date };
  zone: string;
  trouble?: string | undefined;
};

/** The thread as it stood at a minute: each post and comment once, in the state it had then. */
export function ThreadScreen({ facts, states, asked, zone, trouble }: ThreadScreenProps) {
  return (
    <RecordFrame facts={facts} here={paths.thread(facts.id)}>
      <FilterBar
        action={paths.thread(facts.id)}
        label="Another minute"
        clearHref={paths.thread(facts.id)}
        clearLabel="Now"
      >
        <DateTimeField name="at" label={`As it stood at (${zone})`} value={asked.local} trouble={trouble} />
      </FilterBar>
      <h2>The thread at {sayTime(asked.at, zone)}</h2>
      <Thread
        label="The thread"
        focus={facts.remoteId}
        posts={states.map((state) => ({
          id: state.remoteId,
          ...(state.parentRemoteId ? { answers: state.parentRemoteId } : {}),
          author: state.author.name,
          handle: state.author.id === state.remoteId ? '' : state.author.id,
          at: <Time at={state.firstAt} zone={zone} />,
          text: state.text,
          ours: state.ours,
          labels: <Labels state={state} zone={zone} />,
        }))}
      />
      {states.length === 0 && <p>Nothing of this thread was captured by then.</p>}
    </RecordFrame>
  );
}

function Labels({ state, zone }: { state: ThreadState; zone: string }) {
  const { hidden, deleted, edited, at, id } = state;
  return (
    <>
      {hidden && <Status tone="warning">Hidden by us</Status>}
      {deleted && (
        <Status tone="bad">
          {deleted === 'stated' ? 'Deleted by its author' : 'No longer shown by the network'},{' '}
          <Time at={at} zone={zone} />
        </Status>
      )}
      {edited && !deleted && (
        <Status tone="neutral">
          Edited, <Time at={at} zone={zone} />
        </Status>
      )}
      <a class="usa-link" href={paths.record(id)}>
        This state's record
      </a>
    </>
  );
}
