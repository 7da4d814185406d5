import type { Child } from 'hono/jsx';

import { Select } from '#ui/choices';
import { EmptyState } from '#ui/empty-state';
import { DateTimeField } from '#ui/field';
import { FilterBar } from '#ui/filter-bar';
import { Section } from '#ui/form';
import { PageHead } from '#ui/page-head';
import { ProofList } from '#ui/permission';
import { Status } from '#ui/status';
import { TextLink } from '#ui/text-link';
import { Time } from '#ui/time';
import { Name } from '#ui/words';

import { paths } from './paths.ts';
import type { Standing } from './permission.read.ts';
import type { Answered, Candidate } from './permission.read.ts';

type Props = {
  accounts: readonly { id: string; name: string; network: string }[];
  accountId: string;
  /** As the field holds it: a minute of the agency's clock. */
  at: string;
  trouble?: string | undefined;
  answered?: Answered | undefined;
  packHash?: string | undefined;
  zone: string;
};

/** 'Who could post on this account then, and why': the question, and its answer where it was asked. */
export function WhoScreen({ accounts, accountId, at, trouble, answered, packHash, zone }: Props) {
  return (
    <>
      <PageHead
        title="Who could post, and why"
        crumbs={[{ href: paths.people, label: 'People' }]}
        lead="Of any account, at any second since it was registered: by the roles, permissions and policy of that second."
      />
      <FilterBar action={paths.whoCouldPost} label="Account and time">
        <Select
          name="account"
          label="Account"
          nothing="Choose an account"
          value={accountId}
          choices={accounts.map(({ id, name, network }) => ({ value: id, label: `${name} (${network})` }))}
        />
        <DateTimeField name="at" label="At" hint={`Clock of ${zone}`} value={at} trouble={trouble} />
      </FilterBar>
      {answered && <Answer answered={answered} zone={zone} packHash={packHash} />}
      {!answered && accountId !== '' && !trouble && (
        <EmptyState heading="No answer">
          The register had no such account, or the agency no policy, at that time.
        </EmptyState>
      )}
    </>
  );
}

function Answer({ answered, zone, packHash }: { answered: Answered; zone: string; packHash: string | undefined }) {
  const { account, at, could, nearly, others } = answered;
  return (
    <>
      <Section heading={`${countOf(could.length)} could post on ${account.name}`} id="could">
        <p>
          At <Time at={at} zone={zone} precision="second" />
          {packHash && (
            <>
              , under the policy <code>{packHash.slice(0, 12)}</code>
            </>
          )}
        </p>
        {could.map((one) => (
          <One {...one} at={at} zone={zone} />
        ))}
      </Section>
      {nearly.length > 0 && (
        <Section heading={`${countOf(nearly.length)} had a part of it, and could not post`} id="nearly">
          {nearly.map((one) => (
            <One {...one} at={at} zone={zone} />
          ))}
        </Section>
      )}
      <p>
        {others === 0
          ? 'Nobody else worked here then.'
          : `${countOf(others)} more worked here then and had no permission on this account.`}
      </p>
    </>
  );
}

const countOf = (count: number) => (count === 0 ? 'Nobody' : count === 1 ? 'One person' : `${count} people`);

type OneProps = { person: Candidate; standing: Standing; at: Date; zone: string };

function One({ person, standing, at, zone }: OneProps): Child {
  return (
    <article aria-label={person.name}>
      <h3>
        <TextLink href={paths.person(person.id)}>{person.name}</TextLink>
      </h3>
      <p>
        <Name text={person.title} />.{' '}
        {standing.may ? <Status tone="good">Could post</Status> : <Status tone="bad">Could not post</Status>}
      </p>
      <ProofList standing={standing} zone={zone} at={at} />
    </article>
  );
}
