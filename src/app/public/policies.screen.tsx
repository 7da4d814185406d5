import { Alert } from '#ui/alert';
import { DataTable } from '#ui/data-table';
import { Section } from '#ui/form';
import { Hash } from '#ui/hash';
import { PageHead } from '#ui/page-head';
import { Status } from '#ui/status';
import { SummaryList } from '#ui/summary-list';
import { TextLink } from '#ui/text-link';
import { Time } from '#ui/time';

import { paths } from './paths.ts';
import type { ClauseLine, Policy } from './policies.read.ts';

/** A version with its span, as the public sees it. */
type PublicVersion = {
  id: string;
  hash: string;
  title: string;
  edition: string | null;
  from: Date;
  until: Date | null;
  signed: { name: string; asDesigneeOf: string } | null;
};

type Props = {
  slug: string;
  policy: Policy;
  /** Every version that is or was in force, the newest first. */
  versions: readonly PublicVersion[];
  /** The instant asked for, where it isn't now. */
  at: Date | undefined;
  zone: string;
};

/** The policy in force, or as it was: its first page, the rules for comments, every clause, and its history. */
export function PoliciesScreen({ slug, policy, versions, at, zone }: Props) {
  const { number, title, edition, register, clauses, hash } = policy;
  return (
    <>
      <PageHead
        title={`${number}, ${title}`}
        crumbs={[{ href: paths.agency(slug), label: 'Official accounts' }]}
        lead={
          at
            ? 'The policy as it was in force then.'
            : 'The policy that is in force now. Each decision here names the clause it rests on.'
        }
      />
      {at && (
        <Alert kind="info" heading="As it was in force then" slim>
          At <Time at={at} zone={zone} precision="second" />.{' '}
          <TextLink href={paths.policies(slug)}>The policy that is in force now</TextLink>
        </Alert>
      )}
      {register.map(({ policy: one, title: name, facts, hash: own }) => (
        <Section heading={one === number ? 'First page' : `It rests on ${one}, ${name}`}>
          <SummaryList
            facts={[
              ...facts.map(([label, value]) => ({ name: label, value })),
              ...(one === number && edition ? [{ name: 'Edition', value: edition }] : []),
              {
                name: one === number ? 'This version' : 'Hash',
                value: <Hash hash={one === number ? hash : own} label="SHA-256" />,
              },
            ]}
          />
        </Section>
      ))}
      <History slug={slug} versions={versions} zone={zone} />
      <CommentingRules slug={slug} policy={policy} at={at} />
      <Clauses slug={slug} clauses={clauses} at={at} />
    </>
  );
}

function History({ slug, versions, zone }: Pick<Props, 'slug' | 'versions' | 'zone'>) {
  return (
    <Section heading="History">
      <DataTable
        caption="Each version that is or was in force"
        rows={versions}
        empty="No version yet."
        columns={[
          {
            head: 'In force',
            names: true,
            cell: ({ from, until }) => (
              <TextLink href={paths.policiesAt(slug, from.toISOString())}>
                From <Time at={from} zone={zone} />
                {until && (
                  <>
                    {' '}
                    until <Time at={until} zone={zone} />
                  </>
                )}
              </TextLink>
            ),
          },
          {
            head: 'Version',
            cell: ({ hash, edition }) => (
              <>
                {edition && `Edition ${edition} `}
                <Hash hash={hash} />
              </>
            ),
          },
          {
            head: 'Signed by',
            cell: ({ signed }) =>
              signed
                ? `${signed.name}${signed.asDesigneeOf && `, as designee of ${signed.asDesigneeOf}`}`
                : 'As its first page says',
          },
          {
            head: 'On paper',
            cell: ({ id, from }) => (
              <TextLink href={paths.policyPaper(slug, id)}>
                PDF <span class="usa-sr-only">of the version from {from.toISOString().slice(0, 10)}</span>
              </TextLink>
            ),
          },
        ]}
      />
    </Section>
  );
}

const atOf = (at: Date | undefined) => at?.toISOString();

function CommentingRules({ slug, policy, at }: Pick<Props, 'slug' | 'policy' | 'at'>) {
  const { commentingRules } = policy;
  return (
    <Section heading="Rules for comments" id="comments">
      {commentingRules.length === 0 ? (
        <p>
          The policy has no rules of its own for what you write. No comment is hidden without a ground of the policy.
        </p>
      ) : (
        <ul>
          {commentingRules.map(({ clause, says, standard }) => (
            <li>
              {says} {standard && <>What counts: {standard} </>}
              {clause !== 'house' && <a href={paths.clause(slug, clause, atOf(at))}>{clause}</a>}
            </li>
          ))}
        </ul>
      )}
      <p>
        <TextLink href={paths.howRead(slug)}>How comments are read</TextLink>
      </p>
    </Section>
  );
}

function Clauses({ slug, clauses, at }: { slug: string; clauses: readonly ClauseLine[]; at: Date | undefined }) {
  const missing = clauses.filter(({ textHeld }) => !textHeld).length;
  return (
    <Section heading="Clauses">
      <p>
        The words below are our summaries, not the policy's text. How the agency reads a clause, and since when, stands
        with the clause and on paper.
        {missing > 0 &&
          ` Of ${missing === 1 ? 'one clause' : `${missing} clauses`} the text is not in our copy: nothing is invented for what is missing.`}
      </p>
      <DataTable
        caption={`${clauses.length} clauses`}
        columns={[
          {
            head: 'Clause',
            names: true,
            cell: ({ id }: ClauseLine) => <a href={paths.clause(slug, id, atOf(at))}>{id}</a>,
          },
          { head: 'Force', cell: ({ force }) => forceName(force) },
          {
            head: 'What it asks',
            cell: ({ summary, textHeld }) => (
              <>
                {summary} {!textHeld && <Status tone="warning">Text not held</Status>}
              </>
            ),
          },
        ]}
        rows={clauses}
        empty="The policy has no clauses."
      />
    </Section>
  );
}

/** How binding a clause is, as people say it. */
function forceName(force: string): string {
  const names: Record<string, string> = { must: 'Must', should: 'Should', may: 'May', informs: 'Informs' };
  return names[force] ?? force;
}
