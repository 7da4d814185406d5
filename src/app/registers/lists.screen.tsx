import { LinkButton } from '#ui/button';
import { DataTable } from '#ui/data-table';
import { TextField } from '#ui/field';
import { FilterBar } from '#ui/filter-bar';
import { Section } from '#ui/form';
import { PageHead } from '#ui/page-head';
import { Status } from '#ui/status';
import { TextLink } from '#ui/text-link';
import { Time } from '#ui/time';
import { Name } from '#ui/words';

import { paths } from './paths.ts';
import { RegisterTabs } from './register-tabs.tsx';
import type { AccountRow, TechnologyRow, Workstation } from './registers.read.ts';

type AccountsProps = {
  rows: readonly AccountRow[];
  next: string | undefined;
  words: string;
  mayRegister: boolean;
};

/** The agency's official accounts. */
export function AccountsScreen({ rows, next, words, mayRegister }: AccountsProps) {
  return (
    <>
      <PageHead
        title="Registers"
        lead="The agency’s official accounts. What isn’t in this list doesn’t speak for the agency."
        action={mayRegister && <LinkButton href={paths.newAccount}>Register an account</LinkButton>}
      />
      <RegisterTabs here={paths.accounts} />
      <FilterBar action={paths.accounts} label="Is this ours?" clearHref={words === '' ? undefined : paths.accounts}>
        <TextField name="q" label="Is this ours? Name or handle" value={words} />
      </FilterBar>
      <DataTable
        caption="Official accounts"
        rows={rows}
        columns={[
          {
            head: 'Account',
            names: true,
            cell: ({ id, name }) => <TextLink href={paths.account(id)}>{name}</TextLink>,
          },
          {
            head: 'Network',
            cell: ({ network, handle }) => (
              <>
                {networkName(network)}: <Name text={handle} />
              </>
            ),
          },
          { head: 'Division', cell: ({ division }) => division ?? 'The agency' },
          {
            head: 'Technology',
            cell: ({ technology, approved }) => (
              <Status
                tone={approved ? 'good' : 'bad'}
              >{`${technology}, ${approved ? 'approved' : 'not approved'}`}</Status>
            ),
          },
          {
            head: 'Comments',
            cell: ({ commentsOn, moderator }) =>
              commentsOn ? `On${moderator ? `, moderated by ${moderator}` : ''}` : 'Off',
          },
        ]}
        empty={
          words === ''
            ? 'No account is registered yet. Public Affairs registers one, once its technology is approved.'
            : 'No account of this name or handle is ours. If it poses as the agency, report it to the network.'
        }
        pager={{
          label: 'Pages of accounts',
          after: next && `${paths.accounts}?${new URLSearchParams({ q: words, after: next }).toString()}`,
        }}
      />
    </>
  );
}

const names: Record<string, string> = { site: 'Our own site', bluesky: 'Bluesky' };
const networkName = (network: string) => names[network] ?? network;

export type Listed = { id: string; label: string; state: string; says: string; law: readonly string[] };

type TechnologiesProps = {
  rows: readonly TechnologyRow[];
  /** What the policy itself says of some technologies. */
  named: readonly Listed[];
  kindOf: (kind: string) => string;
  mayAdd: boolean;
  zone: string;
};

/** The technologies that accounts may run on. */
export function TechnologiesScreen({ rows, named, kindOf, mayAdd, zone }: TechnologiesProps) {
  return (
    <>
      <PageHead
        title="Registers"
        lead="Technologies and plug-ins: assessed for accessibility and information security, then approved."
        action={mayAdd && <LinkButton href={paths.newTechnology}>Add a technology</LinkButton>}
      />
      <RegisterTabs here={paths.technologies} />
      <DataTable
        caption="Technologies of this agency"
        rows={rows}
        columns={[
          {
            head: 'Technology',
            names: true,
            cell: ({ id, name }) => <TextLink href={paths.technology(id)}>{name}</TextLink>,
          },
          { head: 'Kind', cell: ({ kind }) => kindOf(kind) },
          { head: 'Provider', cell: ({ provider }) => <Name text={provider} /> },
          { head: 'State', cell: (row) => <TechnologyState row={row} zone={zone} /> },
          {
            head: 'Assessed',
            cell: ({ assessed }) => assessed.map((one) => standards[one] ?? one).join(', ') || 'Not yet',
          },
          { head: 'Accounts', align: 'end', cell: ({ accounts }) => String(accounts) },
        ]}
        empty="No technology yet. Public Affairs adds one, has it assessed twice, and approves it."
      />
      <Section heading="What the policy says of some technologies">
        <DataTable
          caption="Named by the policy"
          rows={named}
          columns={[
            { head: 'Technology', names: true, cell: ({ label }) => label },
            {
              head: 'State',
              cell: ({ state }) => <Status tone={state === 'prohibited' ? 'bad' : 'neutral'}>{capital(state)}</Status>,
            },
            { head: 'Says', cell: ({ says }) => says },
            { head: 'Authority', cell: ({ law }) => law.join('; ') || '—' },
          ]}
          empty="The policy names none."
        />
      </Section>
    </>
  );
}

const standards: Record<string, string> = { accessibility: 'Accessibility', security: 'Information security' };

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

function TechnologyState({ row: { approvedFrom, withdrawnAt }, zone }: { row: TechnologyRow; zone: string }) {
  if (approvedFrom)
    return (
      <Status tone="good">
        Approved since <Time at={approvedFrom} zone={zone} precision="day" />
      </Status>
    );
  if (withdrawnAt)
    return (
      <Status tone="bad">
        Withdrawn <Time at={withdrawnAt} zone={zone} precision="day" />
      </Status>
    );
  return <Status tone="warning">Not approved yet</Status>;
}

/** From where the agency publishes. */
export function WorkstationsScreen({ rows, now, zone }: { rows: readonly Workstation[]; now: Date; zone: string }) {
  return (
    <>
      <PageHead
        title="Registers"
        lead="Designated workstations: the network ranges from which people publish. Where none is designated, any place will do."
      />
      <RegisterTabs here={paths.workstations} />
      <DataTable
        caption="Designated workstations"
        rows={rows}
        columns={[
          { head: 'Name', names: true, cell: ({ name }) => <Name text={name} /> },
          { head: 'Network range', cell: ({ network }) => <code>{network}</code> },
          { head: 'From', cell: ({ from }) => <Time at={from} zone={zone} precision="day" /> },
          {
            head: 'State',
            cell: ({ until }) =>
              until && until <= now ? <Status tone="neutral">Ended</Status> : <Status tone="good">Designated</Status>,
          },
        ]}
        empty="None is designated, so nobody is warned about the place from which they publish."
      />
    </>
  );
}
