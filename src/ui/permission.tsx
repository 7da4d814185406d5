import type { Child } from 'hono/jsx';

import { ClauseLink } from './clause-link.tsx';
import { Icon } from './icon.tsx';
import { TextLink } from './text-link.tsx';
import { Time } from './time.tsx';
import { Name, visibly } from './words.tsx';

/** A prerequisite as it was given: since when, until when, by whom, by which decision, on what document. */
export type GivenFacts = {
  kind: string;
  from: Date;
  until: Date | null;
  by: string | null;
  decisionId: string | null;
  endedBy: string | null;
  endDecisionId: string | null;
  document: Record<string, unknown>;
  /** Whose it is, said for a named moderator. */
  holder: string | null;
  holderWorks: boolean;
};

/** One prerequisite of a permission. `grant` is what stands; where nothing does, what stood last. */
type ProofFacts = {
  prerequisite: string;
  clause: string;
  met: boolean;
  grant: GivenFacts | undefined;
  /** Where it isn't met: the exception by which it isn't needed. */
  exceptionId?: string | undefined;
};

type Standing = { proofs: readonly ProofFacts[]; others: readonly { clause: string; says: string }[] };

const names: Record<string, string> = {
  'technology-approved': 'Approved technology',
  'division-authorized': 'The division’s authorization',
  'moderator-named': 'A named moderator of comments',
  'director-approval': 'The division director’s approval',
  'course-completed': 'Completed course',
  'written-authorization': 'Written authorization',
  designation: 'Designation as author',
  'monitor-designation': 'Designation to moderate comments',
};

/** What a grant is called on every page. */
export const grantName = (kind: string) => names[kind] ?? kind;

/** Where a decision is shown. */
const decisionHref = (id: string) => `/decisions/${id}`;

/** Where an exception is shown. */
const exceptionHref = (id: string) => `/exceptions/${id}`;

type ProofListProps = {
  standing: Standing;
  zone: string;
  /** For which instant it is asked: the clauses are read in the words of then. */
  at?: Date | undefined;
};

/** The prerequisites of one permission: each in force or missing, since when, by whom, on which document and decision. */
export function ProofList({ standing: { proofs, others }, zone, at }: ProofListProps) {
  return (
    <ul class="needs">
      {proofs.map(({ prerequisite, clause, grant, met, exceptionId }) => (
        <OneNeed
          state={met ? 'in force' : exceptionId ? 'excepted' : 'missing'}
          name={grantName(prerequisite)}
          clause={clause}
          at={at}
        >
          {exceptionId && (
            <>
              Not needed, by <TextLink href={exceptionHref(exceptionId)}>an exception that is in force</TextLink>.<br />
            </>
          )}
          {grant ? <GrantWords grant={grant} zone={zone} ended={!met} /> : 'Nobody has given it yet.'}
        </OneNeed>
      ))}
      {others.map(({ clause, says }) => (
        <OneNeed state="missing" name="Permission to post" clause={clause} at={at}>
          {says}
        </OneNeed>
      ))}
    </ul>
  );
}

type NeedProps = {
  state: 'in force' | 'excepted' | 'missing';
  name: string;
  clause: string;
  at: Date | undefined;
  children: Child;
};

function OneNeed({ state, name, clause, at, children }: NeedProps) {
  return (
    <li class={`needs__one needs__one--${state === 'missing' ? 'missing' : 'met'}`}>
      <Icon name={state === 'missing' ? 'cross' : 'check'} />
      <span class="needs__words">
        <strong>
          {name}: {state}.
        </strong>{' '}
        <ClauseLink clause={clause} at={at}>
          Why?
        </ClauseLink>
        <br />
        {children}
      </span>
    </li>
  );
}

/** Since when something stands, until when, by whom, on what; or when it ended. */
export function GrantWords({ grant, zone, ended }: { grant: GivenFacts; zone: string; ended: boolean }) {
  const { from, until, by, holder, kind, decisionId } = grant;
  return (
    <>
      {kind === 'moderator-named' && holder && (
        <>
          <Name text={holder} />.{' '}
        </>
      )}
      Since <Time at={from} zone={zone} precision="second" />
      {by && (
        <>
          , by <Name text={by} />
        </>
      )}
      {decisionId && (
        <>
          {' '}
          (<TextLink href={decisionHref(decisionId)}>decision</TextLink>)
        </>
      )}
      <Ends grant={grant} zone={zone} ended={ended} />
      {until === null && !ended && ', no end set'}
      <DocumentWords document={grant.document} />
    </>
  );
}

function Ends({ grant, zone, ended }: { grant: GivenFacts; zone: string; ended: boolean }): Child {
  const { until, endedBy, endDecisionId, holderWorks } = grant;
  if (!until) return ended && !holderWorks ? '; has left the agency' : null;
  return (
    <>
      {ended ? '; ended ' : ', until '}
      <Time at={until} zone={zone} precision="second" />
      {endedBy && (
        <>
          {' '}
          by <Name text={endedBy} />
        </>
      )}
      {endDecisionId && (
        <>
          {' '}
          (<TextLink href={decisionHref(endDecisionId)}>decision</TextLink>)
        </>
      )}
    </>
  );
}

const words: Record<string, string> = {
  signed: 'Signed',
  words: 'Words',
  accountability: 'Accountability',
  conduct: 'Standards of conduct attested',
  course: 'Course',
  certificate: 'Certificate',
  score: 'Score in percent',
  technology: 'Technology',
};

/** What was signed, as it is kept: one line for each part of it. */
function DocumentWords({ document }: { document: Record<string, unknown> }) {
  return Object.entries(words).map(([key, label]) => {
    const value = document[key];
    if (typeof value !== 'string' && typeof value !== 'number') return null;
    return (
      <>
        <br />
        {label}: <bdi>{visibly(String(value))}</bdi>
      </>
    );
  });
}
