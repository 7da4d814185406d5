import type { Child } from 'hono/jsx';

import { paths as people } from '#paths/people';
import { ClauseLink } from '#ui/clause-link';
import { DataTable } from '#ui/data-table';
import { Section } from '#ui/form';
import { grantName } from '#ui/permission';
import { Status } from '#ui/status';
import { type Fact, SummaryList } from '#ui/summary-list';
import { TextLink } from '#ui/text-link';
import { Time } from '#ui/time';

import type { Changes } from './changes.read.ts';
import type { Impact } from './impact.read.ts';
import type { Fallen, PermissionChanges } from './permissions.read.ts';
import { placeOf } from './place-of.ts';

/** Whom a version asks: how many, for which clauses, by the version that they signed last. */
export type Asked = {
  count: number;
  groups: readonly { signed: string | null; clauses: readonly string[]; whom: string }[];
};

type Props = { changes: Changes; impact: Impact; permissions: PermissionChanges; zone: string };

/** What a version reaches beside its words: who may do less or more, which exceptions and permissions hang on it. */
export function ImpactView({ changes, impact, permissions, zone }: Props) {
  return (
    <>
      <Section heading="Permissions">
        <Fallings {...permissions} />
        <Prerequisites {...changes.touched} standing={impact.standing} />
      </Section>
      <Section heading="Exceptions from clauses that change">
        <DataTable
          caption="Granted exceptions to look at again"
          rows={impact.exceptions}
          empty="No exception in force, or granted for later, rests on a clause that changes."
          columns={[
            { head: 'From', names: true, cell: ({ clause }) => <ClauseLink clause={clause} /> },
            { head: 'Reason', cell: ({ reason }) => reason },
            { head: 'Until', cell: ({ until }) => <Time at={until} zone={zone} /> },
          ]}
        />
      </Section>
      <Touched {...changes.touched} />
    </>
  );
}

function Fallings({ fall, rise, looked, more }: PermissionChanges) {
  const asked = `Asked of the rules for ${looked.toLocaleString('en-US')} pairs of person and account${more ? ', the first by name; there are more' : ''}.`;
  return (
    <>
      <DataTable
        caption="Who can post or moderate today and could not any more"
        rows={fall}
        empty={`Nobody loses a permission. ${asked}`}
        columns={columns('What would refuse it')}
      />
      {fall.length > 0 && <p class="quiet">{asked}</p>}
      {rise.length > 0 && (
        <DataTable
          caption="Who can not today and could then"
          rows={rise}
          empty=""
          columns={columns('What refuses it today')}
        />
      )}
    </>
  );
}

const columns = (why: string) => [
  {
    head: 'Who',
    names: true,
    cell: ({ personId, name }: Fallen) => <TextLink href={people.person(personId)}>{name}</TextLink>,
  },
  {
    head: 'What',
    cell: ({ does, account }: Fallen) => `${does === 'post' ? 'Post on' : 'Moderate on'} ${account}`,
  },
  {
    head: why,
    cell: ({ says }: Fallen): Child => says.map((one) => <div>{one.says}</div>),
  },
];

function Prerequisites({ asked, dropped, standing }: Changes['touched'] & { standing: Impact['standing'] }): Child {
  if (asked.length + dropped.length === 0) return <p>The rules ask for the same prerequisites as before.</p>;
  const facts: Fact[] = [
    ...asked.map((value) => ({ name: 'Asked for anew', value })),
    ...dropped.map((value) => ({ name: 'Asked for no longer', value })),
    ...standing.map(({ kind, count }) => ({ name: `${grantName(kind)}: stands now`, value: `${count} times` })),
  ];
  return <SummaryList facts={facts} />;
}

const names = (list: readonly string[]) => list.map((one) => one.replace('/', ': ')).join(', ') || 'None';

function Touched({ templates, settings }: Changes['touched']): Child {
  return (
    <Section heading="Templates and settings that rest on what changes">
      <SummaryList
        facts={[
          { name: 'Forms and wording', value: names(templates) },
          { name: 'Settings', value: names(settings) },
        ]}
      />
    </Section>
  );
}

/** What has to be answered before it can be adopted. */
export function WarningList({ warnings }: { warnings: Impact['warnings'] }): Child {
  if (warnings.length === 0) return <Status tone="good">No warning about the rules for what the public writes</Status>;
  return (
    <ul class="usa-list">
      {warnings.map(({ says, where, cites, note }) => (
        <li>
          <strong>{says}</strong> ({placeOf({ where })}){cites.length > 0 && <> See {cites.join('; ')}.</>}{' '}
          <span class="quiet">{note}</span>
        </li>
      ))}
    </ul>
  );
}
